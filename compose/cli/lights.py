"""Dates of a Compact in lines for a terminal, each with its traffic light in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.plan.clock import Date
from compose.plan.clock.clock import next_ones
from compose.plan.clock.model import LIGHTS
from compose.plan.dates import long_date


def standing(dates: Sequence[Date]) -> Iterator[str]:
    """How each date stands, the most pressing first; of what comes again and again, the next one."""
    shown = sorted(next_ones(dates), key=lambda date: LIGHTS.index(date.light))
    words = max((len(date.words) for date in shown), default=0)
    days = max((len(long_date(date.event.day)) for date in shown), default=0)
    for date in shown:
        yield f"  {date.words:<{words}}  {long_date(date.event.day):<{days}}  {date.event.title}"
        if date.event.note and date.light != "done":
            yield f"  {'':<{words}}  {'':<{days}}  {date.event.note}"


def by_year(dates: Sequence[Date]) -> Iterator[str]:
    """Each date to come with its light, year by year."""
    year = 0
    for date in dates:
        event = date.event
        if event.day.year != year:
            year = event.day.year
            yield from ("", str(year))
        until = f" to {long_date(event.last)}" if event.last else ""
        yield f"  {long_date(event.day)}{until}: {event.title}. {date.words}."
        if event.note:
            yield f"    {event.note}"


def late(dates: Sequence[Date]) -> tuple[str, ...]:
    """What is overdue, in sentences."""
    found = (date for date in dates if date.overdue)
    return tuple(
        f"{date.event.title}, {long_date(date.event.day)}: {date.words.lower()}. {date.event.why}" for date in found
    )
