"""An earlier Compact beside the library: what matches and what is missing, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compose.document.model import Document
from compose.document.passages import passages
from compose.library.model import Library
from compose.matching.gaps import Gaps, gaps
from compose.matching.matched import Matched, astray, together
from compose.matching.propose import propose
from compose.matching.settled import Settled


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier Compact beside the library."""

    matched: tuple[Matched, ...]
    """Its commitments in their order, each with the clause that it matches."""
    gaps: Gaps
    """What it lacks."""
    astray: tuple[Settled, ...]
    """What was settled about commitments that it no longer has."""


def compared(document: Document, library: Library, settled: Sequence[Settled] = ()) -> Compared:
    """The earlier Compact `document` beside `library`, with what people `settled` about it."""
    proposals = propose(passages(document), library)
    matched = together(proposals, settled)
    lacking = gaps(library, [one.clause for one in matched if one.answers])
    return Compared(matched, lacking, astray(proposals, settled))
