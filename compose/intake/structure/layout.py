"""Tables that only lay text out: promises side by side, behind their numbers, or beside who keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compose.document.model import Text, Undertaker
from compose.intake.structure import labels, sections
from compose.intake.structure.cells import Row, Rows, head, lines, titles, words
from compose.intake.structure.model import Line, Step
from compose.intake.structure.sided import sided


def laid_out(rows: Rows, headed: bool) -> Iterable[Step] | None:
    """What the rows hold, in reading order; nothing where they are data rather than text."""
    if (found := sided(rows)) is not None:
        return found
    if number := _numbers(rows):
        return _numbered(rows, number - 1)
    if promised := _promised(rows[0]):
        return _beside_others(rows[1:], rows[0], promised - 1)
    return (step for row in rows for step in _across(row)) if _is_text(rows, headed) else None


# -- a column of numbers -----------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"\(?[A-Z]{0,3}\d{0,2}(?:\.\d{1,2})*[.):]?|\(?[a-z]{1,4}[.)]")


def _is_number(text: str) -> bool:
    """Whether `text` is a label and no more, such as `3.2`, `A1` or `Commitment 4`."""
    worded = any(label.word and label.length >= len(text) for label in labels.readings(text))
    return bool(text) and (worded or bool(_NUMBER.fullmatch(text)))


def _numbers(rows: Rows) -> int:
    """Which column, counted from 1, holds nothing but numbers; 0 where none does."""
    for at in range(len(rows[0]) - 1):
        numbers = sum(_is_number(words(row[at])) for row in rows)
        if numbers >= max(2, 0.6 * len(rows)):
            return at + 1
    return 0


def _numbered(rows: Rows, column: int) -> Iterator[Step]:
    """Rows that open with a number: it is the label of the words beside it."""
    for place, row in enumerate(rows):
        number, rest = words(row[column]), [cell for at, cell in enumerate(row) if at != column and words(cell)]
        if _is_number(number) and rest:
            main = max(rest, key=lambda cell: (not sections.only_a_side(words(cell)), len(words(cell))))
            voice = _voice(cell for cell in rest if cell is not main)
            yield from _labelled(main, number, voice or None)
        elif place or not titles(row) or sum(bool(words(cell)) for cell in row) == 1:
            yield from (step for cell in row for step in cell)


def _labelled(cell: Sequence[Step], number: str, voice: Undertaker | None) -> Iterator[Step]:
    first, *others = cell
    yield replace(first, label=number, kind="item", voice=voice) if isinstance(first, Line) else first
    yield from others


def _voice(cells: Iterable[Sequence[Step]]) -> Undertaker:
    """The side that a cell consists of, the first of `cells` that does."""
    return next((side for cell in cells if (side := sections.voice(words(cell)))), "")


# -- a column of promises ----------------------------------------------------------------------------------------------

_PROMISED = re.compile(r"(?i)(?:our |the |shared |key )?(?:commitment|undertaking|pledge|promise|principle)s?")


def _promised(heads: Row) -> int:
    """Which column, counted from 1, is headed as that of the promises; 0 where none is."""
    return next((at for at, cell in enumerate(heads, start=1) if _PROMISED.fullmatch(words(cell))), 0)


def _beside_others(rows: Rows, heads: Row, column: int) -> Iterator[Step]:
    """Rows of a promise and what is said of it: the other cells belong to it, each behind the head of its column."""
    for row in rows:
        others = [at for at in range(len(row)) if at != column and words(row[at])]
        for one in lines(row[column])[:1]:
            yield replace(one, kind="item", voice=_voice(row[at] for at in others))
        yield from (replace(one, kind="item", more=True) for one in lines(row[column])[1:])
        for at in others:
            said = (Text(f"{words(heads[at])}: {words(row[at])}"),)
            yield Line(said, kind="item", more=True)


# -- text side by side -------------------------------------------------------------------------------------------------

_AIRY = 14
"""Words that a cell of a table of data seldom has."""


def _is_text(rows: Rows, headed: bool) -> bool:
    cells = [cell for row in rows for cell in row if words(cell)]
    wordy = [cell for cell in cells if len(words(cell).split()) > _AIRY]
    several = any(len(lines(cell)) > 2 or any(one.listed for one in lines(cell)) for cell in cells)
    return len(rows[0]) <= 3 and not headed and (several or len(wordy) >= 0.4 * len(cells))


def _across(row: Row) -> Iterator[Step]:
    """A row from left to right; a short first cell is the title of the others."""
    first, *rest = row
    longer = any(len(words(cell)) > len(words(first)) for cell in rest)
    if words(first) and len(words(first).split()) <= 8 and longer:
        yield from head(first)
        row = tuple(rest)
    yield from (step for cell in row for step in cell)
