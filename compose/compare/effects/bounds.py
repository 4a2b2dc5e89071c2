"""What stands round a number: a least, a most, a time by which, or that it is only about so much."""

from __future__ import annotations

import re
from typing import Literal

from compose.compare.effects import units
from compose.compare.effects.pattern import one_of

Bound = Literal["", "least", "most", "deadline", "about"]

_AHEAD: dict[Bound, tuple[str, ...]] = {
    "least": units.LEAST, "about": units.ABOUT, "most": units.MOST, "deadline": units.DEADLINE,
}  # fmt: skip
_BEHIND: dict[Bound, tuple[str, ...]] = {"least": units.OR_MORE, "most": units.OR_LESS, "about": units.OR_SO}
_BEFORE = {bound: re.compile(one_of(some) + r"\s+(?:a\s+|the\s+|every\s+)?$") for bound, some in _AHEAD.items()}
_AFTER = {bound: re.compile(r"(?:'?\s+notice)?[\s,]+" + one_of(some)) for bound, some in _BEHIND.items()}


def before(low: str, start: int) -> tuple[Bound, int] | None:
    """What stands before a number that begins at `start`, and where it begins."""
    ahead = low[max(0, start - 30) : start]
    found = [(one.start(), bound) for bound, regex in _BEFORE.items() if (one := regex.search(ahead))]
    if not found:
        return None
    begin, longest = min(found, key=lambda one: one[0])
    return longest, start - len(ahead) + begin


def after(low: str, end: int) -> tuple[Bound, int] | None:
    """What stands after a number that ends at `end`, and where it ends."""
    for bound, regex in _AFTER.items():
        if found := regex.match(low, end):
            return bound, found.end()
    return None


def softer(old: Bound, new: Bound) -> int:
    """-1 where the number binds less on the new side, 1 where it binds more, 0 where that cannot be told."""
    order = {"about": 0, "most": 1, "deadline": 2, "": 2, "least": 3}
    if "deadline" in (old, new) and "most" in (old, new):
        return 0
    return (order[new] > order[old]) - (order[new] < order[old])
