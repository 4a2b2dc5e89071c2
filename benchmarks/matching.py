"""What it costs to hold an earlier Compact of 60 commitments beside the library, and beside fuzzy matching alone."""

from __future__ import annotations

import sys

from benchmarks import measure

RUNS = 7
SET_UP = """
from compose.document.passages import Passage
from compose.library.load import standard
from compose.matching import lexicon_file
from compose.matching.propose import propose
library, lexicon = standard(), lexicon_file.standard()
texts = [text.markdown for clause in library.clauses for text in clause.texts.values()]
passages = [
    Passage(f"c-{n}", "", clause.undertaken_by, "", "", " ".join(clause.why.split()[:25]))
    for n, clause in enumerate(library.commitments[:60])
]
"""
OURS = "propose(passages, library, lexicon)"
FUZZY = """
from rapidfuzz import fuzz, process
for passage in passages:
    process.extractOne(passage.text, texts, scorer=fuzz.token_set_ratio)
"""


def run() -> None:
    empty, ours, theirs = (_taken(code) for code in (SET_UP, SET_UP + OURS, SET_UP + FUZZY))
    measure.row("60 commitments beside the library", ours - empty, "rapidfuzz, best wording only", theirs - empty)


def _taken(code: str) -> float:
    return measure.median(measure.child([sys.executable, "-c", code]) for _ in range(RUNS))


if __name__ == "__main__":
    run()
