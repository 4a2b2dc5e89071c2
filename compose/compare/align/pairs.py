"""The pairs found so far: one unit of the old side with one of the new, and what each rests upon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from compose.compare.align.chain import longest
from compose.compare.align.model import Unit

Basis = Literal["settled", "id", "text", "likeness"]


class Pairs:
    """Which units are paired; a unit is in one pair at most."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = old, new
        self.to_new: dict[int, int] = {}
        self.to_old: dict[int, int] = {}
        self.basis: dict[int, Basis] = {}
        """What the pair of a new unit rests upon."""
        self.score: dict[int, float] = {}
        """What spoke for the pair of a new unit that rests upon likeness."""
        self.alone_old: set[int] = set()
        self.alone_new: set[int] = set()
        """Units that people settled to answer nothing."""

    def pair(self, old: int, new: int, basis: Basis, score: float = 0.0) -> None:
        """Pair the unit `old` with the unit `new`."""
        self.to_new[old], self.to_old[new], self.basis[new] = new, old, basis
        self.score[new] = score

    def part(self, new: int) -> None:
        """Undo the pair of the unit `new`."""
        del self.to_new[self.to_old.pop(new)], self.basis[new], self.score[new]

    def open_old(self, place: int) -> bool:
        """Whether there is such a unit on the old side, and it may yet be paired."""
        return 0 <= place < len(self.old) and place not in self.to_new and place not in self.alone_old

    def open_new(self, place: int) -> bool:
        """Whether there is such a unit on the new side, and it may yet be paired."""
        return 0 <= place < len(self.new) and place not in self.to_old and place not in self.alone_new

    def all_open_old(self) -> list[int]:
        """The units of the old side that may yet be paired."""
        return [place for place in range(len(self.old)) if self.open_old(place)]

    def all_open_new(self) -> list[int]:
        """The units of the new side that may yet be paired."""
        return [place for place in range(len(self.new)) if self.open_new(place)]

    def steady(self) -> list[tuple[int, int]]:
        """The most pairs that stand in the same order on both sides."""
        found = sorted((old, new) for new, old in self.to_old.items())
        return [found[place] for place in longest([new for _, new in found])]

    def gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Open units of both sides between the same two steady pairs, where there are any on both."""
        before = (-1, -1)
        for here in [*self.steady(), (len(self.old), len(self.new))]:
            old = [place for place in range(before[0] + 1, here[0]) if self.open_old(place)]
            new = [place for place in range(before[1] + 1, here[1]) if self.open_new(place)] if old else []
            if new:
                yield old, new
            before = here
