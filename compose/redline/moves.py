"""Which blocks of a story were moved as they are, and which of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compose.compare.align import Link
from compose.intake.docx.names import MATH, MC, Element, W
from compose.redline.blocks import Block

_OUT_OF_PLACE = (
    *(f"{W}{name}" for name in ("sectPr", "fldChar", "fldSimple", "footnoteReference", "endnoteReference")),
    *(f"{W}{name}" for name in ("drawing", "pict", "object")),
    *(f"{MC}AlternateContent", f"{MATH}oMath"),
)
"""What makes a paragraph one that is better taken out and put in: it leads elsewhere, and would be there twice."""

Move = tuple[tuple[int, ...], tuple[int, ...]]
"""Places of blocks of the old side, and of the new; one of the two is empty."""


def moves(links: Iterable[Link], old: Sequence[Block], new: Sequence[Block]) -> Mapping[Move, int]:
    """Numbers of moves by what was moved, once where it stood and once where it stands.

    `links` are those whose two sides are shown apart. Neighbours that were moved together have one number.
    """
    found: dict[Move, int] = {}
    number, before = 0, (-2, -2)
    for link in links:
        if not _as_it_is(link, old, new):
            continue
        here = link.old[0], link.new[0]
        if here != (before[0] + 1, before[1] + 1):
            number += 1
        found[link.old, ()] = found[(), link.new] = number
        before = here
    return found


def _as_it_is(link: Link, old: Sequence[Block], new: Sequence[Block]) -> bool:
    if not len(link.old) == len(link.new) == 1:
        return False
    was, now = old[link.old[0]], new[link.new[0]]
    return bool(was.text.strip()) and was.text == now.text and _plain(was) and _plain(now)


def _plain(block: Block) -> bool:
    """Whether a block is a paragraph of words and links."""
    return not block.table and not _holds(block.element)


def _holds(paragraph: Element) -> bool:
    return next(paragraph.iter(*_OUT_OF_PLACE), None) is not None
