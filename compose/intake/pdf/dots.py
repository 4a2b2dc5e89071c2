"""Bullets that are drawn and not written: small round or square shapes beside a line, as words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compose.intake.pdf.model import Word
from compose.intake.pdf.turning import Box

_LEAST, _MOST = 1.5, 9.0
"""Width and height of a bullet, in points."""
_NEAREST, _FARTHEST = 0.2, 4.0
"""How far left of its line a bullet stands, where the size of the line's letters is 1."""


def is_dot(box: Box) -> bool:
    """Whether a shape of the size of `box` may be a bullet."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return _LEAST <= wide <= _MOST and _LEAST <= high <= _MOST and 0.7 < wide / high < 1.4


def with_bullets(dots: Iterable[Box], words: Sequence[Word]) -> list[Word]:
    """`words` with a bullet for each of `dots` that stands left of a line of them, as a word before that line."""
    before: dict[Word, Word] = {}
    for dot in dots:
        beside = [word for word in words if _is_beside(dot, word)]
        if beside and not any(_holds(word, dot) for word in words):
            first = min(beside, key=lambda word: word.left)
            before[first] = Word("•", dot[0], dot[2], first.base, first.size, mark=first.mark)
    return [each for word in words for each in ([before[word], word] if word in before else [word])]


def _is_beside(dot: Box, word: Word) -> bool:
    """Whether `dot` stands left of `word`, at the height of its small letters."""
    rise = (word.base - (dot[1] + dot[3]) / 2) / word.size
    return 0.05 < rise < 0.6 and _NEAREST < (word.left - dot[2]) / word.size < _FARTHEST


def _holds(word: Word, dot: Box) -> bool:
    """Whether `word` reaches over `dot`, or ends so close before it that the two are one."""
    near = -0.2 * word.size < word.base - (dot[1] + dot[3]) / 2 < word.size
    return near and word.left < dot[2] and dot[0] - word.right < 2 * word.size
