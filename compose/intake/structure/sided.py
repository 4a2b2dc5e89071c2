"""Tables whose columns or rows are headed by the sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compose.intake.structure import headings, sections, voices
from compose.intake.structure.cells import Row, Rows, alone, head, lines, words
from compose.intake.structure.model import Line, Step

_LONG = 14
"""Words that the head of a column has at most."""


def sided(rows: Rows) -> Iterable[Step] | None:
    """The promises of a table whose columns, or whose rows, are headed by sides; nothing where they are not."""
    if alone(rows[0]) and (voiced := _voiced(rows[1:])):
        return (*head(rows[0][0]), *_in_columns(rows[2:], voiced, rows[1]))
    if voiced := _voiced(rows):
        return _in_columns(rows[1:], voiced, rows[0])
    return _in_rows(rows) if _who_first(rows) else None


def _voiced(rows: Rows) -> tuple[bool, ...]:
    """Which columns are headed by a side; nothing where fewer than two are, or nothing stands below."""
    titles = [words(cell) for cell in rows[0]] if rows else []
    voiced = tuple(len(title.split()) <= _LONG and sections.undertaking(title) for title in titles)
    return voiced if sum(voiced) >= min(2, len(voiced)) and len(rows) > 1 else ()


def _in_columns(rows: Rows, voiced: tuple[bool, ...], heads: Row) -> Iterator[Step]:
    """Columns headed by sides, part by part: a title may stand across them all, and the sides be said again."""
    group: list[Row] = []
    for row in rows:
        if not _across_all(row) and not _same(row, heads):
            group.append(row)
            continue
        yield from _by_side(group, voiced, heads)
        yield from head(row[0]) if _across_all(row) else ()
        group = []
    yield from _by_side(group, voiced, heads)


def _same(row: Row, heads: Row) -> bool:
    return [words(cell) for cell in row] == [words(cell) for cell in heads]


def _across_all(row: Row) -> bool:
    """Whether a row is a title across all columns, which looks like one."""
    return alone(row) and all(headings.stands_out(one) for one in lines(row[0]))


def _by_side(rows: Rows, voiced: tuple[bool, ...], heads: Row) -> Iterator[Step]:
    """Columns headed by sides; where another column names the matter, row by row, else side by side."""
    others = [at for at, one in enumerate(voiced) if not one]
    for group in [[row] for row in rows] if others or not rows else [rows]:
        for at in others:
            yield from head(group[0][at])
        for at, is_voiced in enumerate(voiced):
            cells = [step for row in group for step in row[at]]
            if is_voiced and words(cells):
                yield from (replace(one, head=True) for one in lines(heads[at]))
                yield from map(_item, cells)


def _item(step: Step) -> Step:
    """A paragraph beside or below the name of a side: each is one of its points."""
    return replace(step, kind="item") if isinstance(step, Line) and step.kind == "paragraph" else step


def _who_first(rows: Rows) -> bool:
    """Whether each row opens with the name of a side, and not always the same one's."""
    names = [words(row[0]) for row in rows]
    sides = {voices.side(name) if len(name.split()) <= _LONG and sections.only_a_side(name) else "" for name in names}
    return "" not in sides and len(sides) > 1 and all(any(words(cell) for cell in row[1:]) for row in rows)


def _in_rows(rows: Rows) -> Iterator[Step]:
    for row in rows:
        yield from head(row[0])
        yield from (_item(step) for cell in row[1:] for step in cell)
