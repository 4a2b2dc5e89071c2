"""Promises that became a belief, a value or good practice, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, scale
from compose.compare.effects.model import Piece
from compose.compare.effects.text import Sentence, stem
from compose.compare.effects.verbs import groups

_HOLDS = re.compile(
    r"^(?P<start>[^,;.:]{0,60}?\b)(?P<verb>believes?|recogni[sz]es?|acknowledges?|understands?|appreciates?|values?|respects?|accepts?|"
    r"agrees? that|knows?|thinks?|feels?|supports?|welcomes?|endorses?|(?:is|are) aware|prefers?|favours?|cares? about|"
    r"(?:has|have) (?:due )?(?:regard|an eye) (?:to|for|on)|sees? (?:the|a|merit|value)|shares? the (?:view|hope|aim)|"
    r"(?:preference|hope|wish|belief|view|ambition) (?:is|of)|"
    r"(?:is|are) (?:open|receptive|sympathetic|alert|sensitive|minded) to|"
    r"(?:is|are) (?:mindful|proud|glad|pleased|grateful)|"
    r"(?:it|this) is (?:good|best|right|important|sensible)|notes?|"
    r"there is (?:an? )?(?:wish|hope|desire|case|need|appetite)|takes? [a-z' ]{3,40} seriously)\b"
)
_WORD = re.compile(r"\b(?:commits?|pledges?|guarantees?|promises?|(?:is|are) committed)\b(?: to\b)?(?! to\b)")
_DEED = re.compile(r"\b(?:will|shall|must|may|can|should|would|to|and|or|the|a|an|of|for)\s+$")
_GOODWILL = frozenset(stem(word) for word in deeds.MILD if word != "respect")


def attitudes(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """A deed that became an attitude is softer; the other way round is firmer."""
    if len(old) != 1 or len(new) != 1:
        return
    if (deed := _deed(old[0])) and (held := _held(new[0])) and _other(deed, held):
        yield Piece(-1, deed, held, 0.75)
    elif (deed := _deed(new[0])) and (held := _held(old[0])) and _other(deed, held):
        yield Piece(1, held, deed, 0.75)


def _other(deed: str, held: str) -> bool:
    """Whether it is not the same verb, as in `will respect` and `respects`."""
    return stem(deed.split()[-1].lower()) != stem(held.split()[0].lower())


def _held(sentence: Sentence) -> str:
    """The words that tell an attitude, where the sentence promises nothing."""
    found = _HOLDS.match(sentence.low)
    if not found or _DEED.search(found["start"]) or any(one.verb >= scale.FIRM for one in groups(sentence)):
        return ""
    return sentence.quote(*found.span("verb"))


def _deed(sentence: Sentence) -> str:
    """What a sentence promises to do, beyond goodwill."""
    found = next((one for one in groups(sentence) if one.verb >= scale.FIRM and one.head not in _GOODWILL), None)
    word = _WORD.search(sentence.low)
    return found.quote if found else sentence.quote(*word.span()) if word else ""
