"""What changed from one Compact to another: every promise that was added, dropped, reworded or moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from compose.compare.align import Link, Unit, align
from compose.compare.effects import Effect, effects
from compose.document.passages import Passage

Kind = Literal["same", "reworded", "moved", "split", "merged", "added", "dropped"]
KINDS: tuple[Kind, ...] = ("reworded", "moved", "split", "merged", "added", "dropped", "same")


ALIKE = 0.35
"""Share of words that two wordings have in common, from which on it can be told word by word what became of the first;
below it a person reads both."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a promise reads otherwise."""

    kind: Literal["answer", "library", "local", "position", "selected", "left out", "lapsed"]
    says: str
    """In a sentence, such as `Notice of a change to funding was answered with 6 months, before with 3.`"""


@dataclass(frozen=True, slots=True)
class Change:
    """A promise on the two sides; of one that was added or dropped, one side is empty."""

    kind: Kind
    """`moved` only where its words are the same; `moved_too` tells of one that was reworded as well."""
    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    link: Link
    """How the two were matched, why, and how sure that is."""
    effects: tuple[Effect, ...] = ()
    causes: tuple[Cause, ...] = ()

    @property
    def part(self) -> str:
        """Title of the part it stands in; of one that was dropped, the part it stood in."""
        return (self.new or self.old)[0].part

    @property
    def moved_too(self) -> bool:
        """Whether it stands elsewhere now, whatever else changed."""
        return self.link.moved


@dataclass(frozen=True)
class Changes:
    """All that changed."""

    old: str
    """What the older text is called, such as `The Northvale Compact, version 1.0, adopted 1 April 2020`."""
    new: str
    changes: tuple[Change, ...]
    """In the order of the new text, those that were dropped where they stood."""
    gained: tuple[str, ...] = ()
    """Undertakings of the national Compact and principles of the Covenant that the new text answers and the old did
    not, in words, where both are known."""
    lost: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader should know of the comparison."""
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Lines that changed and are no promise, as they were and as they are, either empty; known of two files only."""

    def of(self, *kinds: Kind) -> tuple[Change, ...]:
        """The changes of `kinds`."""
        return tuple(one for one in self.changes if one.kind in kinds)


def unit(passage: Passage) -> Unit:
    """A promise as the aligner sees it; imported ones have no id that means anything on the other side."""
    ours = not passage.id.startswith("c-") or not passage.id[2:3].isdigit()
    return Unit(passage.id if ours else "", passage.part, passage.number, passage.title, passage.text)


def changed(
    old: Sequence[Passage], new: Sequence[Passage], settled: Iterable[tuple[str, str]] = ()
) -> tuple[Change, ...]:
    """What changed from the promises `old` to `new`.

    `settled` are pairs of ids on which people decided, the second empty where a promise matches nothing.
    """
    places: tuple[Mapping[str, int], Mapping[str, int]] = (
        {one.id: place for place, one in enumerate(old)}, {one.id: place for place, one in enumerate(new)},
    )  # fmt: skip
    known = [(places[0][a], places[1].get(b)) for a, b in settled if a in places[0]]
    found = align([unit(one) for one in old], [unit(one) for one in new], known)
    return tuple(_change(link, old, new) for link in found.links)


def _change(link: Link, old: Sequence[Passage], new: Sequence[Passage]) -> Change:
    before, after = tuple(old[i] for i in link.old), tuple(new[i] for i in link.new)
    kind: Kind = "moved" if link.kind == "same" and link.moved else link.kind
    told: tuple[Effect, ...] = ()
    if before and after and link.kind != "same" and link.alike >= ALIKE:
        voices = {"old_voice": before[0].voice, "new_voice": after[0].voice}
        told = effects("\n".join(one.text for one in before), "\n".join(one.text for one in after), **voices)
    return Change(kind, before, after, link, told)
