"""Whether two wordings change the same words of a third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.readable import changes
from compose.compare.words import tokens

_Stretch = tuple[int, int]
"""Tokens from, up to but not with; the same twice where something is put in between two."""


def touching(draft: str, one: str, two: str) -> bool:
    """Whether `one` and `two` change some of the same words of `draft`, or put words in at one place."""
    words = tokens(draft)
    mine, theirs = (list(_changed(words, tokens(text))) for text in (one, two))
    return any(_meet(left, right) for left in mine for right in theirs)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    for span in changes(old, new):
        if span.kind != "kept":
            yield span.old.start, span.old.stop


def _meet(one: _Stretch, two: _Stretch) -> bool:
    """Whether two stretches share a token, or one begins or ends where the other puts something in."""
    if one[0] == one[1] or two[0] == two[1]:
        return max(one[0], two[0]) <= min(one[1], two[1])
    return max(one[0], two[0]) < min(one[1], two[1])
