"""What stands round a name: whether it means there what is meant, and whether the text says it is of the past."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compose.lapsed.model import Past, Spelling
from compose.lapsed.tokens import Words, even

PARAGRAPH = 1500
"""Letters on either side of a name that are looked at; a paragraph is hardly longer, but files may lack its ends."""
NEAR = 90
"""Letters before a name in which words that change its meaning are looked for."""
_SIGN = r"(?:[^\w.!?;\n]|\n(?!\n))"
_SIGNS = _SIGN + "{0,5}"
"""What may stand between a name and a word beside it: no full stop."""
_BETWEEN = rf"(?:(?:the|a|an|our|its|your|and|of|&|[A-Z][\w'-]*){_SIGN}{{1,4}}){{0,6}}"
"""An article and the name of a place."""
_WORD = re.compile(r"[^\W_][\w'-]*")


def fits(spelling: Spelling, words: Words, start: int, end: int, around: str = "") -> bool:
    """Whether the letters `start` to `end` of `words` mean what `spelling` does, going by what stands round them.

    `around` are words that belong to the paragraph but do not stand in it, in small letters.
    """
    before, after = _sides(words, start, end)
    if spelling.not_preceded_by and _ends(spelling.not_preceded_by).search(before[-NEAR:]):
        return False
    if spelling.not_followed_by and _begins(spelling.not_followed_by).match(after):
        return False
    if spelling.not_with and any(map(_holds(spelling.not_with).search, (before, after, around))):
        return False
    return spelling.short or not spelling.needs or has_needs(spelling, words, start, end, around)


def has_needs(spelling: Spelling, words: Words, start: int, end: int, around: str = "") -> bool:
    """Whether one of the words that `spelling` needs stands near the letters `start` to `end`, or in `around`."""
    if not spelling.needs:
        return False
    before, after = _sides(words, start, end)
    if spelling.within:
        before = " ".join(_WORD.findall(before)[-spelling.within :])
        after = " ".join(_WORD.findall(after)[: spelling.within])
    return any(map(_holds(spelling.needs).search, (before, after, around)))


def _sides(words: Words, start: int, end: int) -> tuple[str, str]:
    return words.small[max(0, start - PARAGRAPH) : start], words.small[end : end + PARAGRAPH]


def is_past(past: Past, words: Words, start: int, end: int) -> bool:
    """Whether `words` say of what stands at the letters `start` to `end` that it is no more."""
    if past.before and _past_before(past.before).search(words.text[max(0, start - NEAR) : start]):
        return True
    return bool(past.after and _begins(past.after).match(words.small, end))


@cache
def _holds(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_any(phrases)})")


@cache
def _begins(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:'s?)?{_SIGNS}(?:{_any(phrases)})")


@cache
def _ends(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_any(phrases)}){_SIGNS}$")


@cache
def _past_before(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?i:{_any(phrases)}){_SIGNS}{_BETWEEN}$")


def _any(phrases: Iterable[str]) -> str:
    return "|".join(map(_pattern, phrases))


def _pattern(phrase: str) -> str:
    """`phrase` with any space, hyphen or line's end between its words, and `&` for `and`."""
    words = re.split(r"[\s-]+", even(phrase).lower().strip())
    return r"[\s-]+".join("(?:and|&)" if word in ("and", "&") else re.escape(word) for word in words)
