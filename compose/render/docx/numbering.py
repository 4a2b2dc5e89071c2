"""Numbering: one multilevel list bound to the headings, one for bullets, and a list of its own for every numbered list.

All `w:abstractNum` come before all `w:num`, as the schema wants.
"""

from __future__ import annotations

from compose.render.docx.xml import Element, el

HEADINGS = 1
"""`w:numId` of the list that numbers parts and clauses."""
BULLETS = 2
"""`w:numId` of every list with bullets."""
FIRST_LIST = 3
"""`w:numId` of the first numbered list."""

LEVELS = (("Heading1", "%1"), ("Heading2", "%1.%2"), ("Heading3", "%1.%3"))
"""Style and number of each level of the headings' list. A part has clauses of level 2 or of level 3, never both, so
clauses print as part.clause on either level."""


def numbering(lists: int) -> Element:
    """`word/numbering.xml` for a document with so many numbered lists."""
    abstracts = [_headings(), _list(BULLETS, "bullet", "•")]
    abstracts += [_list(FIRST_LIST + count, "decimal", "%1.") for count in range(lists)]
    nums = [el("num", el("abstractNumId", val=ident), numId=ident) for ident in range(1, FIRST_LIST + lists)]
    return el("numbering", *abstracts, *nums)


def _headings() -> Element:
    levels = [_level(place, style, number) for place, (style, number) in enumerate(LEVELS)]
    return el("abstractNum", el("multiLevelType", val="multilevel"), *levels, abstractNumId=HEADINGS)


def _level(place: int, style: str, number: str) -> Element:
    indent = el("pPr", el("ind", left=_HANGING, hanging=_HANGING))
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val="decimal"),
        el("pStyle", val=style),
        el("suff", val="tab"),
        el("lvlText", val=number),
        el("lvlJc", val="left"),
        indent,
        ilvl=place,
    )


_HANGING = 794  # 14 mm, in twentieths of a point: room for 12.10


def _list(ident: int, form: str, mark: str) -> Element:
    level = el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=form),
        el("lvlText", val=mark),
        el("lvlJc", val="left"),
        el("pPr", el("ind", left=454, hanging=454)),
        ilvl=0,
    )
    return el("abstractNum", el("multiLevelType", val="singleLevel"), level, abstractNumId=ident)
