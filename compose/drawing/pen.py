"""A sheet to draw on: boxes, lines, marks and words as SVG, in the colours and fonts of a brand."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from compose.brand.contrast import contrast
from compose.brand.model import Brand
from compose.drawing.words import LEADING

WIDTH = 640.0
"""Width of every picture; a unit is about three quarters of a point on A4."""
TITLE, WORDS, LABEL = 16.0, 14.0, 13.0
"""Sizes of letters: on A4 they are 12, 10.5 and 9.7 points, as those of a table are."""
_SHAPE = 3.0
"""Least contrast of a shape that says something (WCAG 2.2, 1.4.11); brands are held to it for words only."""


@dataclass
class Pen:
    """What is drawn so far, in the colours and fonts of a brand."""

    brand: Brand
    marks: list[str] = field(default_factory=list)

    @property
    def second(self) -> str:
        """The colour of marks that are not to be taken for others: the accent, where it is seen on white."""
        palette = self.brand.palette
        return palette.accent if contrast(palette.accent, "#FFFFFF") >= _SHAPE else palette.text

    def add(self, tag: str, content: str = "", /, **attributes: str | float) -> None:
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
            y += size * LEADING
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

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, edge: str, round_by: float) -> None:
        """A box whose corners are rounded by so much."""
        self.add("rect", x=x, y=y, width=width, height=height, rx=round_by, fill=fill, stroke=edge, stroke_width=1.5)

    def mark(self, kind: int, x: float, y: float, radius: float, color: str) -> None:
        """A mark whose shape tells what it stands for, without its colour; there are six kinds, and then the first."""
        fill = color if kind % 6 in _FULL else "#FFFFFF"
        look: dict[str, str | float] = {"fill": fill, "stroke": color, "stroke_width": 2}
        half = radius - 0.5
        if kind % 6 in (0, 5):
            self.add("circle", cx=x, cy=y, r=radius - 1, **look)
        elif kind % 6 == 1:
            self.add("rect", x=x - half, y=y - half, width=2 * half, height=2 * half, **look)
        else:
            corners = " ".join(
                f"{_figure(x + right * radius)},{_figure(y + down * radius)}" for right, down in _CORNERS[kind % 6]
            )
            self.add("polygon", points=corners, **look)

    def picture(self, height: float, title: str, family: str) -> bytes:
        """The whole as SVG, in letters of `family` where it is at hand."""
        families = escape(", ".join(map(_named, (family, "Arimo", "Arial", "Helvetica", "sans-serif"))), quote=True)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_figure(WIDTH)} {_figure(height)}" '
            f'width="{_figure(WIDTH)}" height="{_figure(height)}" role="img" '
            f'font-family="{families}"><title>{escape(title)}</title>'
        )
        return f"{head}{''.join(self.marks)}</svg>".encode()


def _named(family: str) -> str:
    """A family as a list of fonts has it: in quotes only where it must, since not every program expects them."""
    plain = all(part.replace("-", "").isalpha() for part in family.split())
    return family if plain else "'{}'".format(family.replace("'", ""))


def _figure(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


_FULL = (0, 3)
_CORNERS = {2: ((0, -1), (-1, 0.9), (1, 0.9)), 3: ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
            4: ((0, 1), (-1, -0.9), (1, -0.9))}  # fmt: skip
