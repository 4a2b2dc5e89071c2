"""Word's own marks of a move, in place of those that say taken out and put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from compose.intake.docx.names import Element, W
from compose.redline.marks import Marks
from compose.redline.pieces import Fate, Piece
from compose.redline.shells import Written

_PLAIN = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_NAMES: dict[Fate, tuple[str, str]] = {"out": (f"{W}del", "moveFrom"), "in": (f"{W}ins", "moveTo")}

Run = list[tuple[Piece, Written]]
"""Neighbours at one end of a move, each with its elements."""


def moved(pieces: Sequence[Piece], written: Sequence[Written], marks: Marks) -> None:
    """Mark as moved, in place, what is `written` of those of `pieces` that bear the number of a move.

    A move of which one end was lost, since the end of a story is always kept, stays taken out and put in.
    """
    runs = list(_runs(pieces, written))
    whole = _whole(runs)
    names: dict[int, str] = {}
    for run in runs:
        number = run[0][0].moved
        if number is not None and number in whole:
            names.setdefault(number, f"move{marks.next_id()}")
            _mark(run, names[number], marks)


def _runs(pieces: Sequence[Piece], written: Sequence[Written]) -> Iterator[Run]:
    both = zip(pieces, written, strict=True)
    for (number, _), some in groupby(both, key=lambda one: (one[0].moved, one[0].fate)):
        if number is not None:
            yield list(some)


def _whole(runs: Sequence[Run]) -> frozenset[int]:
    """Numbers of the moves that have two ends, each in one stretch, and the same in both."""
    ends = Counter((run[0][0].moved, run[0][0].fate, len(run)) for run in runs)
    stretches = Counter(run[0][0].moved for run in runs)
    return frozenset(
        number
        for (number, fate, count), times in ends.items()
        if number is not None and fate == "out" and times == ends[number, "in", count] == 1 and stretches[number] == 2
    )


def _mark(run: Run, name: str, marks: Marks) -> None:
    """Turn the marks of one end of a move, and bracket it."""
    plain, kind = _NAMES[run[0][0].fate]
    for _, (elements, _shells) in run:
        _turn(elements[-1], plain, kind)
    start, end = marks.made(f"{kind}RangeStart"), etree.Element(f"{W}{kind}RangeEnd")
    start.set(f"{W}name", name)
    end.set(f"{W}id", start.get(f"{W}id", ""))
    first, last = run[0][1][0], run[-1][1][0]
    first.insert(len(first) - 1, start)
    last.append(end)


def _turn(paragraph: Element, plain: str, kind: str) -> None:
    for one in list(paragraph.iter(plain, *_PLAIN)):
        one.tag = f"{W}{kind}" if one.tag == plain else _PLAIN[one.tag]
