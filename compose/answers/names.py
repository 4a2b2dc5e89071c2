"""Whether two names mean the same partner: written otherwise, or nearly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

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


@cache
def plain(name: str) -> str:
    """`name` without what makes no other name of it."""
    letters = unicodedata.normalize("NFKC", name).casefold().replace("&", "and")
    return re.sub(r"\s+", "", letters.replace("’", "'").replace("‘", "'"))


class Names:
    """Many names, of which the nearest to another is found quickly: among those that begin or end as it does."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_end: dict[str, list[str]] = {}
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Count `name` among them."""
        for end in _ends(name):
            self._by_end.setdefault(end, []).append(name)

    def alike(self, name: str) -> str | None:
        """The one that is `name` or nearest to it; `None` where none is near."""
        return alike(name, [other for end in _ends(name) for other in self._by_end.get(end, ())])


def _ends(name: str) -> tuple[str, str]:
    return f"{plain(name)[:3]} …", f"… {plain(name)[-3:]}"
