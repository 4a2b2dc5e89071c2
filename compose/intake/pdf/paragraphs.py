"""Lines of one column to paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from compose.intake.pdf.labels import first_of, is_bullet, is_label, is_sure, parted
from compose.intake.pdf.lines import text_of, without_marks
from compose.intake.pdf.model import Block, Line, common_size

_WIDER = 1.25
"""How much more than usual the distance between two lines must be to part paragraphs."""
_LARGER = 1.12
"""Size from which letters are those of a heading, where that of most is 1."""
_ENDINGS = (".", "!", "?", ":", ";", ".”", ".’", '."', ".)")


def blocks_of(lines: Sequence[Line], right: float | None = None) -> list[Block]:
    """The paragraphs of `lines`, one column from the top; it ends at `right`, or where its longest line does."""
    if not lines:
        return []
    lines = [without_marks(line) for line in lines]
    edge = max(line.right for line in lines) if right is None else right
    column = _Column(edge, _pitch(lines), common_size([word for line in lines for word in line.words]))
    groups: list[list[Line]] = [[lines[0]]]
    for at in range(1, len(lines)):
        if _begins(groups[-1], lines[at], lines[at + 1 : at + 2], column):
            groups.append([])
        groups[-1].append(lines[at])
    start = min(line.left for line in lines)
    return [replace(block_of(group, edge), margins=(start, start)) for group in groups]


def block_of(lines: Sequence[Line], edge: float) -> Block:
    """The paragraph that stands on `lines`, in a column that ends at `edge`."""
    hang = lines[1].left if len(lines) > 1 else None
    label, words = parted(lines[0], hang)
    first = Line(words, lines[0].page, lines[0].marks)
    last = lines[-1]
    full = edge - last.right < 4 * last.size
    return Block((first, *lines[1:]), label, lines[0].left, full=full)


def _pitch(lines: Sequence[Line]) -> float:
    """Distance between two lines of a paragraph, for letters of size 1."""
    steps = [
        (after.base - before.base) / after.size
        for before, after in pairwise(lines)
        if abs(before.size - after.size) < 1 and 0.8 < (after.base - before.base) / max(after.size, 1) < 2.6
    ]
    return min(sorted(steps)[len(steps) // 4], 1.9) if steps else 1.3


class _Column(NamedTuple):
    """What is known of the column that lines stand in."""

    edge: float
    """Where it ends."""
    pitch: float
    """Distance between two lines of a paragraph, for letters of size 1."""
    size: float
    """Size of most of its letters."""


def _begins(group: Sequence[Line], line: Line, after: Sequence[Line], column: _Column) -> bool:
    """Whether `line` begins a paragraph, and does not go on with `group`."""
    last, edge = group[-1], column.edge
    if abs(line.size - last.size) > 0.08 * last.size:
        return True
    if line.base - last.base > _WIDER * _step(group, column.pitch) or _labelled(group, line, after):
        return True
    if line.size > _LARGER * column.size and line.bold == last.bold:
        return False  # a heading may end its lines where it likes
    if last.bold != line.bold and (last.bold or _ended(last, line, edge)) and not _runs_on(group, line, edge):
        return True
    return _indented(group, line, edge) or _ended(last, line, edge)


def _step(group: Sequence[Line], pitch: float) -> float:
    """The distance that the next line of `group` is expected at."""
    own = [after.base - before.base for before, after in pairwise(group)]
    return min(median(own), 1.15 * pitch * group[-1].size) if own else pitch * group[-1].size


def _runs_on(group: Sequence[Line], line: Line, edge: float) -> bool:
    """Whether bold words at the end of a full line go on as plain ones: a sentence that begins in bold."""
    last = group[-1]
    return _room(last, line, edge) <= 0 and not text_of(last.words).endswith(_ENDINGS)


def _room(last: Line, line: Line, edge: float) -> float:
    """Points that were left on line `last` after a space and the first word of `line`."""
    _, rest = first_of(line)
    width = (line.words[len(line.words) - len(rest) - 1].right if rest else line.right) - line.left
    return edge - last.right - width - 0.25 * last.size


def _ended(last: Line, line: Line, edge: float) -> bool:
    """Whether line `last` stops although the next word had room."""
    done = text_of(last.words).endswith(_ENDINGS) and not line.words[0].text[0].islower()
    spare = 0.8 if done else 3.0
    return _room(last, line, edge) > spare * last.size


def _indented(group: Sequence[Line], line: Line, edge: float) -> bool:
    """Whether `line` begins further in than the lines before it, as a first line may, or further out."""
    last = group[-1]
    first = group[0]
    shift = line.left - last.left
    if abs(shift) <= 0.6 * line.size:
        return False
    if len(group) == 1:  # a first line that begins further in, or a label that stands further out
        label, rest = parted(first, line.left)
        if label and abs(rest[0].left - line.left) <= 0.8 * line.size:
            return False
        return (shift > 0 and text_of(last.words).endswith(_ENDINGS[:3])) or abs(shift) > 6 * line.size
    return (shift > 0 and text_of(last.words).endswith(_ENDINGS)) or (shift < -0.6 * line.size and len(group) > 1)


def _labelled(group: Sequence[Line], line: Line, after: Sequence[Line]) -> bool:
    """Whether `line` begins with a number or bullet of its own."""
    text, rest = first_of(line)
    if not rest or not is_label(text):
        return False
    label, words = parted(line, after[0].left if after else None)
    if label and (line.left < words[0].left - 0.5 * line.size) and _outside(group, line, words[0].left):
        return True
    ended = text_of(group[-1].words).endswith((*_ENDINGS, ",", " and", " or"))
    return (is_bullet(text) and bool(label)) or (is_sure(text) and (ended or line.left <= group[0].left + 1))


def _outside(group: Sequence[Line], line: Line, inner: float) -> bool:
    """Whether `line` begins where a paragraph with a label may: not where the lines of `group` go on."""
    return not (
        len(group) > 1 and abs(line.left - group[-1].left) < 1 and not first_of(group[0])[0] and inner > line.left
    )
