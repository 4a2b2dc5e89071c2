"""Words compared: what is kept, taken out and put in, from the fewest words that can be marked."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

Kind = Literal["kept", "replaced", "removed", "added"]
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\s|[^\w\s]|_")
"""A word with the apostrophes in it, one white space, or one other sign."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of tokens of the old side against one of the new; either may be empty."""

    kind: Kind
    old: slice
    new: slice


def tokens(text: str) -> list[str]:
    """`text` as words, white spaces and signs; put together they are the text again."""
    return _TOKEN.findall(text)


def spans(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Span]:
    """How `old` becomes `new`, the fewest tokens being removed and added; in order, and covering both.

    Between two that are kept there is one other at most.
    """
    before = after = 0
    for block in LCSseq.editops(old, new).as_matching_blocks():
        yield from _between(slice(before, block.a), slice(after, block.b))
        before, after = block.a + block.size, block.b + block.size
        if block.size:
            yield Span("kept", slice(block.a, before), slice(block.b, after))


def _between(old: slice, new: slice) -> Iterator[Span]:
    removed, added = old.stop > old.start, new.stop > new.start
    if removed or added:
        yield Span("replaced" if removed and added else "removed" if removed else "added", old, new)
