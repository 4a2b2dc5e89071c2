"""Numbering: one multilevel list bound to the headings, one for bullets, and a list of its own for every numbered list.

All `w:abstractNum` come before all `w:num`, as the schema wants.
"""

from __future__ import annotations

from functools import cache

from compose.render.docx.xml import NOTHING, Xml, el, root

HEADINGS = 1
"""`w:numId` of the list that numbers parts and clauses."""
BULLETS = 2
"""`w:numId` of every list with bullets."""
FIRST_LIST = 3
"""`w:numId` of the first numbered list."""

LEVELS = (("Heading1", "%1"), ("Heading2", "%1.%2"), ("Heading3", "%1.%3"))
"""Style and number of each level of the headings' list. A part has clauses of level 2 or of level 3, never both, so
clauses print as part.clause on either level."""

_HANGING = 794  # 14 mm, in twentieths of a point: room for 12.10
_LIST_HANGING = 454  # 8 mm


@cache
def numbering(lists: int) -> Xml:
    """`word/numbering.xml` for a document with so many numbered lists."""
    levels = [_level(place, "decimal", number, _HANGING, style) for place, (style, number) in enumerate(LEVELS)]
    abstracts = [_abstract(HEADINGS, "multilevel", *levels)]
    abstracts.append(_abstract(BULLETS, "singleLevel", _level(0, "bullet", "•", _LIST_HANGING)))
    level = _level(0, "decimal", "%1.", _LIST_HANGING)
    abstracts += [_abstract(FIRST_LIST + count, "singleLevel", level) for count in range(lists)]
    nums = [el("num", el("abstractNumId", val=ident), numId=ident) for ident in range(1, FIRST_LIST + lists)]
    return root("numbering", *abstracts, *nums)


def _abstract(ident: int, kind: str, *levels: Xml) -> Xml:
    return el("abstractNum", el("multiLevelType", val=kind), *levels, abstractNumId=ident)


def _level(place: int, form: str, mark: str, hanging: int, style: str = "") -> Xml:
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=form),
        el("pStyle", val=style) if style else NOTHING,
        el("suff", val="tab"),
        el("lvlText", val=mark),
        el("lvlJc", val="left"),
        el("pPr", el("ind", left=hanging, hanging=hanging)),
        ilvl=place,
    )
