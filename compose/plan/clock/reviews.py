"""Joint reviews, counted in whole intervals from adoption, and what goes before and after each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compose.plan import bank_holidays
from compose.plan.clock.model import Event, Known, State
from compose.plan.dates import add_months, long_date


def reviews(known: Known) -> Iterator[Event]:
    """The last review that was held or missed, and each to come until renewal."""
    said = known.date("reviewed_on")
    held = said if said and said <= known.today else None  # a day to come is no evidence
    due = _due(known)
    answered = _answered_by(held, due)
    missed = [at for at, day in enumerate(due) if at > answered and day < known.today]
    first = missed[-1] if missed else max(answered, 0)  # of several that were missed, the last makes up for all
    for at in range(first, len(due)):
        yield _review(known, at + 1, due[at], "done" if at <= answered else "open", held)
        if at > answered and due[at] >= known.today:
            yield _report(known, at + 1, due[at])


def _due(known: Known) -> list[dt.date]:
    """Every day on which a review of the life that runs is due, the day of its renewal apart."""
    months = known.number("review_months")
    if not (known.life and known.renewal and months):
        return []
    days = (add_months(known.life.began, months * count) for count in range(1, 73))
    return [day for day in days if day < known.renewal]


def _answered_by(held: dt.date | None, due: list[dt.date]) -> int:
    """The place in `due` of the day that a review on `held` lies nearest to; -1 where there is none."""
    if held is None or not due or held < due[0] - (due[0] - _before(due)) / 2:
        return -1
    return min(range(len(due)), key=lambda at: abs(due[at] - held))


def _before(due: list[dt.date]) -> dt.date:
    return due[0] - (due[1] - due[0]) if len(due) > 1 else due[0] - dt.timedelta(days=365)


def _review(known: Known, count: int, day: dt.date, state: State, held: dt.date | None) -> Event:
    months = known.number("review_months")
    why = (
        f"The text says: every {months} months, counted from adoption."
        if months != 1
        else "The text says: every month."
    )
    record = (
        f"The last one on record was held on {long_date(held)}."
        if held
        else "Once it is held, say so: answer 'reviewed_on' with its day."
    )
    ident = f"review-{known.lives}-{count}"
    return Event(ident, "Joint review meeting", day, f"{why} {record}", state=state, remind=(56, 14), series="review")


def _report(known: Known, count: int, review: dt.date) -> Event:
    why = f"Ten working days before the joint review that is due on {long_date(review)}."
    day = bank_holidays.working_days(review, -10)
    title = "Publish the yearly report, with the date and place of the review"
    return Event(f"report-{known.lives}-{count}", title, day, why, remind=(28,), series="report")
