"""What is aligned: units of two texts, the links between them, and all links together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["same", "reworded", "split", "merged", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that is compared: a clause of a Compact, or a paragraph of a Word file."""

    id: str = ""
    """Id of a clause that is the same for ever; empty where there is none or it only tells a place."""
    section: str = ""
    """Title of the part it stands in."""
    label: str = ""
    """Its number, such as `3.1` or `(a)`, typed or automatic; no bullet."""
    title: str = ""
    """Its own heading."""
    text: str = ""
    """Its words, without the label."""


@dataclass(frozen=True, slots=True)
class Link:
    """Units of the old side, by place from 0, and those of the new that answer them; one of the two may be none."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: Kind
    """`same` only where the texts are equal to the last sign; titles and labels may still differ."""
    moved: bool = False
    """Whether it stands in another part, or elsewhere among its neighbours."""
    retitled: bool = False
    """Whether both have a title, and not the same."""
    renumbered: bool = False
    """Whether both have a label, and not the same."""
    sure: float = 1.0
    """How likely the link is right, from 0 to 1."""
    doubtful: bool = False
    """Whether a person should look at it."""
    alike: float = 0.0
    """The share of words that are the same, from 0 to 1; numbers, "not" and "will" or "may" count for nothing."""
    why: str = ""
    """What speaks for it, as a sentence without its full stop."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every unit of both sides in one link: in the order of the new, what was dropped after what it followed."""

    links: tuple[Link, ...]
