"""Inserts about how well it works: the levels of the scorecard, and the measures with this folder's own figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from compose.document.model import Blocks, Cell, Column, Strong, Table
from compose.inserts.context import cell, columns, text
from compose.pack.making.setting import Setting
from compose.pack.words.evaluation import LEVELS, Measure, measures, scorecard


def scorecard_levels(setting: Setting, of: str) -> Blocks:
    """What each score means, for each of the five things that are scored."""
    heads = (Column("What is scored", 4), *(Column(str(level), 5) for level in range(1, LEVELS + 1)))
    rows = tuple(
        (Cell((Strong(text(row.title)),)), *(Cell(text(level)) for level in row.levels)) for row in scorecard()
    )
    return (Table("The scorecard: 1 is not effective, 5 is very effective", heads, rows),)


def measures_table(setting: Setting, of: str) -> Blocks:
    """What we want to know, what is counted for it, where the figure comes from, and the last figure there is."""
    rows = tuple(
        (cell(one.question), cell(f"{one.measure} ({one.unit})"), cell(one.where), Cell(text(_figure(one, setting))))
        for one in measures()
    )
    heads = columns("What we want to know 6 | What is counted or asked 6 | Where it comes from 6 | Latest figure 4")
    return (Table("Measures", heads, (*rows, *_own(setting))),)


def _figure(one: Measure, setting: Setting) -> str:
    """The latest figure for `one`: as entered, or as far as the folder can count it; empty to be filled in."""
    entered = [each for each in setting.entries("figures") if each["measure"] in one.names]
    if entered:
        latest = max(entered, key=lambda each: each["year"] if isinstance(each["year"], int) else 0)
        return f"{latest['value']} ({latest['year']})"
    count = _COUNTED.get(one.id)
    return count(setting) if count else ""


def _own(setting: Setting) -> tuple[tuple[Cell, ...], ...]:
    """Figures of measures that the group thought of itself."""
    known = {name for one in measures() for name in one.names}
    own = [one for one in setting.entries("figures") if one["measure"] not in known]
    return tuple(_own_row(one) for one in own)


def _own_row(one: Mapping[str, Any]) -> tuple[Cell, ...]:
    value = f"{one['value']} ({one['year']})"
    return (cell(str(one["measure"])), cell("The group's own"), cell(one["source"] or ""), cell(value))


def _champions(setting: Setting) -> str:
    partners = setting.entries("partners")
    return f"{sum(isinstance(one['champion'], str) for one in partners)} named, of {len(partners)} partners"


def _raised(setting: Setting) -> str:
    return f"{count} in the log" if (count := len(setting.entries("concerns"))) else ""


def _settled(setting: Setting) -> str:
    entries = setting.entries("concerns")
    return f"{sum(bool(one['settled']) for one in entries)} of {len(entries)}" if entries else ""


def _tasks(setting: Setting) -> str:
    entries = setting.entries("returns")
    return f"{sum(one['state'] == 'doing' for one in entries)} of {len(entries)} answered so far" if entries else ""


_COUNTED: Mapping[str, Callable[[Setting], str]] = {
    "champions-named": _champions,
    "concerns-recorded": _raised,
    "concerns-settled": _settled,
    "checklist-tasks-done": _tasks,
}
"""What the folder can count by itself."""
