"""A spelling made ready for looking for it: its words, what stands between them, and the endings its last may take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from compose.lapsed.model import Lapsed, Spelling
from compose.lapsed.tokens import Words, even


@dataclass(frozen=True, eq=False)
class Form:
    """A spelling, ready."""

    entry: Lapsed
    spelling: Spelling

    @cached_property
    def words(self) -> Words:
        """The spelling as words."""
        return Words(even(self.spelling.words))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What its words are compared by."""
        return tuple(self.words.keys)

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands between them."""
        return tuple(self.words.gap(place) for place in range(len(self.keys) - 1))

    @cached_property
    def lasts(self) -> frozenset[str]:
        """What its last word may be."""
        return frozenset((self.keys[-1], *(plurals(self.keys[-1]) if self.spelling.plural else ())))

    @cached_property
    def firsts(self) -> frozenset[str]:
        """What its first word may be; where that is also its last, with the possessive of each."""
        return frozenset(self.keys[:1]) if len(self.keys) > 1 else self.lasts | {f"{last}s" for last in self.lasts}

    def stands_at(self, words: Words, place: int) -> bool:
        """Whether it stands among `words` at `place`, its first word being there."""
        last = place + len(self.keys) - 1
        if last >= len(words.keys) or not self._ends_at(words, last):
            return False
        if len(self.keys) > 1 and tuple(words.keys[place:last]) != self.keys[:-1]:
            return False
        joined = all(_same(gap, words.gap(place + at)) for at, gap in enumerate(self.gaps))
        return joined and (not self.exact or self._in_its_capitals(words, place))

    @property
    def exact(self) -> bool:
        """Whether only its own capitals count."""
        return self.spelling.case or self.spelling.short

    def _ends_at(self, words: Words, last: int) -> bool:
        found = words.keys[last]
        return found in self.lasts or (found[:-1] in self.lasts and words.raw(last).lower().endswith("'s"))

    def _in_its_capitals(self, words: Words, place: int) -> bool:
        """Whether the letters are those of the spelling, small letters behind them left aside."""
        own, found = (
            "".join(letter for at in range(start, start + len(self.keys)) for letter in some.raw(at) if letter != "'")
            for some, start in ((self.words, 0), (words, place))
        )
        stem = own[:-1] if own.endswith("y") else own
        return found.startswith(stem) and not any(letter.isupper() for letter in found[len(stem) :])


def plurals(word: str) -> Iterator[str]:
    """What the plural of a word may be; none of a figure."""
    if not word.isalpha():
        return
    yield f"{word}s"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    if word.endswith(("s", "x", "ch", "sh")):
        yield f"{word}es"


def _same(own: str, found: str) -> bool:
    """Whether what stands between two words is what should: a comma of the name may be left out."""
    return own == found or (own == ", " and found == " ")


Candidate = tuple[int, Form]
"""Place of the first word, and the form that stands there; what stands round it has not been looked at."""


def span(words: Words, place: int, form: Form) -> tuple[int, int]:
    """The letters at which `form`, whose first word is at `place`, begins and ends."""
    return words.spans[place][0], words.spans[place + len(form.keys) - 1][1]
