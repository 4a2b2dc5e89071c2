"""The library as the matching sees it: of each clause the words that stand for it, and what each word is worth."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compose.library.model import Clause, Library
from compose.matching.lexicon import Concept, Item, Lexicon, Phrase
from compose.matching.texts import plain, said

TITLE, STANDARD, OTHER, REST = 1.0, 0.7, 0.55, 0.35
"""What a word of a clause counts by where it stands; a word of its concepts counts as one of its title."""
_NOT_ANSWERED = ("glossary", "frames", "revisions", "delivery-overview")
"""Parts whose clauses promise nothing that an earlier Compact could have promised."""
_SCOPE = "-scope"


@dataclass(frozen=True)
class Book:
    """A clause and the words that stand for it."""

    clause: Clause
    weights: Mapping[str, float]
    """How much each stem stands for it, from 0 to 1."""
    lists: Mapping[str, float]
    """The same of lists of words."""
    concepts: tuple[tuple[Concept, float], ...]
    """What it promises, each with how near it comes, from 0 to 1."""
    words: Mapping[str, str]
    """Each stem of its title and wording, as it stands there first."""


@dataclass(frozen=True)
class Shelf:
    """All clauses that an earlier commitment can match."""

    lexicon: Lexicon
    books: tuple[Book, ...]
    worth: Mapping[str, float]
    """How much a stem tells: the more, the fewer clauses have it."""
    rare: float
    """What a stem tells that no clause has."""
    items: Mapping[str, float]
    """How much an item of a line tells, by how it stands in the file."""

    def worth_of(self, stem: str) -> float:
        """How much `stem` tells."""
        return self.worth.get(stem, self.rare)


def shelf(library: Library, lexicon: Lexicon) -> Shelf:
    """The clauses of `library` to match against, in the words of `lexicon`."""
    books = tuple(_book(clause, lexicon) for clause in library.clauses if answers_something(clause))
    spread = Counter(stem for book in books for stem in book.weights)
    worth = {stem: math.log((len(books) + 1) / (count + 0.5)) for stem, count in spread.items()}
    rare = math.log(len(books) + 1) * _UNKNOWN
    items = _item_worth(lexicon, worth, rare)
    return Shelf(lexicon, books, worth, rare, items)


_UNKNOWN = 0.8


def answers_something(clause: Clause) -> bool:
    """Whether `clause` promises something that an earlier Compact could have promised too."""
    return clause.part not in _NOT_ANSWERED and not (clause.part.startswith("code-") and clause.id.endswith(_SCOPE))


def _book(clause: Clause, lexicon: Lexicon) -> Book:
    concepts = tuple(_concepts_of(clause, lexicon))
    weights: dict[str, float] = {}
    lists: dict[str, float] = {}
    first: dict[str, str] = {}
    for text, weight in _texts(clause):
        found = said(text, lexicon)
        if weight > REST:
            first = {**found.telling, **first}
        _raise(weights, found.telling, weight)
        _raise(lists, found.lists, weight)
    for concept, nearness in concepts:
        _raise(weights, _stems_of(concept, lexicon), nearness * TITLE)
    return Book(clause, weights, lists, concepts, first)


def _texts(clause: Clause) -> Iterator[tuple[str, float]]:
    yield clause.title, TITLE
    for position, text in clause.texts.items():
        yield plain(text.markdown), STANDARD if position == "standard" else OTHER
    yield clause.why, REST
    if clause.example:
        yield clause.example.text, REST


def _raise(weights: dict[str, float], names: Iterable[str], weight: float) -> None:
    for name in names:
        weights[name] = max(weight, weights.get(name, 0.0))


_FURTHER = 0.75
"""What a concept counts for the second clause that it names, beside the first; for the third, that much again less."""


def _concepts_of(clause: Clause, lexicon: Lexicon) -> Iterator[tuple[Concept, float]]:
    based = clause.local.based_on if clause.local else ""
    for concept in lexicon.concepts:
        for ident in filter(None, (clause.id, based)):
            if ident in concept.clauses:
                yield concept, _FURTHER ** concept.clauses.index(ident)
                break


def _stems_of(concept: Concept, lexicon: Lexicon) -> Iterator[str]:
    """The telling words of the lines of `concept`, those of lists left out."""
    for line in concept.says:
        for item in line.items:
            if len(item.options) <= _NO_LIST:
                yield from (stem for phrase in item.options for stem in phrase if stem not in lexicon.passing)


_NO_LIST = 12


def _item_worth(lexicon: Lexicon, worth: Mapping[str, float], rare: float) -> dict[str, float]:
    return {
        item.shown: _told(item, lexicon, worth, rare)
        for concept in lexicon.concepts
        for line in concept.says
        for item in line.items
    }


def _told(item: Item, lexicon: Lexicon, worth: Mapping[str, float], rare: float) -> float:
    """How much it tells that an item is there: less, the more ways there are to say it."""
    each = [_phrase_worth(phrase, lexicon, worth, rare) for phrase in item.options]
    return max(_LEAST, sum(each) / len(each) - math.log(len(each)) * _BY_CHOICE)


_LEAST, _BY_CHOICE = 0.3, 0.35


def _phrase_worth(phrase: Phrase, lexicon: Lexicon, worth: Mapping[str, float], rare: float) -> float:
    each = sorted((worth.get(stem, rare) for stem in phrase if stem not in lexicon.passing), reverse=True)
    return sum(value / (place + 1) for place, value in enumerate(each)) + 0.4 * (len(phrase) > 1)
