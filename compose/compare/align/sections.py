"""Which part of the new text answers which of the old, though its title or number changed."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from compose.compare.align.labels import parted
from compose.compare.align.model import Unit
from compose.compare.align.pairs import Pairs

_MOST = 0.5
"""The share of a part that must have come from, or gone to, another for the two to answer one another."""


class Sections:
    """The parts of both sides, as far as the pairs found so far tell."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        names: dict[str, str] = {}
        self.old = [_name(unit, names) for unit in pairs.old]
        self.new = [_name(unit, names) for unit in pairs.new]
        self.refresh()

    def refresh(self) -> None:
        """Take in the pairs found since."""
        self._votes = Counter((self.old[old], self.new[new]) for new, old in self._pairs.to_old.items())
        self._gone = _nearest({(old, new): count for (old, new), count in self._votes.items()})
        self._come = _nearest({(new, old): count for (old, new), count in self._votes.items()})

    @cached_property
    def _sizes(self) -> tuple[Counter[str], Counter[str]]:
        return Counter(self.old), Counter(self.new)

    def same(self, old: int, new: int) -> bool:
        """Whether the units stand in parts that answer one another: of one title, or renamed, joined or cut in two."""
        there, here = self.old[old], self.new[new]
        if there == here:
            return True
        olds, news = self._sizes
        if there not in news and self._gone.get(there) == here:
            return here not in olds or self._whole(there, here, olds[there])
        return here not in olds and self._come.get(here) == there and self._whole(there, here, news[here])

    def _whole(self, there: str, here: str, size: int) -> bool:
        return self._votes[there, here] >= _MOST * size


def _nearest(votes: dict[tuple[str, str], int]) -> dict[str, str]:
    """For the first of each pair, the second that has most votes."""
    found: dict[str, str] = {}
    for (one, other), count in votes.items():
        if count > votes.get((one, found.get(one, other)), 0) or one not in found:
            found[one] = other
    return found


def _name(unit: Unit, names: dict[str, str]) -> str:
    """The part of `unit` without its number, in small letters."""
    found = names.get(unit.section)
    if found is None:
        found = names[unit.section] = " ".join(parted(unit.section)[1].casefold().split())
    return found
