"""What is looked through: stretches of text, each with the place at which a person finds it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compose.errors import Place
from compose.lapsed.find import Hit, Stretch, scan
from compose.lapsed.model import Lapsed, Register

AROUND = 6
"""Words that are told on either side of a find."""
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of text and where it stands."""

    stretch: Stretch
    place: Place
    """Its file; and its first line, where the file is one that people edit."""
    under: str = ""
    """What it stands under, as a person would say it: `3.2, under 'Funding'`, `name of the partner`."""
    ident: str = ""
    """Id of the commitment or heading, in a document."""
    as_in_file: bool = False
    """Whether its lines are those of the file."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found, and where."""

    entry: Lapsed
    words: str
    """As they stand there."""
    excerpt: str
    """With a few words on either side."""
    place: Place
    under: str = ""
    ident: str = ""

    @property
    def where(self) -> str:
        """File, line and what it stands under, in one line."""
        return ", ".join(filter(None, (str(self.place), self.under)))


def in_spots(spots: Iterable[Spot], register: Register) -> tuple[Found, ...]:
    """Everything of `register` in `spots`, which together are one document for abbreviations; in their order."""
    spots = tuple(spots)
    hits = scan([spot.stretch for spot in spots], register)
    return tuple(_found(spot, hit) for spot, some in zip(spots, hits, strict=True) for hit in some)


def _found(spot: Spot, hit: Hit) -> Found:
    text, place = spot.stretch.text, spot.place
    if spot.as_in_file:
        place = Place(place.file, place.line + text.count("\n", 0, hit.start))
    words = _even(hit.words)
    return Found(hit.entry, words, excerpt(text, hit.start, hit.end), place, spot.under, spot.ident)


def excerpt(text: str, start: int, end: int) -> str:
    """The letters `start` to `end` of `text` with a few words of the same paragraph on either side, on one line."""
    first, last = text.rfind("\n\n", 0, start) + 1, text.find("\n\n", end)
    before, after = text[first:start], text[end : last if last >= 0 else None]
    return _even(f"{_last(before)}{text[start:end]}{_first(after)}")


def _even(text: str) -> str:
    """`text` on one line, without the stars of Markdown."""
    return " ".join(text.replace("*", "").split())


def _last(before: str) -> str:
    words = [*_WORD.finditer(before)]
    return f"… {before[words[-AROUND].start() :]}" if len(words) > AROUND else before


def _first(after: str) -> str:
    words = [*_WORD.finditer(after)]
    return f"{after[: words[AROUND - 1].end()]} …" if len(words) > AROUND else after


def by_entry(found: Sequence[Found]) -> dict[Lapsed, list[Found]]:
    """`found` by what it is, in the order in which each comes first."""
    grouped: dict[str, list[Found]] = {}
    for one in found:
        grouped.setdefault(one.entry.id, []).append(one)
    return {some[0].entry: some for some in grouped.values()}
