"""A sheet to draw on: boxes, lines, dots and words as SVG, with words broken where they would not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from compose.brand.model import Brand

WIDTH = 640.0
"""Width of every picture; a unit is about a quarter of a millimetre on A4."""
_NARROW, _WIDE = frozenset("iljtfr.,:;'|!()[] I-"), frozenset("mwMW@%")
GENEROUS = 1.06
"""Words are taken for a little wider than they are, since every brand has its own fonts."""


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide `words` are in letters of `size`."""
    letters = sum(
        0.33 if sign in _NARROW else 0.9 if sign in _WIDE else 0.7 if sign.isupper() else 0.56 for sign in words
    )
    return letters * size * GENEROUS * (1.06 if bold else 1)


def broken(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """`words` in lines that fit `room`; a word that is longer than a line is cut."""
    lines: list[str] = [""]
    for word in (piece for whole in words.split() for piece in _cut(whole, size, room, bold)):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(word: str, size: float, room: float, bold: bool) -> Iterator[str]:
    while width_of(word, size, bold=bold) > room and len(word) > 1:
        fit = next((at for at in range(len(word) - 1, 1, -1) if width_of(word[:at], size, bold=bold) <= room), 1)
        yield word[:fit]
        word = word[fit:]
    yield word


@dataclass
class Pen:
    """What is drawn so far, in the colours and fonts of a brand."""

    brand: Brand
    marks: list[str] = field(default_factory=list)

    def add(self, tag: str, content: str = "", **attributes: str | float) -> None:
        """An element; a figure is rounded to a hundredth, `stroke_width` becomes `stroke-width`."""
        named = " ".join(f'{name.replace("_", "-")}="{_figure(value)}"' for name, value in attributes.items())
        self.marks.append(f"<{tag} {named}>{content}</{tag}>" if content else f"<{tag} {named}/>")

    def words(
        self, text: str, x: float, y: float, size: float, *, bold: bool = False, color: str = "", anchor: str = "start"
    ) -> None:
        """A line of words that stands on `y`; nothing where there are none."""
        if not text:
            return
        weight = {"font_weight": "bold"} if bold else {}
        fill = color or self.brand.palette.text
        self.add("text", escape(text), x=x, y=y, font_size=size, fill=fill, text_anchor=anchor, **weight)

    def lines(
        self,
        some: list[str],
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        color: str = "",
        anchor: str = "start",
    ) -> float:
        """Lines of words below one another, the first on `y`; where the next would stand."""
        for line in some:
            self.words(line, x, y, size, bold=bold, color=color, anchor=anchor)
            y += size * 1.3
        return y

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, color: str = "", width: float = 1.5, dash: str = ""
    ) -> None:
        """A straight line."""
        dashes = {"stroke_dasharray": dash} if dash else {}
        stroke = color or self.brand.palette.muted
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width, **dashes)

    def arrow(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """An arrow that goes down, or to the right."""
        color, head = self.brand.palette.primary, 7.0
        self.line(x1, y1, x2 - (head if y1 == y2 else 0), y2 - (head if x1 == x2 else 0), color=color, width=2)
        sides = ((x2 - head, y2 - head / 2), (x2 - head, y2 + head / 2)) if y1 == y2 else (
            (x2 - head / 2, y2 - head), (x2 + head / 2, y2 - head))  # fmt: skip
        corners = " ".join(f"{_figure(x)},{_figure(y)}" for x, y in ((x2, y2), *sides))
        self.add("polygon", points=corners, fill=color)

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, edge: str) -> None:
        """A box with rounded corners."""
        self.add("rect", x=x, y=y, width=width, height=height, rx=6, fill=fill, stroke=edge, stroke_width=1.5)

    def picture(self, height: float, title: str) -> bytes:
        """The whole as SVG."""
        family = escape(self.brand.fonts.body, quote=True)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_figure(WIDTH)} {_figure(height)}" '
            f'width="{_figure(WIDTH)}" height="{_figure(height)}" role="img" '
            f'font-family="{family}, Arimo, Arial, Helvetica, sans-serif"><title>{escape(title)}</title>'
        )
        return f"{head}{''.join(self.marks)}</svg>".encode()


def _figure(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
