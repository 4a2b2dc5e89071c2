"""Amounts of two sentences put beside one another, and what became of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compose.compare.effects.quantities import Quantity, context, quantities
from compose.compare.effects.shapes import Sort
from compose.compare.effects.text import Sentence

_MOST = 100
"""More amounts than a promise ever has: each is held against each."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in its sentence."""

    sentence: Sentence
    quantity: Quantity
    about: frozenset[str]
    """Stems of the words round it."""

    @property
    def quote(self) -> str:
        """The words, as they are written."""
        return self.sentence.quote(self.quantity.start, self.quantity.end).rstrip("'’")

    @property
    def sort(self) -> Sort:
        """What it is an amount of."""
        return self.quantity.sort

    @property
    def counts(self) -> bool:
        """Whether a number is written, rather than `a day` or `a year`."""
        return not re.match(
            r"an?\s(?!hundred|thousand|dozen|couple|third|quarter|half|tenth|fifth)", self.quote.lower()
        )

    def same(self, other: Amount) -> bool:
        """Whether both come to the same; a range is the same only as that range."""
        mine, its = self.quantity, other.quantity
        working = (mine.unit == "working day") == (its.unit == "working day")
        return mine.low == its.low and mine.high == its.high and working


def amounts(sentences: Sequence[Sentence]) -> list[Amount]:
    """The amounts in `sentences`, in order; the first of them where there are very many."""
    found = [(one, quantity) for one in sentences for quantity in quantities(one)]
    return [Amount(one, quantity, frozenset(context(one, quantity))) for one, quantity in found[:_MOST]]


def together(old: Sequence[Amount], new: Sequence[Amount]) -> Iterator[tuple[Amount | None, Amount | None]]:
    """Which of `new` stands for which of `old`: by what they are amounts of, by what they come to, by their order."""
    old, new = _unsplit(old, new)
    new, old = _unsplit(new, old)
    every = [(_fit(one, two, a, b), a, b) for a, one in enumerate(old) for b, two in enumerate(new) if _fits(one, two)]
    ones, twos = set(range(len(old))), set(range(len(new)))
    for _, a, b in sorted(every, key=lambda one: -one[0]):
        if a in ones and b in twos:
            ones.discard(a)
            twos.discard(b)
            yield old[a], new[b]
    yield from ((old[a], None) for a in sorted(ones))
    yield from ((None, new[b]) for b in sorted(twos))


def _unsplit(old: Sequence[Amount], new: Sequence[Amount]) -> tuple[list[Amount], list[Amount]]:
    """Both without `four meetings a year` of the one side where the other has `each year` and `four meetings`."""
    kept, left = [], list(new)
    for one in old:
        many = one.quantity.many
        rate = [two for two in left if many and two.sort == "rate" and two.quantity.low * many == one.quantity.low]
        count = [two for two in left if many and two.sort == "count" and two.quantity.low == many]
        if rate and count and many != 1:
            left = [two for two in left if two is not rate[0] and two is not count[0]]
        else:
            kept.append(one)
    return kept, left


def _fits(one: Amount, two: Amount) -> bool:
    return one.sort == two.sort and (one.sort != "count" or one.same(two) or bool(one.about & two.about))


def _fit(one: Amount, two: Amount, a: int, b: int) -> float:
    shared = len(one.about & two.about) / (min(len(one.about), len(two.about)) or 1)
    return 2 * shared + one.same(two) - 0.1 * abs(a - b)
