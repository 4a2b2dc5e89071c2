"""Whether two names mean the same partner: written otherwise, or nearly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

NEAR = 0.9
"""From here on two names are so alike that a person should be asked."""


def same(one: str, other: str) -> bool:
    """Whether two names differ in capitals, spaces, the form of apostrophes, and "&" for "and" only."""
    return plain(one) == plain(other)


def alike(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is `name` or nearest to it; `None` where none is near."""
    matcher = SequenceMatcher(b=plain(name), autojunk=False)
    best, found = NEAR, None
    for one in names:
        matcher.set_seq1(plain(one))
        # Two quick bounds first: lists of two thousand names are compared with one another.
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            ratio = matcher.ratio()
            if ratio > best or (found is None and ratio == best):
                best, found = ratio, one
    return found


def plain(name: str) -> str:
    """`name` without what makes no other name of it."""
    letters = unicodedata.normalize("NFKC", name).casefold().replace("&", "and")
    return re.sub(r"\s+", "", letters.replace("’", "'").replace("‘", "'"))
