"""Paragraph marks that came or went: where one is no longer there, its paragraph runs on into the next."""

from __future__ import annotations

from collections.abc import Iterable

from compose.intake.docx.names import Element, W
from compose.redline.resolve.names import How, goes, named, remove, remove_emptied

_SHELLS = frozenset(named("sdtContent", "sdt", "customXml", "ins", "del", "moveFrom", "moveTo"))
"""What a story can have round some of its blocks."""
_BLOCKS = frozenset(named("p", "tbl"))
_ANCHORS = frozenset(
    named("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr", "commentRangeStart", "commentRangeEnd")
)


def removed(root: Element, marks: Iterable[Element], how: How) -> list[Element]:
    """Take out `marks`; returns, in the order of `root`, the paragraphs whose own mark goes with them."""
    going = set()
    for mark in marks:
        of_mark = mark.getparent()
        properties = None if of_mark is None else of_mark.getparent()
        paragraph = None if properties is None else properties.getparent()
        if of_mark is None or properties is None or paragraph is None:
            continue
        if goes(mark, how):
            going.add(paragraph)
        of_mark.remove(mark)
        if not len(of_mark):
            properties.remove(of_mark)
    return [one for one in root.iter(f"{W}p") if one in going] if going else []


def join(paragraphs: Iterable[Element]) -> None:
    """Make each of `paragraphs`, which come in order, run on into the one after it, whose properties stay.

    The last paragraph of a cell or story keeps its mark, for nothing can take that away; so does one with words before
    a table. One without words before a table is gone.
    """
    for paragraph in paragraphs:
        following = _following(paragraph)
        if following is None:
            continue
        if following.tag == f"{W}p":
            _prepend(_content(paragraph), following)
            _take_out(paragraph)
        elif all(one.tag in _ANCHORS for one in _content(paragraph)):
            for one in reversed(_content(paragraph)):
                paragraph.addnext(one)
            _take_out(paragraph)


def _content(paragraph: Element) -> list[Element]:
    return [one for one in paragraph if one.tag != f"{W}pPr"]


def _prepend(content: list[Element], paragraph: Element) -> None:
    place = 1 if len(paragraph) and paragraph[0].tag == f"{W}pPr" else 0
    paragraph[place:place] = content


def _take_out(paragraph: Element) -> None:
    parent = paragraph.getparent()
    remove(paragraph)
    remove_emptied(parent)


def _following(block: Element) -> Element | None:
    """The paragraph or table after `block` in its story, whatever content controls either stands in."""
    for one in block.itersiblings():
        found = _first(one)
        if found is not None:
            return found
    parent = block.getparent()
    return _following(parent) if parent is not None and parent.tag in _SHELLS else None


def _first(one: Element) -> Element | None:
    """The first block that `one` is or holds."""
    if one.tag in _BLOCKS:
        return one
    if one.tag not in _SHELLS:
        return None
    return next((found for found in map(_first, one) if found is not None), None)
