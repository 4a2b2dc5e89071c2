"""Amounts in a sentence: times, how often, money, shares and counts, each in one unit so that they can be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from compose.compare.effects import numerals, units
from compose.compare.effects.bounds import Bound, after, before
from compose.compare.effects.shapes import SHAPES, Sort
from compose.compare.effects.text import Sentence, is_small


@dataclass(frozen=True, slots=True)
class Quantity:
    """One amount."""

    sort: Sort
    low: Fraction
    """In days, times a year, pounds, parts of a whole, things, or days since 1 January of year 0."""
    high: Fraction
    """The same as `low` unless it is a range."""
    unit: str
    """As `month`, `working day`, `£`, `%`; of a count, nothing."""
    bound: Bound
    start: int
    end: int
    bare: bool = False
    """Whether it is no more than `a` or `one`, which count nothing unless another number stands in their place."""
    many: Fraction = Fraction(0)
    """Of `four meetings a year`, the four."""


_REFERENCE = re.compile(rf"\b(?:{units.REFERENCES})\.?\s*$")


@lru_cache(maxsize=64)
def quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The amounts in `sentence`, in order; numbers of clauses, laws and pages left out."""
    low, taken, found = sentence.low, bytearray(len(sentence.low)), []
    for sort, regex in SHAPES:
        for match in regex.finditer(low):
            if any(taken[match.start() : match.end()]) or not _counts(sort, low, match):
                continue
            value = _READ[sort](match)
            if value is not None:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(_made(sort, low, match, *value))
    return tuple(sorted(found, key=lambda one: one.start))


def _counts(sort: str, low: str, match: re.Match[str]) -> bool:
    """Whether the number is an amount, not the name of a clause or a law, and not the label of the sentence."""
    if sort != "count":
        return True
    label = match.start() == 0 and low[match.end() : match.end() + 1] in (".", ")")
    year = re.fullmatch(r"(?:19|20)\d\d", match[0])
    sides = re.match(r"\s+(?:sectors|sides|partners|parties)\b", low[match.end() :])
    return not (label or year or sides or _REFERENCE.search(low[: match.start()]))


def _made(sort: str, low: str, match: re.Match[str], first: Fraction, last: Fraction, unit: str) -> Quantity:
    ahead, behind = before(low, match.start()), after(low, match.end())
    bound, start = ahead or ("", match.start())
    end = behind[1] if behind else match.end()
    if behind:
        bound = behind[0]
    elif sort == "time" and low[start:].startswith("over "):
        bound = ""  # "phased over a year"
    bare = sort == "count" and match[0] in ("one", "1", "once")
    many = (numerals.value(match["one"]) or 0) if sort == "rate" and match.groupdict().get("one") else 0
    return Quantity(sort, first, last, unit, bound, start, end, bare, Fraction(many))  # type: ignore[arg-type]


Read = tuple[Fraction, Fraction, str]


def _range(match: re.Match[str], factor: Fraction = Fraction(1)) -> tuple[Fraction, Fraction] | None:
    one = numerals.value(match["one"])
    two = numerals.value(match["two"]) if match["two"] else one
    return None if one is None or two is None else (one * factor, two * factor)


def _time(match: re.Match[str]) -> Read | None:
    given = match.groupdict()
    if given.get("half"):
        return (half := units.DAYS[given["half"]] / 2), half, given["half"]
    unit = "working day" if given["how"] in units.WORKING and given["unit"] == "day" else given["unit"]
    unit = "working day" if unit == "weekday" else unit
    if given.get("one"):
        both = _range(match, units.DAYS[unit])
        return (*both, unit) if both else None
    size = units.DAYS[unit] * {"couple of ": 2, "dozen ": 12}.get(given.get("some") or "", 1)
    return size, size, unit


def _rate(match: re.Match[str]) -> Read | None:
    given = match.groupdict()
    if given.get("adverb"):
        value = units.ADVERBS[given["adverb"]]
        return value, value, given["adverb"]
    unit = {"twelve months": "year", "12 months": "year"}.get(given["unit"], given["unit"])
    each = {"other": 2, "second": 2, "third": 3}.get(given.get("every") or "") or numerals.value(
        given.get("every") or "1"
    )
    if "alternate" in match[0]:
        each = Fraction(2)
    if each is None or not each:
        return None
    year = Fraction({"day": 365, "month": 12, "quarter": 4, "year": 1}.get(unit, 0)) or 365 / units.DAYS[unit]
    if given.get("one"):
        both = _range(match, year / each)
        return (*both, unit) if both else None
    value = units.TIMES.get(given.get("count") or "", 1) * year / each
    return value, value, unit


def _money(match: re.Match[str]) -> Read | None:
    given = match.groupdict()
    if given.get("pence"):
        return (value := Fraction(int(given["pence"]), 100)), value, "£"
    factor = Fraction(units.LARGE.get(given.get("large") or "", 1)) / (100 if given.get("unit") == "pence" else 1)
    both = _range(match, factor)
    return (*both, "£") if both else None


def _share(match: re.Match[str]) -> Read | None:
    given = match.groupdict()
    if given.get("part"):
        top = numerals.value(given["top"] or "one") or Fraction(1)
        part = given["part"].removesuffix("s").replace("halve", "half")
        return (share := top * units.PARTS[part]), share, "part"
    both = _range(match) if "two" in given else None
    if both:
        return both[0] / 100, both[1] / 100, "%"
    one, whole = numerals.value(given["one"]), numerals.value(given.get("whole") or "")
    return ((share := one / whole), share, "part") if one and whole and one < whole else None


def _count(match: re.Match[str]) -> Read | None:
    if times := match.groupdict().get("times"):
        return (count := Fraction(units.TIMES[times])), count, ""
    both = _range(match)
    return (*both, "") if both else None


def _date(match: re.Match[str]) -> Read | None:
    given = match.groupdict()
    month = units.MONTHS.index(given["month"]) if given.get("month") else 0
    value = Fraction(int(given.get("year") or 0) * 372 + month * 31 + int(given.get("day") or 0))
    return value, value, "year" if given.get("year") else "day"


_READ: dict[str, Callable[[re.Match[str]], Read | None]] = {
    "time": _time, "rate": _rate, "money": _money, "share": _share, "count": _count, "date": _date,
}  # fmt: skip


def context(sentence: Sentence, quantity: Quantity) -> Iterator[str]:
    """Stems of the words round an amount, which tell what it is an amount of."""
    ahead = [word.stem for word in sentence.words if word.end <= quantity.start and not is_small(word.low)]
    behind = [word.stem for word in sentence.words if word.start >= quantity.end and not is_small(word.low)]
    yield from ahead[-2:]
    yield from behind[:3]
