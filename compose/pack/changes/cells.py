"""What cells of the tables hold: lines below one another, and promises by name."""

from __future__ import annotations

from collections.abc import Iterable

from compose.compare.names import named
from compose.document.model import Inline, Inlines, Strong, Text
from compose.document.passages import Passage
from compose.pack.worksheet.sheet import words

_NEW_LINE = Text("\n")


def lines(some: Iterable[Inlines]) -> Inlines:
    """`some` below one another."""
    made: list[Inline] = []
    for line in some:
        if line:
            made += [*([_NEW_LINE] if made else []), *line]
    return tuple(made)


def name(passage: Passage) -> Inlines:
    """The number and title of a promise; nothing where it has neither."""
    called = named(passage)
    return (Strong(words(called)),) if called else ()
