"""What a change of wording means for those who rely on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["softer", "firmer", "changed strength", "number", "voice", "definition", "added", "dropped"]
"""`changed strength` is firmer in one word and softer in another; `added` and `dropped` are whole promises."""

Sign = Literal[-1, 1]
"""-1 for softer, 1 for firmer."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a change of wording does, and the words that do it."""

    kind: Kind
    says: str
    """A plain sentence for a meeting."""
    old: tuple[str, ...]
    """The words of the old side that make it so, as they are written; empty where something came in."""
    new: tuple[str, ...]
    """The same of the new side; empty where something went out."""
    sure: float
    """How sure it is, from 0 to 1; below 0.7 it is worth a second look."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or phrase that makes a sentence softer or firmer."""

    sign: Sign
    old: str
    """As written; empty where something came in."""
    new: str
    sure: float
    note: str = ""
    """What the words alone do not tell, such as that it is no longer said who acts."""
