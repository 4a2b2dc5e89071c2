"""How far scores lie apart: a row for each thing, a dot for each score, a bar from the lowest to the highest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil
from statistics import median

from compose.document.drawings import Dots, Spread
from compose.drawing.pen import LABEL, WIDTH, WORDS, Pen
from compose.drawing.words import broken, tall, width_of

_NAMES = 180.0
"""Width of the names of the rows."""
_ABREAST, _PITCH = 6, 13.0
"""How many equal scores stand side by side at most, and from dot to dot."""
_HIGH = 5
"""How many stand above one another before they stand side by side."""
_FIRST, _LAST = _NAMES + _ABREAST * _PITCH / 2 + 4, WIDTH - _ABREAST * _PITCH / 2 - 2
"""Where 1 and 5 stand."""
_DOT, _PAD, _LEGEND = 5.5, 12.0, 22.0
_EDGE = 4.0
"""Room at the edge of the sheet, where some programs cut letters off."""


def spread(drawing: Spread, pen: Pen) -> float:
    """Draw the rows; the height they take."""
    top = _legend(drawing, pen) + 32
    names = [broken(row.name, WORDS, _NAMES - 12 - _EDGE, bold=True) for row in drawing.rows]
    heights = [
        2 * _PAD + max(tall(name, WORDS), _stack(row) * _PITCH + 14)
        for row, name in zip(drawing.rows, names, strict=True)
    ]
    bottom = top + sum(heights)
    _scale(pen, top, bottom)
    for row, name, height in zip(drawing.rows, names, heights, strict=True):
        start = top + (height - tall(name, WORDS)) / 2 + WORDS
        pen.lines(name, _EDGE, start, WORDS, bold=True, color=pen.brand.palette.primary)
        _row(row, pen, top + height / 2)
        top += height
        pen.line(0, top, WIDTH, top, width=0.5)
    return bottom + 2


def place(score: float) -> float:
    """Where a score stands."""
    return _FIRST + (score - 1) / 4 * (_LAST - _FIRST)


def _stack(row: Dots) -> int:
    """How many dots stand above one another where most do."""
    return max(map(_high, Counter(row.scores).values()), default=1)


def _high(count: int) -> int:
    """How many of so many equal scores stand above one another."""
    return min(count, max(_HIGH, ceil(count / _ABREAST)))


def _scale(pen: Pen, top: float, bottom: float) -> None:
    for score in range(1, 6):
        pen.line(place(score), top, place(score), bottom, width=0.5, dash="1 4")
        pen.words(str(score), place(score), top - 8, WORDS, bold=True, anchor="middle")
    pen.line(0, top, WIDTH, top, width=0.5)


def _legend(drawing: Spread, pen: Pen) -> float:
    """Draw what each mark stands for, in as many lines as it takes; where the last of them ends."""
    x, y = 0.0, 14.0
    for at, name in enumerate((*drawing.groups, drawing.middle)):
        (line, *_) = broken(name, LABEL, WIDTH - 24)
        wide = 20 + width_of(line, LABEL)
        if x and x + wide > WIDTH:
            x, y = 0.0, y + _LEGEND
        if at < len(drawing.groups):
            pen.mark(at, x + 8, y - 4, _DOT, pen.brand.palette.primary)
        else:
            _middle(pen, x + 8, y - 4, 9)
        pen.words(line, x + 20, y, LABEL)
        x += wide + 20
    return y


def _row(row: Dots, pen: Pen, y: float) -> None:
    """Draw the scores of a row around `y`: the bar, the middle behind the dots so that none is hidden, the dots."""
    scores = row.scores
    if not scores:
        return
    pen.line(place(scores[0]), y, place(scores[-1]), y, width=3)
    _middle(pen, place(median(scores)), y, _stack(row) * _PITCH / 2 + 8)
    places = {score: _places(count, score, y) for score, count in Counter(scores).items()}
    for at, group in enumerate(row.groups):
        for score in group:
            pen.mark(at, *next(places[score]), _DOT, pen.brand.palette.primary)


def _places(count: int, score: int, y: float) -> Iterator[tuple[float, float]]:
    """Where so many equal scores stand around `y`: one above another, and then side by side."""
    high = _high(count)
    wide = ceil(count / high)
    for at in range(count):
        column, level = divmod(at, high)
        below = min(high, count - column * high)
        yield place(score) + (column - (wide - 1) / 2) * _PITCH, y + (level - (below - 1) / 2) * _PITCH


def _middle(pen: Pen, x: float, y: float, reach: float) -> None:
    pen.line(x, y - reach, x, y + reach, color=pen.second, width=4)
