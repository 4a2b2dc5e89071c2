"""How prompts look, and the console that they are drawn on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.layout import FormattedTextControl, Window
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.styles import Style

from compose.wizard.fitting import broken
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


def block(content: Callable[[], StyleAndTextTuples]) -> Window:
    """A part of the screen that is as high as what stands in it, or is not there."""
    control = FormattedTextControl(content, focusable=False, show_cursor=False)
    return Window(control, wrap_lines=True, dont_extend_height=True, height=lambda: None if content() else 0)


def lines(style: str, texts: Iterable[str]) -> StyleAndTextTuples:
    """`texts` as lines in `style`."""
    return [(style, "\n".join(texts))] if texts else []


def heading(ask: Ask, console: Console) -> StyleAndTextTuples:
    """The question, with its hint below."""
    hint = f"\n{_joined(ask.hint, console)}" if ask.hint else ""
    return [("class:question", _joined(ask.question, console)), ("", hint)]


def _joined(text: str, console: Console) -> str:
    return "\n".join(broken(text, console.columns))
