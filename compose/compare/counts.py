"""How many promises each kind of change happened to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from compose.compare.changes import Changes
from compose.compare.names import kinds, rewritten, strength


@dataclass(frozen=True, slots=True)
class Counts:
    """How many promises each thing happened to."""

    added: int
    dropped: int
    reworded: int
    moved: int
    """Those that only moved."""
    moved_too: int
    """Those that were reworded, split or merged and stand elsewhere besides."""
    split: tuple[int, int]
    """How many were split, and into how many."""
    merged: tuple[int, int]
    """How many were merged, and into how many."""
    retitled: int
    """Those that have a new title and the same words."""
    same: int
    renumbered: int
    """Those that stand as they stood, but under another number."""
    softer: int
    firmer: int
    both: int
    """Those that are softer in some words and firmer in others."""
    rewritten: int
    """Those worded so differently that word by word nothing can be told."""
    doubtful: int
    """Matches that people should look at."""

    @property
    def changed(self) -> bool:
        """Whether anything is to be read."""
        several = (self.split[0], self.merged[0])
        return any((self.added, self.dropped, self.reworded, self.moved, self.moved_too, self.retitled, *several))


def counts(changes: Changes) -> Counts:
    """How many of each there are."""
    kind = Counter(one.kind for one in changes.changes)
    told = Counter(strength(one) for one in changes.changes)
    same = [one for one in changes.changes if not kinds(one)]
    return Counts(
        added=kind["added"],
        dropped=kind["dropped"],
        reworded=kind["reworded"],
        moved=kind["moved"],
        moved_too=sum("moved" in kinds(one)[1:] for one in changes.changes),
        split=_sides(changes, "split"),
        merged=_sides(changes, "merged"),
        retitled=sum("retitled" in kinds(one) for one in changes.changes),
        same=len(same),
        renumbered=sum(one.link.renumbered for one in same),
        softer=told["softer"],
        firmer=told["firmer"],
        both=told["both"],
        rewritten=sum(map(rewritten, changes.changes)),
        doubtful=sum(one.link.doubtful for one in changes.changes),
    )


def _sides(changes: Changes, kind: str) -> tuple[int, int]:
    some = [one for one in changes.changes if one.kind == kind]
    return sum(len(one.old) for one in some), sum(len(one.new) for one in some)
