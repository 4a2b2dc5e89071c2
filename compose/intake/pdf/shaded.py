"""Tables in which only some rows are drawn, such as every second one: the rows between, above and below them."""

from __future__ import annotations

from collections.abc import Sequence

from compose.intake.pdf.columns import Strip, usual_step
from compose.intake.pdf.lines import lines_of
from compose.intake.pdf.model import Line, Word
from compose.intake.pdf.ruled import FREE, Ruled, crosses
from compose.intake.pdf.striped import filled, open_row

_NEAR = 5.0
"""Points by which the same columns may differ from row to row."""
_FAR = 260.0
"""Points down that a row which is not drawn takes at most."""


def whole_tables(tables: Sequence[Ruled], words: Sequence[Word]) -> list[Ruled]:
    """`tables` from the top, with rows of `words` between those of the same columns, and below them, taken in."""
    groups: list[list[Ruled]] = []
    for table in tables:
        if groups and _belongs(groups[-1][-1], table, words):
            groups[-1].append(table)
        else:
            groups.append([table])
    return [_whole(group, words) for group in groups]


def _belongs(last: Ruled, table: Ruled, words: Sequence[Word]) -> bool:
    """Whether `table` goes on with `last`: it has the same columns, and what stands between has them too."""
    if last.columns != table.columns or not 0 <= table.box.top - last.box.bottom + _NEAR < _FAR:
        return False
    if any(abs(one - other) > _NEAR for one, other in zip(last.xs, table.xs, strict=True)):
        return False
    between = _lines(last, words, last.box.bottom, table.box.top)
    return all(_within(line, last) for line in between) and (not between or _is_row(between, last, table))


def _is_row(lines: Sequence[Line], last: Ruled, table: Ruled) -> bool:
    """Whether `lines` fill what is between the two, and stand in more than one column."""
    first, size = lines[0], lines[0].size
    close = first.base - last.box.bottom < 2.2 * size and table.box.top - lines[-1].base < 1.6 * size
    return close and any(first.left < edge < first.right for edge in last.xs[1:-1])


def _lines(table: Ruled, words: Sequence[Word], top: float, bottom: float) -> list[Line]:
    """The lines of `words` between `top` and `bottom`, as wide as the page."""
    return lines_of([word for word in words if top < word.base - 0.3 * word.size < bottom])


def _within(line: Line, table: Ruled) -> bool:
    """Whether `line` stands in the columns of `table` and leaves the borders between them free."""
    edges = table.xs[1:-1]
    inside = table.box.left - _NEAR <= line.left and line.right <= table.box.right + _NEAR
    return inside and not any(crosses(line.words, edge) for edge in edges)


def _whole(group: Sequence[Ruled], words: Sequence[Word]) -> Ruled:
    first, last = group[0], group[-1]
    drawn = [cell.words for table in group for cell in table.cells]
    inside = {word for cell in drawn for word in cell}
    odd = len(group) > 1 or first.rows == 1
    below = _below(last, [word for word in words if word not in inside]) if odd else []
    if len(group) == 1 and not below:
        return first
    ys = [edge for table in group for edge in _edges(table)]
    ys += [line.base + 2 for line in below[-1:]]
    lines = lines_of([word for word in words if first.box.left - _NEAR <= word.left <= first.box.right])
    return filled(first.xs, ys, [line for line in lines if ys[0] < line.base - 0.3 * line.size < ys[-1]])


def _edges(table: Ruled) -> list[float]:
    """Where the rows of `table` begin and end."""
    return [table.box.top, *table.inner, table.box.bottom]


def _below(table: Ruled, words: Sequence[Word]) -> list[Line]:
    """The lines of a last row that is not drawn."""
    lines = [line for line in _lines(table, words, table.box.bottom, table.box.bottom + _FAR)]
    strips = [Strip(edge - FREE, edge + FREE, 0, 0) for edge in table.xs[1:-1]]
    near = [line for line in lines if _within(line, table)]
    if not lines or near[:1] != lines[:1]:
        return []
    return open_row(lines, table.box.bottom, usual_step(lines), strips)
