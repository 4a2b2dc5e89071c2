"""Tables with lines across and none down: rows between the lines, columns by the white through all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from compose.intake.pdf.columns import Strip, strips, usual_step
from compose.intake.pdf.lines import lines_of
from compose.intake.pdf.model import Line, Rule, Word
from compose.intake.pdf.ruled import Cell, Ruled, is_across, merged

_NEAR = 4.0


def striped_tables(rules: Sequence[Rule], words: Sequence[Word], size: float) -> list[Ruled]:
    """The tables that lines of one length, one below the other, make of `words`; `size` is that of most letters."""
    made = (_table(group, words, size) for group in _alike([rule for rule in merged(rules) if is_across(rule)]))
    return [table for table in made if table]


def _alike(across: Sequence[Rule]) -> list[list[Rule]]:
    """Lines that begin and end at the same places, from the top; at least two."""
    groups: list[list[Rule]] = []
    for rule in sorted(across, key=lambda rule: rule.top):
        near = [group for group in groups if _same(group[0], rule)]
        if near:
            near[0].append(rule)
        else:
            groups.append([rule])
    return [group for group in groups if len(group) > 1]


def _same(one: Rule, other: Rule) -> bool:
    return abs(one.left - other.left) < _NEAR and abs(one.right - other.right) < _NEAR


def _table(group: Sequence[Rule], words: Sequence[Word], size: float) -> Ruled | None:
    left, right = group[0].left - _NEAR, group[0].right + _NEAR
    lines = lines_of([word for word in words if left <= word.left and word.right <= right])
    within = [line for line in lines if group[0].top < line.base <= group[-1].top]
    if len(within) < 2:
        return None
    found = [strip for strip in strips(within, size) if strip.first == 0 and strip.last == len(within) - 1]
    if not found:
        return None
    xs = [left, *sorted((strip.left + strip.right) / 2 for strip in found), right]
    ys = _heights(group, lines, found)
    return filled(xs, ys, lines)


def _heights(group: Sequence[Rule], lines: Sequence[Line], found: Sequence[Strip]) -> list[float]:
    """Where rows begin and end: at the lines, and around a row that stands open above or below them."""
    ys = [rule.top for rule in group]
    step = usual_step(lines)
    above = open_row([line for line in reversed(lines) if line.base <= ys[0]], ys[0], step, found)
    below = open_row([line for line in lines if line.base - line.size > ys[-1]], ys[-1], step, found)
    return [*(line.base - line.size - 1 for line in above[-1:]), *ys, *(line.base + 2 for line in below[-1:])]


def open_row(lines: Sequence[Line], edge: float, step: float, found: Sequence[Strip]) -> list[Line]:
    """The lines next to `edge` that are a row of the table: they leave the white of its columns free, on both sides."""
    row: list[Line] = []
    for line in lines:
        near = abs(line.base - (row[-1].base if row else edge)) < (1.3 if row else 2) * step
        if not near or not all(_free(line, strip) for strip in found):
            break
        row.append(line)
    paired = any(_both(line, strip) for line in row for strip in found)
    return row if paired else []


def _free(line: Line, strip: Strip) -> bool:
    return all(word.right <= strip.left + 0.5 or word.left >= strip.right - 0.5 for word in line.words)


def _both(line: Line, strip: Strip) -> bool:
    return line.left < strip.left and line.right > strip.right


def filled(xs: Sequence[float], ys: Sequence[float], lines: Sequence[Line]) -> Ruled:
    """The table whose columns begin and end at `xs` and whose rows at `ys`, with the words of `lines` in its cells."""
    spans = [(top, bottom) for top, bottom in pairwise(ys) if bottom - top > _NEAR]
    cells = [
        Cell(row, column, xs[column + 1], xs[column], _held(lines, (xs[column], xs[column + 1]), span))
        for row, span in enumerate(spans)
        for column in range(len(xs) - 1)
    ]
    return Ruled(
        Rule(xs[0], ys[0], xs[-1], ys[-1]),
        tuple(xs),
        len(spans),
        tuple(cells),
        tuple(bottom for _, bottom in spans[:-1]),
    )


def _held(lines: Sequence[Line], across: tuple[float, float], down: tuple[float, float]) -> tuple[Word, ...]:
    return tuple(
        word
        for line in lines
        if down[0] < line.base - 0.3 * line.size <= down[1]
        for word in line.words
        if across[0] <= (word.left + word.right) / 2 <= across[1]
    )
