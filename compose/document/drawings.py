"""What pictures show, and nothing of how they look: a way in steps, scores and how far apart they lie, their trend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A step on a way."""

    title: str
    words: str
    """What happens there, in a sentence or two."""
    onward: str = ""
    """When the next step follows, in a few words."""
    settles: bool = True
    """Whether the way can end here."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A way in steps from top to bottom, each of which may lead to the one end."""

    stops: tuple[Stop, ...]
    end: str
    """What the end is."""
    ends: str
    """When a step leads there, in a word."""


@dataclass(frozen=True, slots=True)
class Dots:
    """Scores from 1 to 5 for one thing."""

    name: str
    groups: tuple[tuple[int, ...], ...]
    """The scores of each group, in the order of `Spread.groups`."""

    @property
    def scores(self) -> tuple[int, ...]:
        """All scores, lowest first."""
        return tuple(sorted(score for group in self.groups for score in group))


@dataclass(frozen=True, slots=True)
class Spread:
    """How far scores lie apart, a row for each thing that is scored."""

    rows: tuple[Dots, ...]
    groups: tuple[str, ...]
    """Who scored: at most three groups, told apart by the shape of their dots."""
    middle: str
    """What the mark for the middle score is called."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing's score from year to year."""

    name: str
    points: tuple[tuple[int, float], ...]
    """Year and score from 1 to 5, the first year first."""


@dataclass(frozen=True, slots=True)
class Trend:
    """How scores moved over the years."""

    lines: tuple[Line, ...]


Drawing = Flow | Spread | Trend
