"""Small pairs made by hand of what makes a comparison fall over; each room holds a few kinds of it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.model import Pair
from tests.redline.making.nasty import boxes, edges, fields, marked, objects, sections, tables, text
from tests.redline.making.nasty.case import Case

_ROOMS = (text, boxes, fields, tables, objects, marked, sections, edges)


def pairs() -> Iterator[Pair]:
    """All pairs made by hand, in order."""
    for room in _ROOMS:
        for case in room.cases():
            yield _pair(case)


def _pair(case: Case) -> Pair:
    raws = tuple(side if isinstance(side, bytes) else side.packed() for side in (case.old, case.new))
    return Pair(case.name, frozenset(case.kinds), *raws, group="nasty", tracked="tracked" in case.name)
