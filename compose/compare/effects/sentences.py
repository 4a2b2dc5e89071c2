"""The sentences of two texts side by side, so that a hedge in one is never set off against another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import token_sort_ratio

from compose.compare.effects.text import Sentence

_END = re.compile(r"(?<=[.;!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9•])|(?<=;)\s+|\n+")
_SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|no|mr|mrs|ms|dr|st|vs|approx|incl|para)\.$", re.I)
_LIKE = 45
"""How alike two sentences are, of 100, that are the same promise; the last two of a passage may be less so."""
_LAST = 25
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the old side, and what became of them; one side may be empty."""

    old: tuple[Sentence, ...]
    new: tuple[Sentence, ...]
    like: float = 0
    """How much of the words of weight of the shorter side stands on the other, of 100."""


def sentences(text: str) -> list[Sentence]:
    """The sentences of `text`, and the items of its lists."""
    parts: list[str] = []
    for part in _END.split(text):
        if parts and _SHORT.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        elif part.strip():
            parts.append(part.strip())
    return [Sentence(part) for part in parts]


def pairs(old: str, new: str) -> list[Pair]:
    """What changed between `old` and `new`, sentence by sentence; those that stayed as they were are left out."""
    before, after = _unlike(sentences(old), sentences(new))
    found = _paired(before, after)
    taken = ({one for one, _ in found}, {two for _, two in found})
    made = [([before[one]], [after[two]]) for one, two in found]
    rest_old = [one for at, one in enumerate(before) if at not in taken[0] and not _joins(one, made, side=0)]
    rest_new = [one for at, one in enumerate(after) if at not in taken[1] and not _joins(one, made, side=1)]
    whole = [Pair(tuple(one), tuple(two), _all_alike(one, two)) for one, two in made]
    return whole + [Pair((one,), ()) for one in rest_old] + [Pair((), (one,)) for one in rest_new]


def _unlike(old: list[Sentence], new: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Both without the sentences that stand on either side, but for capitals and signs."""
    left = [_plain(one) for one in new]
    kept: list[Sentence] = []
    for one in old:
        if (plain := _plain(one)) in left:
            at = left.index(plain)
            del left[at], new[at]
        else:
            kept.append(one)
    return kept, new


def _plain(sentence: Sentence) -> str:
    return " ".join(word.low for word in sentence.words)


def _paired(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Places of the sentences that are the same promise, the likest first."""
    if len(old) == len(new) == 1:
        return [(0, 0)] if likeness(old[0], new[0]) >= _LAST else []
    every = [(likeness(one, two), a, b) for a, one in enumerate(old) for b, two in enumerate(new)]
    found: list[tuple[int, int]] = []
    for like, a, b in sorted(every, key=lambda one: (-one[0], abs(one[1] - one[2]))):
        if like >= _LIKE and all(a != c and b != d for c, d in found):
            found.append((a, b))
    return sorted(found, key=lambda one: one[1])


def likeness(one: Sentence, two: Sentence) -> float:
    """How alike two sentences are, from 0 to 100, whatever the order of their words."""
    ordered = Indel.normalized_similarity(one.content, two.content) * 100
    return max(ordered, token_sort_ratio(" ".join(one.content), " ".join(two.content)))


def _all_alike(old: Sequence[Sentence], new: Sequence[Sentence]) -> float:
    """How much of the words of weight of the shorter side the other has, of 100."""
    one, two = ({word for some in side for word in some.content} for side in (old, new))
    return 100 * len(one & two) / (min(len(one), len(two)) or 1)


def _joins(sentence: Sentence, made: list[tuple[list[Sentence], list[Sentence]]], *, side: int) -> bool:
    """Whether most of `sentence` was said in what others of its side left over; it then stands with them."""
    mine = set(sentence.content)
    for pair in made:
        said = {word for one in pair[1 - side] for word in one.content}
        kept = {word for one in pair[side] for word in one.content}
        own = mine - kept
        if own and len(own & said) >= _COVERED * len(own) and len(mine & said) >= _COVERED * len(mine):
            pair[side].append(sentence)
            return True
    return False
