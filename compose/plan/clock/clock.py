"""All dates of one Compact, worked out from its answers and its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from compose.plan.clock.actions import actions
from compose.plan.clock.consultation import consultation
from compose.plan.clock.council import council
from compose.plan.clock.lights import stands
from compose.plan.clock.model import Date, Event, Known
from compose.plan.clock.renewal import renewal, renewal_due
from compose.plan.clock.reviews import reviews
from compose.plan.clock.year import year
from compose.plan.life import life
from compose.plan.revisions import Revision, agreed

EVENTS: tuple[Callable[[Known], Iterator[Event]], ...] = (renewal, reviews, consultation, council, actions, year)
"""What dates there are, a function for each kind."""


def clock(
    answers: Mapping[str, Any],
    history: Sequence[Revision],
    today: dt.date,
    *,
    begun: dt.date | None = None,
    due: dt.date | None = None,
) -> tuple[Date, ...]:
    """Every date of a Compact as it stands on `today`, by day.

    `answers` are those in force by question id, `history` is oldest first; `begun` is the day on which a renewal that
    is open was opened, and `due` the one by which the group wants it to end. What is over is left out where nobody
    notes whether it took place.
    """
    known = replace(_known(answers, history, today), begun=begun, due=due)
    found = (stands(event, today) for kind in EVENTS for event in kind(known))
    return tuple(sorted(filter(None, found), key=lambda date: (date.event.day, date.event.id)))


def _known(answers: Mapping[str, Any], history: Sequence[Revision], today: dt.date) -> Known:
    runs, years = life(history, answers.get("adopted_on"), today), answers.get("renewal_years")
    ends = renewal_due(runs, years if isinstance(years, int) else 0) if runs else None
    signed = [one.date for one in agreed(history, today)]
    out = [one.date for one in history if one.status == "consultation draft" and one.date <= today]
    return Known(
        answers, runs, ends, today,
        last_agreed=signed[-1] if signed else None, consulted_on=out[-1] if out else None,
    )  # fmt: skip


def next_ones(dates: Sequence[Date]) -> tuple[Date, ...]:
    """`dates` without what only repeats: of each series, all that is settled or overdue, and the next one."""
    shown: list[Date] = []
    series: set[str] = set()
    for date in dates:
        to_come = date.light in ("soon", "later")
        if not (to_come and date.event.series in series):
            shown.append(date)
        if to_come and date.event.series:
            series.add(date.event.series)
    return tuple(shown)
