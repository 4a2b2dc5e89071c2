"""The steps of a renewal with their dates: counted back from the day it is due, as far as there is time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from compose.plan.bank_holidays import is_working_day, working_days
from compose.plan.dates import add_months

StepId = Literal["begin", "ask", "writers", "draft", "closes", "final", "adopt"]
How = Literal["done", "late", "soon", "to come"]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of every renewal."""

    id: StepId
    months: int
    """So many months before the renewal is due it is taken, where there is time enough."""
    weeks: int
    """So many weeks it comes after the step before at the least."""


STAGES = (
    Stage("begin", 12, 0),
    Stage("ask", 9, 2),
    Stage("writers", 8, 4),
    Stage("draft", 6, 6),
    Stage("closes", 0, 0),
    Stage("final", 2, 4),
    Stage("adopt", 0, 8),
)
"""In order. The months are those of the clause on renewal; comments close when the weeks of consultation are over."""
SOON = dt.timedelta(days=31)
"""A step that is no further away is told as near."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of one renewal."""

    id: StepId
    date: dt.date
    how: How


@dataclass(frozen=True, slots=True)
class Timetable:
    """The steps of one renewal, in order."""

    steps: tuple[Step, ...]
    due: dt.date | None
    """By when it should end; `None` where nobody knows."""

    @property
    def ends(self) -> dt.date:
        """When the new text can be adopted."""
        return self.steps[-1].date

    @property
    def weeks_late(self) -> int:
        """By how many weeks, begun ones counted, it ends after it is due; 0 where it is in time."""
        return max(-(-(self.ends - self.due).days // 7), 0) if self.due else 0

    def of(self, ident: StepId) -> Step:
        """The step `ident`."""
        return next(step for step in self.steps if step.id == ident)


def timetable(
    begun: dt.date,
    due: dt.date | None,
    weeks: int,
    today: dt.date,
    *,
    fixed: Mapping[StepId, dt.date] = MappingProxyType({}),
    done: Collection[StepId] = frozenset(),
) -> Timetable:
    """The steps of a renewal that was `begun` on a day and is `due` by another, with `weeks` of consultation.

    Where nobody knows when it is due, it is planned to take a year. `fixed` are dates that the group has set, `done`
    what has been done beside the beginning; both as at `today`.
    """
    last = due or add_months(begun, STAGES[0].months)
    steps = tuple(
        Step(ident, day, _how(day, today, done=ident in done or ident == STAGES[0].id))
        for ident, day in _dates(begun, last, weeks, fixed)
    )
    return Timetable(steps, due)


_LONGEST = 520
"""Weeks of consultation that are reckoned with; more is a slip of the keyboard."""


def _dates(
    begun: dt.date, due: dt.date, weeks: int, fixed: Mapping[StepId, dt.date]
) -> Iterator[tuple[StepId, dt.date]]:
    yield STAGES[0].id, begun
    weeks = min(weeks, _LONGEST)
    before = begun
    for stage in STAGES[1:]:
        wait = dt.timedelta(weeks=weeks if stage.id == "closes" else stage.weeks)
        counted = before + wait if stage.id == "closes" else add_months(due, -stage.months)
        day = max(before + wait, counted)
        before = fixed.get(stage.id) or _working(day, -1 if day == due else 1)
        yield stage.id, before


def _working(day: dt.date, way: int) -> dt.date:
    """`day`, or the nearest working day after it, or before it where `way` is below nought."""
    return day if is_working_day(day) else working_days(day, way)


def _how(day: dt.date, today: dt.date, *, done: bool) -> How:
    if done:
        return "done"
    if day < today:
        return "late"
    return "soon" if day - today <= SOON else "to come"
