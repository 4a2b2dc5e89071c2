"""The times and shares that a text names, such as eight weeks: promises that differ in one are not the same."""

from __future__ import annotations

import re
from functools import cache

from compose.intake.numerals import cardinal

_UNITS = r"weeks?|months?|days?|years?|hours?|per\s?cent|%"


def named(text: str) -> frozenset[tuple[int, str]]:
    """Every number of `text` that counts something, with what it counts: `(8, "week")`."""
    found = _counted().finditer(text.casefold())
    return frozenset((_value(one["number"]), _unit(one["unit"])) for one in found)


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(sorted(_words(), key=len, reverse=True))
    unit = rf"(?:working\s|calendar\s|clear\s)?(?P<unit>{_UNITS})"
    return re.compile(rf"\b(?P<number>\d{{1,6}}|{words})[\s-]*{unit}")


@cache
def _words() -> dict[str, int]:
    return {cardinal(count).casefold(): count for count in range(1, 100)}


def _value(said: str) -> int:
    return int(said) if said.isdecimal() else _words()[said]


def _unit(said: str) -> str:
    return "%" if said.startswith(("per", "%")) else said.rstrip("s")
