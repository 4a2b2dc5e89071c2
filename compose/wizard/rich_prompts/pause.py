"""The wait between two pages."""

from __future__ import annotations

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import Layout

from compose.wizard.rich_prompts import keys
from compose.wizard.rich_prompts.look import STYLE, Console, block

ON = ("enter", "c-j", " ", "down", "pagedown")
ENOUGH = ("escape", "c-c", "c-d", "<sigint>")


def goes_on(console: Console) -> bool:
    """Whether the person wants to read on; Esc and ctrl-C leave out the rest."""
    bindings = KeyBindings()
    for name in (*ON, *ENOUGH):
        bindings.add(name)(_leaving(name in ON))
    told = block(lambda: [("class:aside", "Enter: more · Esc: leave out the rest")])
    application: Application[bool] = Application(
        Layout(told, told),
        key_bindings=bindings,
        style=STYLE,
        include_default_pygments_style=False,
        color_depth=console.depth,
        erase_when_done=True,
        input=console.keys,
        output=console.screen,
    )
    keys.quick(application)
    return application.run()


def _leaving(result: bool) -> keys.Handler:
    return lambda event: event.app.exit(result=result)
