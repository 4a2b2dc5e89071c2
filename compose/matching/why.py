"""Why a clause is proposed, in a sentence that a chair can read out."""

from __future__ import annotations

from collections.abc import Container

from compose.document import show
from compose.library.about import VOICES
from compose.library.model import Clause
from compose.matching.evidence import Evidence, Read
from compose.matching.shelf import Shelf
from compose.matching.stems import words

SHARED = 3
"""Words in common that are named."""


def why(read: Read, found: Evidence, shelf: Shelf) -> str:
    """What speaks for the clause of `found`, and what against, without a full stop."""
    return "".join((_said(read, found, shelf), _number(read, found), _voice(read, found.book.clause)))


def _said(read: Read, found: Evidence, shelf: Shelf) -> str:
    shared = _shared(read, found, found.book.words, shelf)
    if found.spoken:
        return f"Both speak of {found.spoken.name}{f', with {shared}' if shared else ''}"
    if shared:
        return f"Both use {shared}"
    theirs = _shared(read, found, found.book.weights, shelf)
    return f"Earlier Compacts often spoke of it with {theirs}" if theirs else "Little speaks for it"


def _shared(read: Read, found: Evidence, ours: Container[str], shelf: Shelf) -> str:
    """The most telling words in common, in the order of the commitment, but for those that what is spoken of has."""
    named = set(map(shelf.lexicon.stem, words(found.spoken.name))) if found.spoken else set()
    common = [stem for stem in read.said.telling if stem in ours and stem not in named]
    best = sorted(common, key=shelf.worth_of, reverse=True)[:SHARED]
    shown = [f"'{read.said.telling[stem]}'" for stem in common if stem in best]
    return f"the word{'s' if len(shown) > 1 else ''} {show.together(shown)}" if shown else ""


def _number(read: Read, found: Evidence) -> str:
    if not found.number:
        return ""
    return (
        f"; its number is that of the national undertaking {read.passage.number.rstrip('.')}, which the clause answers"
    )


def _voice(read: Read, clause: Clause) -> str:
    theirs, ours = read.passage.voice, clause.undertaken_by
    if not theirs or theirs == ours or "all" in (theirs, ours):
        return ""
    return f"; the old one is a promise of {VOICES[theirs]}, the clause one of {VOICES[ours]}"
