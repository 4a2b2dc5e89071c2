"""Which paragraphs are headings, and of what level: by the file's tags, its bookmarks, or the size of their letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Block
from compose.intake.pdf.outline import Entry

_LARGER = 1.12
"""Size from which letters are larger than most text, where theirs is 1."""
_LONGEST = 220
"""Letters that a heading has at most."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Headings:
    """What is known of the headings of a file."""

    body: float
    """Size of most letters."""
    marked: dict[str, int]
    """Level of each bookmark, by its letters."""
    sizes: tuple[float, ...]
    """Sizes of headings, the largest first."""
    styles: dict[tuple[float, bool], int]
    """Level of headings of one size and weight, as the bookmarks have most of them."""

    def level(self, block: Block) -> int:
        """The level of `block` from 1; 0 where it is no heading."""
        if block.role == "heading":
            return block.level
        if block.role == "item" or not _is_short(block):
            return 0
        if _letters(block) in self.marked:
            return self.marked[_letters(block)]
        if block.size <= _LARGER * self.body:
            return 0
        return self.styles.get((block.size, block.bold)) or min(self.sizes.index(block.size) + 1, _DEEPEST)


def headings(blocks: Sequence[Block], body: float, outline: Iterable[Entry]) -> Headings:
    """What `blocks` and bookmarks tell of headings; `body` is the size of most letters."""
    marked = {_only_letters(entry.title): entry.level for entry in outline}
    marked.pop("", None)
    larger = [block for block in blocks if block.size > _LARGER * body and _is_short(block) and block.role != "item"]
    sizes = sorted({block.size for block in larger}, reverse=True)
    return Headings(body, marked, tuple(sizes), _styles(blocks, marked))


def _styles(blocks: Sequence[Block], marked: dict[str, int]) -> dict[tuple[float, bool], int]:
    votes: dict[tuple[float, bool], Counter[int]] = {}
    for block in blocks:
        level = marked.get(_letters(block))
        if level:
            votes.setdefault((block.size, block.bold), Counter())[level] += 1
    return {style: count.most_common(1)[0][0] for style, count in votes.items()}


def _is_short(block: Block) -> bool:
    text = sum(len(word.text) + 1 for line in block.lines for word in line.words)
    return 1 < text <= _LONGEST and len(block.lines) <= 4


def _letters(block: Block) -> str:
    return _only_letters(block.label + "".join(text_of(line.words) for line in block.lines))


def _only_letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
