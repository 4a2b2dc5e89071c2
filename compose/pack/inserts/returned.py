"""Inserts about the checklists that came back: how far each partner is, what few do yet, and who is where."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from compose.document.model import Block, Blocks, Cell, Column, Light, Paragraph, Table
from compose.inserts.context import cell, table, text
from compose.pack.making.setting import Setting
from compose.plan.dates import long_date

Entry = Mapping[str, Any]

_NONE = "No partner's checklist has come back yet."
_FEWEST = 10
"""Tasks that are named as done by few; more than that nobody takes up in a year."""


def checklist_standing(setting: Setting, of: str) -> Blocks:
    """How far each partner is, and the tasks that fewest do yet."""
    entries = setting.entries("returns")
    if not entries:
        return (Paragraph(text(_NONE)),)
    rows = [_partner(who, some, setting.today) for who, some in _by(entries, "partner").items()]
    heads = "Partner 7 | Done already 3 | With a date 3 | Date gone by 3 | No answer 3 | Came back 4"
    return (table("How far each partner is", heads, rows), *_fewest(setting, entries))


def _by(entries: Sequence[Entry], name: str) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for one in entries:
        found.setdefault(str(one[name]), []).append(one)
    return found


def _partner(who: str, entries: Sequence[Entry], today: dt.date) -> tuple[Cell, ...]:
    states = Counter(str(one["state"]) for one in entries)
    late = sum(1 for one in entries if one["state"] == "dated" and isinstance(one["by"], dt.date) and one["by"] < today)
    back = max((one["returned"] for one in entries if isinstance(one["returned"], dt.date)), default=None)
    counts = (f"{states['doing']} of {len(entries)}", str(states["dated"]), str(late), str(states["open"]))
    return (cell(who), *map(cell, counts), cell(long_date(back) if back else ""))


def _fewest(setting: Setting, entries: Sequence[Entry]) -> Iterator[Block]:
    """The tasks that fewest do yet, those of whom most were asked first."""
    open_ones = {
        task: some for task, some in _by(entries, "task").items() if any(one["state"] != "doing" for one in some)
    }
    order = sorted(open_ones, key=lambda task: (_share(open_ones[task]), -len(open_ones[task])))
    rows = [_task(setting, task, open_ones[task]) for task in order[:_FEWEST]]
    if rows:
        yield table("What fewest do yet", "Task 8 | Done by 3 | With a date 3 | No answer 7", rows)


def _share(entries: Sequence[Entry]) -> float:
    return len([one for one in entries if one["state"] == "doing"]) / len(entries)


def _task(setting: Setting, task: str, entries: Sequence[Entry]) -> tuple[Cell, ...]:
    states = Counter(str(one["state"]) for one in entries)
    silent = [str(one["partner"]) for one in entries if one["state"] == "open"]
    names = ", ".join(silent) if len(silent) <= 3 else f"{len(silent)} partners"
    done = f"{states['doing']} of {len(entries)}"
    return (cell(setting.clause_named(task)), cell(done), cell(str(states["dated"])), cell(names or "None"))


# -- who is where ------------------------------------------------------------------------------------------------------

_STATES: Mapping[str, tuple[str, Light]] = {
    "doing": ("Yes", "green"),
    "dated": ("By {by}", "amber"),
    "open": ("No answer", "not-started"),
}
_WIDEST = 8
"""So many partners fit side by side on a page across."""
_SIDES: Mapping[str, str] = {"public": "Public bodies", "voluntary": "Voluntary and community sector"}
_GONE = "Partners no more"


def checklist_matrix(setting: Setting, of: str) -> Blocks:
    """Who is where: tasks down, partners across, a table for each side since each has tasks of its own."""
    sides = {str(one["name"]): str(one["sector"]) for one in setting.entries("partners")}
    titled = _by([{**one, "side": _SIDES.get(sides.get(str(one["partner"]), ""), _GONE)}
                  for one in setting.entries("returns")], "side")  # fmt: skip
    found = tuple(
        table for title in (*_SIDES.values(), _GONE) for table in _side(setting, title, titled.get(title, ()))
    )
    return found or (Paragraph(text(_NONE)),)


def _side(setting: Setting, title: str, entries: Sequence[Entry]) -> Iterator[Table]:
    partners = list(dict.fromkeys(str(one["partner"]) for one in entries))
    tasks = list(dict.fromkeys(str(one["task"]) for one in entries))
    answers = {(str(one["task"]), str(one["partner"])): one for one in entries}
    wide = _even(len(partners))
    for at in range(0, len(partners), wide):
        here = partners[at : at + wide]
        rows = [
            (cell(setting.clause_named(task)), *(_state(answers.get((task, who))) for who in here))
            for task in tasks
            if any((task, who) in answers for who in here)
        ]
        part = f"{title}, {at // wide + 1} of {-(-len(partners) // wide)}" if len(partners) > wide else title
        yield Table(part, (Column("Task", 7), *(Column(who, 4) for who in here)), tuple(rows))


def _even(count: int) -> int:
    """How many of `count` partners stand side by side, so that the last table is about as wide as the first."""
    tables = max(1, -(-count // _WIDEST))
    return max(1, -(-count // tables))


def _state(one: Entry | None) -> Cell:
    if one is None:
        return Cell(text("Not asked"))
    words, light = _STATES.get(str(one["state"]), _STATES["open"])
    by = one["by"]
    return Cell(text(words.format(by=f"{by:%d.%m.%y}" if isinstance(by, dt.date) else "a date to come")), light)
