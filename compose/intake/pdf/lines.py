"""Words to lines: those that stand side by side, with spaces where the gap between them says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from compose.intake.pdf.model import Line, Word

_LEVEL = 0.3
"""Of the letters' size, by which words of one line may stand higher or lower."""
_RAISED = 0.75
"""Size of a raised letter at most, where that of its line is 1."""
_SPACE = 0.2
"""Of the letters' size, from which a gap is a space."""


def lines_of(words: Iterable[Word], page: int = 0) -> list[Line]:
    """`words` of one column as lines, from the top, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.base, word.left)):
        if rows and word.base - _base(rows[-1]) <= _LEVEL * min(word.size, _tallest(rows[-1])):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(row, page) for row in _with_raised(rows)]


def _line(row: Sequence[Word], page: int) -> Line:
    return Line(tuple(_once(sorted(row, key=lambda word: word.left))), page)


def _base(row: Sequence[Word]) -> float:
    return max(row, key=lambda word: word.size).base


def _tallest(row: Sequence[Word]) -> float:
    return max(word.size for word in row)


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """`rows`, those that hold nothing but small letters beside a word of the next or last one within it."""
    kept: list[list[Word]] = []
    for at, row in enumerate(rows):
        near = [other for other in (kept[-1:] + rows[at + 1 : at + 2]) if _raised(row, other)]
        if near:
            near[0].extend(row)
        else:
            kept.append(row)
    return kept


def _raised(row: Sequence[Word], other: Sequence[Word]) -> bool:
    tall = _tallest(other)
    if _tallest(row) > _RAISED * tall or abs(_base(other) - _base(row)) > 0.6 * tall:
        return False
    return all(any(_beside(word, near, 0.4 * tall) for near in other) for word in row)


def _beside(word: Word, near: Word, gap: float) -> bool:
    return abs(word.left - near.right) < gap or abs(near.left - word.right) < gap


def _once(row: list[Word]) -> Iterable[Word]:
    """The words of `row`, without those that are printed twice to look bold."""
    last: Word | None = None
    for word in row:
        if last and word.text == last.text and abs(word.left - last.left) < 0.15 * word.size:
            continue
        last = word
        yield word


def spaces(words: Sequence[Word]) -> list[bool]:
    """For each of the words of a line whether a space stands before it; none before the first."""
    gaps = [after.left - before.right for before, after in pairwise(words)]
    least = _least(words, gaps)
    pairs = zip(words, words[1:], gaps, strict=False)
    found = [after.spaced or gap > least * max(before.size, after.size) for before, after, gap in pairs]
    return [False, *found] if words else []


def _least(words: Sequence[Word], gaps: Sequence[float]) -> float:
    """The least gap that is a space, of the letters' size; more where letters are set apart, as in a title."""
    single = sum(len(word.text) == 1 for word in words)
    if len(words) < 6 or single < 0.7 * len(words) or any(word.spaced for word in words):
        return _SPACE
    return max(_SPACE, 1.4 * median(gaps) / max(word.size for word in words))


def text_of(words: Sequence[Word]) -> str:
    """`words` of a line as text."""
    return "".join(" " * space + word.text for word, space in zip(words, spaces(words), strict=True))


_NUMBER = re.compile(r"[\d*†‡§]{1,3}(?:,\d{1,3})*")


def without_marks(line: Line) -> Line:
    """`line` with the raised numbers and stars, which lead to footnotes, taken out of its words."""
    kept: list[Word] = []
    for word in line.words:
        if kept and _is_mark(word, line):
            kept[-1] = kept[-1]._replace(right=max(word.right, kept[-1].right))  # else a gap is left, like a space
        else:
            kept.append(word)
    if len(kept) == len(line.words):
        return line
    marks = [word.text for word in line.words if _is_mark(word, line)]
    return Line(tuple(kept), line.page, (*line.marks, *marks))


def _is_mark(word: Word, line: Line) -> bool:
    small = word.size <= _RAISED * line.size and line.base - word.base > 0.15 * line.size
    return small and not word.spaced and bool(_NUMBER.fullmatch(word.text)) and word is not line.words[0]
