"""Pairs of Word files with the truth about what lies between them, the same for the same seed.

Read: `pairs(seed)` → `seeded` (what is planned) → `wording` (a draft by chance) → `editing` (its edits, with the truth
written down by `work`) → `word` (the ways of making a file). By hand: `nasty`. Of this program: `real`. Of others:
`found`. Saved by LibreOffice: `office`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random

from tests.redline.making import seeded
from tests.redline.making.model import Block, Change, Clause, Draft, Link, Pair

__all__ = ["Block", "Change", "Clause", "Draft", "Link", "Pair", "pairs"]


def pairs(seed: int, count: int | None = None) -> Iterator[Pair]:
    """The seeded pairs for `seed`, all or the first `count`."""
    for plan in islice(seeded.plans(Random(seed)), count):
        yield seeded.made(seed, plan)
