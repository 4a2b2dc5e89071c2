"""From what a reader saw to the document tree: which paragraphs are headings, which promises, and whose."""

from __future__ import annotations

from compose.intake.model import Read
from compose.intake.structure import assemble, doubts, levels, parting, tables
from compose.intake.structure.commitments import Judge
from compose.intake.structure.correct import corrected
from compose.intake.structure.front import front
from compose.intake.structure.model import Doubt, Found
from compose.intake.structure.names import spoken
from compose.intake.structure.sequences import labelled

__all__ = ["Doubt", "Found", "corrected", "structured"]


def structured(read: Read, name: str) -> Found:
    """`read` as a document tree with what is not certain of it; `name` is the file's, for want of a title."""
    opening = front(spoken(labelled(tables.spread(read.pieces))), read.title, name)
    judge = Judge()
    sections = parting.parted(levels.headed(opening.rest))
    built = assemble.built([(section, judge.judged(section)) for section in sections])
    return Found(assemble.document(opening, built), doubts.doubts(built))
