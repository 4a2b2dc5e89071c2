"""A traffic light in words: how a date stands on a given day.

It is soon from the first day on which a calendar would remind of it: what takes months turns amber months before.
"""

from __future__ import annotations

import datetime as dt

from compose.plan.clock.model import Date, Event, Light
from compose.plan.dates import add_months, long_date


def stands(event: Event, today: dt.date) -> Date | None:
    """How `event` stands on `today`; `None` where it is over and nobody notes whether it took place."""
    ends = event.last or event.day
    if event.state == "done":
        return Date(event, "done", "Done")
    if ends < today:
        return Date(event, "overdue", f"Overdue by {span(ends, today)}") if event.state == "open" else None
    return Date(event, *_to_come(event, today))


def _to_come(event: Event, today: dt.date) -> tuple[Light, str]:
    until = span(today, event.day)
    if event.day <= today:
        return "soon", f"Now, until {long_date(event.last)}" if event.last else "Today"
    if (event.day - today).days > max(event.remind, default=0):
        return "later", f"Later: in {until}"
    return "soon", f"In {until}" if event.occasion else f"Due in {until}"


def span(first: dt.date, last: dt.date) -> str:
    """The time from `first` to `last` in the largest unit of which it holds two, and never more than it is."""
    days, months = (last - first).days, _months(first, last)
    for count, unit in ((months // 12, "year"), (months, "month"), (days // 7, "week")):
        if count >= _FROM[unit]:
            return f"{count} {unit}s"
    return f"{days} day" if days == 1 else f"{days} days"


_FROM = {"year": 2, "month": 3, "week": 2}
"""How many of a unit it takes before it is spoken of: nine weeks say more than two months."""


def _months(first: dt.date, last: dt.date) -> int:
    """Whole months from `first` to `last`."""
    count = (last.year - first.year) * 12 + last.month - first.month
    return count if add_months(first, count) <= last else count - 1
