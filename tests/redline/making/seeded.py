"""The pairs that are made by chance: every kind of edit alone, many together, restyled, and nothing changed at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product
from random import Random

from tests.redline.making.editing import COMMON, KINDS, SMALL, edited
from tests.redline.making.model import Draft, Pair
from tests.redline.making.word import layout, literal, native, plain
from tests.redline.making.word.hand import Way
from tests.redline.making.wording import Author
from tests.redline.making.work import Work, clauses

WAYS: Mapping[str, Way] = {"A": native.made, "B": literal.made, "C": plain.made, "D": layout.made}
"""A numbered by Word, B by hand, C not at all, D in tables."""

Plan = tuple[str, str, str, int, Sequence[str]]
"""Name, way of the old and the new side, pages, kinds of edits."""


def plans(dice: Random) -> Iterator[Plan]:
    """What is made, in order."""
    ways = list(WAYS)
    for at, kind in enumerate(KINDS):
        way = ways[at % 4]
        yield f"only-{kind}-{way}{way}", way, way, 4, (kind,) * 2
    for at, (old, new) in enumerate([*((way, way) for way in ways * 9), *list(permutations(ways, 2)) * 3]):
        yield f"mixed-{at:02}-{old}{new}", old, new, 2 + at % 11, _some(dice, 2 + at % 11)
    for at, (old, new) in enumerate(product("ACD", "ACD")):
        yield f"{'same' if old == new else 'restyled'}-{at}-{old}{new}", old, new, 3, ()
    for at in range(2):
        yield f"same-bits-{at}-BB", "B", "B", 3 + 3 * at, ()


def made(seed: int, plan: Plan) -> Pair:
    """The pair that is planned; its chance is its own, so that one pair can be made without the others."""
    name, was, now, pages, kinds = plan
    dice = Random(f"{seed}/{name}")
    author = Author(dice)
    draft = author.draft(pages)
    while not all(_fits(draft, author, kind) for kind in kinds):
        author = Author(dice)
        draft = author.draft(pages)
    work = edited(draft, author, kinds)
    return _pair(name, was, now, work)


def _pair(name: str, was: str, now: str, work: Work) -> Pair:
    old, new = (WAYS[way](draft, work.dice) for way, draft in ((was, work.old), (now, work.new)))
    before, after = (clauses(draft, labelled=way in "AB") for way, draft in ((was, work.old), (now, work.new)))
    kinds = frozenset(change.kind for change in work.changes)
    return Pair(
        name, kinds, old, new, was != now, "seeded", tuple(work.changes), before, after, work.links(), known=True
    )


def _some(dice: Random, pages: int) -> list[str]:
    common = [dice.choice(COMMON) for _ in range(2 + pages)]
    return [*common, *(dice.choice(SMALL) for _ in range(1 + pages // 3))]


def _fits(draft: Draft, author: Author, kind: str) -> bool:
    """Whether there is something in the draft that such an edit needs."""
    if kind in ("row-added", "row-removed", "cell", "column-added", "column-removed"):
        return any(block.kind == "table" and len(block.rows) > 4 for block in draft.blocks)
    if kind in ("note-changed", "note-removed"):
        return any(block.notes for block in draft.blocks)
    return kind != "split" or bool(author.double)
