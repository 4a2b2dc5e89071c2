"""Options that are pointed at, one to choose or several to tick."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import HSplit, Layout, ScrollOffsets, Window

from compose.wizard.prompter import Ask, Turn
from compose.wizard.rich_prompts import keys
from compose.wizard.rich_prompts.look import Console, block, drawn, heading
from compose.wizard.rich_prompts.picking import Picking

Reply = str | tuple[str, ...] | Turn

SHORT = 7
"""Options among which a letter moves nothing: a name begun by mistake should not choose."""


def one(ask: Ask, console: Console) -> str | Turn:
    """The key of the option that is chosen, or a turn."""
    picking = Picking(ask, console, False)
    reply = _application(picking, console, lambda: picking.pointed.key).run()
    assert not isinstance(reply, tuple)
    return reply


def some(ask: Ask, console: Console) -> tuple[str, ...] | Turn:
    """The keys of the options that are ticked, or a turn."""
    picking = Picking(ask, console, True)
    reply = _application(picking, console, lambda: picking.ticked).run()
    assert not isinstance(reply, str)
    return reply


def _application(picking: Picking, console: Console, so_far: Callable[[], str | tuple[str, ...]]) -> Application[Reply]:
    turning = keys.turns(picking.ask, so_far, lambda: picking.pointed.key)
    if "help" in picking.ask.turns:
        turning.add("?")(keys.turn("help", so_far, lambda: picking.pointed.key))
    turning.add("c-d")(keys.turn("quit", so_far, lambda: picking.pointed.key))
    bindings = merge_key_bindings([_moving(picking), _answering(picking, so_far), turning])
    return drawn(_layout(picking, console), bindings, console, picking.fit)


def _layout(picking: Picking, console: Console) -> Layout:
    listed = Window(
        picking.control,
        dont_extend_height=True,
        height=lambda: picking.rows,
        scroll_offsets=ScrollOffsets(top=1, bottom=1),
    )
    parts = [
        *heading(picking.ask, console),
        listed,
        block("class:aside", picking.place),
        block("", picking.about),
        block("class:error", lambda: console.folded(picking.error)),
        block("class:aside", lambda: f"\n{picking.keys()}"),
    ]
    return Layout(HSplit(parts), listed)


def _moving(picking: Picking) -> KeyBindings:
    """The keys that move the pointer. A letter goes to the next option that begins with it."""
    bindings = KeyBindings()
    for names, step in ((("up", "c-p"), -1), (("down", "c-n"), 1), (("pageup",), -10), (("pagedown",), 10)):
        for name in names:
            bindings.add(name)(_step(picking, step))
    bindings.add("home")(lambda event: picking.point(0))
    bindings.add("end")(lambda event: picking.point(-1))
    if len(picking.ask.options) > SHORT:
        bindings.add(Keys.Any)(lambda event: picking.point_at_label(event.data))
    return bindings


def _step(picking: Picking, step: int) -> keys.Handler:
    return lambda event: picking.move(step)


def _answering(picking: Picking, so_far: Callable[[], str | tuple[str, ...]]) -> KeyBindings:
    bindings = KeyBindings()
    if picking.many:
        bindings.add(" ")(lambda event: picking.tick())

    def answer(event: KeyPressEvent) -> None:
        if picking.complete():
            event.app.exit(result=so_far())

    bindings.add("enter")(answer)
    bindings.add("c-j")(answer)
    return bindings
