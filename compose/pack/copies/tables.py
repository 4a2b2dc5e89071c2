"""The matters of one verdict as a table: the draft, and beside it what each copy makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.changes import Change
from compose.compare.copies import Copies, Matter, Verdict
from compose.compare.copies.telling import called, effects, happened
from compose.compare.names import rewritten
from compose.document.model import Block, Cell, Column, Inlines, Strong, Table, Text, Tick
from compose.document.passages import Passage
from compose.pack.changes.cells import lines, name
from compose.pack.changes.marked import inline
from compose.pack.worksheet.sheet import sentence, words


def overview(found: Copies) -> Block:
    """Every matter in a line."""
    columns = (
        Column("No.", 7), Column("Commitment", 37),
        Column(found.one, 19), Column(found.two, 19), Column("Comes to", 18),
    )  # fmt: skip
    rows = tuple(tuple(Cell(words(one)) for one in _in_a_line(found, matter)) for matter in found.matters)
    return Table("All changes", columns, rows, titled=False)


def _in_a_line(found: Copies, matter: Matter) -> Iterator[str]:
    yield from (str(matter.number), called(matter), happened(matter.one), happened(matter.two), _short(found, matter))


def _short(found: Copies, matter: Matter) -> str:
    return "One copy alone" if matter.verdict in ("one", "two") else found.said(matter.verdict)


def table(found: Copies, verdict: Verdict) -> Block:
    """The matters of `found` that come to `verdict`."""
    columns = _columns(found, verdict)
    rows = tuple(_row(found, matter) for matter in found.of(verdict))
    return Table(found.said(verdict), columns, rows, titled=False)


def _columns(found: Copies, verdict: Verdict) -> tuple[Column, ...]:
    number, draft = Column("No.", 5), "The draft"
    match verdict:
        case "conflict":
            return (number, Column(draft, 25), Column(found.one, 27), Column(found.two, 27), Column("We agree", 16))
        case "together":
            return (number, Column(draft, 31), Column(found.one, 32), Column(found.two, 32))
        case "agreed":
            return (number, Column(draft, 47), Column("Both copies", 48))
        case _:
            return (number, Column(draft, 47), Column(found.one if verdict == "one" else found.two, 48))


def _row(found: Copies, matter: Matter) -> tuple[Cell, ...]:
    number, draft = Cell(words(str(matter.number))), Cell(_draft(matter.old))
    match matter.verdict:
        case "conflict":
            return (number, draft, Cell(_side(matter.one)), Cell(_side(matter.two)), Cell(_choice(found, matter)))
        case "together":
            return (number, draft, Cell(_side(matter.one)), Cell(_side(matter.two)))
        case _:
            return (number, draft, Cell(_side(matter.one or matter.two)))


def _draft(passages: Sequence[Passage]) -> Inlines:
    if not passages:
        return words("—")
    return lines(line for one in passages for line in (name(one), words(one.text)))


def _side(changes: Sequence[Change]) -> Inlines:
    """What a copy makes of it: what it did, the words with those marked that it changed, and what that means."""
    return lines(
        (
            (Strong(words(sentence(happened(changes)))),),
            *(line for one in changes for line in _said(one)),
            *((Strong(words(f"{label}: ")), Text(says)) for label, says in effects(changes)),
        )
    )


def _said(change: Change) -> Iterator[Inlines]:
    old, new = ([one.text for one in side] for side in (change.old, change.new))
    if change.old and change.new and not rewritten(change):
        yield inline(old, new)
    elif change.new:
        yield from (line for one in change.new for line in (name(one), words(one.text)))


def _choice(found: Copies, matter: Matter) -> Inlines:
    """A box for each way out."""
    ways = [
        f"As {found.one} has it",
        f"As {found.two} has it",
        "As in the draft" if matter.old else "Neither",
        "In other words",
    ]
    return lines((Tick(f"{way}: change {matter.number}"), Text(f" {way}")) for way in ways)
