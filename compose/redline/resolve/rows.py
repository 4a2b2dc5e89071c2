"""Rows and cells of tables that came, went or were merged."""

from __future__ import annotations

from collections.abc import Iterable

from compose.intake.docx.names import Element, W
from compose.redline.resolve.grids import columns, narrow
from compose.redline.resolve.names import How, goes, remove, remove_emptied

_SAID = {"rest": "restart", "cont": "continue"}
_WAYS = {"accept": f"{W}vMerge", "reject": f"{W}vMergeOrig"}


def rows(marks: Iterable[Element], how: How) -> None:
    """Take out the rows that go with `marks`, and tables that have no rows left."""
    for mark in marks:
        properties = mark.getparent()
        row = None if properties is None else properties.getparent()
        if row is not None and goes(mark, how):
            _take_out(row)
        elif properties is not None:
            properties.remove(mark)
            if not len(properties):
                remove(properties)


def cells(marks: Iterable[Element], how: How) -> None:
    """Take out the cells that go with `marks`, rows that have no cells left, and columns that no row needs any more.

    A cell that was merged with the one above, or parted from it, goes on from that one or stands alone.
    """
    going = []
    for mark in marks:
        properties = mark.getparent()
        cell = None if properties is None else properties.getparent()
        if properties is None or cell is None:
            continue
        properties.remove(mark)
        if mark.tag == f"{W}cellMerge":
            _merge(properties, mark.get(_WAYS[how]))
        elif goes(mark, how):
            going.append(cell)
    emptied = columns(going)
    for cell in going:
        _take_out(cell)
    for table, places in emptied.items():
        narrow(table, places, how)


def _take_out(one: Element) -> None:
    """Take out a row or cell, and what it leaves without any."""
    above = one.getparent()
    remove(one)
    while above is not None and above.tag not in _WHOLE:
        parent = above.getparent()
        remove_emptied(above)
        above = parent
    if above is None or next(above.iter(one.tag), None) is not None:
        return
    if above.tag == f"{W}tr":
        _take_out(above)
    else:
        _take_out_table(above)


def _take_out_table(table: Element) -> None:
    """Take out a table; no cell, header or note is left without a paragraph."""
    parent = table.getparent()
    if parent is not None and parent.find(f"{W}p") is None and table.getnext() is None and table.getprevious() is None:
        table.addnext(table.makeelement(f"{W}p"))
    remove(table)
    remove_emptied(parent)


def _merge(properties: Element, said: str | None) -> None:
    """Make a cell go on from the one above, begin such a run, or stand alone."""
    there = properties.find(f"{W}vMerge")
    if said is None:
        if there is not None:
            properties.remove(there)
        return
    if there is None:
        there = properties.makeelement(f"{W}vMerge")
        properties.insert(sum(one.tag in _BEFORE for one in properties), there)
    there.set(f"{W}val", _SAID.get(said, said))


_WHOLE = frozenset((f"{W}tr", f"{W}tbl"))
_BEFORE = frozenset(f"{W}{name}" for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
