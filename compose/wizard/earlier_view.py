"""The earlier Compact as it stands now: each promise with the clause it matches, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from compose import previous
from compose.document.as_markdown import as_markdown
from compose.document.passages import Passage, passages
from compose.library.model import Clause
from compose.matching.matched import Matched, together
from compose.matching.model import Proposal
from compose.matching.propose import propose
from compose.matching.settled import Decision, read
from compose.previous import Earlier
from compose.wizard.room import Room


@dataclass(frozen=True)
class Promise:
    """A promise of the earlier Compact."""

    matched: Matched
    clause: Clause | None
    """The clause of the library that it matches: as settled, or else as proposed."""
    kept_in: Path
    """The folder of the earlier Compact."""

    @property
    def passage(self) -> Passage:
        """Its words, number and voice."""
        return self.matched.passage

    @property
    def decided(self) -> bool:
        """Whether it is settled what becomes of it."""
        return bool(self.decision)

    @property
    def decision(self) -> Decision:
        """What becomes of it; empty while that is open."""
        return self.matched.settled.decision if self.matched.settled else ""

    @property
    def surely_the_same(self) -> bool:
        """Whether the program is sure what it matches, and nobody has said otherwise."""
        return self.matched.settled is None and self.matched.proposal.band == "sure"


@dataclass(frozen=True)
class View:
    """An earlier Compact and what was decided of it."""

    earlier: Earlier
    promises: tuple[Promise, ...]

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is proposed for each."""
        return tuple(promise.matched.proposal for promise in self.promises)

    @property
    def parts(self) -> tuple[str, ...]:
        """Titles of the parts that hold promises."""
        return tuple(dict.fromkeys(promise.passage.part for promise in self.promises))

    def of(self, part: str) -> tuple[Promise, ...]:
        """The promises of the part with the title `part`."""
        return tuple(promise for promise in self.promises if promise.passage.part == part)

    def open(self, promises: Sequence[Promise]) -> tuple[Promise, ...]:
        """Those of `promises` that are to be decided."""
        return tuple(promise for promise in promises if not promise.decided)


def seen(room: Room, before: View | None = None) -> View | None:
    """The earlier Compact that was imported last; `None` where there is none. Raises `InputError`.

    What was proposed `before` is proposed again where the document is the same: that takes the longest.
    """
    earlier = previous.read(room.home)
    if earlier is None:
        return None
    same = before is not None and before.earlier.document == earlier.document
    proposals = before.proposals if before and same else propose(passages(earlier.document), room.library)
    found = together(proposals, read(earlier.path, room.library))
    by_id = room.library.by_id
    return View(earlier, tuple(Promise(one, by_id.get(one.clause), earlier.path) for one in found))


def words_of(promise: Promise) -> str:
    """Its words as wording that stands by itself: one that only goes on from a lead-in is given its subject."""
    text = as_markdown(promise.passage.blocks)
    subject = _SUBJECTS.get(promise.passage.voice, "")
    return f"{subject} will {text}" if subject and text[:1].islower() else text


_SUBJECTS = {
    "public": "{{ public_partners }}",
    "voluntary": "{{ voluntary_partners }}",
    "all": "Partners",
}
