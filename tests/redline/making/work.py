"""A draft while it is being edited: what was touched stays untouched by later edits, and every edit is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from tests.redline.making.model import Block, BlockKind, Change, Clause, Draft, Link
from tests.redline.making.wording import Author

PROMISES = ("commitment",)
WORDED: tuple[BlockKind, ...] = ("commitment", "prose", "bullet")


class Work:
    """A draft on its way to the next."""

    def __init__(self, draft: Draft, author: Author) -> None:
        self.old, self.author = draft, author
        self.blocks = [replace(block, origin=(block.key,)) for block in draft.blocks]
        self.header, self.footer, self.first = draft.header, draft.footer, draft.first
        self.changes: list[Change] = []
        self.kinds: dict[str, set[str]] = {}
        """Kinds of edits by the key of the old block."""
        self.touched: set[str] = set()

    @property
    def dice(self) -> Random:
        """The chance that everything is drawn from."""
        return self.author.dice

    @property
    def new(self) -> Draft:
        """The draft as it stands now."""
        return Draft(tuple(self.blocks), self.header, self.footer, self.first)

    def pick(self, fits: Callable[[Block], object], kinds: Sequence[str] = WORDED) -> int | None:
        """Place of a chance block of `kinds` that fits and was not touched; touched from now on. None if none fits."""
        free = [at for at, one in enumerate(self.blocks) if one.kind in kinds and one.key not in self.touched]
        self.dice.shuffle(free)
        at = next((at for at in free if fits(self.blocks[at])), None)
        if at is not None:
            self.touched.add(self.blocks[at].key)
        return at

    def become(self, at: int, kind: str, **changed: object) -> bool:
        """Change the block at `at` and write that down."""
        old = self.blocks[at]
        self.blocks[at] = replace(old, **changed)  # type: ignore[arg-type]
        self.note(kind, (old,), (self.blocks[at],))
        return True

    def note(self, kind: str, old: Sequence[Block], new: Sequence[Block]) -> None:
        """Write down that `old` became `new`."""
        self.changes.append(Change(kind, tuple(one.plain for one in old), tuple(one.plain for one in new)))
        for block in old:
            self.tag(block, kind)

    def tag(self, block: Block, kind: str) -> None:
        """Say that `kind` was done to what came from the same blocks as `block`."""
        for key in block.origin:
            self.kinds.setdefault(key, set()).add(kind)

    def links(self) -> tuple[Link, ...]:
        """Which clause of the old draft is which of the new one."""
        places = {block.key: place for place, block in enumerate(worded(self.old.blocks))}
        return tuple(
            Link(places[key], place, frozenset(self.kinds.get(key, ())))
            for place, block in enumerate(worded(self.blocks))
            for key in block.origin
        )


def worded(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are paragraphs."""
    return [block for block in blocks if block.kind != "table"]


def clauses(draft: Draft, *, labelled: bool = False) -> tuple[Clause, ...]:
    """Its paragraphs, each with the part and the voice above it, and with numbers where they are `labelled`."""
    found, part, voice = [], "", ""
    for block, label in numbered(draft):
        if block.kind == "part":
            part, voice = block.text, ""
        elif block.kind == "voice":
            voice = block.text
        if block.kind != "table":
            found.append(Clause(block.kind, block.plain, part, voice, label if labelled else ""))
    return tuple(found)


def numbered(draft: Draft) -> Iterator[tuple[Block, str]]:
    """Each block with the number that it has, where numbers are given: `2` for a part, `2.5` for a promise."""
    part = clause = 0
    for block in draft.blocks:
        if block.kind == "part":
            part, clause = part + 1, 0
        clause += block.kind == "commitment"
        yield block, {"part": f"{part}", "commitment": f"{part}.{clause}"}.get(block.kind, "")
