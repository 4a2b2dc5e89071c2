"""Pairs that need judgement: the likest first, then those that less speaks for but their neighbours bear out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from compose.compare.align import certain
from compose.compare.align.candidates import Index
from compose.compare.align.likeness import by_letters, likeness, short
from compose.compare.align.model import Unit
from compose.compare.align.pairs import Pairs
from compose.compare.align.reading import Reader, Reading
from compose.compare.align.sections import Sections

_ROUNDS = (0.8, 0.62, 0.5)
"""What must speak for a pair, round by round; after each more neighbours are known."""
_PART, _BESIDE, _TITLE, _LABEL = 0.06, 0.1, 0.28, 0.03
"""What it counts to stand in the same part, beside a pair on one side, under one title, under one number."""
_NUMBERS = 0.03
"""What it counts at most to hold the same numbers: it tells rows of a table apart."""
_OTHER_TITLE = 0.06
"""What it takes off that both have a title, and the two share little."""
_OTHER_ID = 0.15
"""What it takes off that both are clauses of the library, and not the same."""
_TITLES_ALIKE = 0.4
_FEWEST, _BY_CHANCE = 12, 0.4
"""Texts of fewer letters may be equal by chance, and count no more than this: their neighbours must bear them out."""
_GAP = 12
"""So many units of a gap are held against each of the other side."""


class Judge:
    """Holds open units of both sides against each other."""

    def __init__(self, pairs: Pairs, reader: Reader) -> None:
        self.pairs, self.reader, self.sections = pairs, reader, Sections(pairs)
        self.common = certain.common(pairs.old) | certain.common(pairs.new)
        """What cannot be told from others of its kind."""
        self._alike: dict[tuple[int, int], float] = {}
        self.near_old: dict[int, tuple[float, int]] = {}
        self.near_new: dict[int, tuple[float, int]] = {}
        """For units that were open, what spoke for the pair with the nearest, and its place."""

    def run(self) -> None:
        """Pair whatever is like enough."""
        for least in _ROUNDS:
            found = sorted(self._scored(), key=lambda one: (-one[0], abs(one[1] - one[2]), one[2]))
            for score, old, new in found:
                if score >= least and self.pairs.open_old(old) and self.pairs.open_new(new):
                    self.pairs.pair(old, new, "likeness", score)
            certain.around(self.pairs)
            self.sections.refresh()
            self._remember(found)

    def _remember(self, found: list[tuple[float, int, int]]) -> None:
        """Keep what came nearest to each unit; `found` has the best first, and a later round has less."""
        for score, old, new in found:
            self.near_old.setdefault(old, (score, new))
            self.near_new.setdefault(new, (score, old))

    def old(self, place: int) -> Reading:
        """The old unit of that place, read."""
        return self.reader.read(certain.content(self.pairs.old[place]))

    def new(self, place: int) -> Reading:
        """The new unit of that place, read."""
        return self.reader.read(certain.content(self.pairs.new[place]))

    # -- what speaks for a pair ----------------------------------------------------------------------------------------

    def _scored(self) -> Iterator[tuple[float, int, int]]:
        around = _Around(self.pairs)
        for old, new in dict.fromkeys(self._candidates(around)):
            yield self.alike(old, new) + self._besides(old, new) + _BESIDE * around.sides(old, new), old, new

    def alike(self, old: int, new: int) -> float:
        """How alike two units are, from 0 to 1."""
        found = self._alike.get((old, new))
        if found is None:
            found = self._alike[old, new] = self._likeness(old, new)
        return found

    def _likeness(self, old: int, new: int) -> float:
        there, here = self.old(old), self.new(new)
        found = likeness(there, here, self.reader)
        texts = (certain.content(self.pairs.old[old]), certain.content(self.pairs.new[new]))
        if short(there, here):
            found = max(found, by_letters(*texts))
        return min(found, _BY_CHANCE) if all(map(self._says_little, texts)) else found

    def _says_little(self, text: str) -> bool:
        return len(text) < _FEWEST or text in self.common

    def _besides(self, old: int, new: int) -> float:
        """What speaks for the pair besides its words and neighbours."""
        there, here = self.pairs.old[old], self.pairs.new[new]
        found = _PART * self.sections.same(old, new) - _OTHER_ID * (there.id != here.id and bool(there.id and here.id))
        found += _NUMBERS * _shared(self.old(old).numbers, self.new(new).numbers)
        return found + _titles(there, here) + _LABEL * (there.label == here.label != "")

    # -- which are held against each other -----------------------------------------------------------------------------

    def _candidates(self, around: _Around) -> Iterator[tuple[int, int]]:
        open_old = self.pairs.all_open_old()
        index = Index(open_old, [self.old(place) for place in open_old], self.reader)
        for new in self.pairs.all_open_new():
            for old in index.nearest(self.new(new), around.expected(new)):
                yield old, new
        for olds, news in self.pairs.gaps():
            for rank, new in enumerate(news):
                first = max(0, min(rank - _GAP // 2, len(olds) - _GAP))
                for old in olds[first : first + _GAP]:
                    yield old, new


class _Around:
    """The pairs around open units, as they stand when a round begins."""

    def __init__(self, pairs: Pairs) -> None:
        self._to_old, self._ends = pairs.to_old, (len(pairs.old), len(pairs.new))
        self._old, self._new = sorted(pairs.to_new), sorted(pairs.to_old)

    def sides(self, old: int, new: int) -> int:
        """On how many sides, none to two, the nearest paired units of both are one another's."""
        there, here = bisect_left(self._old, old), bisect_left(self._new, new)
        return self._answer(there - 1, here - 1) + self._answer(there, here)

    def _answer(self, there: int, here: int) -> bool:
        """Whether the paired units of these ranks are one pair; before the first or after the last are too."""
        ends = (there in (-1, len(self._old)), here in (-1, len(self._new)))
        return all(ends) or (not any(ends) and self._to_old[self._new[here]] == self._old[there])

    def expected(self, new: int) -> int:
        """Where on the old side the unit `new` would stand if nothing had moved."""
        rank = bisect_left(self._new, new) - 1
        if rank >= 0:
            return self._to_old[self._new[rank]] + new - self._new[rank]
        return new * self._ends[0] // self._ends[1]


def _shared(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others) if some and others else 0.0


def _titles(there: Unit, here: Unit) -> float:
    """What the titles of two units count, beside their texts."""
    if not (there.title and here.title and there.text and here.text):
        return 0.0
    alike = by_letters(there.title, here.title)
    return _TITLE if alike == 1 else _OTHER_TITLE * (alike - 1) if alike < _TITLES_ALIKE else 0.0
