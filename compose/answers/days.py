"""A day as it is said in England, made into one that files hold."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4}|\d{2})", re.ASCII)
_FIGURES = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})", re.ASCII)


def written(words: str) -> str:
    """`words` that say a day, such as `1 April 2027` or `1/4/2027`, as year, month and day; other words as they are."""
    words = words.removesuffix(" 00:00:00")  # as spreadsheets save a day to CSV
    if found := _WORDS.fullmatch(words.lower()):
        day, name, year = found.groups()
        if number := month_of(name):
            return f"{_full(year)}-{number:02}-{int(day):02}"
    if found := _FIGURES.fullmatch(words):
        day, month, year = found.groups()
        return f"{_full(year)}-{int(month):02}-{int(day):02}"
    return words


def month_of(name: str) -> int:
    """The month that `name` says, or of which it is the beginning, from 1; 0 where it is none."""
    whole = (at for at, known in enumerate(MONTHS, 1) if known.lower().startswith(name.lower()))
    return next(whole, 0) if len(name) > 2 else 0


def _full(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
