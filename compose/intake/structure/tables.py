"""Tables: those that only lay text out become the text they hold, the others stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.document.model import Cell, Column, Inlines, Note, Paragraph, Table, Text
from compose.intake.model import Grid, Pieces
from compose.intake.structure import cells, labels, layout
from compose.intake.structure.cells import Row, Rows
from compose.intake.structure.content import plain
from compose.intake.structure.model import Line, Step


def spread(pieces: Pieces) -> tuple[Step, ...]:
    """`pieces` in one line: paragraphs, and the tables that hold data."""
    return tuple(
        step for piece in pieces for step in (_grid(piece) if isinstance(piece, Grid) else (cells.line(piece),))
    )


def _grid(grid: Grid) -> Iterator[Step]:
    spread_rows = tuple(tuple(spread(cell) for cell in row) for row in grid.rows)
    rows = tuple(row for row in spread_rows if any(cells.words(cell) for cell in row))
    wide = max((len(row) for row in rows), default=0)
    rows = tuple((*row, *((),) * (wide - len(row))) for row in rows)
    if wide == 1:
        yield from _box(rows[0][0]) if len(rows) == 1 else (step for row in rows for step in row[0])
    elif rows:
        laid = None if _of_tasks(rows) else layout.laid_out(rows, grid.headed)
        yield from [_table(rows, grid.headed)] if laid is None else laid


_BOXED = 6
"""Paragraphs that an aside in a box has at most."""


def _box(steps: Sequence[Step]) -> Iterator[Step]:
    """A cell alone: an aside, or a part of the text with a frame round it."""
    lines = [step for step in steps if isinstance(step, Line)]
    listed = any(line.listed or labels.readings(line.text) for line in lines)
    if len(lines) != len(steps) or listed or len(lines) > _BOXED:
        yield from steps
        return
    title, *rest = lines
    named = bool(rest) and (title.bold or title.kind == "heading")
    blocks = tuple(Paragraph(line.content) for line in (rest if named else lines))
    yield Note(title.text if named else "", blocks)


# -- tables of data ----------------------------------------------------------------------------------------------------

_TASKS = re.compile(r"(?i)(?:key )?(?:actions?|tasks?|steps?|milestones?|measures?|signatures?|signed)\b.*")
_KNOWN = re.compile(
    r"(?i)(?:name|organisation|date|role|position|who|lead|by when|when|timescale|target|"
    r"term|meaning|contact|telephone|outcome|objective|status|responsibility|stage)s?"
)
"""Words that head the columns of many tables."""


def _of_tasks(rows: Rows) -> bool:
    """Whether the rows are tasks, or places to sign."""
    return any(_TASKS.fullmatch(cells.words(cell)) for cell in rows[0])


def _table(rows: Rows, headed: bool) -> Table:
    first = [cells.words(cell) for cell in rows[0]]
    top = len(rows) > 1 and (headed or _heads(rows[0]))
    columns = tuple(Column(title if top else "", 1) for title in first)
    body = rows[1:] if top else rows
    return Table("", columns, tuple(tuple(Cell(_joined(cell)) for cell in row) for row in body), titled=False)


def _heads(row: Row) -> bool:
    """Whether a row that the file does not call one heads the columns."""
    titles = [cells.words(cell) for cell in row]
    known = any(_KNOWN.fullmatch(title) or _TASKS.fullmatch(title) for title in titles)
    bold = all(line.bold for cell in row for line in cells.lines(cell))
    return bold or (all(titles) and cells.titles(row) and known)


def _joined(cell: Sequence[Step]) -> Inlines:
    """Every paragraph of a cell in one line."""
    found = cells.lines(cell)
    if len(found) == 1 and not found[0].label:
        return plain(found[0].content)
    return (Text(" ".join(f"{one.label} {one.text}".strip() for one in found)),) if found else ()
