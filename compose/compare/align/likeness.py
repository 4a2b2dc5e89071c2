"""How alike two texts are, from 0 to 1."""

from __future__ import annotations

import math

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from compose.compare.align.reading import Reader, Reading

_SHORT = 6
"""Texts of no more words are compared by their letters too."""
_BY_CHANCE = 0.5
"""Letters that short texts share whatever they say."""


def same_words(one: Reading, other: Reading) -> float:
    """The share of words that are the same and in the same order."""
    return Indel.normalized_similarity(one.signs, other.signs) if one.signs or other.signs else 0.0


def likeness(one: Reading, other: Reading, reader: Reader) -> float:
    """Half the words in their order, half the words in any order, the rarer counting more."""
    if not one.signs or not other.signs:
        return 0.0
    return (same_words(one, other) + _shared(one, other, reader)) / 2


def _shared(one: Reading, other: Reading, reader: Reader) -> float:
    weights = reader.weights
    shared = math.fsum([weights.get(sign, 0.0) for sign in one.each & other.each])
    return 2 * shared / (one.weight + other.weight or 1.0)


def short(one: Reading, other: Reading) -> bool:
    """Whether both are so short that letters tell more than words."""
    return len(one.signs) <= _SHORT and len(other.signs) <= _SHORT


def by_letters(one: str, other: str) -> float:
    """How alike two short texts are by their letters, what they share by chance left out."""
    return max(0.0, (fuzz.ratio(one.lower(), other.lower()) / 100 - _BY_CHANCE) / (1 - _BY_CHANCE))
