"""How scores moved over the years: a line for each thing, told apart by dashes, marks and the name at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from compose.document.drawings import Line, Trend
from compose.drawing.pen import LABEL, WIDTH, Pen
from compose.drawing.words import broken, tall

_LEFT, _RIGHT = 30.0, WIDTH - 240
_TOP, _BOTTOM = 18.0, 290.0
_FOOT = _BOTTOM + 28
_BESIDE, _AWAY = 7.0, 28.0
"""How far apart lines lie where they would cover one another, and all such lines together at most."""
_NAMES = _RIGHT + 60
"""Where the names stand."""
_YEAR = 44.0
"""Room for a year."""
_DASHES = ("", "9 4", "3 3", "12 4 3 4", "6 3 2 3 2 3")

Points = list[tuple[float, float]]


@dataclass
class _Name:
    """The name of a line, beside its end."""

    at: int
    lines: list[str]
    end: tuple[float, float]
    top: float = 0

    @property
    def tall(self) -> float:
        return tall(self.lines, LABEL) + 4

    @property
    def foot(self) -> float:
        return self.top + self.tall


def trend(drawing: Trend, pen: Pen) -> float:
    """Draw the lines; the height they take."""
    years = sorted({year for line in drawing.lines for year, _ in line.points})
    _scale(pen, years)
    drawn = [_points(at, drawing.lines, years) for at in range(len(drawing.lines))]
    names = [_name(at, line, drawn[at]) for at, line in enumerate(drawing.lines) if line.points]
    _part(sorted(names, key=lambda name: name.end[1]))
    for name in names:
        _lead(pen, name)
    for at, points in enumerate(drawn):
        if points:
            _line(pen, points, at)
    return max([_FOOT, *(name.foot for name in names)])


def _scale(pen: Pen, years: list[int]) -> None:
    """Draw the scores and the years; of many years, as many as have room."""
    for score in range(1, 6):
        pen.line(_LEFT, _height(score), _RIGHT, _height(score), width=0.5)
        pen.words(str(score), _LEFT - 10, _height(score) + 4, LABEL, bold=True, anchor="end")
    every = ceil(len(years) * _YEAR / (_RIGHT - _LEFT))
    for year in years[::-1][:: max(1, every)]:
        pen.words(str(year), _across(year, years), _BOTTOM + 22, LABEL, anchor="middle")


def _height(score: float) -> float:
    return _BOTTOM - 6 - (score - 1) / 4 * (_BOTTOM - _TOP - 6)


def _across(year: int, years: list[int]) -> float:
    span = years[-1] - years[0] or 1
    return _LEFT + 20 + (year - years[0]) / span * (_RIGHT - _LEFT - 40)


def _points(at: int, lines: Sequence[Line], years: list[int]) -> Points:
    """Where the points of a line stand: beside those of others that are the same, so that none is hidden."""
    points: Points = []
    for point in lines[at].points:
        same = [other for other, line in enumerate(lines) if point in line.points]
        beside = (same.index(at) - (len(same) - 1) / 2) * min(_BESIDE, _AWAY / len(same))
        points.append((_across(point[0], years), _height(point[1]) + beside))
    return points


def _line(pen: Pen, points: Points, at: int) -> None:
    color, dash = _look(pen, at)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = {"stroke_dasharray": dash} if dash else {}
    pen.add("polyline", points=path, fill="none", stroke=color, stroke_width=2.5, **dashes)
    for x, y in points:
        pen.mark(at, x, y, 5, color)


def _look(pen: Pen, at: int) -> tuple[str, str]:
    """Colour and dashes of a line."""
    return pen.brand.palette.primary if at % 2 == 0 else pen.second, _DASHES[at % len(_DASHES)]


# -- names -------------------------------------------------------------------------------------------------------------


def _name(at: int, line: Line, points: Points) -> _Name:
    said = f"{line.name}, {f'{line.points[-1][1]:.1f}'.removesuffix('.0')}"
    lines = broken(said, LABEL, WIDTH - _NAMES)
    return _Name(at, lines, points[-1])


def _part(names: list[_Name]) -> None:
    """Move names, the highest first, until none stands over another, all as near to the ends of their lines as can be.

    Names that would overlap stand together, their middle where that of their ends is.
    """
    groups: list[list[_Name]] = []
    for name in names:
        groups.append([name])
        _stand(groups[-1])
        while len(groups) > 1 and groups[-2][-1].foot > groups[-1][0].top:
            groups[-2:] = [[*groups[-2], *groups[-1]]]
            _stand(groups[-1])


def _stand(group: list[_Name]) -> None:
    """Put names below one another, within the height of the picture while they fit."""
    whole = sum(name.tall for name in group)
    middle = sum(name.end[1] for name in group) / len(group)
    top = max(0, min(middle - whole / 2, _FOOT - whole))
    for name in group:
        name.top, top = top, top + name.tall


def _lead(pen: Pen, name: _Name) -> None:
    """Draw a name, a piece of its line before it, and what leads from the end of the line to there."""
    color, dash = _look(pen, name.at)
    y = name.top + LABEL * 0.65
    pen.line(name.end[0] + 6, name.end[1], _RIGHT + 10, y, width=0.75)
    pen.line(_RIGHT + 12, y, _NAMES - 6, y, color=color, width=2.5, dash=dash)
    pen.mark(name.at, _RIGHT + 33, y, 5, color)
    pen.lines(name.lines, _NAMES, name.top + LABEL, LABEL)
