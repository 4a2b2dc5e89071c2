"""Words of the tables where they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compose.compare.effects import hedging, vague
from compose.compare.effects.pattern import one_of
from compose.compare.effects.text import Sentence


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase of the tables in a sentence."""

    kind: str
    """Of which table."""
    name: str
    """Which line of it."""
    level: int
    start: int
    end: int


def _table() -> Iterator[tuple[str, str, int, str]]:
    for name, hedge in hedging.HEDGES.items():
        yield "hedge", name.split()[0], hedge.weight, one_of(hedge.phrases)
    for kind, levels in (
        ("time", vague.TIMES),
        ("often", vague.OFTEN),
        ("share", vague.SHARES),
        ("say", vague.SAYS),
        ("claim", vague.CLAIMS),
    ):
        for level, phrases in levels.items():
            yield kind, kind, level, one_of(phrases)
    yield "enough", "enough", 1, one_of(vague.ENOUGH)


_LEAVE = re.compile(
    r"free (?:will\b|from|of (?!all|any|charge|cost)|to (?!all|any|every|the|groups|members|small|volunt))"
)
_ALL_TO = re.compile(r"(?:what|whatever|all) (?:it|they|we) (?:reasonably )?can to\b")
_AT_LEISURE = re.compile(r"\b(?:when|if|where|whenever)\b[^,.]*\b(?:is|are) $")
_SHARED = re.compile(r"\b(?:shared?|split|divided?)(?: \w+){0,2} $")
_EVEN = re.compile(r"equal (?:numbers?|parts|shares|size)")
_IS_WRITTEN = re.compile(r"written (?:in|by|up|down|with|on|as|for|jointly|together)\b")
_MONEY_GOES = re.compile(
    r"(?:if|where|when|once) (?:the |its |their |any |there (?:is|are) )?(?:funds?|funding|money|resources|"
    r"budgets?|finances|capacity) (?:\w+ )?(?:ends?|stops?|ceases?|cut|withdrawn|reduced|lost|runs? out|changes?|"
    r"falls?|at risk|threatened|comes? to)\b"
)
"""When the money goes, which is no condition but the case that is provided for."""
_DENIED = re.compile(r"\b(?:not|no)\s+(?:\w+\s+){0,2}$")
_LINES = [(kind, name, level, re.compile(regex)) for kind, name, level, regex in _table()]


@lru_cache(maxsize=64)
def marks(sentence: Sentence) -> tuple[Mark, ...]:
    """The phrases of the tables in `sentence`, in order; of those that overlap in one table, the longest."""
    found = [
        Mark(kind, name, level, one.start(), one.end())
        for kind, name, level, regex in _LINES
        for one in regex.finditer(sentence.low)
        if not _is_other(name, sentence.low, one.start())
    ]
    found.sort(key=lambda mark: (mark.kind, mark.start - mark.end))
    kept: list[Mark] = []
    times = [mark for mark in found if mark.kind == "time"]
    found = [mark for mark in found if mark.name != "possible" or not any(_overlap(mark, time) for time in times)]
    for mark in found:
        if not any(mark.kind == other.kind and _overlap(mark, other) for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _is_other(name: str, low: str, start: int) -> bool:
    """Whether the words mean something else where they stand, as in `free to speak` or `not a binding contract`."""
    if name == "binding":
        return bool(_DENIED.search(low, 0, start))
    if name == "possible":
        return bool(_ALL_TO.match(low, start))
    if name == "limits":
        return bool(_MONEY_GOES.match(low, start))
    if name == "writing":
        return bool(_IS_WRITTEN.match(low, start))
    if name == "equal":
        return bool(_SHARED.search(low, 0, start) or _EVEN.match(low, start))
    return name == "free" and bool(_LEAVE.match(low, start) or _AT_LEISURE.search(low, 0, start))


def _overlap(one: Mark, two: Mark) -> bool:
    return one.start < two.end and two.start < one.end
