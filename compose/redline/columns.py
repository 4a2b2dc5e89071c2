"""Which columns of two tables answer one another: those of one heading, and those whose cells say much the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

Column = tuple[int | None, int | None]
"""A column of the old table and that of the new one that answers it, by number; one of them may be none."""
Texts = Sequence[str]
"""What the cells of a row say, one for each column."""
_ALIKE = 0.5
"""How alike columns of different headings must be."""


def columns(rows: Sequence[tuple[Texts, Texts]]) -> list[Column]:
    """All columns of both tables in order; where some stand at one place, those that were taken out come first.

    `rows` are those that answer one another, the headings first; every row of one side has the same number of cells.
    None of the pairs cross: a column that was moved is taken out and put in. Nothing where there are no rows.
    """
    if not rows:
        return []
    old, new = rows[0]
    if list(old) == list(new):
        return [(place, place) for place in range(len(old))]
    kept = _chain([[_likeness(rows, i, j) for j in range(len(new))] for i in range(len(old))])
    return list(_with_the_rest(kept, len(old), len(new)))


def widths(found: Sequence[Column]) -> tuple[int, int]:
    """How many columns the old table has, and the new one."""
    return sum(old is not None for old, _ in found), sum(new is not None for _, new in found)


def _likeness(rows: Sequence[tuple[Texts, Texts]], old: int, new: int) -> float:
    """From 0 to 1, or 2 where both have one heading; 0 where it is too little to be held for one column."""
    headings = rows[0]
    if _named(headings[0], old) and _named(headings[1], new) and headings[0][old] == headings[1][new]:
        return 2.0
    length = sum(len(before[old]) + len(after[new]) for before, after in rows)
    apart = sum(Indel.distance(before[old], after[new]) for before, after in rows)
    alike = 1 - apart / length if length else 0.0
    return alike if alike >= _ALIKE else 0.0


def _named(headings: Texts, place: int) -> bool:
    """Whether a column has a heading that no other has."""
    return bool(headings[place]) and list(headings).count(headings[place]) == 1


def _chain(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs of columns, none crossing another, that are most alike taken together."""
    wide = len(likeness[0]) if likeness else 0
    best: list[list[tuple[float, tuple[tuple[int, int], ...]]]] = [[(0.0, ())] * (wide + 1)]
    for i, row in enumerate(likeness):
        here: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
        for j, alike in enumerate(row):
            found = max(best[-1][j + 1], here[j], key=lambda one: one[0])
            total, pairs = best[-1][j]
            here.append((total + alike, (*pairs, (i, j))) if alike and total + alike > found[0] else found)
        best.append(here)
    return list(best[-1][-1][1])


def _with_the_rest(kept: Sequence[tuple[int, int]], wide: int, now_wide: int) -> Iterator[Column]:
    """`kept`, and between them all others: as many taken out as put in at one place are other words in one column."""
    old = new = 0
    for i, j in (*kept, (wide, now_wide)):
        if i - old == j - new:
            yield from zip(range(old, i), range(new, j), strict=True)
        else:
            yield from ((place, None) for place in range(old, i))
            yield from ((None, place) for place in range(new, j))
        if i < wide:
            yield i, j
        old, new = i + 1, j + 1
