"""Which block of one story answers which of another, so that one too many is not told as a hundred that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from compose.redline.state.model import Block, Paragraph

_MANY = 400
"""Blocks between the first and last difference, beyond which they are taken in order."""
Pair = tuple[int | None, int | None]


def answering(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Pair]:
    """Pairs of places that answer one another; of a block that has no answer only its own."""
    if len(before) == len(after):
        yield from zip(range(len(before)), range(len(after)), strict=True)
        return
    start, end = _same_start(before, after), _same_end(before, after)
    left, right = range(start, len(before) - end), range(start, len(after) - end)
    if max(len(left), len(right)) > _MANY:
        yield from zip_longest(left, right)
        return
    old, new = [_key(before[at]) for at in left], [_key(after[at]) for at in right]
    for _, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield from zip_longest(left[i:j], right[k:m])


def _key(block: Block) -> str:
    return (
        block.text
        if isinstance(block, Paragraph)
        else "\n".join(_key(one) for row in block.rows for cell in row.cells for one in cell.blocks)
    )


def _same_start(before: Sequence[Block], after: Sequence[Block]) -> int:
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))


def _same_end(before: Sequence[Block], after: Sequence[Block]) -> int:
    most = min(len(before), len(after)) - _same_start(before, after)
    return next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
