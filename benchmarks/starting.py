"""How long help takes to come, beside a Python that does nothing but import argparse."""

from __future__ import annotations

import sys

from benchmarks import measure

RUNS = 21


def run() -> None:
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(measure.child([sys.executable, "-m", "compose", "--help"]))
        theirs.append(measure.child([sys.executable, "-c", "import argparse"]))
    a, b = measure.median(ours), measure.median(theirs)
    measure.row("local-compact --help", a, "python -c import argparse", b)
