"""A spreadsheet that comes back: its rows, what each was when it was written, and what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from compose import paths
from compose.answers import cells, columns
from compose.answers.tables import Row, Table, hidden_rows, read_table
from compose.answers.typed import typed
from compose.errors import Place, Problem
from compose.questionnaire.model import Question, Questionnaire
from compose.schema import WrongValueError
from compose.sheets.book import TITLES
from compose.sheets.known import NAMED_BY
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


def read(path: Path, questionnaire: Questionnaire, expected: str = "") -> Sheet:
    """The spreadsheet at `path`; `expected` is the question it is taken for where the file does not tell.

    Raises `MissingError` where there is no file, and `InputError` where it is no spreadsheet with rows.
    """
    shown = paths.shown(path)
    table = read_table(path, shown)
    kept = hidden_rows(path, MEMORY)
    ident, area = _told(kept, expected)
    if ident not in NAMED_BY:
        return Sheet(shown, "", area, (), {}, (_nobody_s(shown),))
    question = questionnaire.by_id[ident]
    lines, problems = _lines(table, question)
    return Sheet(shown, ident, area, tuple(lines), _was(kept, question), tuple(problems))


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
        text = next((cell for cell in rest if cell.startswith("{")), "")
        try:
            said = cast(dict[str, str], json.loads(text)) if ref and text else {}
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


def _lines(table: Table, question: Question) -> tuple[list[Line], list[Problem]]:
    found = columns.matched(table, question)
    ref = next((place for place, head in enumerate(table.heads) if head == REF), -1)
    main = question.part(NAMED_BY[question.id][-1])
    if main not in found.values():
        what = f"no column is headed '{main.label}' or anything like it"
        return [], [Problem(Place(table.file, table.head_row), what, "Leave the headings as they were written")]
    lines, problems = [], []
    for row in table.rows:
        line, wrong = _line(row, question, found, row.cells[ref] if ref >= 0 else "", table)
        problems += wrong
        lines += [line] if line else []
    return lines, problems


def _line(
    row: Row, question: Question, found: Mapping[int, Question], ref: str, table: Table
) -> tuple[Line | None, list[Problem]]:
    values: dict[str, str] = {}
    problems = []
    for place, part in found.items():
        if cells.is_blank(row.cells[place]):
            continue
        try:
            values[part.id] = str(typed(part, cells.read(question, part, row.cells[place])))
        except WrongValueError as error:
            what = f"{table.heads[place]}: {error.what}"
            problems.append(Problem(Place(table.file, row.number), what, error.remedy))
    if not values and not problems:
        return None, []
    main = question.part(NAMED_BY[question.id][-1])
    if main.id not in values and not problems:
        what = f"the row gives no {main.label}"
        problems.append(Problem(Place(table.file, row.number), what, "Fill it in, or empty the row"))
    return Line(row.number, ref, values, frozenset(part.id for part in found.values())), problems
