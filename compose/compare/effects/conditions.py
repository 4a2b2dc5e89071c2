"""A condition that came in where none was: `where there is a clear effect on the sector`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects.marks import marks
from compose.compare.effects.model import Piece
from compose.compare.effects.text import Sentence, is_small, stem

_IF = re.compile(
    r"(?:^|[\s,])(?P<all>(?:only |but only )?(?:where|if|when|provided(?: that)?|as long as) (?P<rest>[^,;:.]+))"
)
_CASE = re.compile(
    r"\b(?:if|when|where|wherever|whenever|unless|until|once|after|before|following|provided|who|which|that|whose|"
    r"in the event|in case|should|any|on|upon|[a-z]+ing)\b"
)
_MAY = re.compile(
    r"\b(?:that|which) (?P<may>(?:may|might|could|should) (?:also )?(?:include|contain|cover|involve|carry))\b"
)
_DOES = re.compile(r"\b(?:that|which) (?P<does>(?:also )?(?:include|contain|cover|involve|carrie)s?)\b")
_TELLS = re.compile(r"\b(?:know|see|show|say|explain|decide|tell|ask|check|clear|how|and|or|of|to|from)\s*$")


def conditions(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """A condition that only one side has, on a promise that had none."""
    if len(old) != 1 or len(new) != 1:
        return
    yield from (Piece(-1, "", words, 0.6) for words in _came(old[0], new[0]))
    yield from (Piece(1, words, "", 0.6) for words in _came(new[0], old[0]))


def possibly(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """What something includes, which it only may include: `a panel that includes a member`, `that may include`."""
    if len(old) == len(new) == 1:
        one, two = _MAY.search(old[0].low), _MAY.search(new[0].low)
        before, after = _DOES.search(old[0].low), _DOES.search(new[0].low)
        if before and two and not one and not after:
            yield Piece(-1, old[0].quote(*before.span("does")), new[0].quote(*two.span("may")), 0.7)
        elif one and after and not two and not before:
            yield Piece(1, old[0].quote(*one.span("may")), new[0].quote(*after.span("does")), 0.7)


def _came(without: Sentence, having: Sentence) -> Iterator[str]:
    if _CASE.search(without.low):
        return
    said = set(without.content)
    for found in _IF.finditer(having.low):
        start, end = found.span("all")
        own = [stem(word) for word in re.findall(r"[\w'-]+", found["rest"]) if not is_small(word)]
        hedged = any(mark.start < end and start < mark.end for mark in marks(having) if mark.kind in ("hedge", "time"))
        if own and not hedged and not _TELLS.search(having.low, 0, start) and 3 * len(said & set(own)) <= len(own):
            yield having.quote(start, end)
