"""By when an action is due: the day that the words of its timescale mean, where they mean one."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from compose.answers import days

_GOES_ON = re.compile(
    r"\b(every|each|all year|from(?!.*\b(?:to|until|till)\b)|ongoing|on-going|continu\w+|always|onwards|since)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(about|around|approx\w*|roughly|circa|early|mid|middle|late|after|not before|or later|start\w*|begin\w*|"
    r"(?:bi-?)?(?:annual|year|month|quarter|week)ly(?!.*\b(?:to|until|till)\b)|annually|provisional\w*|perhaps|if)\b|\?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?<!\bor )\bbefore\b(?! (?:the )?(?:end|close)\b)", re.IGNORECASE)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/((?:19|20|21)\d\d)\b")
_MONTH = re.compile(r"(?:\b(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([a-z]{3,9})\.?,?\s+((?:19|20|21)\d\d)\b", re.IGNORECASE)
_FINANCIAL = re.compile(r"\b((?:19|20|21)\d\d)\s*[/–-]\s*(?:\d\d)?(\d\d)\b")
_YEAR = re.compile(r"(?:by|in|during|end of|by the end of)?\s*((?:19|20|21)\d\d)", re.IGNORECASE)


def due(timescale: str) -> dt.date | None:
    """The last day that `timescale` names; `None` where it goes on, or names no day that is beyond doubt.

    `March 2027` is due on the last of March, `1 to 7 November 2027` on the 7th, `2027/28` at the end of that financial
    year, `by the end of 2027` on 31 December, `before April 2027` on 31 March. A season or a quarter may mean one thing
    to one partner and another to the next, as may `about May 2027`; `Every meeting from January 2027` is never over,
    and `after May 2027` has no end.
    """
    if _GOES_ON.search(timescale) or _VAGUE.search(timescale):
        return None
    if _BEFORE.search(timescale):
        first = [*_in_figures(timescale), *_days(timescale, first=True)]
        return max(first) - dt.timedelta(days=1) if first else None
    named = [*_in_figures(timescale), *_days(timescale)]
    return max(named) if named else _end_of_year(timescale)


def _in_figures(words: str) -> list[dt.date]:
    """The days that stand in figures, as 2027-04-01 or 1/4/2027."""
    found = [_day(int(year), int(month), int(day)) for year, month, day in _ISO.findall(words)]
    found += [_day(int(year), int(month), int(day)) for day, month, year in _FIGURES.findall(words)]
    return [day for day in found if day]


def _days(words: str, *, first: bool = False) -> list[dt.date]:
    """The days that stand with the name of a month; where no day does, the last of the month, or the first."""
    found = []
    for day, name, year in _MONTH.findall(words):
        month = days.month_of(name)
        if month:
            usual = 1 if first else calendar.monthrange(int(year), month)[1]
            found.append(_day(int(year), month, int(day or usual)))
    return [day for day in found if day]


def _end_of_year(words: str) -> dt.date | None:
    if financial := _FINANCIAL.search(words):
        first, ends = int(financial[1]), int(financial[2])
        return dt.date(first + 1, 3, 31) if (first + 1) % 100 == ends else None
    year = _YEAR.fullmatch(words.strip())
    return dt.date(int(year[1]), 12, 31) if year else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
