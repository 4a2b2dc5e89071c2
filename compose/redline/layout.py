"""Tables that only lay out a text: unfolded into paragraphs where the other file has their words outside of tables.

Word can track no change from a table to paragraphs: all of it would be taken out and put in, and nobody could see what
changed. So the table gives way, and that is told.
"""

from __future__ import annotations

from collections import Counter

from compose.compare.align import parted
from compose.intake.docx.names import Element, W
from compose.redline.blocks import Block, blocks, text

_SHARE = 0.5
"""Of the words of a table, those that stand in paragraphs of the other file: from here on it lays out a text."""
_LEAST = 800
"""Letters that the tables must hold together; of a smaller one all can be seen, though it is taken out and put in."""


def unfolded(body: Element, other: Element) -> int:
    """Unfold the tables of `body` that lay out what stands in paragraphs in `other`, and say how many there were."""
    theirs = blocks(other)
    outside = Counter(_said(block.text) for block in theirs if not block.table)
    inside = Counter(one for block in theirs if block.table for one in _lines(block))
    found = [block for block in blocks(body) if block.table and _lays_out(block, outside, inside)]
    if sum(len(block.text) for block in found) < _LEAST:
        return 0
    for block in found:
        _unfold(block.element)
    return len(found)


def _lays_out(block: Block, outside: Counter[str], inside: Counter[str]) -> bool:
    """Whether most of the words of a table stand outside of tables in the other file, and more than in tables."""
    said = _lines(block)
    there, as_table = (sum(len(one) for one in said if known[one]) for known in (outside, inside))
    return there > as_table and there >= sum(map(len, said)) * _SHARE


def _lines(block: Block) -> list[str]:
    return [_said(text(one)) for one in block.element.iter(f"{W}p")]


def _said(words: str) -> str:
    """The words of a paragraph without the number before them, white space evened out."""
    return " ".join(parted(words.strip())[1].split()).casefold()


def _unfold(table: Element) -> None:
    above = table.getparent()
    assert above is not None  # it stands in a body
    place = above.index(table)
    paragraphs = [one for one in table.iter(f"{W}p") if text(one).strip()]
    above.remove(table)
    above[place:place] = paragraphs
