"""A prompter that draws on the screen, by questionary and prompt_toolkit: the only place that knows them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

from prompt_toolkit.input import Input, create_input
from prompt_toolkit.output import ColorDepth, Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output

from compose.fitting import pages, short
from compose.wizard.prompter import Ask, Turn
from compose.wizard.rich_prompts import lists, texts
from compose.wizard.rich_prompts.look import Console
from compose.wizard.rich_prompts.pause import goes_on
from compose.wizard.rich_prompts.tty import free_ctrl_s

if sys.platform == "win32":
    from prompt_toolkit.output.win32 import NoConsoleScreenBufferError as NoConsole
else:

    class NoConsole(Exception):  # noqa: N818 - on Windows it is another's
        """The window is no console that can be drawn on."""


__all__ = ["NoConsole", "RichPrompter"]

ROOM = 10
"""Lines that a question needs at least, with what is to be answered."""

SAID = {"back": "(back)", "later": "(later)", "help": "(help)", "quit": "(stop)"}
"""What stays on the screen where a person turned elsewhere."""

Reply = TypeVar("Reply", str, tuple[str, ...])


class RichPrompter:
    """A prompter that keeps to `prompter.Prompter`. Raises `NoConsole` where there is none to draw on."""

    def __init__(self, *, colour: bool = True, keys: Input | None = None, screen: Output | None = None) -> None:
        if keys is None:
            free_ctrl_s()
        self._console = Console(keys or create_input(), screen or _screen(), None if colour else ColorDepth.DEPTH_1_BIT)

    def show(self, lines: Iterable[str]) -> None:
        """Print `lines`, broken to the window; after each full page wait for Enter. Esc leaves out the rest."""
        self._paged(self._console.fitted(lines))

    def line(self, ask: Ask) -> str | Turn:
        """A text on one line."""
        self._lead(ask)
        return self._answered(ask, texts.asked(ask, self._console, False))

    def lines(self, ask: Ask) -> str | Turn:
        """A text on any number of lines."""
        self._lead(ask)
        return self._answered(ask, texts.asked(ask, self._console, True))

    def one(self, ask: Ask) -> str | Turn:
        """The key of one of the options."""
        self._lead(ask)
        return self._answered(ask, lists.one(ask, self._console))

    def some(self, ask: Ask) -> tuple[str, ...] | Turn:
        """The keys of any of the options, in their order."""
        self._lead(ask)
        return self._answered(ask, lists.some(ask, self._console))

    def _lead(self, ask: Ask) -> None:
        """Print what stands above a question. Where both do not fit into the window, wait before the question."""
        self._console.say(("class:aside", "\n" + short(ask.where, self._console.columns)))
        above = self._console.fitted(ask.above)
        if above:
            self._paged([*above, ""], wait=len(above) + ROOM > self._console.rows)

    def _paged(self, lines: list[str], wait: bool = False) -> None:
        """Print `lines` by the page, and `wait` after the last page too."""
        dealt = list(pages(lines, max(self._console.rows - 2, 5)))
        for count, page in enumerate(dealt, start=1):
            self._console.say(("", "\n".join(page)))
            if (wait or count < len(dealt)) and not goes_on(self._console):
                return

    def _answered(self, ask: Ask, reply: Reply | Turn) -> Reply | Turn:
        """`reply`, which is printed with its question in as few words as tell it."""
        said = SAID[reply.way] if isinstance(reply, Turn) else _said(ask, reply)
        line = short(said, 2 * self._console.columns)
        if len(ask.question) + len(line) < self._console.columns:
            self._console.say(("", f"{ask.question} "), ("class:answered", line))
        else:
            self._console.say(("", self._console.folded(ask.question)))
            self._console.say(("class:answered", self._console.folded(f"  {line}")))
        return reply


def _said(ask: Ask, reply: str | tuple[str, ...]) -> str:
    labels = {option.key: option.label for option in ask.options}
    if isinstance(reply, tuple):
        return ", ".join(labels[key] for key in reply) or "none"
    return labels.get(reply, reply) or "(none)"


def _screen() -> Output:
    screen = create_output()
    if isinstance(screen, Vt100_Output):
        # Where the cursor stands need not be asked: nothing here reaches for the foot of the window. Terminals that
        # do not answer would be waited for.
        screen.enable_cpr = False
    return screen
