"""A page without tags: its blocks in reading order, told by where its words stand and which lines are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.intake.pdf.lines import lines_of
from compose.intake.pdf.model import Block, Flow, Line, Page, Table, Word
from compose.intake.pdf.paragraphs import blocks_of
from compose.intake.pdf.regions import Column, Rows, areas
from compose.intake.pdf.ruled import Cell, Ruled, ruled_tables
from compose.intake.pdf.shaded import whole_tables
from compose.intake.pdf.striped import striped_tables

_TALLEST = 200
"""Lines that a table is high at most."""
_HERE = "\ufffc"
"""Stands on the page in place of a table while the order of all else is found."""


def flow_of(page: Page, size: float) -> Flow:
    """The paragraphs and tables of `page`; `size` is that of most letters in the file."""
    tables = _tables(page, size)
    inside: set[Word] = set().union(*(table.words for table in tables))
    words = [word for word in page.words if word not in inside]
    words += [word for at, table in enumerate(tables) for word in _stand_ins(table, at, size)]
    lines = lines_of(words, page.number)
    made = [table_of(table, page.number) for table in tables]
    return [found for area in areas(lines, size) for found in _flow(area, made, page.number)]


def _tables(page: Page, size: float) -> list[Ruled]:
    tables = whole_tables(ruled_tables(page.rules, page.words), page.words)
    inside: set[Word] = set().union(*(table.words for table in tables))
    loose = [word for word in page.words if word not in inside]
    return tables + striped_tables(page.rules, loose, size)


def _stand_ins(table: Ruled, at: int, size: float) -> Iterator[Word]:
    """A word for `table`, with its number `at`, and more below as far down as it reaches."""
    base = table.box.top + size
    yield Word(f"{_HERE}{at}", table.box.left, table.box.right, base, size)
    for _ in range(_TALLEST):
        base += 1.3 * size
        if base > table.box.bottom:
            break
        yield Word(_HERE, table.box.left, table.box.right, base, size)


def table_of(table: Ruled, page: int) -> Table:
    """`table` on page `page` as rows of cells; a cell that spans several stands in the first."""
    rows: list[list[tuple[Block | Table, ...]]] = [[()] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = tuple(_cell_blocks(cell, page))
    filled = tuple(tuple(row) for row in rows if any(row))
    return Table(filled, page, is_headed(filled))


def _cell_blocks(cell: Cell, page: int) -> list[Block]:
    lines = lines_of(cell.words, page)
    if not lines:
        return []
    padding = max(min(line.left for line in lines) - cell.left, 0)
    return blocks_of(lines, max(cell.right - min(padding, 12), max(line.right for line in lines)))


def is_headed(rows: Sequence[Sequence[Sequence[Block | Table]]]) -> bool:
    """Whether the first of `rows` holds headings: all of it bold, and more rows that are not."""
    if len(rows) < 2:
        return False
    first, rest = _blocks(rows[:1]), _blocks(rows[1:])
    return bool(first) and all(block.bold for block in first) and not all(block.bold for block in rest)


def _blocks(rows: Sequence[Sequence[Sequence[Block | Table]]]) -> list[Block]:
    return [block for row in rows for cell in row for block in cell if isinstance(block, Block)]


def _flow(area: Column | Rows, tables: Sequence[Table], page: int) -> Flow:
    if isinstance(area, Rows):
        rows = tuple(tuple(tuple(_column(cell, tables)) for cell in row) for row in area.rows)
        return [Table(rows, page, is_headed(rows))]
    return _column(area, tables)


def _column(lines: Sequence[Line], tables: Sequence[Table]) -> Flow:
    """The blocks of one column, with each table where it stands."""
    text = [word for line in lines for word in line.words if not word.text.startswith(_HERE)]
    edge = max((word.right for word in text), default=0.0)
    found: Flow = []
    run: list[Line] = []
    for line in lines:
        here = [word for word in line.words if word.text.startswith(_HERE) and word.text != _HERE]
        words = tuple(word for word in line.words if not word.text.startswith(_HERE))
        if words:
            run.append(line if len(words) == len(line.words) else Line(words, line.page))
        if here:
            found += blocks_of(run, edge)
            found += [tables[int(word.text[1:])] for word in here]
            run = []
    return found + list(blocks_of(run, edge))
