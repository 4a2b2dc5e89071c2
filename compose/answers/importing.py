"""Entries out of a spreadsheet: what each column became, what can be used, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from compose import schema
from compose.answers import cells, columns
from compose.answers.model import Record
from compose.answers.names import Names, plain
from compose.answers.tables import Row, Table
from compose.errors import Place, Problem
from compose.questionnaire.model import Question
from compose.schema import WrongValueError

PARTNERS = "partners"
"""The question whose entries other answers name."""


@dataclass(frozen=True)
class Likeness:
    """A row that names what is there already, or nearly."""

    row: int
    name: str
    known: str
    """The name as it is known."""


@dataclass(frozen=True)
class Preview:
    """What a spreadsheet was understood as; nothing is taken yet."""

    columns: Mapping[str, str]
    """Heading and the id of the field it became."""
    unused: tuple[str, ...]
    """Headings that became nothing."""
    entries: tuple[Record, ...] = ()
    """The rows that can be taken, as values by field id."""
    rows: tuple[int, ...] = ()
    """The number of the row of each entry."""
    problems: tuple[Problem, ...] = ()
    """What cannot be used: rows, and optional cells of rows that are taken without them."""
    twice: tuple[Likeness, ...] = ()
    """Rows left out because what they name is known or stands further up."""
    alike: tuple[Likeness, ...] = ()
    """Rows that are taken, though they nearly name something known."""


def understand(
    table: Table, question: Question, known: Sequence[Record], partners: Sequence[str] | None = None
) -> Preview:
    """What `table` holds as entries of the repeat `question`, beside those `known` already.

    Fields that name a partner must name one of `partners`, where these are given; in the list of partners itself, one
    that is known or stands in the table.
    """
    found = columns.matched(table, question)
    heads = {table.heads[place]: part.id for place, part in found.items()}
    unused = tuple(_unused(table, found))
    if _main(question) not in heads.values():
        return Preview(heads, unused, problems=(_no_main(table, question),))
    reading = _Reading(table, question, found)
    good = [entry for row in table.rows if (entry := reading.row(row))]
    reading.check_partners(good, known, partners)
    twice, near = _likenesses(question, good, known)
    good = [entry for entry in good if entry.row not in {one.row for one in twice}]
    return Preview(
        heads,
        unused,
        tuple(entry.values for entry in good),
        tuple(entry.row for entry in good),
        tuple(sorted(reading.problems)),
        tuple(twice),
        tuple(near),
    )


def _main(question: Question) -> str:
    """The field without which a row is no entry."""
    return question.key or next((part.id for part in question.fields if not part.optional), question.fields[0].id)


def _no_main(table: Table, question: Question) -> Problem:
    label = question.part(_main(question)).label
    what = f"no column is headed '{label}' or anything like it"
    return Problem(Place(table.file, table.head_row), what, f"Head the column that holds it '{label}'")


def _unused(table: Table, found: Mapping[int, Question]) -> Iterator[str]:
    for place, head in enumerate(table.heads):
        if place not in found and (head or any(row.cells[place] for row in table.rows)):
            yield head or f"column {place + 1}, which has no heading"


@dataclass
class _Entry:
    row: int
    values: dict[str, Any]


@dataclass
class _Reading:
    """What was read so far, and what was wrong with it."""

    table: Table
    question: Question
    found: Mapping[int, Question]
    problems: list[Problem] = field(default_factory=list)

    def row(self, row: Row) -> _Entry | None:
        """The entry of `row`, if it can be used."""
        entry, good = _Entry(row.number, {}), True
        for place, part in self.found.items():
            cell = row.cells[place]
            if cells.is_blank(cell):
                continue
            try:
                entry.values[part.id] = cells.read(self.question, part, cell)
            except WrongValueError as error:
                good = self._wrong(row.number, part, error.what, error.remedy) and good
        main = self.question.part(_main(self.question))
        if good and not isinstance(entry.values.get(main.id), str):
            good = self._wrong(row.number, main, f"the row gives no {main.label}", "Fill it in, or take the row out")
        return entry if good else None

    def _wrong(self, row: int, part: Question, what: str, remedy: str) -> bool:
        """Note what is wrong with a cell; whether the row can be used without it."""
        head = next(self.table.heads[place] for place, one in self.found.items() if one is part)
        beside = "; the row is taken without it" if part.optional else ""
        self.problems.append(Problem(Place(self.table.file, row), f"{head}: {what}{beside}", remedy))
        return part.optional

    def check_partners(self, good: list[_Entry], known: Sequence[Record], partners: Sequence[str] | None) -> None:
        """Take out of `good` what names partners that nobody knows; write the others as they are known."""
        parts = [part for part in self.found.values() if part.kind == "partner"]
        while True:
            names = _partners(self.question, good, known, partners)
            fine = [entry for entry in good if all([self._is_known(entry, part, names) for part in parts])]
            if len(fine) == len(good):
                return
            good[:] = fine  # whoever named one of the others is to be looked at again

    def _is_known(self, entry: _Entry, part: Question, names: Mapping[str, str] | None) -> bool:
        value = entry.values.get(part.id)
        if names is None or not isinstance(value, str):
            return True
        if plain(value) in names:
            entry.values[part.id] = names[plain(value)]
            return True
        del entry.values[part.id]
        listing = "List the partner first, or write its name as it is listed"
        _, remedy = schema.unknown(value, names.values(), too_many=listing) if names else ("", listing)
        return self._wrong(entry.row, part, f"'{value}' is not in the list of partners", remedy)


def _partners(
    question: Question, good: Sequence[_Entry], known: Sequence[Record], partners: Sequence[str] | None
) -> Mapping[str, str] | None:
    """The names of partners by what is the same in all their forms; `None` where nobody knows them."""
    if question.id == PARTNERS:
        named = [entry.get(question.key) for entry in (*known, *(entry.values for entry in good))]
        partners = [name for name in named if isinstance(name, str)]
    return None if partners is None else {plain(name): name for name in reversed(partners)}


def _likenesses(
    question: Question, good: Sequence[_Entry], known: Sequence[Record]
) -> tuple[list[Likeness], list[Likeness]]:
    """The rows that name what is known or stands further up, and those that nearly do."""
    main = _main(question)
    seen = {_mark(question, entry): str(entry[main]) for entry in known if main in entry}
    names = Names(seen.values())
    twice, near = [], []
    for entry in good:
        mark, name = _mark(question, entry.values), str(entry.values[main])
        if mark in seen:
            twice.append(Likeness(entry.row, name, seen[mark]))
            continue
        if question.key and (other := names.alike(name)):
            near.append(Likeness(entry.row, name, other))
        seen[mark] = name
        names.add(name)
    return twice, near


def _mark(question: Question, entry: Record) -> object:
    """What is the same in two entries that are one: the name, or where entries have none, everything."""
    if question.key:
        return plain(str(entry.get(question.key)))
    return frozenset((ident, plain(str(value))) for ident, value in entry.items())
