"""Drafts with two copies that were edited by chance, in every way in which a draft may be made."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from tests.redline.making.editing import edited
from tests.redline.making.seeded import WAYS
from tests.redline.making.wording import Author

EDITS = ("words", "weaken", "strengthen", "insert", "delete", "split", "merge", "move", "rewrite", "digit", "case")


class Copies(NamedTuple):
    """Three Word files."""

    name: str
    base: bytes
    one: bytes
    two: bytes


def copies(count: int, seed: int = 1) -> Iterator[Copies]:
    """`count` drafts of each way, each with two copies."""
    for at in range(count):
        for way, made in WAYS.items():
            dice = Random(f"{seed}/{way}/{at}")
            author = Author(dice)
            draft = author.draft(2 + at % 5)
            sides = (edited(draft, author, dice.sample(EDITS, 3 + at % 6)).new for _ in "12")
            yield Copies(f"{way}{at:02}", *(made(side, dice) for side in (draft, *sides)))
