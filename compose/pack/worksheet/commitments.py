"""The commitments one by one: a table for each part and voice, with a box for each thing that can be done with one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compose.document import walk
from compose.document.model import Block, Cell, Column, Heading, PageBreak, Paragraph, Table, Tick
from compose.library.model import Clause, Part
from compose.library.shape import shape_of
from compose.pack.worksheet.sheet import Sheet, words

TITLE = "Commitments, one by one"
_ABOUT = (
    "Every commitment of the present draft. Read it there, by its number. Then tick: keep it as it is usually worded, "
    "make it stronger or lighter where there is such a wording, or leave it out."
)
_COLUMNS = (Column("No.", 7), Column("Commitment", 40), Column("Keep", 8), Column("Stronger", 12),
            Column("Lighter", 10), Column("Leave out", 13))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """A commitment, and what is to become of it at present."""

    clause: Clause
    part: str
    choice: str
    """A position, or `out`."""


def commitments(sheet: Sheet) -> Iterator[Block]:
    """The pages on which commitments are kept, changed or left out."""
    yield PageBreak()
    yield Heading(1, words(TITLE), "commitments-one-by-one", "part")
    yield Paragraph(words(_ABOUT), "aim")
    rows = tuple(_rows(sheet))
    for part in sheet.library.parts:
        of_part = [row for row in rows if row.part == part.id]
        if part.commitments and of_part:
            yield from _part(sheet, part, of_part)


def _rows(sheet: Sheet) -> Iterator[_Row]:
    """Each commitment that is in, or that the group left out."""
    ids = {clause.id for clause in sheet.library.commitments}
    skeleton = shape_of(sheet.route).skeleton
    omitted = {entry["clause"] for entry in sheet.route.effective["left_out"] or ()}
    found = {one.clause.id: _Row(one.clause, one.part, one.position) for one in sheet.selection.chosen}
    for clause in sheet.library.commitments:
        if clause.id in omitted:
            yield _Row(clause, sheet.library.home(clause, skeleton).id, "out")
        elif clause.id in found and clause.id in ids:
            yield found[clause.id]


def _part(sheet: Sheet, part: Part, rows: Sequence[_Row]) -> Iterator[Block]:
    heading = next((one for one in walk.headings(sheet.draft) if one.id == f"part-{part.id}"), None)
    title = walk.text(heading.content) if heading else walk.text(part.title)
    where = f"Part {heading.number} of the draft: " if heading else ""
    yield Heading(2, words(f"{where}{title}"), f"choose-{part.id}", "group")
    for by in dict.fromkeys(row.clause.undertaken_by for row in rows):
        caption = _voice(sheet, by)
        yield Table(caption, _COLUMNS, tuple(_row(sheet, row) for row in rows if row.clause.undertaken_by == by))


def _voice(sheet: Sheet, by: str) -> str:
    ident = {"public": "public_partners", "voluntary": "voluntary_partners"}.get(by)
    name = sheet.route.effective[ident] if ident else "all partners"
    said = name if isinstance(name, str) else sheet.route.label(str(ident))
    return said[:1].upper() + said[1:]


def _row(sheet: Sheet, row: _Row) -> tuple[Cell, ...]:
    number = sheet.numbers.get(row.clause.id, "—")
    own = " (in your own words)" if row.clause.local else ""
    boxes = (_box(sheet, row, choice, does) for choice, does in _CHOICES.items())
    return (Cell(words(number)), Cell(words(f"{row.clause.title}{own}")), *boxes)


_CHOICES = {"standard": "Keep", "stronger": "Stronger", "lighter": "Lighter", "out": "Leave out"}


def _box(sheet: Sheet, row: _Row, choice: str, does: str) -> Cell:
    if choice not in (*row.clause.wording, "out"):
        return Cell(words("—"))
    return Cell((Tick(f"{does}: {row.clause.title}", choice == row.choice and not sheet.blank),))
