"""Formatting that was changed: the note of how it was goes, or takes its place."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from compose.intake.docx.names import Element
from compose.redline.resolve.names import CELLS, MARKS, How, goes, named, remove, replace

_FIRST = frozenset((*MARKS, *named("headerReference", "footerReference")))
"""What no note of former formatting speaks of, and stands before the rest."""
_LAST = frozenset((*CELLS, *named("rPr", "sectPr")))
_EMPTY = frozenset(named("rPr", "pPr", "trPr", "tblPrEx"))
"""Properties that may as well be left out when there are none."""


def resolve(notes: Iterable[Element], how: How) -> None:
    """Take out `notes` of former formatting; where rejecting, put back what they say."""
    for note in notes:
        properties = note.getparent()
        if properties is None:
            continue
        properties.remove(note)
        if how == "reject" and not note.tag.endswith("numberingChange"):
            _put_back(properties, note)
        if not len(properties) and properties.tag in _EMPTY:
            remove(properties)


def _put_back(properties: Element, note: Element) -> None:
    """Where `properties` are those of a paragraph, its mark and section stay; of a section, its headers."""
    before = note.find(properties.tag)
    old = [] if before is None else [one for one in before if one.tag not in MARKS]
    if etree.QName(properties).localname == "trPr":
        replace(properties, [*old, *(one for one in properties if one.tag in MARKS)])
        return
    first = [one for one in properties if one.tag in _FIRST]
    last = [one for one in properties if one.tag in _LAST and one.tag != properties.tag]
    replace(properties, [*first, *old, *last])


def numbers(marks: Iterable[Element], how: How) -> None:
    """Of paragraphs that came into a list: `marks` go, or the list does."""
    for mark in marks:
        number = mark.getparent()
        if number is not None and goes(mark, how):
            remove(number)
        else:
            remove(mark)
