"""Which clause of the library each commitment of an earlier Compact matches, as far as words can tell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from compose.document.passages import Passage
from compose.library.model import Library
from compose.matching import evidence, lexicon_file
from compose.matching.evidence import Evidence, Read
from compose.matching.lexicon import Lexicon
from compose.matching.model import Candidate, Proposal, band_of
from compose.matching.shelf import Shelf, shelf
from compose.matching.why import why

OTHERS = 3
"""Next nearest clauses that are named."""


def propose(passages: Iterable[Passage], library: Library, lexicon: Lexicon | None = None) -> tuple[Proposal, ...]:
    """A proposal for each of `passages`, in their order, against the clauses of `library`.

    `lexicon` holds the words of earlier Compacts; left out, it is the one that comes with the program.
    """
    books = shelf(library, lexicon or lexicon_file.standard())
    return tuple(_proposed(evidence.read(passage, books), books) for passage in passages)


def _proposed(read: Read, books: Shelf) -> Proposal:
    found = sorted((evidence.evidence(read, book, books) for book in books.books), key=_nearest)[: OTHERS + 1]
    chances = _chances(found)
    first, *rest = (
        Candidate(one.book.clause.id, sure, why(read, one, books)) for one, sure in zip(found, chances, strict=True)
    )
    band = band_of(first.sure)
    if band != "none":
        return Proposal(read.passage, first.clause, first.sure, band, first.why, tuple(rest))
    title = found[0].book.clause.title
    reason = f"No clause is near enough. The nearest is '{title}': {first.why[:1].lower()}{first.why[1:]}"
    return Proposal(read.passage, None, first.sure, band, reason, (first, *rest)[:OTHERS])


def _nearest(one: Evidence) -> tuple[float, str]:
    return -one.score, one.book.clause.id


# -- how sure ----------------------------------------------------------------------------------------------------------

_MIDDLE, _STEEP = 1.05, 5.0
"""Where one in two proposals is right, and how quickly that grows, on labelled commitments."""
_LEAD, _MOST = 0.5, 0.4
"""What being ahead of the next counts, and the lead that counts at most."""


def _chances(found: Sequence[Evidence]) -> list[float]:
    """How likely each is right, nearest first; a close second takes from the first."""
    scores = [one.score for one in found]
    lead = min(_MOST, scores[0] - scores[1]) if len(scores) > 1 else _MOST
    return [round(_chance(scores[0] + _LEAD * lead), 2), *(round(_chance(score) * 0.9, 2) for score in scores[1:])]


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-_STEEP * (score - _MIDDLE)))
