"""The scorecard and the table of measures as their files state them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from compose import paths, schema, yamlio
from compose.errors import Place, Problem, refuse
from compose.questionnaire import load as questionnaires
from compose.schema import Key

LEVELS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is scored from 1 to 5."""

    id: str
    """Field of the question `scores` that holds it."""
    title: str
    asks: str
    levels: tuple[str, ...]
    """What each score means, 1 first."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is counted or asked."""

    id: str
    question: str
    """What one wants to know."""
    measure: str
    unit: str
    where: str
    """Where the figure comes from."""

    @property
    def names(self) -> tuple[str, ...]:
        """What a figure may call it."""
        return self.id, self.measure, self.question


@cache
def scorecard() -> tuple[Row, ...]:
    """The scorecard that comes with the program."""
    fields = [part.id for part in questionnaires.standard().by_id["scores"].fields]
    return load_scorecard(paths.clauses() / "scorecard.yaml", fields)


def load_scorecard(path: Path, fields: Iterable[str]) -> tuple[Row, ...]:
    """The scorecard in the file at `path`, whose rows are among `fields`. Raises `InputError` with every problem."""
    rows: tuple[Row, ...] = _read(path, "rows", _ROW, Row)
    refuse("The scorecard cannot be used.", _slips(path, rows, set(fields)))
    return rows


def _slips(path: Path, rows: Iterable[Row], fields: set[str]) -> Iterator[Problem]:
    place = Place(paths.shown(path))
    for row in rows:
        if row.id not in fields:
            yield Problem(
                place, f"'{row.id}' is no field of the question 'scores'", f"Known: {', '.join(sorted(fields))}"
            )
        if len(row.levels) != LEVELS:
            yield Problem(place, f"'{row.id}' has {len(row.levels)} levels", f"Describe {LEVELS}, the lowest first")


@cache
def measures() -> tuple[Measure, ...]:
    """The measures that come with the program."""
    found: tuple[Measure, ...] = _read(paths.clauses() / "measures.yaml", "measures", _MEASURE, Measure)
    return found


def _read(path: Path, name: str, entry: schema.Schema, make: Any) -> Any:  # noqa: ANN401 - a class and its instances
    source = yamlio.read(path, paths.shown(path))
    names = {name: Key(schema.records(entry, make), required=True), "source": Key(schema.anything)}
    values, problems = schema.check(source, (), source.data, names)
    refuse(f"{paths.shown(path)} cannot be used.", [*source.problems, *problems])
    return values[name]


_NEEDED = Key(schema.text, required=True)
_ROW: schema.Schema = {
    "id": _NEEDED, "title": _NEEDED, "asks": _NEEDED, "levels": Key(schema.texts, required=True),
}  # fmt: skip
_MEASURE: schema.Schema = {name: _NEEDED for name in ("id", "question", "measure", "unit", "where")}
