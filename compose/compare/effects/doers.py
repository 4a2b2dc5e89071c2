"""Who does it, where two sentences have all words in common but those that name the doer, in whatever tense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, scale
from compose.compare.effects.bodies import other
from compose.compare.effects.sides import differ, who
from compose.compare.effects.text import Sentence, is_small, stem

_TAKING = frozenset(stem(word) for word in deeds.TAKING)
_TOGETHER = ("together", "jointly")
_IS = ("is", "are", "was", "were", "has", "have", "can", "may", "should", "could")


def swapped(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """The words that name the doer on either side, where they alone differ."""
    if len(old) != 1 or len(new) != 1:
        return
    for one, two in filter(None, [_first_words(old[0], new[0]), _last_words(old[0], new[0])]):
        if differ(who(one.lower()), who(two.lower())) or other(one.lower(), two.lower()):
            yield one, two


def _first_words(old: Sentence, new: Sentence) -> tuple[str, str] | None:
    """The words before those that both end with, where a deed follows them."""
    ones, twos = ([word for word in some.words if word.low not in _TOGETHER] for some in (old, new))
    shared = 0
    while shared < min(len(ones), len(twos)) - 1 and ones[-1 - shared].stem == twos[-1 - shared].stem:
        shared += 1
    first = len(ones) - shared
    last = len(twos) - shared
    if (
        any(word.low in scale.MODALS for word in ones[:first] + twos[:last])
        or shared < 2
        or not 0 < first <= 8
        or ones[first].low in _IS
        or is_small(ones[first].low)
    ):
        return None
    if ones[first].stem in _TAKING or not 0 < last <= 8:
        return None
    return old.quote(0, ones[first - 1].end), new.quote(0, twos[last - 1].end)


def _last_words(old: Sentence, new: Sentence) -> tuple[str, str] | None:
    """The words after `by` at the end, where all before it is the same."""
    ones, twos = (some.low.rsplit(" by ", 1) for some in (old, new))
    if len(ones) == len(twos) == 2 and ones[0] == twos[0]:
        return old.quote(len(ones[0]) + 4, len(old.low)), new.quote(len(twos[0]) + 4, len(new.low))
    return None
