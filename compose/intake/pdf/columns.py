"""Where a page is read column by column: strips of white that run down between words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from compose.intake.pdf.labels import is_label
from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.model import Line, Word

_WHITE, _NARROW = 0.9, 0.55
"""Width of a strip at least, where the size of most letters is 1; of one with an even column on its right."""
_SIDE = 4.5
"""Width of a column at least, where the size of most letters is 1."""
_LINES = 3
"""Lines that must stand on either side."""


@dataclass(frozen=True, slots=True)
class Strip:
    """White that runs down from line `first` to line `last`."""

    left: float
    right: float
    first: int
    last: int


def strips(lines: Sequence[Line], size: float) -> list[Strip]:
    """All strips between the words of `lines` that part columns, the best one first."""
    found = {strip for strip in _candidates(lines, _NARROW * size) if parts(lines, strip, size)}
    return sorted(found, key=lambda strip: (-_worth(lines, strip), strip.left, strip.first))


def _candidates(lines: Sequence[Line], least: float) -> list[Strip]:
    """Every strip of white at least `least` points wide that cannot be made longer without being made narrower."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    found: list[Strip] = []
    open_strips: dict[tuple[float, float], int] = {}
    for at, line in enumerate(lines):
        white = _white(line, left, right)
        grown: dict[tuple[float, float], int] = {}
        for (start, end), first in open_strips.items():
            for shared in _shared((start, end), white, least):
                grown[shared] = min(first, grown.get(shared, first))
            if (start, end) not in grown:
                found.append(Strip(start, end, first, at - 1))
        for space in white:
            if space[1] - space[0] >= least:
                grown.setdefault(space, at)
        open_strips = grown
    found += [Strip(start, end, first, len(lines) - 1) for (start, end), first in open_strips.items()]
    return [strip for strip in found if strip.left > left and strip.right < right]


def _white(line: Line, left: float, right: float) -> list[tuple[float, float]]:
    """Where `line` has no words between `left` and `right`."""
    ends = [left - 1, *(word.right for word in line.words)]
    starts = [*(word.left for word in line.words), right + 1]
    return [(end, start) for end, start in zip(ends, starts, strict=True) if start > end]


def _shared(
    strip: tuple[float, float], white: Sequence[tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    overlaps = ((max(strip[0], start), min(strip[1], end)) for start, end in white)
    return [(start, end) for start, end in overlaps if end - start >= least]


def sides(lines: Sequence[Line], strip: Strip) -> tuple[list[Line], list[Line]]:
    """What of `lines` stands left and right of `strip`, along it."""
    along = lines[strip.first : strip.last + 1]
    left = [Line(words, line.page) for line in along if (words := _before(line, strip))]
    right = [Line(words, line.page) for line in along if (words := _after(line, strip))]
    return left, right


def _before(line: Line, strip: Strip) -> tuple[Word, ...]:
    return tuple(word for word in line.words if word.right <= strip.left + 0.5)


def _after(line: Line, strip: Strip) -> tuple[Word, ...]:
    return tuple(word for word in line.words if word.left >= strip.right - 0.5)


def parts(lines: Sequence[Line], strip: Strip, size: float) -> bool:
    """Whether `strip` parts columns: text on both sides, abreast, that is more than numbers and bullets."""
    left, right = sides(lines, strip)
    least = _least(strip, right, size)
    if min(len(left), len(right)) < least - (least == _LINES and _is_alone(lines, strip)):
        return False
    if min(map(_width, (left, right))) < _SIDE * size or _is_labels(left) or _is_labels(right):
        return False
    return _abreast(left, right) > 1.1 * size


def _least(strip: Strip, right: Sequence[Line], size: float) -> float:
    """How many lines must stand on either side of `strip`: the fewer, the more it looks like one that parts columns."""
    width, even = (strip.right - strip.left) / size, _is_even(right, size)
    if width < _WHITE:
        return _LINES if even else math.inf
    return _LINES if even or width > 1.5 else 2 * _LINES


def _is_alone(lines: Sequence[Line], strip: Strip) -> bool:
    """Whether more white than between lines stands above and below what `strip` parts, and both sides begin abreast."""
    first, last = lines[strip.first], lines[strip.last]
    far = 1.9 * first.size
    above = strip.first == 0 or first.base - lines[strip.first - 1].base > far
    below = strip.last == len(lines) - 1 or lines[strip.last + 1].base - last.base > far
    return above and below and first.left < strip.left and first.right > strip.right


def _is_even(side: Sequence[Line], size: float) -> bool:
    """Whether most lines of `side` begin at one place, as those of a column do."""
    start = min(line.left for line in side)
    return sum(line.left - start < 0.2 * size for line in side) >= 0.6 * len(side)


def _width(side: Sequence[Line]) -> float:
    return max(line.right for line in side) - min(line.left for line in side)


def _is_labels(side: Sequence[Line]) -> bool:
    """Whether `side` holds numbers and bullets, or the page numbers of a table of contents."""
    return sum(is_label(text_of(line.words)) or text_of(line.words).isdigit() for line in side) > 0.6 * len(side)


def _abreast(left: Sequence[Line], right: Sequence[Line]) -> float:
    """Over how many points down text stands on both sides."""
    top = max(left[0].base, right[0].base)
    return min(left[-1].base, right[-1].base) - top


def _worth(lines: Sequence[Line], strip: Strip) -> float:
    left, right = sides(lines, strip)
    return min(len(left), len(right)) * 10 + min(strip.right - strip.left, 60) / 10


def usual_step(lines: Sequence[Line]) -> float:
    """The usual distance between lines of text, in points."""
    steps = [after.base - before.base for before, after in pairwise(lines)]
    own = [step for step, line in zip(steps, lines, strict=False) if step > 0.8 * line.size]
    return median(own) if own else 14.0


def relined(lines: Sequence[Line]) -> list[Line]:
    """The words of `lines` as lines again: those of one column may stand between those of another."""
    return lines_of((word for line in lines for word in line.words), lines[0].page if lines else 0)
