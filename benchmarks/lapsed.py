"""What it costs to look through 50 pages for names that no longer stand, the register read and made ready included."""

from __future__ import annotations

import re
import sys

from benchmarks import measure
from benchmarks.documents import example
from compose.document import walk

RUNS = 11
WORDS = 25_000
"""Words on 50 pages."""
OURS = """
import sys
from compose.lapsed.find import find
from compose.lapsed.load import standard
text = sys.stdin.read()
find(text, standard()) if text else standard
"""
PATTERNS = r"""
import re, sys
from compose.lapsed.load import standard
text = sys.stdin.read()
for form in (form for entry in standard().entries for form in entry.forms):
    re.findall(r"\b" + re.escape(form.words).replace(r"\ ", r"\s+") + r"s?\b", text, re.IGNORECASE)
"""
"""The same names, each looked for by a pattern of its own, and nothing asked of what stands round it."""


def run() -> None:
    text = pages().encode()
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(measure.child([sys.executable, "-c", OURS], given=text) - _started())
        theirs.append(measure.child([sys.executable, "-c", PATTERNS], given=text) - _started())
    a, b = measure.median(ours), measure.median(theirs)
    measure.row("names that lapsed, 50 pages", a, "a pattern for each spelling", b)


def _started() -> float:
    """What it costs to start, with the modules at hand and nothing to look through."""
    return measure.child([sys.executable, "-c", OURS])


def pages() -> str:
    """50 pages of a Compact's text, as often as it takes; every copy is a little different."""
    text = "\n\n".join(walk.lines(example("camden")))
    copies = WORDS // len(text.split()) + 1
    whole = "\n\n".join(f"{text}\n\nThe Primary Care Trust ({copy})." for copy in range(copies))
    last = [*re.finditer(r"\S+", whole)][WORDS - 1]
    return whole[: last.end()]
