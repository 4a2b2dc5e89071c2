"""Grids of tables: where the cells of a column go, it is taken out of the grid, too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from compose.intake.docx.names import Element, W, val, whole
from compose.redline.resolve.names import How, goes, remove

_THROUGH = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml"))


def columns(cells: Iterable[Element]) -> Mapping[Element, set[int]]:
    """The columns in which `cells` stand, by number, for each of their tables."""
    found: dict[Element, set[int]] = {}
    for cell in cells:
        row = next(cell.iterancestors(f"{W}tr"), None)
        table = None if row is None else next(row.iterancestors(f"{W}tbl"), None)
        if row is not None and table is not None:
            start = _start(row, cell)
            found.setdefault(table, set()).update(range(start, start + _span(cell)))
    return found


def _start(row: Element, cell: Element) -> int:
    every = list(_within(row, "tc"))
    return _number(row, "trPr", "gridBefore") + sum(map(_span, every[: every.index(cell)]))


def narrow(table: Element, places: Iterable[int], how: How) -> None:
    """Take the columns `places` out of the grid of `table`, as far as no row that stays needs so many."""
    every = list(table.iterfind(f"{W}tblGrid/{W}gridCol"))
    needed = max((_width(row) for row in _within(table, "tr") if not _goes(row, how)), default=0)
    going = [place for place in sorted(places) if place < len(every)]
    for place in going[: max(0, len(every) - needed)]:
        remove(every[place])


def _goes(row: Element, how: How) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and any(goes(mark, how) for mark in properties)


def _width(row: Element) -> int:
    around = (_number(row, "trPr", name) for name in ("gridBefore", "gridAfter"))
    return sum(around) + sum(map(_span, _within(row, "tc")))


def _span(cell: Element) -> int:
    return max(1, _number(cell, "tcPr", "gridSpan"))


def _number(element: Element, *names: str) -> int:
    return whole(val(element, *names)) or 0


def _within(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever content control they stand in."""
    for one in parent:
        if one.tag == f"{W}{name}":
            yield one
        elif one.tag in _THROUGH:
            yield from _within(one, name)
