"""How far scores lie apart: a row for each thing, a dot for each score, a bar from the lowest to the highest."""

from __future__ import annotations

from collections import Counter
from statistics import median

from compose.document.drawings import Dots, Spread
from compose.drawing.pen import WIDTH, Pen, broken

_LEFT, _RIGHT = 190.0, WIDTH - 24
"""Where 1 and 5 stand."""
_HEAD = 56.0
_ROW, _DOT = 48.0, 5.5
_NAME, _SMALL = 13.0, 12.0


def spread(drawing: Spread, pen: Pen) -> float:
    """Draw the rows; the height they take."""
    tallest = [max(Counter(row.scores).values(), default=1) for row in drawing.rows]
    heights = [max(_ROW, count * (2 * _DOT + 3) + 22) for count in tallest]
    bottom = _HEAD + sum(heights)
    _scale(pen, bottom)
    _legend(drawing, pen)
    y = _HEAD
    for row, height in zip(drawing.rows, heights, strict=True):
        _row(row, pen, y + height / 2)
        y += height
        pen.line(0, y, WIDTH, y, color=pen.brand.palette.muted, width=0.5)
    return bottom + 4


def place(score: float) -> float:
    """Where a score stands."""
    return _LEFT + 20 + (score - 1) / 4 * (_RIGHT - _LEFT - 20)


def _scale(pen: Pen, bottom: float) -> None:
    for score in range(1, 6):
        pen.line(place(score), _HEAD, place(score), bottom, color=pen.brand.palette.muted, width=0.5, dash="2 4")
        pen.words(str(score), place(score), _HEAD - 8, _SMALL, bold=True, anchor="middle")


def _legend(drawing: Spread, pen: Pen) -> None:
    x = 8.0
    for at, name in enumerate(drawing.groups):
        _dot(pen, at, x, 12)
        pen.words(name, x + 12, 16, _SMALL)
        x += 34 + 7.2 * len(name)
    _middle(pen, x, 12)
    pen.words(drawing.middle, x + 10, 16, _SMALL)


def _row(row: Dots, pen: Pen, y: float) -> None:
    lines = broken(row.name, _NAME, _LEFT - 16, bold=True)
    pen.lines(lines, 0, y + 4 - (len(lines) - 1) * _NAME * 0.65, _NAME, bold=True, color=pen.brand.palette.primary)
    scores = row.scores
    if not scores:
        return
    pen.line(place(scores[0]), y, place(scores[-1]), y, color=pen.brand.palette.muted, width=3)
    stacked: Counter[int] = Counter()
    count = Counter(scores)
    for at, group in enumerate(row.groups):
        for score in group:
            above = stacked[score] - (count[score] - 1) / 2
            _dot(pen, at, place(score), y + above * (2 * _DOT + 3))
            stacked[score] += 1
    _middle(pen, place(median(scores)), y)


def _middle(pen: Pen, x: float, y: float) -> None:
    pen.line(x, y - 14, x, y + 14, color=pen.brand.palette.accent, width=3)


def _dot(pen: Pen, group: int, x: float, y: float) -> None:
    """A dot whose shape tells who scored: a full circle, an open square, a triangle."""
    color = pen.brand.palette.primary
    if group == 0:
        pen.add("circle", cx=x, cy=y, r=_DOT, fill=color)
    elif group == 1:
        side = 2 * _DOT - 1
        pen.add(
            "rect",
            x=x - side / 2,
            y=y - side / 2,
            width=side,
            height=side,
            fill="#FFFFFF",
            stroke=color,
            stroke_width=2,
        )
    else:
        corners = f"{x:.1f},{y - _DOT:.1f} {x - _DOT:.1f},{y + _DOT:.1f} {x + _DOT:.1f},{y + _DOT:.1f}"
        pen.add("polygon", points=corners, fill="#FFFFFF", stroke=color, stroke_width=2)
