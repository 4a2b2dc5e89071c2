"""Answers as they are stored: decisions only, with the place of each, so that messages can point at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from compose.errors import Place, Problem
from compose.yamlio import Key, Plain


@dataclass(frozen=True)
class Open:
    """An answer that is not there yet. False in every condition, and no number is above or below it."""

    why: str

    def __bool__(self) -> bool:
        return False

    def _never(self, other: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _never


TO_BE_AGREED = Open("to be agreed")
"""The partners have talked about it and not settled it: an answer."""
UNANSWERED = Open("not answered yet")
"""Nobody has answered it: not an answer."""

Record = Mapping[str, "Value"]
Value = None | str | bool | int | dt.date | Open | tuple[str, ...] | tuple[Record, ...]


@dataclass(frozen=True)
class Answers:
    """What stands in a folder's answers."""

    values: Mapping[str, Value]
    """By question id. A repeat question has a tuple of mappings from field id to value."""
    places: Mapping[Key, Place] = field(default_factory=dict, repr=False, compare=False)
    """Where each value stands: `("partners", 2, "kind")` and the like."""
    warnings: tuple[Problem, ...] = field(default=(), compare=False)
    """Values that can be used but that someone should know of, such as a number under what guidance expects."""
    typed: Mapping[str, Plain] = field(default_factory=dict, repr=False, compare=False)
    """By question id, what stands in the files; `None` where a question was asked and left without an answer."""

    def rows(self, ident: str) -> list[dict[str, Plain]]:
        """The entries of the repeat question `ident` as they are typed; none where it is not answered with a list."""
        stored = self.typed.get(ident)
        return [dict(row) for row in stored if isinstance(row, dict)] if isinstance(stored, list) else []

    def place(self, *key: str | int) -> Place:
        """Where the value at `key` stands, or the nearest thing around it that is there."""
        for length in range(len(key), 0, -1):
            if found := self.places.get(key[:length]):
                return found
        return Place("answers")


def answers(values: Mapping[str, Any] | None = None) -> Answers:
    """Answers made in a program, without places."""
    return Answers(MappingProxyType(dict(values or {})))
