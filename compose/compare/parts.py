"""Changes in the order in which they are read: part by part, those to read numbered, those that stand apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from compose.compare.changes import Change
from compose.compare.names import kinds


@dataclass(frozen=True, slots=True)
class Entry:
    """A change to read."""

    number: int
    """From 1, by which people call it in a meeting."""
    change: Change


Row = Entry | Change
"""A change to read, or a promise that stands as it stood; its number may be another."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text."""

    title: str
    rows: tuple[Row, ...]
    """All its promises, in the order of the text."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its changes to read."""
        return tuple(row for row in self.rows if isinstance(row, Entry))

    @property
    def same(self) -> tuple[Change, ...]:
        """Promises that stand as they stood."""
        return tuple(row for row in self.rows if isinstance(row, Change))


def parts(changes: Iterable[Change]) -> tuple[Part, ...]:
    """`changes` by part, each part where it begins; numbers run through all of them."""
    sorted_out: dict[str, list[Change]] = {}
    for change in changes:
        sorted_out.setdefault(change.part.strip(), []).append(change)
    numbers = count(1)
    return tuple(
        Part(
            title or _unnamed(len(sorted_out)), tuple(Entry(next(numbers), one) if kinds(one) else one for one in some)
        )
        for title, some in sorted_out.items()
    )


def _unnamed(many: int) -> str:
    return "Before the first part" if many > 1 else "The whole text"
