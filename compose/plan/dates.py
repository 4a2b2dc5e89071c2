"""The dates that follow from adopting a Compact: its next review and the day by which it is renewed."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from compose.answers.days import MONTHS


@dataclass(frozen=True, slots=True)
class Milestones:
    """Dates of one Compact; all `None` until it is adopted, and each until its interval is agreed."""

    adopted: dt.date | None
    review_due: dt.date | None
    """First review after `today`, counted in whole intervals from adoption."""
    renewal_due: dt.date | None
    amended: dt.date | None = None
    """Day of the last amendment since adoption, from which nothing is counted."""


LONGEST_LIFE = 6
"""Years after which a Compact is renewed at the latest (Local Compacts - A User Guide, implementation checklist)."""


def milestones(
    adopted: dt.date | None, review_months: int | None, renewal_years: int | None, today: dt.date
) -> Milestones:
    """The dates that follow from adoption on `adopted`; none where that day has not come yet.

    An interval that is `None`, or 0, is not agreed yet, and its date is `None`. No life is longer than `LONGEST_LIFE`.
    """
    if adopted is None or adopted > today:
        return Milestones(None, None, None)
    life = 12 * min(renewal_years or LONGEST_LIFE, LONGEST_LIFE)
    renewal = add_months(adopted, life) if renewal_years else None
    return Milestones(adopted, _next_review(adopted, review_months, life, today), renewal)


def _next_review(adopted: dt.date, months: int | None, life: int, today: dt.date) -> dt.date | None:
    if not months:
        return None
    due = min(months, life)
    while due < life and add_months(adopted, due) < today:
        due = min(due + months, life)
    return add_months(adopted, due)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or the last of that month where it has no such day (29 February).

    A year that the calendar does not have is the first or last that it has.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def long_date(day: dt.date) -> str:
    """`day` as it is printed: 3 April 2027, whatever language the machine speaks."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
