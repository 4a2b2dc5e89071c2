"""Whether a paragraph goes on in the next column or on the next page."""

from __future__ import annotations

from compose.intake.pdf.labels import first_of, is_label, is_sure
from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Block

_ENDINGS = (".", "!", "?", ":", ";", "”", "’", '"', ")")
_OPEN = (" and", " or", " of", " the", " to")
"""Words that no sentence ends with."""


def goes_on(last: Block, block: Block) -> bool:
    """Whether `block` is the rest of the paragraph `last`: it stands elsewhere, and the sentence is not at its end."""
    if not _may_go_on(last, block) or _has_label(block):
        return False
    before, after = text_of(last.lines[-1].words), text_of(block.lines[0].words)
    if before.endswith(_OPEN):
        return True
    if before.endswith(("-", "\u00ad", ",")):
        return after[:1].islower()
    if after[:1].islower():
        return not before.endswith(_ENDINGS[:5])
    return last.full and not last.bold and not before.endswith(_ENDINGS)


def starts_small(block: Block) -> bool:
    """Whether `block` begins with a small letter."""
    return block.lines[0].words[0].text[:1].islower()


def _may_go_on(last: Block, block: Block) -> bool:
    """Whether the two look alike, and stand as parts of one paragraph may."""
    if not {last.role, block.role}.isdisjoint(("heading", "note")) or abs(last.size - block.size) > 0.06 * last.size:
        return False
    return _elsewhere(last, block) and (last.bold or not block.bold)


def _has_label(block: Block) -> bool:
    first, rest = first_of(block.lines[0])
    return bool(block.label) or (bool(rest) and is_label(first) and is_sure(first))


def _elsewhere(last: Block, block: Block) -> bool:
    """Whether `block` stands in another column, on another page, or where something was left out between."""
    one, other = last.lines[-1], block.lines[0]
    return one.page != other.page or other.base < one.base or other.base - one.base < 2 * one.size
