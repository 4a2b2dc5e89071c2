"""A spreadsheet that comes back: its rows, what each was when it was written, and what cannot be read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from compose import paths, schema
from compose.answers import cells, columns, days
from compose.answers.tables import Row, Table, hidden_rows, read_table
from compose.answers.typed import typed
from compose.document.show import together
from compose.errors import Place, Problem
from compose.plan.dates import long_date
from compose.questionnaire.model import Question, Questionnaire
from compose.schema import WrongValueError
from compose.sheets.book import TITLES, head_of
from compose.sheets.model import MEMORY, REF


@dataclass(frozen=True, slots=True)
class Line:
    """A row that comes back."""

    number: int
    """As the spreadsheet shows it at its left."""
    ref: str
    """What it was known by; empty where it is new or the column was lost."""
    values: Mapping[str, str]
    """What is typed in the answers for each cell that says something, by field."""
    asked: frozenset[str]
    """Fields that have a column, whether their cell says something or not."""


@dataclass(frozen=True)
class Sheet:
    """A spreadsheet, read."""

    shown: str
    question: str
    """The repeat question whose entries it holds; empty where the file does not tell."""
    area: str
    lines: tuple[Line, ...]
    was: Mapping[str, Mapping[str, str]]
    """What each row held when the file was written, by what it is known by."""
    problems: tuple[Problem, ...] = field(default=())
    unread: tuple[str, ...] = ()
    """Headings of columns that hold something and were not read."""


def read(path: Path, questionnaire: Questionnaire, expected: str = "") -> Sheet:
    """The spreadsheet at `path`; `expected` is the question it is taken for where the file does not tell.

    Raises `MissingError` where there is no file, and `InputError` where it is no spreadsheet with rows.
    """
    shown = paths.shown(path)
    table = read_table(path, shown)
    kept = hidden_rows(path, MEMORY)
    ident, area = _told(kept, expected)
    if ident not in TITLES:
        return Sheet(shown, "", area, (), {}, (_nobody_s(shown),))
    question = questionnaire.by_id[ident]
    lines, problems, unread = _lines(table, question)
    return Sheet(shown, ident, area, tuple(lines), _was(kept, question), tuple(problems), tuple(unread))


def _told(kept: Sequence[Sequence[str]], expected: str) -> tuple[str, str]:
    """The question and the area that the hidden sheet names."""
    head = [*kept[0], "", "", ""] if kept else [""] * 4
    return (head[2], head[3]) if head[0] == "local-compact" else (expected, "")


def _nobody_s(shown: str) -> Problem:
    what = "it does not tell which records it holds"
    known = ", ".join(TITLES.values())
    return Problem(Place(shown), what, f"Take the spreadsheet of the pack and fill that in ({known})")


def _was(kept: Sequence[Sequence[str]], question: Question) -> dict[str, dict[str, str]]:
    found = {}
    for ref, *rest in kept[1:]:
        if not ref:
            continue  # only choices of a drop-down stand there
        text = next((cell for cell in rest if cell.startswith("{")), "{}")
        try:
            said = cast(dict[str, str], json.loads(text))
        except ValueError:
            continue  # somebody was at the hidden sheet: the row is then known by its words
        parts = {part.id: part for part in question.fields}
        found[ref] = {
            name: _typed(question, parts[name], cell) for name, cell in said.items() if name in parts and cell
        }
    return found


def _typed(question: Question, part: Question, cell: str) -> str:
    try:
        return str(typed(part, cells.read(question, part, cell)))
    except WrongValueError:
        return cell


def _lines(table: Table, question: Question) -> tuple[list[Line], list[Problem], list[str]]:
    found = columns.matched(table, question)
    ref = next((place for place, head in enumerate(table.heads) if head == REF), -1)
    main = question.part(question.named_by[-1])
    if main not in found.values():
        what = f"no column is headed '{head_of(question, main)}' or anything like it"
        return [], [Problem(Place(table.file, table.head_row), what, "Leave the headings as they were written")], []
    unread = list(_unread(table, found))
    lines, problems = [], list(_renamed(table, question, found, unread)) if ref >= 0 else []
    for row in table.rows:
        line, wrong = _line(row, question, found, row.cells[ref] if ref >= 0 else "", table)
        problems += wrong
        lines += [line] if line else []
    return lines, problems, unread


def _unread(table: Table, found: Mapping[int, Question]) -> Iterator[str]:
    """The headings of columns that hold something and that belong to no field."""
    for place, head in enumerate(table.heads):
        if place not in found and head not in ("", REF) and any(row.cells[place] for row in table.rows):
            yield head


def _renamed(
    table: Table, question: Question, found: Mapping[int, Question], unread: Sequence[str]
) -> Iterator[Problem]:
    """A column of a sheet of ours that is missing while another is not known: what stands in it would be lost."""
    missing = [f"'{head_of(question, part)}'" for part in question.fields if part not in found.values()]
    if missing and unread:
        names = together([f"'{head}'" for head in unread])
        what = f"{names}: no column of this spreadsheet has that heading, and {together(missing)} is missing"
        remedy = "Give the column its heading again; take out a column that is not to be read"
        yield Problem(Place(table.file, table.head_row), what, remedy)


def _value(question: Question, part: Question, cell: str) -> str:
    """What is typed in the answers for `cell`. Raises `WrongValueError` in the words of the spreadsheet."""
    if part.id in _DAYS.get(question.id, ()):
        return _day_in_words(cell)
    try:
        return str(typed(part, cells.read(question, part, cell)))
    except WrongValueError as error:
        if part.kind == "date":
            raise WrongValueError(f"'{cell}' is no day", _A_DAY) from error
        if part.kind == "one-of" and not part.other:
            offered = "; ".join(part.options.values())
            raise WrongValueError(f"'{cell}' is none of its choices", f"Choose one of: {offered}") from error
        raise


_A_DAY = "Write one such as 1 April 2027 or 1/4/2027"
_DAYS: Mapping[str, tuple[str, ...]] = {"actions": ("timescale",)}
"""Fields of words in which people often write a day, as a spreadsheet then shows it."""


def _day_in_words(cell: str) -> str:
    """`cell` as it is printed: a day in words, other words as they are. Raises `WrongValueError` for no such day."""
    said = days.written(" ".join(cell.split()))
    if not re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", said):
        return " ".join(cell.split())
    try:
        return long_date(schema.date(said))
    except WrongValueError as error:
        raise WrongValueError(f"'{cell}' is no day", _A_DAY) from error


def _line(
    row: Row, question: Question, found: Mapping[int, Question], ref: str, table: Table
) -> tuple[Line | None, list[Problem]]:
    values: dict[str, str] = {}
    problems = []
    for place, part in found.items():
        if cells.is_blank(row.cells[place]):
            continue
        try:
            values[part.id] = _value(question, part, row.cells[place])
        except WrongValueError as error:
            what = f"{table.heads[place]}: {error.what}"
            problems.append(Problem(Place(table.file, row.number), what, error.remedy))
    if not values and not problems:
        return None, []
    main = question.part(question.named_by[-1])
    if main.id not in values and not problems:
        what = f"'{head_of(question, main)}' is empty"
        problems.append(Problem(Place(table.file, row.number), what, "Fill it in, or empty the whole row"))
    return Line(row.number, ref, values, frozenset(part.id for part in found.values())), problems
