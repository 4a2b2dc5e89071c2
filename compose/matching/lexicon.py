"""The words that earlier Compacts used for what our clauses promise, ready to be looked for in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from compose.matching.stems import stem, words

LONGEST = 4
"""Words of a phrase at most."""

Phrase = tuple[str, ...]
"""Words that follow one another, each as its stem."""


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a phrase or a list: one of the things that a text must hold for a line to be found in it."""

    options: frozenset[Phrase]
    shown: str
    """As it stands in the file."""


@dataclass(frozen=True, slots=True)
class Line:
    """Things that, all in one text, tell a concept."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that Compacts promise, in whatever words."""

    id: str
    name: str
    """What it is, so that `both speak of …` can be said of it."""
    clauses: tuple[str, ...]
    """Ids of the clauses that promise it, the nearest first."""
    says: tuple[Line, ...]
    """Any of them tells the concept."""
    unless: tuple[Line, ...] = ()
    """Any of them tells that something else is meant."""


@dataclass(frozen=True)
class Lexicon:
    """All that is known of the words of earlier Compacts."""

    passing: frozenset[str]
    """Stems of words that tell nothing: they stand in every Compact."""
    same: Mapping[str, str]
    """Stems that are written otherwise and mean the same, each with the one that stands for it."""
    lists: Mapping[str, frozenset[Phrase]]
    """Words that may stand for one another, by the name of their list."""
    places: Mapping[str, frozenset[Phrase]]
    """What parts of earlier Compacts were called, by theme of the library or id of one of its parts."""
    concepts: tuple[Concept, ...]
    lists_of: Mapping[Phrase, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The lists that each word or phrase stands in."""

    def stem(self, word: str) -> str:
        """The stem that stands for `word`."""
        found = stem(word)
        return self.same.get(found, found)

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of all words of `text`, in order."""
        return tuple(map(self.stem, words(text)))


def phrases(stems: tuple[str, ...]) -> frozenset[Phrase]:
    """Every run of up to `LONGEST` words."""
    return frozenset(
        stems[start : start + length] for length in range(1, LONGEST + 1) for start in range(len(stems) - length + 1)
    )
