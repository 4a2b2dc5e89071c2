"""How good the proposals are on labelled commitments: `python -m tests.matching.score` prints the figures.

A proposal counts that is sure or likely, and is right where its clause is among those of the label. Precision is the
share of right ones among them; recall, the share of commitments with a clause for which there is a right one.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from compose import yamlio
from compose.document.passages import Passage
from compose.library.load import standard
from compose.matching import propose
from compose.matching.model import Proposal

LABELS = Path(__file__).parent / "labels"
COUNTED = ("sure", "likely")


@dataclass(frozen=True)
class Label:
    """A commitment, and the clauses that promise substantially the same."""

    passage: Passage
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """What came out."""

    commitments: int
    counted: int
    right: int
    precision: float
    recall: float


def labels(name: str) -> tuple[Label, ...]:
    """The labels of the file `name`."""
    data = yamlio.read(LABELS / f"{name}.yaml").data
    assert isinstance(data, list)
    return tuple(_label(place, entry) for place, entry in enumerate(data))


def _label(place: int, entry: dict) -> Label:
    said = (entry.get("number") or "", entry["voice"], entry.get("part") or "", "", entry["text"])
    return Label(Passage(f"c-{place}", *said), tuple(entry.get("clauses") or ()))


def proposals(some: Sequence[Label]) -> tuple[Proposal, ...]:
    """What is proposed for each."""
    return propose([one.passage for one in some], standard())


def score(some: Sequence[Label]) -> Score:
    """How good the proposals for `some` are."""
    found = list(zip(some, proposals(some), strict=True))
    counted = [(label, proposal) for label, proposal in found if proposal.band in COUNTED]
    right = sum(proposal.clause in label.clauses for label, proposal in counted)
    wanted = sum(bool(label.clauses) for label in some)
    return Score(len(some), len(counted), right, right / max(1, len(counted)), right / max(1, wanted))


if __name__ == "__main__":
    for name in sys.argv[1:] or ("dev", "held_out"):
        came = score(labels(name))
        made = f"{came.counted} proposals sure or likely, {came.right} right"
        figures = f"precision {came.precision:.3f}, recall {came.recall:.3f}"
        print(f"{name:<9} {came.commitments} commitments, {made}: {figures}")
