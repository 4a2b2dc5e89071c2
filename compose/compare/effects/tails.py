"""A deed that a promise joins with `and`, put in or taken out where all the rest stayed: `and explain why if not`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, units
from compose.compare.effects.grammar import is_participle
from compose.compare.effects.kept import kept, put_in
from compose.compare.effects.model import Piece
from compose.compare.effects.text import Sentence, is_small, stem

_JOINED = re.compile(
    r"(?:and|then|as well as)\s+(?:then\s+|also\s+)?(?:(?P<modal>(?:\w+\s+){0,2}?(?:will|shall|must))\s+"
    r"(?:also\s+|not\s+)?)?"
    r"(?P<verb>[a-z-]+)\b"
)
_DEEDS = frozenset(map(stem, deeds.JOINED))
_OF_THEM = re.compile(r"(?:at least |more than |no fewer than )?[\w-]+ of (?:whom|which|them)\b")
_AND = re.compile(r"\band\b")
_ASIDE = re.compile(
    r"(?:such as|for example|including|in particular|especially|namely|that is|which|who|where|when|if|as)\b"
    rf"|.*\b(?:spring|summer|autumn|winter|{'|'.join(units.MONTHS)})\b"
)


def tails(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """A joined deed that went out is softer, one that came in is firmer."""
    if len(old) != 1 or len(new) != 1:
        return
    one, two = old[0], new[0]
    if kept(one, two):
        yield from (Piece(1, "", words, 0.7) for words in [*_deeds(one, two), *_items(one, two)])
    elif kept(two, one):
        yield from (Piece(-1, words, "", 0.7) for words in [*_deeds(two, one), *_items(two, one)])


def _deeds(short: Sentence, long: Sentence) -> Iterator[str]:
    """Deeds that `long` joins to those of `short`, and what it says of some: `two of whom will be volunteers`."""
    for words in put_in(short, long):
        start, end = words[0].start, words[-1].end
        found = _JOINED.match(long.low, start)
        joined = found and len(words) > 1 and found.end() <= end and (found["modal"] or _is_deed(found["verb"]))
        if joined or _OF_THEM.match(long.low, start):
            yield long.quote(start, end)


def _items(short: Sentence, long: Sentence) -> Iterator[str]:
    """Items that the list of a promise has more, where it has commas: `in person, on paper and online`, `online`."""
    for words in put_in(short, long):
        start, end = words[0].start, words[-1].end
        inside, ahead, behind = long.low[start:end], long.low[:start].rstrip(), long.low[end:]
        comma = ahead.endswith(",") or behind.startswith(",") or "," in inside
        joined = _AND.search(inside) or _AND.match(behind.lstrip()) or ahead.endswith(" and")
        if comma and joined and not _ASIDE.match(inside) and any(not is_small(word.low) for word in words):
            yield long.quote(start, end)


def _is_deed(word: str) -> bool:
    """Whether it is a verb as it stands after `will`, or after `will be`, rather than one more noun or adjective."""
    return (is_participle(word) and stem(word) in _DEEDS) or word in deeds.JOINED
