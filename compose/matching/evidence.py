"""What speaks for and against one clause being what an earlier commitment promises."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from compose.document.passages import Passage
from compose.matching.lexicon import Concept, Line
from compose.matching.shelf import Book, Shelf
from compose.matching.texts import Said, said


@dataclass(frozen=True, slots=True)
class Told:
    """How a commitment tells a concept."""

    clear: float
    """How clearly, from 0 to 1."""
    whole: bool
    """Whether a line of the concept stands in it with all its parts."""


@dataclass(frozen=True)
class Read:
    """A commitment as the matching sees it."""

    passage: Passage
    said: Said
    places: frozenset[str]
    """Themes and parts of ours that the title of its part points to."""
    told: Mapping[str, Told]
    """How it tells each concept, by id; those left out that it does not tell at all."""
    whole: float
    """How much its words tell, all together."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How near a commitment comes to a clause. Every figure is from 0 to 1, `voice` from -2."""

    book: Book
    words: float
    """Share of what its words tell that the clause says too."""
    concept: float
    """How clearly it tells something that the clause promises."""
    place: float
    """Whether its part was about the clause's theme."""
    voice: float
    """Whether the same side undertakes it."""
    number: float
    """Whether it has the number of a national undertaking that the clause answers, and tells the same."""
    spoken: Concept | None = None
    """What both speak of; nothing where that is not certain."""

    @property
    def score(self) -> float:
        """All of it in one figure."""
        besides = _PLACE * self.place + _VOICE * self.voice + _NUMBER * self.number
        return self.words + self.concept + besides - _UNSPOKEN * (self.spoken is None)


_PLACE, _VOICE, _NUMBER = 0.2, 0.18, 0.2
"""What these count beside words and concept."""
_UNSPOKEN = 0.1
"""What is taken off where no concept is told wholly: words in common alone have misled more often."""


def read(passage: Passage, shelf: Shelf) -> Read:
    """`passage` as the matching sees it."""
    lexicon = shelf.lexicon
    found = said(f"{passage.title} {passage.text}", lexicon)
    under = said(passage.part, lexicon).phrases
    places = frozenset(name for name, options in lexicon.places.items() if not options.isdisjoint(under))
    whole = max(FLOOR, sum(sorted(map(shelf.worth_of, found.telling), reverse=True)[:ENOUGH]))
    told = {concept.id: _told(concept, found, shelf) for concept in lexicon.concepts}
    return Read(passage, found, places, {ident: one for ident, one in told.items() if one.clear}, whole)


ENOUGH, FLOOR = 12, 9.0
"""The telling words that count: no more than so many, for a longer commitment need not say everything that the clause
says; and as if they told so much at least, for one word in common is no agreement."""
_CLEAR = 5.0
"""What the parts of a line tell together when it is about two thirds clear what is meant."""
_ALONE = 2.0
"""What a line of one part tells besides: it was chosen because it tells everything."""
_PARTLY, _HALF = 0.8, 0.4
"""What a line still tells of which something is missing, and the share of it that must be there."""


def _told(concept: Concept, found: Said, shelf: Shelf) -> Told:
    if any(map(found.tells, concept.unless)):
        return Told(0.0, False)
    return max((_line(line, found, shelf) for line in concept.says), key=lambda told: (told.clear, told.whole))


def _line(line: Line, found: Said, shelf: Shelf) -> Told:
    worth = [(shelf.items[item.shown], found.holds(item)) for item in line.items]
    whole = sum(value for value, _ in worth)
    share = sum(value for value, there in worth if there) / whole
    if share < _HALF:
        return Told(0.0, False)
    clear = 1 - math.exp(-(whole + _ALONE * (len(worth) == 1)) / _CLEAR)
    return Told(clear, True) if share == 1 else Told(_PARTLY * clear * share * share, False)


def evidence(read: Read, book: Book, shelf: Shelf) -> Evidence:
    """How near the commitment comes to the clause of `book`."""
    words = _shared(read, book, shelf)
    concept, spoken = _concept(read, book)
    return Evidence(
        book, words, concept, _place(read, book), _voice(read, book), _number(read, book, words, concept), spoken
    )


_BY_LIST = 0.5
"""What a word counts that the clause does not use, where it uses another of the same list."""


def _shared(read: Read, book: Book, shelf: Shelf) -> float:
    if not read.whole:
        return 0.0
    total = 0.0
    for stem in read.said.telling:
        weight = book.weights.get(stem, 0.0)
        for name in read.said.lists_by_stem.get(stem, ()):
            weight = max(weight, _BY_LIST * book.lists.get(name, 0.0))
        total += weight * shelf.worth_of(stem)
    return min(1.0, total / read.whole)


def _concept(read: Read, book: Book) -> tuple[float, Concept | None]:
    found = [(nearness * read.told[one.id].clear, one) for one, nearness in book.concepts if one.id in read.told]
    clear, concept = max(found, key=lambda one: one[0], default=(0.0, None))
    return clear, concept if concept and read.told[concept.id].whole else None


def _place(read: Read, book: Book) -> float:
    return float(not read.places.isdisjoint((*book.clause.themes, book.clause.part)))


_OPPOSITE = -2.0
"""What it counts that the other side undertakes it; not more, for the reading of voices can be wrong."""


def _voice(read: Read, book: Book) -> float:
    theirs, ours = read.passage.voice, book.clause.undertaken_by
    if not theirs:
        return 0.0
    if theirs == ours:
        return 1.0
    return _OPPOSITE if "all" not in (theirs, ours) else 0.0


_NATIONAL = re.compile(r"([1-5]\.\d{1,2})\.?")
_AGREES = 0.35


def _number(read: Read, book: Book, words: float, concept: float) -> float:
    match = _NATIONAL.fullmatch(read.passage.number)
    agrees = match and match[1] in book.clause.national and (concept > 0 or words >= _AGREES)
    return float(bool(agrees))
