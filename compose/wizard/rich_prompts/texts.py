"""A text that is typed, on one line or several."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.layout import HSplit, Layout

from compose.wizard.commands import meant, problem, put_back, taken, text_given
from compose.wizard.prompter import Ask, Turn
from compose.wizard.rich_prompts import keys
from compose.wizard.rich_prompts.look import STYLE, Console, block, heading, quick

# Search would look for a line that is not on the screen; the others would put a sign into the text that nobody sees.
_IDLE = ("c-r", "c-q", "c-z")


def asked(ask: Ask, console: Console, many: bool) -> str | Turn:
    """The text that is typed, or a turn."""
    given = put_back(text_given(ask), ask.turns)
    application = _application(ask, console, given, many)
    application.key_bindings = merge_key_bindings(
        [application.key_bindings or KeyBindings(), _editing(many), _turning(ask, application, given)]
    )
    if many:
        application.current_buffer.on_text_changed += _keeping(ask, given)
    typed = application.run()
    return typed if isinstance(typed, Turn) else taken(typed, ask, text_given(ask))


def _keeping(ask: Ask, given: str) -> Callable[[Buffer], None]:
    """Hands on what stands there whenever its number of lines is another."""
    lines = given.count("\n")

    def changed(buffer: Buffer) -> None:
        nonlocal lines
        if buffer.text.count("\n") != lines:
            lines = buffer.text.count("\n")
            ask.keep(buffer.text)

    return changed


def _application(ask: Ask, console: Console, given: str, many: bool) -> Application[str | Turn]:
    application = questionary.text(
        ">",
        qmark="",
        # Where there is none, questionary names keys of its own.
        instruction="",
        prompt_continuation="   ",
        default=given,
        multiline=many,
        validate=lambda typed: problem(typed, ask) or True,
        validate_while_typing=False,
        erase_when_done=True,
        style=STYLE,
        color_depth=console.depth,
        input=console.keys,
        output=console.screen,
    ).application
    _lay_out(application, ask, console, given, many)
    quick(application)
    return application


def _lay_out(application: Application[str | Turn], ask: Ask, console: Console, given: str, many: bool) -> None:
    """Put what is typed between the question and the error, which questionary shows at the foot of the window."""
    typing = application.layout.current_window
    typing.dont_extend_height = Condition(lambda: True)

    def told() -> str:
        if many:
            return keys.told(ask, ("Enter: new line", "Ctrl-S: done"), console.columns, "F1")
        fresh = application.current_buffer.text in ("", given)
        return keys.told(ask, ("Enter: next",), console.columns, "?" if fresh else "F1")

    application.layout = Layout(
        HSplit(
            [
                *heading(ask, console),
                typing,
                block("class:error", lambda: console.folded(_wrong(application))),
                block("class:aside", lambda: "\n" + told()),
            ]
        ),
        typing,
    )


def _wrong(application: Application[str | Turn]) -> str:
    error = application.current_buffer.validation_error
    return f"Error: {error.message}" if error else ""


def _turning(ask: Ask, application: Application[str | Turn], given: str) -> KeyBindings:
    """The keys that lead elsewhere. A question mark does so before anything is typed, and then is a character."""
    buffer = application.current_buffer
    fresh = Condition(lambda: buffer.text in ("", given))

    def so_far() -> str:
        return meant(buffer.text)

    bindings = keys.turns(ask, so_far)
    if ask.replaces and given:
        untouched = Condition(lambda: buffer.text == given and buffer.cursor_position == len(given))
        bindings.add("<any>", filter=untouched)(_instead)
    bindings.add("c-d", filter=Condition(lambda: not buffer.text))(keys.turn("quit", so_far))
    if "help" in ask.turns:
        bindings.add("?", filter=fresh)(keys.turn("help", so_far))
    return bindings


def _editing(many: bool) -> KeyBindings:
    bindings = KeyBindings()
    bindings.add("c-s", eager=True)(_done)
    bindings.add("<bracketed-paste>")(_pasting(many))
    for name in _IDLE:
        bindings.add(name, eager=True)(lambda event: None)
    return bindings


def _instead(event: KeyPressEvent) -> None:
    """Take what is typed for the whole text; keys that type nothing leave it."""
    if event.data.isprintable():
        event.current_buffer.text = ""
        event.current_buffer.insert_text(event.data)


def _done(event: KeyPressEvent) -> None:
    event.current_buffer.validate_and_handle()


def _pasting(many: bool) -> Callable[[KeyPressEvent], None]:
    def paste(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(pasted(event.data, many))

    return paste


def pasted(text: str, many: bool) -> str:
    """`text` without the signs that nobody sees; its lines are joined by spaces where not `many` are allowed."""
    end = "\n" if text.endswith(("\r", "\n")) else ""
    seen = "\n".join(map(_seen, text.splitlines())) + end
    lines = [line for line in seen.split("\n") if line.strip()]
    if many or not lines:
        return seen if many else ""
    return lines[0] if len(lines) == 1 else " ".join(map(str.strip, lines))


def _seen(line: str) -> str:
    return "".join(sign for sign in line.replace("\t", " ") if unicodedata.category(sign) != "Cc")
