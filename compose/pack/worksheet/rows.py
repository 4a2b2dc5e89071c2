"""What can be chosen clause by clause: every commitment, and every other clause that has more than one wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compose.library.model import Clause
from compose.library.shape import shape_of
from compose.pack.worksheet.sheet import Sheet

OUT = "out"
"""What becomes of a clause that is left out."""


@dataclass(frozen=True, slots=True)
class Row:
    """A clause, and what is to become of it at present."""

    clause: Clause
    part: str
    choice: str
    """A position, or `OUT`."""


def rows(sheet: Sheet) -> Iterator[Row]:
    """Each clause to choose about that is in, or that the group left out, in the order they are printed."""
    commitments = {clause.id for clause in sheet.library.commitments}
    skeleton = shape_of(sheet.route).skeleton
    omitted = {entry["clause"] for entry in sheet.route.effective["left_out"] or ()}
    found = {one.clause.id: Row(one.clause, one.part, one.position) for one in sheet.selection.chosen}
    for clause in sheet.library.clauses:
        if clause.id not in commitments and len(clause.wording) == 1:
            continue
        if clause.id in omitted:
            yield Row(clause, sheet.library.home(clause, skeleton).id, OUT)
        elif clause.id in found:
            yield found[clause.id]
