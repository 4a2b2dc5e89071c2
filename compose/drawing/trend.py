"""How scores moved over the years: a line for each thing, told apart by its dashes and the name at its end."""

from __future__ import annotations

from compose.document.drawings import Trend
from compose.drawing.pen import WIDTH, Pen, broken

_LEFT, _RIGHT = 34.0, WIDTH - 232
_TOP, _BOTTOM = 14.0, 274.0
_SMALL, _APART = 12.0, 17.0
_DASHES = ("", "9 4", "3 3", "12 4 3 4", "1 4")


def trend(drawing: Trend, pen: Pen) -> float:
    """Draw the lines; the height they take."""
    years = sorted({year for line in drawing.lines for year, _ in line.points})
    for score in range(1, 6):
        pen.line(_LEFT, _height(score), _RIGHT, _height(score), color=pen.brand.palette.muted, width=0.5, dash="2 4")
        pen.words(str(score), _LEFT - 10, _height(score) + 4, _SMALL, anchor="end")
    for year in years:
        pen.words(str(year), _across(year, years), _BOTTOM + 20, _SMALL, anchor="middle")
    for at, line in enumerate(drawing.lines):
        _line(pen, [(_across(year, years), _height(score)) for year, score in line.points], at)
    return max(_BOTTOM + 28, _names(drawing, pen, years) + 6)


def _height(score: float) -> float:
    return _BOTTOM - (score - 1) / 4 * (_BOTTOM - _TOP)


def _across(year: int, years: list[int]) -> float:
    span = years[-1] - years[0] or 1
    return _LEFT + 16 + (year - years[0]) / span * (_RIGHT - _LEFT - 32)


def _line(pen: Pen, points: list[tuple[float, float]], at: int) -> None:
    color = pen.brand.palette.primary if at % 2 == 0 else pen.brand.palette.accent
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = {"stroke_dasharray": _DASHES[at % len(_DASHES)]} if _DASHES[at % len(_DASHES)] else {}
    pen.add("polyline", points=path, fill="none", stroke=color, stroke_width=2.5, **dash)
    for x, y in points:
        pen.add("circle", cx=x, cy=y, r=4, fill="#FFFFFF", stroke=color, stroke_width=2)


def _names(drawing: Trend, pen: Pen, years: list[int]) -> float:
    """The name of each line where it ends, none over another, with the dashes of the line; where the last stands."""
    ends = sorted((_height(line.points[-1][1]), at) for at, line in enumerate(drawing.lines) if line.points)
    below = 0.0
    for y, at in ends:
        line = drawing.lines[at]
        words = broken(f"{line.name}, {line.points[-1][1]:.1f}".replace(".0", ""), _SMALL, WIDTH - _RIGHT - 44)
        top = max(y + 4, below)
        color = pen.brand.palette.primary if at % 2 == 0 else pen.brand.palette.accent
        pen.line(
            _across(line.points[-1][0], years) + 6, y, _RIGHT + 8, top - 4, color=pen.brand.palette.muted, width=0.75
        )
        pen.line(_RIGHT + 10, top - 4, _RIGHT + 38, top - 4, color=color, width=2.5, dash=_DASHES[at % len(_DASHES)])
        below = pen.lines(words, _RIGHT + 44, top, _SMALL) + _APART - _SMALL * 1.3
    return below
