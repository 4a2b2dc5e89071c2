"""The shape of a table in a Word file: its rows and cells, where cells reach over others too."""

from __future__ import annotations

from collections.abc import Iterator

from compose.intake.docx.names import Element, W, child, switch, val, whole
from compose.intake.docx.styles import Styles
from compose.intake.tally import Tally

_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_MOST_COLUMNS = 63
"""Word makes no more."""


def rows(table: Element, tally: Tally) -> Iterator[Element]:
    """The `w:tr` that stay once changes are accepted."""
    for row in _within(table, "tr"):
        change = child(row, "trPr", "del")
        if change is None:
            yield row
        else:
            tally.add("change")


def cells(row: Element) -> Iterator[Element | None]:
    """The `w:tc` of a row; `None` for a column that another cell reaches over."""
    for _ in range(_count(val(row, "trPr", "gridBefore"), 0)):
        yield None
    for cell in _within(row, "tc"):
        yield None if _reached_over(cell) else cell
        for _ in range(1, _count(val(cell, "tcPr", "gridSpan"), 1)):
            yield None


def headed(table: Element, styles: Styles) -> bool:
    """Whether the first row is said to hold headings: repeated on each page, or with a look of its own."""
    first = next(_within(table, "tr"), None)
    if switch(child(first, "trPr"), "tblHeader"):
        return True
    look = child(table, "tblPr", "tblLook")
    style = val(table, "tblPr", "tblStyle")
    return look is not None and style is not None and _first_row(look) and styles.heads_tables(style)


def _first_row(look: Element) -> bool:
    said = look.get(f"{W}firstRow")
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & 0x20)
    except ValueError:
        return False


def _reached_over(cell: Element) -> bool:
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _count(text: str | None, otherwise: int) -> int:
    found = whole(text)
    return otherwise if found is None else min(max(found, 0), _MOST_COLUMNS)


def _within(parent: Element, name: str) -> Iterator[Element]:
    for one in parent:
        if one.tag == W + name:
            yield one
        elif one.tag in _WRAPPERS:
            yield from _within(one, name)
