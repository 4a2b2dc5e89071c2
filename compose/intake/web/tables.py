"""The shape of a table on a web page: its rows and cells, where cells reach over others too."""

from __future__ import annotations

from collections.abc import Iterator

from compose.intake.web.parsing import Element

_MOST = 63
Row = list[Element | None]


def rows(table: Element) -> tuple[list[Row], bool]:
    """The cells of each row, `None` where another cell reaches over; and whether the first row holds headings."""
    reaching: dict[int, int] = {}
    found = [_cells(row, reaching) for row in _rows(table)]
    first = next(_rows(table), None)
    return found, first is not None and _holds_headings(first)


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        if one.tag == "tr":
            yield one
        elif one.tag in ("thead", "tbody", "tfoot"):
            yield from one.findall("tr")


def _cells(row: Element, reaching: dict[int, int]) -> Row:
    """The cells of the row; `reaching` says for how many rows more each column is taken, and is kept up."""
    found: Row = []
    for cell in row.iterchildren("td", "th"):
        _skip(found, reaching)
        for column in range(_count(cell, "colspan")):
            rest = _count(cell, "rowspan") - 1
            if rest:
                reaching[len(found)] = rest
            found.append(None if column else cell)
    _skip(found, reaching)
    return found


def _skip(found: Row, reaching: dict[int, int]) -> None:
    while reaching.get(len(found), 0) and len(found) < _MOST:
        reaching[len(found)] -= 1
        found.append(None)


def _holds_headings(row: Element) -> bool:
    parent = row.getparent()
    cells = list(row.iterchildren("td", "th"))
    in_head = parent is not None and parent.tag == "thead"
    return bool(cells) and (in_head or all(cell.tag == "th" for cell in cells))


def _count(cell: Element, name: str) -> int:
    text = cell.get(name) or "1"
    return min(max(int(text), 1), _MOST) if text.isascii() and text.isdigit() and len(text) < 6 else 1
