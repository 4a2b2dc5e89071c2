"""The old commitments part by part, each with the clause it matches and a box for each thing that can become of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from compose.document.model import Block, Cell, Column, Heading, Strong, Table, Text, Tick
from compose.document.show import capital
from compose.fitting import short
from compose.library.model import Library
from compose.matching.compared import Compared
from compose.matching.matched import Matched
from compose.matching.settled import Decision
from compose.matching.words import confirmed, sure
from compose.pack.worksheet.sheet import sentence, words

LONGEST = 420
"""Letters of an old commitment that are printed; who needs more has the earlier Compact beside this paper."""
BOXES: dict[Decision, str] = {"keep": "Keep", "library": "Library", "merge": "Both", "drop": "Drop"}
"""What is ticked, as it stands above the box."""
_COLUMNS = (
    Column("No.", 6), Column("Old commitment", 34), Column("Clause of the library, and why", 34),
    Column("How sure", 14), *(Column(title, 7 if title != "Library" else 9) for title in BOXES.values()),
)  # fmt: skip
_BEFORE = "Before the first part"


def commitments(found: Compared, library: Library) -> Iterator[Block]:
    """The tables to decide from."""
    yield Heading(1, words("The old commitments, one by one"), "old-commitments", "part")
    for place, (part, some) in enumerate(groupby(found.matched, key=lambda one: one.passage.part), 1):
        title = part or _BEFORE
        yield Heading(2, words(title), f"old-part-{place}", "group")
        yield _table(title, some, library)


def _table(title: str, some: Iterable[Matched], library: Library) -> Table:
    return Table(f"Old commitments: {title}", _COLUMNS, tuple(_row(one, library) for one in some), titled=False)


def _row(one: Matched, library: Library) -> tuple[Cell, ...]:
    text = short(one.passage.text, LONGEST)
    said = f"{one.passage.title}. {text}" if one.passage.title else text
    boxes = (_box(one, decision) for decision in BOXES)
    return (Cell(words(one.passage.number or "—")), Cell(words(said)), _clause(one, library), _sure(one), *boxes)


def _clause(one: Matched, library: Library) -> Cell:
    clause = library.by_id.get(one.clause)
    if clause is None:
        return Cell(words("None" if one.settled else "None found"))
    if one.settled and clause.id != one.proposal.clause:
        return Cell((Strong(words(f"{clause.title}.")),))
    return Cell((Strong(words(f"{clause.title}.")), Text(f" {sentence(one.proposal.why)}")))


def _sure(one: Matched) -> Cell:
    return Cell(words(capital(confirmed(one.settled) if one.settled else sure(one))))


def _box(one: Matched, decision: Decision) -> Cell:
    if not one.clause and decision in ("library", "merge"):
        return Cell(words("—"))
    ticked = one.settled is not None and one.settled.decision == decision
    return Cell((Tick(f"{BOXES[decision]}: {one.passage.number or short(one.passage.text, 40)}", ticked),))
