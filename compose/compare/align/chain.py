"""The heaviest set of things that stand in the same order on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Span = tuple[int, int, int, int]
"""First and last place on the old side, first and last on the new."""


def longest(places: Sequence[int]) -> list[int]:
    """Which of `places` make up the longest rising row, by their own places."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, value in enumerate(places):
        row = bisect_left(ends, value)
        before.append(at[row - 1] if row else -1)
        ends[row : row + 1], at[row : row + 1] = [value], [place]
    return _back(at[-1] if at else -1, before)


def _back(place: int, before: Sequence[int]) -> list[int]:
    found = []
    while place >= 0:
        found.append(place)
        place = before[place]
    return found[::-1]


def heaviest(spans: Sequence[Span], weights: Sequence[float]) -> set[int]:
    """Which of `spans`, by place, follow one another on both sides and weigh most together.

    Takes n log n steps: each asks for the best that ends before it begins.
    """
    highest = _Highest(max((span[1] for span in spans), default=0) + 1)
    best, before = [0.0] * len(spans), [-1] * len(spans)
    for ended, begun in _events(spans):
        for place in ended:
            highest.put(spans[place][1], best[place], place)
        most, before[begun] = highest.until(spans[begun][0])
        best[begun] = most + weights[begun]
    return set(_back(max(range(len(spans)), key=best.__getitem__, default=-1), before))


def _events(spans: Sequence[Span]) -> Iterator[tuple[list[int], int]]:
    """Each span as it begins on the new side, and with it those that ended there since the last."""
    ends = sorted(range(len(spans)), key=lambda place: -spans[place][3])
    for begun in sorted(range(len(spans)), key=lambda place: spans[place][2]):
        ended = []
        while ends and spans[ends[-1]][3] < spans[begun][2]:
            ended.append(ends.pop())
        yield ended, begun


@dataclass
class _Highest:
    """The highest value before a place: a tree of Fenwick's."""

    size: int

    def __post_init__(self) -> None:
        self._most = [(0.0, -1)] * (self.size + 1)

    def put(self, at: int, value: float, name: int) -> None:
        place = at + 1
        while place <= self.size:
            if self._most[place][0] < value:
                self._most[place] = (value, name)
            place += place & -place

    def until(self, at: int) -> tuple[float, int]:
        """The highest value put before `at`, and its name; the names of equal ones do not matter."""
        place, found = at, (0.0, -1)
        while place > 0:
            if self._most[place][0] > found[0]:
                found = self._most[place]
            place -= place & -place
        return found
