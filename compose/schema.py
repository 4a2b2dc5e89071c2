"""Checking a mapping that someone wrote: which names it may have, which it must, and what each must be.

Every reader of the project declares its names as a table of `Key`s; all problems of a mapping come back at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar

from compose.errors import Problem
from compose.yamlio import Key as Way
from compose.yamlio import Plain, Source

Convert = Callable[[Plain], Any]
Made = TypeVar("Made")


class WrongValueError(ValueError):
    """A value is not what it should be: what it is, and how to put it right."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True)
class Key:
    """A name that a mapping may have."""

    convert: Convert
    required: bool = False


Schema = Mapping[str, Key]


def check(source: Source, way: Way, data: Plain, schema: Schema) -> tuple[dict[str, Any], list[Problem]]:
    """The converted values of the mapping `data`, which stands at `way` of `source`, and all that is wrong with it."""
    if not isinstance(data, dict):
        return {}, [source.problem(way, "this should be names with values", "Write 'name: value', one a line")]
    problems = [source.problem((*way, name), *unknown(name, schema)) for name in data if name not in schema]
    problems += [
        source.problem(way, f"'{name}' is missing", f"Add a line '{name}: …'")
        for name, key in schema.items()
        if key.required and data.get(name) is None
    ]
    values = {}
    for name, key in schema.items():
        if data.get(name) is None:
            continue
        try:
            values[name] = key.convert(data[name])
        except WrongValueError as error:
            problems.append(source.problem((*way, name), f"'{name}' {error.what}", error.remedy))
    return values, problems


LONG = 200
"""Letters of a remedy that nobody reads to its end."""


def unknown(name: str, known: Iterable[str], *, too_many: str = "") -> tuple[str, str]:
    """What to say of a name not among `known`, and the remedy: `too_many` in place of a list that would be long."""
    known = sorted(known)
    near = get_close_matches(name, known, n=1)
    remedy = f"Write '{near[0]}' if you meant that" if near else f"Known here: {', '.join(known)}"
    return f"'{name}' is not known here", remedy if len(remedy) < LONG or not too_many else too_many


# -- what a value must be ----------------------------------------------------------------------------------------------


# Characters that no printed document can hold: XML refuses them or has no meaning for them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def text(value: Plain) -> str:
    """A text on one line or several, of characters that can be printed."""
    if not isinstance(value, str):
        raise WrongValueError("should be a text", "Write words after the colon")
    if found := _UNPRINTABLE.search(value):
        code = f"U+{ord(found.group()):04X}"
        raise WrongValueError(f"holds a character that cannot be printed ({code})", "Type the words afresh")
    return value.strip()


_WHOLE = re.compile(r"-?(\d{1,3}(,\d{3})+|\d{1,9})", re.ASCII)


def line(value: Plain) -> str:
    """A text on one line."""
    words = text(value)
    if "\n" in words:
        raise WrongValueError("should stand on one line", "Take out the line breaks")
    return words


def whole(value: Plain) -> int:
    """A whole number of nine figures at most; commas may part thousands and nothing else."""
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value.replace(",", ""))
    raise WrongValueError(f"should be a whole number, not {_short(value)}", "Write figures only, such as 12")


def yes_no(value: Plain) -> bool:
    """Yes or no, also as true or false."""
    match str(value).lower() if isinstance(value, str) else None:
        case "yes" | "true" | "y":
            return True
        case "no" | "false" | "n":
            return False
    raise WrongValueError(f"should be yes or no, not {_short(value)}", "Write yes or no")


_DATE = re.compile(r"(199\d|20\d\d|21\d\d)-\d\d-\d\d", re.ASCII)


def date(value: Plain) -> dt.date:
    """A date as YYYY-MM-DD, from 1990 to 2199."""
    try:
        if isinstance(value, str) and _DATE.fullmatch(value.strip()):
            return dt.date.fromisoformat(value.strip())
    except ValueError:
        pass
    remedy = "Write year, month and day with hyphens, such as 2027-04-01"
    raise WrongValueError(f"should be a date of the calendar, not {_short(value)}", remedy)


def one_of(options: Sequence[str]) -> Convert:
    """One of `options`."""

    def convert(value: Plain) -> str:
        if value in options:
            return str(value)
        raise WrongValueError(f"should not be {_short(value)}", f"Choose one of: {', '.join(options)}")

    return convert


def texts(value: Plain) -> tuple[str, ...]:
    """A list of texts; a single text counts as a list of one."""
    if isinstance(value, str):
        return (text(value),)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(map(text, value))
    raise WrongValueError("should be a list of texts", "Write one a line, each after a hyphen and a space")


def some_of(options: Sequence[str]) -> Convert:
    """Any of `options`, as a list."""
    single = one_of(options)
    return lambda value: tuple(single(item) for item in texts(value))


def anything(value: Plain) -> Plain:
    """Whatever stands there; someone else checks it."""
    return value


def record(names: Schema, make: Callable[..., Made]) -> Callable[[Plain], Made]:
    """A mapping of `names`, as `make` makes it of them."""

    def convert(value: Plain) -> Made:
        values, problems = check(Source("", value, {}), (), value, names)
        if problems:
            raise WrongValueError(f"is not right: {problems[0].what}", problems[0].remedy)
        return make(**values)

    return convert


def records(names: Schema, make: Callable[..., Made]) -> Callable[[Plain], tuple[Made, ...]]:
    """A list of mappings of `names`, each as `make` makes it."""
    single = record(names, make)

    def convert(value: Plain) -> tuple[Made, ...]:
        if not isinstance(value, list):
            raise WrongValueError("should be a list", "Begin each entry with a hyphen")
        return tuple(map(single, value))

    return convert


def _short(value: Plain) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "names with values"
    shown = str(value)
    return f"'{shown[:40]}…'" if len(shown) > 40 else f"'{shown}'"
