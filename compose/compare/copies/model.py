"""What two copies of one draft come to: matters, each a promise or a few that belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from compose.compare.changes import Change
from compose.document.passages import Passage

Verdict = Literal["conflict", "together", "agreed", "one", "two"]
VERDICTS: Mapping[Verdict, str] = {
    "conflict": "To decide",
    "together": "Both can stand",
    "agreed": "Agreed",
    "one": "The first alone",
    "two": "The second alone",
}
"""What a matter comes to, in the order in which a meeting takes them; `conflict` where both changed the same words,
`together` where both changed a promise in different words, `agreed` where both made the same of it."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A promise of the draft that a copy changed; or one that a copy added."""

    number: int
    """From 1, by which people call it in a meeting."""
    verdict: Verdict
    old: tuple[Passage, ...]
    """What the draft says; nothing where there was nothing."""
    one: tuple[Change, ...]
    """What the first copy made of it; nothing where it left it alone."""
    two: tuple[Change, ...]

    @property
    def part(self) -> str:
        """Title of the part it stands in; empty before the first."""
        if self.old:
            return self.old[0].part
        return (self.one or self.two)[0].part


@dataclass(frozen=True)
class Copies:
    """All that two copies changed in a draft."""

    draft: str
    """What the draft is called."""
    one: str
    """Whose the first copy is."""
    two: str
    matters: tuple[Matter, ...]
    """In the order of the text."""
    notes: tuple[str, ...] = ()

    def of(self, verdict: Verdict) -> tuple[Matter, ...]:
        """The matters that come to `verdict`."""
        return tuple(one for one in self.matters if one.verdict == verdict)

    def said(self, verdict: Verdict) -> str:
        """What `verdict` is called here."""
        return (
            f"{self.one} alone" if verdict == "one" else f"{self.two} alone" if verdict == "two" else VERDICTS[verdict]
        )
