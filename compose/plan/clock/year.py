"""What comes each year of an agreement's life: the survey, the plan, the news of each quarter, Compact Week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from compose.plan.clock.model import Event, Known
from compose.plan.dates import add_months


def year(known: Known) -> Iterator[Event]:
    """The yearly dates from adoption until renewal; where that is past, for a year from today."""
    if known.life and known.renewal:
        until = known.renewal if known.renewal > known.today else add_months(known.today, 12)
        for yearly in YEARLY:
            yield from (event for event in yearly(known, known.life.began, until) if event.day < until)


def _survey(known: Known, began: dt.date, until: dt.date) -> Iterator[Event]:
    why = "The text promises a survey each year. Two months before the anniversary leaves time for its results."
    if known.answers.get("annual_survey") is True:
        for count in _years(began, until):
            day = add_months(began, 12 * count - 2)
            yield Event(f"survey-{known.lives}-{count}", "Annual survey", day, why, remind=(28,), series="survey")


def _plan(known: Known, began: dt.date, until: dt.date) -> Iterator[Event]:
    if not known.holds("yearly-plan"):
        return
    why = "The text says: within three months of adoption."
    title = "Publish the first action plan"
    yield Event(f"plan-{known.lives}-0", title, add_months(began, 3), why, remind=(28,), series="plan")
    for count in _years(began, until):
        why = "The text promises a plan for the next year, once a year: here on the anniversary of adoption."
        day, title = add_months(began, 12 * count), "Publish the action plan for the next year"
        yield Event(f"plan-{known.lives}-{count}", title, day, why, remind=(28,), series="plan")


def _quarters(known: Known, began: dt.date, until: dt.date) -> Iterator[Event]:
    why = "At least every three months, short news of progress, counted from adoption: look at the action plan for it."
    if known.holds("communications"):
        for count in range(1, 4 * len(_years(began, until)) + 1):
            ident, day = f"quarter-{known.lives}-{count}", add_months(began, 3 * count)
            yield Event(ident, "News and progress of the quarter", day, why, remind=(7,), series="quarter")


def _week(known: Known, began: dt.date, until: dt.date) -> Iterator[Event]:
    why = "The first full week of November, Monday to Sunday. Show the agreement at work, with an event open to all."
    if known.holds("communications"):
        for name in range(began.year, until.year + 1):
            monday = compact_week(name)
            if monday >= began:
                yield Event(
                    f"week-{name}", "Compact Week", monday, why, last=monday + dt.timedelta(days=6),
                    remind=(56, 14), series="week", occasion=True,
                )  # fmt: skip


def compact_week(name: int) -> dt.date:
    """The Monday on which Compact Week begins in the year `name`: the first of November."""
    first = dt.date(name, 11, 1)
    return first + dt.timedelta(days=-first.weekday() % 7)


def _years(began: dt.date, until: dt.date) -> range:
    """The anniversaries of `began` up to `until`, by their count."""
    return range(1, until.year - began.year + 1)


YEARLY: tuple[Callable[[Known, dt.date, dt.date], Iterator[Event]], ...] = (_survey, _plan, _quarters, _week)
