"""What filled checklists bring into a group's records, and everything that keeps them out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compose.answers.typed import typed
from compose.document import walk
from compose.errors import Place, Problem, refuse
from compose.pack.checklists import Task, key, tasks
from compose.pack.making.setting import Setting
from compose.render.docx.names import partner_bookmark, task_bookmark
from compose.returns.reading import Answer, Filled, named, row_of, unplaced
from compose.yamlio import Plain

QUESTION = "returns"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Return:
    """What one partner said."""

    partner: str
    rows: tuple[Row, ...]
    """An entry of the question `returns` for each task."""
    notes: tuple[str, ...]
    """What is to be known of it."""

    @property
    def blank(self) -> bool:
        """Whether nothing is ticked or dated, as on one that nobody has filled in."""
        return all(row["state"] == "open" for row in self.rows)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many tasks stand how."""
        return Counter(str(row["state"]) for row in self.rows)


def take(setting: Setting, filled: Iterable[Filled], today: dt.date) -> tuple[Return, ...]:
    """What `filled` say, one a partner. Raises `InputError` with every file that cannot be placed."""
    found: list[Return] = []
    problems: list[Problem] = []
    for one in filled:
        partner = _partner(one, setting)
        problems += _wrong(one, partner, [done.partner for done in found])
        found += [_return(one, partner, setting, today)] if partner else []
    refuse("No checklist was taken.", problems)
    return tuple(found)


def _partner(filled: Filled, setting: Setting) -> Mapping[str, Any] | None:
    partners = {str(one["name"]): one for one in setting.entries("partners") if isinstance(one["name"], str)}
    name = named(filled, {partner_bookmark(key(name)): name for name in partners})
    return partners.get(name) if name else None


def _wrong(filled: Filled, partner: Mapping[str, Any] | None, before: Sequence[str]) -> Iterator[Problem]:
    place = Place(filled.shown)
    if partner is None and not filled.title:
        yield Problem(place, "it is no checklist", "Choose a file of the folder pack/checklists, filled in")
    elif partner is None:
        what = f"'{filled.title}' is of no partner in this folder"
        yield Problem(place, what, "Name the folder it belongs to, or list the partner there by the name it has here")
    elif partner["name"] in before:
        yield Problem(place, f"{partner['name']} has another checklist among these files", "Keep the later one")


def _return(filled: Filled, partner: Mapping[str, Any], setting: Setting, today: dt.date) -> Return:
    asked = tuple(tasks(setting, partner["sector"]))
    answers = {task.id: row_of(filled, task_bookmark(task.id), walk.text(task.words)) for task in asked}
    rows = tuple(_row(task, answers[task.id], str(partner["name"]), today) for task in asked if answers[task.id])
    return Return(str(partner["name"]), rows, tuple(_notes(filled, asked, answers)))


def _row(task: Task, answer: Answer | None, partner: str, today: dt.date) -> Row:
    assert answer  # else the task would not be asked for here
    state = "doing" if answer.ticked else "dated" if answer.by else "open"
    by = {"by": answer.by} if state == "dated" else {}
    said = task.id if task.part else walk.text(task.words)  # a group's own task has no id that means anything
    return {"partner": partner, "task": said, "state": state, **by, "returned": today}


def _notes(filled: Filled, asked: Sequence[Task], answers: Mapping[str, Answer | None]) -> Iterator[str]:
    both = sum(1 for one in answers.values() if one and one.ticked and one.by)
    if both:
        yield f"{both} ticked and dated: taken as done already."
    missing = [task for task in asked if answers[task.id] is None]
    if missing:
        yield f"{len(missing)} of today's tasks are not on it, since the text has changed since it was made."
    gone = len(list(unplaced(filled, [one for one in answers.values() if one])))
    if gone:
        yield f"{gone} of its tasks are in the text no more, and were left out."


def saved(setting: Setting, returns: Sequence[Return]) -> Mapping[str, Plain]:
    """The answers to save: what these partners said, in the place of what they said before."""
    again = {one.partner for one in returns}
    question = setting.route.questionnaire.by_id[QUESTION]
    kept = [dict(one) for one in setting.entries(QUESTION) if one["partner"] not in again]
    rows = [*kept, *(row for one in returns for row in one.rows)]
    plain = [{name: value for name, value in row.items() if value is not None} for row in rows]
    return {"keeps_records": "yes", QUESTION: typed(question, tuple(plain))}


def moved(setting: Setting, returned: Return) -> Iterator[str]:
    """What a partner says now that it did not say last time, a line each."""
    before = {one["task"]: one for one in setting.entries(QUESTION) if one["partner"] == returned.partner}
    states = setting.context.question(f"{QUESTION}.state").options
    for row in returned.rows:
        was = before.get(row["task"])
        if was and was["state"] != row["state"]:
            words = setting.clause_named(row["task"]) or row["task"]
            yield f"{words}: {states[str(was['state'])].lower()}, now {states[str(row['state'])].lower()}"
