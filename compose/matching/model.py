"""What is proposed for a commitment of an earlier Compact, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compose.document.passages import Passage

Band = Literal["sure", "likely", "perhaps", "none"]
BANDS: tuple[tuple[Band, float], ...] = (("sure", 0.9), ("likely", 0.7), ("perhaps", 0.35))
"""How sure is said in a word, and from which share of right proposals on."""
IN_WORDS: dict[Band, str] = {
    "sure": "almost certainly",
    "likely": "probably",
    "perhaps": "perhaps",
    "none": "no clause found",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that a commitment may match."""

    clause: str
    """Its id."""
    sure: float
    """How likely it is the right one, from 0 to 1."""
    why: str
    """What speaks for it, as a sentence without its full stop."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The clause of the library that a commitment of an earlier Compact matches, as far as the program can tell."""

    passage: Passage
    clause: str | None
    """Id of the clause; `None` where none is near enough."""
    sure: float
    """How likely it is the right one, from 0 to 1; of no clause, that of the nearest."""
    band: Band
    why: str
    """What speaks for it, or why there is none, as a sentence without its full stop."""
    others: tuple[Candidate, ...] = ()
    """The next nearest, three at most, the nearest first."""


def band_of(sure: float) -> Band:
    """The word for `sure`."""
    return next((band for band, least in BANDS if sure >= least), "none")
