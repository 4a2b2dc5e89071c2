"""The wordings to choose from: for each clause that has several, a table with a box beside every one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.document.model import Block, Cell, Column, Emphasis, Heading, Response, Strong, Table, Text, Tick
from compose.library.model import Part, Stance
from compose.pack.worksheet.printed import printed
from compose.pack.worksheet.rows import OUT, Row
from compose.pack.worksheet.sheet import Sheet, words

TITLE = "Wordings to choose from"
REASON = "Reason:"
CALLED = {"standard": "As usually worded", "stronger": "Stronger", "lighter": "Lighter"}
"""What each position is called."""
_SHARES = (7, 93)


def wordings(sheet: Sheet, part: Part, rows: Iterable[Row]) -> Iterator[Block]:
    """The wordings of those among `rows` that have more than one, each clause kept on one page."""
    several = [row for row in rows if len(row.clause.wording) > 1]
    if several:
        yield Heading(3, words(TITLE), f"wordings-{part.id}", "group")
    for row in several:
        table = _table(sheet, row)
        yield Response(table.caption, (table,))


def _table(sheet: Sheet, row: Row) -> Table:
    number = sheet.numbers.get(row.clause.id, "—")
    out = " (left out at present)" if row.choice == OUT and not sheet.blank else ""
    heads = (number, f"{row.clause.title}{out}")
    reason = (Cell(()), Cell((Strong(words(REASON)),)))
    return Table(
        f"{TITLE}: {row.clause.title}",
        tuple(Column(head, share) for head, share in zip(heads, _SHARES, strict=True)),
        (*(_choice(sheet, row, position) for position in row.clause.wording), reason),
        row_heads=False,
        titled=False,
    )


def _choice(sheet: Sheet, row: Row, position: str) -> tuple[Cell, ...]:
    """A box, and the wording that it stands for, with who asks for it and what it costs."""
    called, stance = CALLED[position], row.clause.positions.get(position)
    box = Tick(f"{called}: {row.clause.title}", position == row.choice and not sheet.blank)
    wording = printed(sheet, row.clause.wording[position])
    return (Cell((box,)), Cell((Strong(words(f"{called}: ")), *wording, *(_stance(stance) if stance else ()))))


def _stance(stance: Stance) -> tuple[Text, Emphasis]:
    """What is no part of the wording, and so looks otherwise."""
    return (Text(" "), Emphasis(words(f"Often asked for by: {stance.asked_by} Costs: {stance.costs}")))
