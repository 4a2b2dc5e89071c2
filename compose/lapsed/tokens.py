"""A text as its words: small letters, straight apostrophes, and what stands between one word and the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_EVEN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ′´`", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\f\v", " "),
        "\u0130": "I",  # the one letter that two take the place of when it is made small
    }
)
_WORD = re.compile(r"&|[^\W_]+(?:'[^\W_]+)*")
_SPACES = re.compile(r"[ \n-]+")
BREAK = "\n"
"""What stands between words of different paragraphs."""


def even(text: str) -> str:
    """`text`, letter for letter, with one kind of apostrophe, hyphen and space."""
    return text.translate(_EVEN)


def key(word: str) -> str:
    """What a word in small letters is compared by: `children's` and `childrens` are the same, as are `&` and `and`."""
    return "and" if word == "&" else word.replace("'", "")


def gap(between: str) -> str:
    """What stands between two words: a space for spaces, hyphens and a line's end, and signs as they are.

    The stars and lines of Markdown's bold and italic words do not count.
    """
    if between in (" ", "-"):
        return " "
    if between.count("\n") > 1:
        return BREAK
    return _SPACES.sub(" ", between.replace("*", "").replace("_", ""))


@dataclass(frozen=True)
class Words:
    """A text and its words."""

    text: str
    """As `even` makes it."""

    @cached_property
    def small(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word begins and ends."""
        return [match.span() for match in _WORD.finditer(self.small)]

    @cached_property
    def keys(self) -> list[str]:
        """What each word is compared by."""
        return [key(word) for word in _WORD.findall(self.small)]

    def gap(self, place: int) -> str:
        """What stands between the word at `place` and the next."""
        return gap(self.text[self.spans[place][1] : self.spans[place + 1][0]])

    def raw(self, place: int) -> str:
        """The word at `place` as it is written."""
        start, end = self.spans[place]
        return self.text[start:end]

    def shouted_at(self, place: int, count: int) -> bool:
        """Whether the words round the `count` words at `place` are in capitals too, so that capitals tell nothing."""
        beside = [*self._joined(place - 1, -1), *self._joined(place + count, 1)]
        return len(beside) > 1 and all(word.isupper() for word in beside)

    def _joined(self, place: int, step: int) -> Iterator[str]:
        """Two words at most from `place` on, in the direction of `step`, as long as only spaces part them."""
        for at in (place, place + step):
            if not 0 <= at < len(self.spans) or self.gap(at if step < 0 else at - 1) != " ":
                return
            yield self.raw(at)
