"""The reading order of a page: what spans it, what stands side by side, and which of that are rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from compose.intake.pdf.columns import Strip, relined, sides, strips, usual_step
from compose.intake.pdf.model import Line

_MOST = 40
"""How often a page is parted within its parts at most."""
_CUT = 1.3
"""How much more than usual the white between two lines must be to part what stands above from what stands below."""
_ROWS, _SHARE = 3, 0.6
"""Rows from which aligned text is a table, and how many of the paragraphs in a column must begin one."""

Column = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns whose paragraphs begin side by side: rows of cells, each with its lines."""

    rows: tuple[tuple[Column, ...], ...]


def areas(lines: Sequence[Line], size: float, depth: int = 0) -> list[Column | Rows]:
    """`lines` of a page in reading order, column by column; `size` is that of most letters in the file."""
    if not lines:
        return []
    found = strips(lines, size) if depth < _MOST else []
    if not found:
        return [tuple(lines)]
    strip = found[0]
    made = areas(lines[: strip.first], size, depth + 1)
    ends = strip.last + 1 < len(lines)
    for whole, part in _bands(lines[strip.first : strip.last + 1], strip, size, ends):
        made += areas(part, size, depth + 1) if whole else _abreast(part, strip, size, depth)
    return made + areas(lines[strip.last + 1 :], size, depth + 1)


def _bands(lines: Sequence[Line], strip: Strip, size: float, ends: bool) -> list[tuple[bool, list[Line]]]:
    """`lines` along `strip` from the top as parts, each with whether it spans the page although it is short.

    `ends` tells that something wider stands below.
    """
    groups = _groups(lines, strip)
    filled = [_has_right(group, strip) for group in groups]
    whole = [not filled[at] and any(filled[at:]) and _is_head(group, size) for at, group in enumerate(groups)]
    for at in _outer(groups, strip, ends):
        whole[at] = True
    made: list[tuple[bool, list[Line]]] = []
    for spans, group in zip(whole, groups, strict=True):
        if made and made[-1][0] == spans:
            made[-1][1].extend(group)
        else:
            made.append((spans, list(group)))
    return made


def _groups(lines: Sequence[Line], strip: Strip) -> list[list[Line]]:
    """`lines` parted wherever the white between two of them runs across the whole of them."""
    step = _step(lines, strip)
    groups: list[list[Line]] = [[lines[0]]]
    for before, after in pairwise(lines):
        if after.base - before.base > _CUT * step * max(1.0, after.size / max(before.size, 1)):
            groups.append([])
        groups[-1].append(after)
    return groups


def _step(lines: Sequence[Line], strip: Strip) -> float:
    along = Strip(strip.left, strip.right, 0, len(lines) - 1)
    return min(usual_step(side) for side in sides(lines, along) if side)


def _outer(groups: Sequence[Sequence[Line]], strip: Strip, ends: bool) -> set[int]:
    """Groups before and after the columns, which have nothing on the right of them."""
    filled = [at for at, group in enumerate(groups) if _has_right(group, strip)]
    after = range(filled[-1] + 1, len(groups)) if ends else ()
    return {*range(filled[0]), *after} if filled else set(range(len(groups)))


def _has_right(group: Sequence[Line], strip: Strip) -> bool:
    return any(word.left >= strip.right - 0.5 for line in group for word in line.words)


def _is_head(group: Sequence[Line], size: float) -> bool:
    return len(group) < 4 and all(line.size > 1.08 * size or line.bold for line in group)


def _abreast(lines: Sequence[Line], strip: Strip, size: float, depth: int) -> list[Column | Rows]:
    """What stands side by side: rows where they are told, else a column after the other."""
    columns = _columns(lines, strip, size)
    rows = _aligned(lines, strip, columns)
    if rows:
        return [rows]
    return [area for column in columns for area in areas(relined(column), size, depth + 1)]


def _columns(lines: Sequence[Line], strip: Strip, size: float) -> list[list[Line]]:
    """The columns that run down all of `lines`, from the left."""
    last = len(lines) - 1
    along = [found for found in strips(lines, size) if found.first == 0 and found.last == last]
    chosen = along or [Strip(strip.left, strip.right, 0, last)]
    columns: list[list[Line]] = []
    rest = list(lines)
    for found in sorted(chosen, key=lambda strip: strip.left):
        left, rest = sides(rest, Strip(found.left, found.right, 0, len(rest) - 1))
        if left:
            columns.append(left)
    return [*columns, rest] if rest else columns


def _aligned(lines: Sequence[Line], strip: Strip, columns: Sequence[Sequence[Line]]) -> Rows | None:
    """`columns` as rows, if nearly every paragraph in them begins beside one of the next column."""
    groups = _groups(lines, strip)
    rows = [[_cell(group, column) for column in columns] for group in groups]
    paired = sum(sum(map(bool, row)) > 1 for row in rows)
    most = max(len(_groups(column, strip)) for column in columns)
    if paired < _ROWS or paired < _SHARE * most:
        return None
    if any(_breaks_in(cell, group) for row, group in zip(rows, groups, strict=True) for cell in row if cell):
        return None
    return Rows(tuple(tuple(row) for row in rows))


def _breaks_in(cell: Column, group: Sequence[Line]) -> bool:
    """Whether `cell` begins in the middle of a sentence, or further down than the row `group`."""
    return (cell[0].words[0].text[:1].islower() and len(cell[0].words[0].text) > 2) or cell[0].base > group[0].base + 4


def _cell(group: Sequence[Line], column: Sequence[Line]) -> Column:
    """What of `column` stands beside `group`."""
    top, bottom = group[0].base - 0.5, group[-1].base + 0.5
    return tuple(line for line in column if top <= line.base <= bottom)
