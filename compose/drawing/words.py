"""How wide words are, and where they are broken so that they stay in their room."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

LEADING = 1.3
"""From line to line, beside the size of the letters."""
_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;'|!()[]- ", 0.35),
    **dict.fromkeys("bdghnopqu0123456789", 0.65),
    **dict.fromkeys("DGHNOQ&", 0.8),
    **dict.fromkeys("mwMW@%", 1.0),
}
"""Widths of letters beside their size, as the widest office fonts have them: every brand brings its own."""
_LETTER, _CAPITAL, _FULL = 0.62, 0.74, 1.05
_BOLD = 1.08


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide `words` are in letters of `size`, on the generous side; in units of `size`."""
    return sum(map(_width, words)) * size * (_BOLD if bold else 1)


@lru_cache(maxsize=1024)
def _width(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    if unicodedata.east_asian_width(sign) in "WF":
        return _FULL
    return _WIDTHS.get(sign) or (_CAPITAL if sign.isupper() else _LETTER)


def broken(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """`words` in as few lines as fit `room`, about equally long; a word that is longer than a line is cut."""
    lines = _filled(words, size, room, bold)
    longest = max((width_of(word, size, bold=bold) for line in lines for word in line.split()), default=0)
    for narrow in (room * share for share in (0.5, 0.6, 0.7, 0.8, 0.9) if room * share >= longest):
        evener = _filled(words, size, narrow, bold) if len(lines) > 1 else lines
        if len(evener) == len(lines):
            return evener
    return lines


def _filled(words: str, size: float, room: float, bold: bool) -> list[str]:
    """`words` in lines, each as full as it can be."""
    lines: list[str] = [""]
    for word in (piece for whole in words.split() for piece in _cut(whole, size, room, bold)):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(word: str, size: float, room: float, bold: bool) -> Iterator[str]:
    while width_of(word, size, bold=bold) > room and len(word) > 1:
        fit = next((at for at in range(len(word) - 1, 1, -1) if width_of(word[:at], size, bold=bold) <= room), 1)
        yield word[:fit]
        word = word[fit:]
    yield word


def tall(lines: list[str], size: float) -> float:
    """How tall so many lines are."""
    return len(lines) * size * LEADING
