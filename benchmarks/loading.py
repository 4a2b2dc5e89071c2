"""What it costs to have the whole clause library at hand, in a process that has done nothing else."""

from __future__ import annotations

import sys

from benchmarks import measure

RUNS = 11
OURS = "from compose.library.load import standard; standard()"
FRONT_MATTER_ALONE = """
import re
from pathlib import Path
from ruamel.yaml import YAML
for path in Path("clauses").glob("*/**/*.md"):
    YAML(typ="safe", pure=True).compose(path.read_text(encoding="utf-8").split("---\\n")[1])
"""
"""The same files, their front matter alone, read by YAML in Python and not looked at."""


def run() -> None:
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(measure.child([sys.executable, "-c", OURS]))
        theirs.append(measure.child([sys.executable, "-c", FRONT_MATTER_ALONE]))
    a, b = measure.median(ours), measure.median(theirs)
    measure.row("clause library, cold, checked", a, "its front matter by pure YAML", b)
