"""Words that were divided at the end of a line, whole again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Line

SOFT = "\u00ad"
_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_PREFIXES = frozenset((
    "non", "self", "well", "long", "short", "multi", "cross", "half", "part", "full", "third", "co", "one", "two",
    "three", "ill", "all", "ex", "pre", "sub", "anti", "medium",
))  # fmt: skip
"""Words that keep the hyphen after them."""
_ENDINGS = frozenset((
    "and", "or", "to", "up", "in", "off", "of", "out", "the", "by", "based", "led", "wide", "term", "time", "scale",
    "free", "friendly", "related", "making", "date", "profit",
))  # fmt: skip
"""Words that follow a hyphen in English and seldom end a longer word."""


class Vocabulary:
    """The words of a document, for telling a hyphen that belongs to its word from one at the end of a line."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = list(lines)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words but those that a line end may divide; in small letters."""
        texts = [text_of(line.words).casefold().replace(SOFT, "") for line in self._lines]
        whole = (_FIRST.sub("", text, count=1) if _LAST.search(last) else text for last, text in pairwise(["", *texts]))
        return frozenset(word for text in whole for word in _WORDS.findall(_LAST.sub("", text)))

    @cached_property
    def halves(self) -> frozenset[str]:
        """The words, and the parts of those with a hyphen."""
        return self.words | {part for word in self.words for part in word.split("-")}

    def glue(self, before: str, after: str) -> tuple[str, str]:
        """The end of a line, `before`, as it goes on with `after`: its text, and what stands between."""
        if before.endswith(SOFT):
            return before.rstrip(SOFT), ""
        if before.endswith(("–", "—", "/")) and len(before) > 1 and before[-2] != " ":
            return before, ""
        last, first = _LAST.search(before), _FIRST.match(after)
        if not last or not first:
            return before, "" if re.search(r"\w-$", before) and re.match(r"\w", after) else " "
        return (before, "") if self._keeps(last[1], first[0]) else (before[:-1], "")

    def _keeps(self, before: str, after: str) -> bool:
        """Whether the hyphen between `before` and `after` belongs to the word."""
        one, other = before.casefold(), after.casefold()
        if after[0].isupper() or other.split("-")[0] in _ENDINGS:
            return True
        if one + other in self.words:
            return False
        if f"{one}-{other}" in self.words or one in _PREFIXES:
            return True
        both = one in self.halves and other in self.halves and min(len(one), len(other)) > 2
        return both and not self._divides

    @cached_property
    def _divides(self) -> bool:
        """Whether the program that made the file divided words: at the end of a line half of a word stands."""
        pairs = pairwise(text_of(line.words) for line in self._lines)
        ends = [
            (last[1], first[0]) for one, two in pairs if (last := _LAST.search(one)) and (first := _FIRST.match(two))
        ]
        return any(
            "-" not in before and before.casefold() not in self.halves | _PREFIXES and after.islower()
            for before, after in ends
        )


def vocabulary(lines: Sequence[Line]) -> Vocabulary:
    """The words that stand on `lines`."""
    return Vocabulary(lines)
