"""A kind of words round a promise."""

from __future__ import annotations

from typing import NamedTuple


class Hedge(NamedTuple):
    """Words round a promise, which way they turn it when they come in, and how sure that is."""

    sign: int
    """-1 for softer, 1 for firmer."""
    weight: int
    """A hedge may stand for another of the same weight; 2 leaves more open than 1."""
    sure: float
    phrases: tuple[str, ...]
