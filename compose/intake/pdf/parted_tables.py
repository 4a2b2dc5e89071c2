"""Tables that go on over the end of a page, made whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from compose.intake.pdf.going_on import goes_on, starts_small
from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Block, Flow, Table

_Cell = tuple[Block | Table, ...]
_Row = tuple[_Cell, ...]
_Joined = Callable[[Sequence[Flow]], Flow]
"""Makes the blocks of two cells those of one."""


def continues(last: Table, table: Table) -> bool:
    """Whether `table` is what page after page goes on with of `last`."""
    return _last_page(last) + 1 == table.page and _width(table) <= _width(last)


def whole(last: Table, table: Table, joined: _Joined) -> Table:
    """Both tables as one: a repeated heading row is left out, and a row that was parted is whole."""
    rows = [_in_columns(row, last) for row in table.rows]
    if rows and _same(rows[0], last.rows[0]):
        rows = rows[1:]
    if rows and _is_rest(last.rows[-1], rows[0]):
        pairs = zip(last.rows[-1], rows[0], strict=False)
        merged = tuple(tuple(joined([list(one), list(other)])) for one, other in pairs)
        return replace(last, rows=(*last.rows[:-1], merged, *rows[1:]))
    return replace(last, rows=(*last.rows, *rows))


def _width(table: Table) -> int:
    return max(map(len, table.rows))


def _in_columns(row: _Row, last: Table) -> _Row:
    """`row` with as many cells as `last` has columns: tags name no cells that are empty on their page."""
    if len(row) == _width(last):
        return row
    lefts = [_left(column) for column in zip(*(one for one in last.rows if len(one) == _width(last)), strict=True)]
    made: list[_Cell] = [()] * len(lefts)
    for cell in row:
        at = min(range(len(lefts)), key=lambda at: abs(lefts[at] - _left([cell])))
        made[at] = (*made[at], *cell)
    return tuple(made)


def _left(cells: Sequence[_Cell]) -> float:
    """Where the words in `cells` begin."""
    return min((block.left for cell in cells for block in cell if isinstance(block, Block)), default=0.0)


def _last_page(table: Table) -> int:
    blocks = [block for row in table.rows for cell in row for block in cell]
    return max((_page(block) for block in blocks), default=table.page)


def _page(block: Block | Table) -> int:
    return block.lines[-1].page if isinstance(block, Block) else _last_page(block)


def _same(one: _Row, other: _Row) -> bool:
    return [_words(cell) for cell in one] == [_words(cell) for cell in other]


def _words(cell: _Cell) -> str:
    blocks = [block for block in cell if isinstance(block, Block)]
    return " ".join(text_of(line.words) for block in blocks for line in block.lines)


def _is_rest(last: _Row, row: _Row) -> bool:
    """Whether `row` is what a page had no room for of the row `last`: one of its cells goes on with a sentence."""
    pairs = [(one[-1], other[0]) for one, other in zip(last, row, strict=False) if one and other]
    return any(
        isinstance(one, Block) and isinstance(other, Block) and goes_on(one, other) and starts_small(other)
        for one, other in pairs
    )
