"""The commitments one by one: a table for each part and voice, with a box for each thing that can be done with one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.document import walk
from compose.document.model import Block, Cell, Column, Heading, PageBreak, Paragraph, Response, Strong, Table, Tick
from compose.document.show import capital
from compose.library.model import Part
from compose.pack.worksheet.rows import OUT, Row, rows
from compose.pack.worksheet.sheet import Sheet, words
from compose.pack.worksheet.wordings import wordings

TITLE = "Commitments, one by one"
_ABOUT = (
    "Every commitment of the present draft. Read it there, by its number. Then tick: keep it as it is usually worded, "
    "make it stronger or lighter where there is such a wording, or leave it out."
)
_WITH = (
    "Behind the tables of a part are the wordings to choose from. There you can tick too: only one box for a clause. "
    "Parts without a table have other clauses that come in several wordings."
)
_WITHOUT = (
    "The stronger and lighter wordings are not on these pages. To have them printed behind each table: "
    "local-compact worksheet FOLDER --wordings"
)
REASONS = "Reasons, above all for what is left out:"
_COLUMNS = (Column("No.", 7), Column("Commitment", 40), Column("Keep", 8), Column("Stronger", 12),
            Column("Lighter", 10), Column("Leave out", 13))  # fmt: skip


def commitments(sheet: Sheet) -> Iterator[Block]:
    """The pages on which commitments are kept, changed or left out."""
    yield PageBreak()
    yield Heading(1, words(TITLE), "commitments-one-by-one", "part")
    yield Paragraph(words(_ABOUT), "aim")
    yield Paragraph(words(_WITH if sheet.wordings else _WITHOUT))
    every = tuple(rows(sheet))
    for part in sheet.library.parts:
        of_part = [row for row in every if row.part == part.id]
        if of_part and (part.commitments or sheet.wordings):
            yield from _part(sheet, part, of_part)


def _part(sheet: Sheet, part: Part, of_part: Sequence[Row]) -> Iterator[Block]:
    heading = next((one for one in walk.headings(sheet.draft) if one.id == f"part-{part.id}"), None)
    title = walk.text(heading.content) if heading else walk.text(part.title)
    where = f"Part {heading.number} of the draft: " if heading else ""
    yield Heading(2, words(f"{where}{title}"), f"choose-{part.id}", "group")
    if part.commitments:
        yield from _tables(sheet, of_part)
        yield Response(f"{REASONS} {title}", (Paragraph((Strong(words(REASONS)),), "small"),), lines=2)
    if sheet.wordings:
        yield from wordings(sheet, part, of_part)


def _tables(sheet: Sheet, of_part: Sequence[Row]) -> Iterator[Table]:
    """A table for each voice."""
    for by in dict.fromkeys(row.clause.undertaken_by for row in of_part):
        spoken = [row for row in of_part if row.clause.undertaken_by == by]
        yield Table(_voice(sheet, by), _COLUMNS, tuple(_row(sheet, row) for row in spoken))


def _voice(sheet: Sheet, by: str) -> str:
    ident = {"public": "public_partners", "voluntary": "voluntary_partners"}.get(by)
    name = sheet.route.effective[ident] if ident else "all partners"
    said = name if isinstance(name, str) else sheet.route.label(str(ident))
    return capital(said)


def _row(sheet: Sheet, row: Row) -> tuple[Cell, ...]:
    number = sheet.numbers.get(row.clause.id, "—")
    own = " (in your own words)" if row.clause.local else ""
    boxes = (_box(sheet, row, choice, does) for choice, does in _CHOICES.items())
    return (Cell(words(number)), Cell(words(f"{row.clause.title}{own}")), *boxes)


_CHOICES = {"standard": "Keep", "stronger": "Stronger", "lighter": "Lighter", OUT: "Leave out"}


def _box(sheet: Sheet, row: Row, choice: str, does: str) -> Cell:
    if choice not in (*row.clause.wording, OUT):
        return Cell(words("—"))
    return Cell((Tick(f"{does}: {row.clause.title}", choice == row.choice and not sheet.blank),))
