"""Bank holidays of England, and working days counted round them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache

_DAY = dt.timedelta(days=1)
_SATURDAY = 5


def within(first: dt.date, last: dt.date) -> tuple[tuple[dt.date, str], ...]:
    """The bank holidays from `first` to `last`, each with its name, that fall on a Monday to Friday."""
    days = sorted(day for year in range(first.year, last.year + 1) for day in _of(year))
    return tuple((day, _of(day.year)[day]) for day in days if first <= day <= last and day.weekday() < _SATURDAY)


def is_working_day(day: dt.date) -> bool:
    """Whether `day` is no Saturday, Sunday or bank holiday."""
    return day.weekday() < _SATURDAY and day not in _of(day.year)


def working_days(day: dt.date, count: int) -> dt.date:
    """The working day that lies `count` working days after `day`, or before it where `count` is below nought."""
    step = _DAY if count > 0 else -_DAY
    return next(found for at, found in enumerate(_working(day, step), 1) if at == abs(count))


def _working(day: dt.date, step: dt.timedelta) -> Iterator[dt.date]:
    while True:
        day += step
        if is_working_day(day):
            yield day


@cache
def _of(year: int) -> Mapping[dt.date, str]:
    import holidays  # late: only what counts days needs it

    # Words of our own: the package's names for a substitute day read like notes.
    found = holidays.country_holidays("GB", subdiv="ENG", years=year)
    return {day: name.replace(" (observed)", ", substitute day") for day, name in found.items()}
