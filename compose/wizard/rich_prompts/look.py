"""How prompts look, and the console that they are drawn on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindingsBase
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.styles import Style

from compose.fitting import broken
from compose.wizard.prompter import Ask

# Each colour has a contrast of at least 4 with black and with white, for nobody knows the projector; and each is one
# of the 256 that terminals have, so that none is replaced by a neighbour.
COLOURS = {"aside": "#767676", "accent": "#5f5fff", "error": "#d7005f"}

STYLE = Style.from_dict(
    {
        "question": "bold",
        "aside": COLOURS["aside"],
        "instruction": COLOURS["aside"],
        "qmark": "fg:default",
        "answer": "nobold fg:default",
        "answered": f"bold {COLOURS['accent']}",
        "pointer": f"bold {COLOURS['accent']}",
        "highlighted": f"bold {COLOURS['accent']}",
        "selected": "bold",
        "separator": f"underline {COLOURS['aside']}",
        "error": f"bold {COLOURS['error']}",
    }
)


@dataclass(frozen=True)
class Console:
    """Where keys come from and where all is drawn."""

    keys: Input
    screen: Output
    depth: ColorDepth | None

    @property
    def columns(self) -> int:
        """Width of the window."""
        return self.screen.get_size().columns

    @property
    def rows(self) -> int:
        """Height of the window."""
        return self.screen.get_size().rows

    def say(self, *fragments: tuple[str, str]) -> None:
        """Print `fragments`, each a style and a text, and end the line."""
        print_formatted_text(self.screen, [*fragments, ("", "\n")], STYLE, color_depth=self.depth)

    def fitted(self, lines: Iterable[str]) -> list[str]:
        """`lines`, broken to the window."""
        return [piece for line in lines for piece in broken(line, self.columns)]

    def folded(self, text: str) -> str:
        """`text`, broken to the window."""
        return "\n".join(broken(text, self.columns))


def block(style: str, text: Callable[[], str]) -> Window:
    """A part of the screen that is as high as what stands in it, or is not there."""
    control = FormattedTextControl(lambda: [(style, text())], show_cursor=False)
    return Window(control, wrap_lines=True, dont_extend_height=True, height=lambda: None if text() else 0)


def heading(ask: Ask, console: Console) -> list[Window]:
    """The question, with its hint below."""
    question = block("class:question", lambda: console.folded(ask.question))
    return [question, block("", lambda: console.folded(ask.hint))]


def _no_change() -> None:
    """Nothing has to be fitted to the window."""


def drawn(
    layout: Layout, bindings: KeyBindingsBase, console: Console, fit: Callable[[], None] = _no_change
) -> Application[Any]:
    """A prompt that leaves nothing behind; `fit` is called before each painting."""
    application: Application[Any] = Application(
        layout,
        key_bindings=bindings,
        style=STYLE,
        include_default_pygments_style=False,
        color_depth=console.depth,
        erase_when_done=True,
        input=console.keys,
        output=console.screen,
        before_render=lambda application: fit(),
    )
    quick(application)
    return application


def quick(application: Application[Any]) -> None:
    """Make `application` take Esc at once, and not wait for what may follow it."""
    # An arrow is an Esc with more behind it, which comes in the same breath even over a slow line.
    application.ttimeoutlen = 0.05
    application.timeoutlen = 0.01
