"""The wait between two pages."""

from __future__ import annotations

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import Layout

from compose.wizard.rich_prompts import keys
from compose.wizard.rich_prompts.look import Console, block, drawn

ON = ("enter", "c-j", " ", "down", "pagedown")
ENOUGH = ("escape", "c-c", "c-d", "<sigint>")


def goes_on(console: Console) -> bool:
    """Whether the person wants to read on; Esc and ctrl-C leave out the rest."""
    bindings = KeyBindings()
    for name in (*ON, *ENOUGH):
        bindings.add(name)(_leaving(name in ON))
    told = block("class:aside", lambda: "Enter: more · Esc: leave out the rest")
    return bool(drawn(Layout(told, told), bindings, console).run())


def _leaving(result: bool) -> keys.Handler:
    return lambda event: event.app.exit(result=result)
