"""Names of what tracks a change, and taking elements out of the tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from compose.intake.docx.names import Element, W

How = Literal["accept", "reject"]


def named(*names: str) -> tuple[str, ...]:
    """`names` as the tags of WordprocessingML."""
    return tuple(f"{W}{name}" for name in names)


MARKS = named("ins", "del", "moveFrom", "moveTo")
"""What says of words, a paragraph, a row or a number that it came or went; which of them the parent tells."""
CELLS = named("cellIns", "cellDel", "cellMerge")
FORMER = named(
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange"),
    *("tcPrChange", "numberingChange"),
)
"""What notes how something was formatted."""
TRACKED = (*MARKS, *CELLS, *FORMER)
CONTROLS = named(*(f"customXml{kind}RangeStart" for kind in ("Ins", "Del", "MoveFrom", "MoveTo")))
RANGES = (
    *named(*(f"{kind}Range{end}" for kind in ("moveFrom", "moveTo") for end in ("Start", "End"))),
    *CONTROLS,
    *(name.replace("Start", "End") for name in CONTROLS),
)
"""What brackets moves and changed controls; it changes nothing by itself."""
_GONE: Mapping[How, frozenset[str]] = {
    "accept": frozenset(named("del", "moveFrom", "cellDel", "customXmlDelRangeStart", "customXmlMoveFromRangeStart")),
    "reject": frozenset(named("ins", "moveTo", "cellIns", "customXmlInsRangeStart", "customXmlMoveToRangeStart")),
}
WRAPPERS = frozenset(
    named("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "bdo", "dir", *("ins", "del"))
)
"""What is nothing without something in it."""
_PROPERTIES = frozenset(named("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData"))


def goes(mark: Element, how: How) -> bool:
    """Whether what `mark` marks goes."""
    return mark.tag in _GONE[how]


def remove(one: Element) -> None:
    """Take an element out of its tree, if it is in one."""
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def unwrap(one: Element) -> None:
    """Put what is in an element in its place."""
    for inner in list(one):
        one.addprevious(inner)
    remove(one)


def remove_emptied(one: Element | None) -> None:
    """Take out `one` and what it stands in, as far up as nothing is left but properties."""
    while one is not None and one.tag in WRAPPERS and all(inner.tag in _PROPERTIES for inner in one):
        parent = one.getparent()
        remove(one)
        one = parent


def replace(parent: Element, inner: Iterable[Element]) -> None:
    """Give `parent` the children `inner` in place of those it has."""
    parent[:] = list(inner)
