"""Which units of the old side may answer one of the new: those that share its rare words, or stand in the same gap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from compose.compare.align.reading import Reader, Reading

NEAREST = 6
"""So many that share most are looked at."""
_LONGEST = 40
"""Of a word that more units have, those are looked at that stand nearest to where the unit should be."""
_NUMBER = 1.0
"""What it weighs to hold the same number."""
_ENOUGH = 200
"""So many meetings with a word of the unit are enough to tell."""


class Index:
    """Units of one side by the words in them."""

    def __init__(self, places: Iterable[int], readings: Sequence[Reading], reader: Reader) -> None:
        self._weights = reader.weights
        self._found: dict[str, list[int]] = defaultdict(list)
        for place, reading in zip(places, readings, strict=True):
            for sign in reading.each | reading.numbers:
                self._found[sign].append(place)

    def nearest(self, reading: Reading, about: int, most: int = NEAREST) -> list[int]:
        """The units that share most with `reading`, which should stand `about` there."""
        shared: dict[int, float] = defaultdict(float)
        for weight, places in self._rarest(reading, about):
            for place in places:
                shared[place] += weight
        return sorted(shared, key=lambda place: (-shared[place], abs(place - about)))[:most]

    def _rarest(self, reading: Reading, about: int) -> Iterator[tuple[float, Sequence[int]]]:
        """Where the words of `reading` are found, the rarest first, until that is enough."""
        known = (sign for sign in reading.each | reading.numbers if sign in self._found)
        lists = sorted(((self._weights.get(sign, _NUMBER), sign) for sign in known), reverse=True)
        met = 0
        for weight, sign in lists:
            places = _about(self._found[sign], about)
            yield weight, places
            met += len(places)
            if met > _ENOUGH:
                return


def _about(places: Sequence[int], about: int) -> Sequence[int]:
    """Those of `places` nearest to `about`."""
    if len(places) <= _LONGEST:
        return places
    first = max(0, bisect_left(places, about) - _LONGEST // 2)
    return places[first : first + _LONGEST]
