"""Numbers and bullets at the beginning of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Line, Word

BULLETS = "•●○◦▪▫■□◆◇▶▸►➢➤✓✔✗→⇒·‣∙⁃–—-*o❖✦★"
_ROMAN = r"[ivxlcdm]{1,6}|[IVXLCDM]{1,6}"
_NUMBER = rf"(?:[A-Z]{{1,2}}\.?)?\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}(?:\.?\(?[a-z]\)?)?|[A-Za-z]|{_ROMAN}"
_LABEL = re.compile(rf"[{re.escape(BULLETS)}]|\(?(?:{_NUMBER})[.):]?\)?|[a-z]{{2}}\)|\([a-z]{{2}}\)")
_SURE = re.compile(
    rf"[{re.escape(BULLETS.translate({ord(c): None for c in '-–—*o·'}))}]"
    r"|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,4}[.)]?|\([a-z]{1,4}\)|\(\d{1,2}\)|\d{1,2}\)|[a-z]\)"
)
_APART = 0.45
"""Of the letters' size, from which the gap after a label is more than a space."""


def is_label(text: str) -> bool:
    """Whether `text` may be a number or bullet that stands before its paragraph."""
    return bool(_LABEL.fullmatch(text))


def is_sure(text: str) -> bool:
    """Whether `text` at the beginning of a line begins a paragraph, wherever the text after it stands."""
    return bool(_SURE.fullmatch(text))


def is_bullet(text: str) -> bool:
    """Whether `text` is a bullet and no number."""
    return len(text) == 1 and text in BULLETS


def first_of(line: Line) -> tuple[str, tuple[Word, ...]]:
    """What stands before the first space of `line`, and the words after it."""
    words = line.words
    for count in range(1, min(len(words), 8) + 1):
        text = text_of(words[:count])
        if " " in text:
            return text_of(words[: count - 1]), words[count - 1 :]
    return text_of(words), ()


def parted(line: Line, hang: float | None = None) -> tuple[str, tuple[Word, ...]]:
    """The label of `line` and the words after it; no label where the line begins with none that stands apart.

    `hang` is where the next line begins: a text that begins there too stands in a column of its own.
    """
    label, rest = first_of(line)
    if not rest or not is_label(label):
        return "", line.words
    end = line.words[len(line.words) - len(rest) - 1].right
    hangs = hang is not None and abs(hang - rest[0].left) < 0.3 * line.size and hang > line.left + 0.3 * line.size
    if (
        hangs
        or (is_bullet(label) and label not in "o-–—*·")
        or _stands_apart(label, rest[0].left - end, rest, line.size)
    ):
        return label, rest
    return "", line.words


def _stands_apart(label: str, gap: float, rest: Sequence[Word], size: float) -> bool:
    """Whether `gap` after `label` is more than a space, also where spaces are stretched to fill the line."""
    usual = median(after.left - before.right for before, after in pairwise(rest)) if len(rest) > 2 else 0.0
    least = 1.0 if label.isalpha() and label not in BULLETS else _APART
    return gap >= max(least * size, 1.6 * usual)
