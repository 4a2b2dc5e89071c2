"""Tables whose cells are ruled: drawn lines that meet, and the cells between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compose.intake.pdf.model import Rule, Word

_NEAR = 4.0
"""Points within which lines meet, or are one line."""
FREE = 3.0
"""Points on either side of a border that words leave free; half a space is less."""
_MOST = 800
"""Lines that are looked at on a page; more are a drawing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where it stands, in which row and column it begins, and its words."""

    row: int
    column: int
    right: float
    """Where its ruling is."""
    left: float
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table and its place."""

    box: Rule
    xs: tuple[float, ...]
    """Where its columns begin and end."""
    rows: int
    cells: tuple[Cell, ...]
    inner: tuple[float, ...] = ()
    """Where the lines between its rows stand."""

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return len(self.xs) - 1

    @property
    def words(self) -> set[Word]:
        """All words within it."""
        return {word for cell in self.cells for word in cell.words}


def ruled_tables(rules: Sequence[Rule], words: Sequence[Word]) -> list[Ruled]:
    """The ruled tables of at least two columns that `rules` draw around `words`, from the top."""
    found: list[Ruled] = []
    for group in _meeting(merged(rules)):
        table = _table(group, words)
        if table and not any(_inside(table.box, other.box) for other in found):
            found.append(table)
    return sorted(found, key=lambda table: table.box.top)


def is_across(rule: Rule) -> bool:
    """Whether `rule` runs from left to right."""
    return rule.right - rule.left > rule.bottom - rule.top


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """`rules`, those that go on where another ends made one, and those drawn twice made one."""
    across = _merged([rule for rule in rules if is_across(rule)][:_MOST])
    down = _merged([_flipped(rule) for rule in rules if not is_across(rule)][:_MOST])
    return across + [_flipped(rule) for rule in down]


def _flipped(rule: Rule) -> Rule:
    return Rule(rule.top, rule.left, rule.bottom, rule.right)


def _merged(across: list[Rule]) -> list[Rule]:
    made: list[Rule] = []
    for rule in sorted(across, key=lambda rule: (round(rule.top / 2), rule.left)):
        last = made[-1] if made else None
        if last and abs(last.top - rule.top) < 2 and rule.left <= last.right + _NEAR:
            made[-1] = last._replace(right=max(last.right, rule.right))
        else:
            made.append(rule)
    return made


def _meeting(rules: Sequence[Rule]) -> list[list[Rule]]:
    """`rules` in groups of those that meet, the largest first."""
    across, down = [rule for rule in rules if is_across(rule)], [rule for rule in rules if not is_across(rule)]
    group = {rule: at for at, rule in enumerate(rules)}
    for one in across:
        for other in down:
            if group[one] != group[other] and _meet(one, other):
                old, new = group[other], group[one]
                group = {rule: new if at == old else at for rule, at in group.items()}
    found: dict[int, list[Rule]] = {}
    for rule, at in group.items():
        found.setdefault(at, []).append(rule)
    return sorted(found.values(), key=len, reverse=True)


def _meet(across: Rule, down: Rule) -> bool:
    sideways = across.left - _NEAR <= down.left <= across.right + _NEAR
    return sideways and down.top - _NEAR <= across.top <= down.bottom + _NEAR


def _table(rules: Sequence[Rule], words: Sequence[Word]) -> Ruled | None:
    down = [rule for rule in rules if not is_across(rule)]
    across = [rule for rule in rules if is_across(rule)]
    if not down or len(across) < 2:
        return None
    places = [rule.left for rule in down] + [end for rule in across for end in (rule.left, rule.right)]
    heights = [rule.top for rule in across] + [end for rule in down for end in (rule.top, rule.bottom)]
    xs, ys = _distinct(places), _distinct(heights)
    if len(xs) < 3 or len(ys) < 2:
        return None
    cells = _cells(xs, ys, across, down, words)
    if not _is_filled(cells):
        return None
    return Ruled(Rule(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), len(ys) - 1, cells, tuple(ys[1:-1]))


def _is_filled(cells: Sequence[Cell]) -> bool:
    """Whether `cells` are a table: words in two columns, or in one of a whole grid."""
    filled = {cell.column for cell in cells if cell.words}
    return len(filled) > 1 or (bool(filled) and len(cells) >= 4 and len({cell.column for cell in cells}) > 1)


def _distinct(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * _NEAR:
            found.append(place)
    return found


def _cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule], words: Sequence[Word]
) -> tuple[Cell, ...]:
    """The cells between `xs` and `ys`; those that no line parts are one."""
    root = _roots(xs, ys, across, down, words)
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        at = _at(word, xs, ys)
        if at:
            held.setdefault(root[at], []).append(word)
    right = {top: xs[column + 1] for (_, column), top in sorted(root.items())}
    return tuple(
        Cell(row, column, right[row, column], xs[column], tuple(held.get((row, column), ())))
        for row, column in sorted(set(root.values()))
    )


def _roots(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule], words: Sequence[Word]
) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place between the lines the first place of the cell that it belongs to."""
    root: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            middle = ((xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2)
            beside = [word for word in words if ys[row] <= word.base - 0.3 * word.size <= ys[row + 1]]
            if column and not _parted(down, xs[column], middle[1]) and crosses(beside, xs[column]):
                root[row, column] = root[row, column - 1]
            elif row and not _parted([_flipped(rule) for rule in across], ys[row], middle[0]):
                root[row, column] = root[row - 1, column]
            else:
                root[row, column] = (row, column)
    return root


def crosses(words: Iterable[Word], place: float) -> bool:
    """Whether one of `words` stands at `place`, or too near for a border there."""
    return any(word.left < place + FREE and word.right > place - FREE for word in words)


def _parted(down: Sequence[Rule], place: float, height: float) -> bool:
    """Whether a line at `place` runs past `height`."""
    return any(abs(rule.left - place) <= 2 * _NEAR and rule.top <= height <= rule.bottom for rule in down)


def _at(word: Word, xs: Sequence[float], ys: Sequence[float]) -> tuple[int, int] | None:
    middle, height = (word.left + word.right) / 2, word.base - 0.3 * word.size
    if not (xs[0] <= middle <= xs[-1] and ys[0] <= height <= ys[-1]):
        return None
    column = max(at for at, x in enumerate(xs[:-1]) if x <= middle)
    return max(at for at, y in enumerate(ys[:-1]) if y <= height), column


def _inside(box: Rule, other: Rule) -> bool:
    return (
        other.left - _NEAR <= box.left
        and box.right <= other.right + _NEAR
        and other.top - _NEAR <= box.top
        and box.bottom <= other.bottom + _NEAR
    )
