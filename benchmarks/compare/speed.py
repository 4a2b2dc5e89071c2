"""A cold process from start to finished redline: CPU seconds and peak memory for 10, 50 and 200 pages."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.compare.tables import aligned
from tests.redline.making.editing import edited
from tests.redline.making.seeded import WAYS
from tests.redline.making.wording import Author

PAGES = (10, 50, 200)
AIMS = {10: "0.6", 50: "1.0", 200: "3"}
ROUNDS = 3
_EDITS = ("words", "number", "weaken", "strengthen", "insert", "delete", "move", "split", "merge", "case")


def table(engines: Iterable[str]) -> str:
    """CPU seconds and peak megabytes by engine; pandoc's text with git's word differences beside them."""
    names = [*engines, "pandoc + git"]
    lines = [["CPU seconds, peak memory", "aim", *names]]
    for pages in PAGES:
        for ways in ("AA", "CA"):
            aim = f"<= {AIMS[pages]} s, 120 MB"
            figures = [_shown(*measured(name, *files(pages, ways))) for name in names]
            lines.append([f"{pages} pages, {'same style' if ways == 'AA' else 'restyled'}", aim, *figures])
    return aligned(lines)


@cache
def files(pages: int, ways: str) -> tuple[bytes, bytes]:
    """A Compact of so many pages, and the same with one in ten of its clauses edited."""
    author = Author(Random(f"{pages}"))
    draft = author.draft(pages)
    count = sum(block.kind == "commitment" for block in draft.blocks) // 10
    work = edited(draft, author, (_EDITS[at % len(_EDITS)] for at in range(count)))
    old, new = (WAYS[way](side, Random(pages)) for way, side in zip(ways, (work.old, work.new), strict=True))
    return old, new


def measured(engine: str, old: bytes, new: bytes) -> tuple[float, float]:
    """CPU seconds, the median of a few runs, and the highest peak in megabytes; its programs counted."""
    with tempfile.TemporaryDirectory() as home:
        given = [Path(home, name) for name in ("old.docx", "new.docx")]
        for file, raw in zip(given, (old, new), strict=True):
            file.write_bytes(raw)
        runs = [_run(_command(engine, [*map(str, given), str(Path(home, "made.docx"))])) for _ in range(ROUNDS)]
    return statistics.median(seconds for seconds, _ in runs), max(peak for _, peak in runs)


# ----------------------------------------------------------------------------------------------------------------------


def _command(engine: str, files: Sequence[str]) -> list[str]:
    if engine != "pandoc + git":
        return [sys.executable, "-m", "benchmarks.compare.engines", engine, *files]
    import pypandoc

    pandoc, home = pypandoc.get_pandoc_path(), Path(files[0]).parent
    texts = [
        f"{pandoc} {file} --wrap=none -t plain -o {home / name}"
        for file, name in zip(files, ("a.txt", "b.txt"), strict=False)
    ]
    return [
        "sh",
        "-c",
        f"{'; '.join(texts)}; cd {home}; git diff --no-index --word-diff --minimal a.txt b.txt > {files[2]}; true",
    ]


_LAUNCHER = """\
import resource, subprocess, sys
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(ended.returncode)
"""
"""A small process between this one and what is measured: a child counts the memory of whoever started it as its own."""


def _run(command: Sequence[str]) -> tuple[float, float]:
    ended = subprocess.run([sys.executable, "-S", "-c", _LAUNCHER, *command], capture_output=True, text=True)
    if ended.returncode:
        raise RuntimeError(ended.stderr[-500:])
    seconds, peak = map(float, ended.stdout.split())
    return seconds, peak


def _shown(seconds: float, peak: float) -> str:
    return f"{seconds:.2f} s, {peak:.0f} MB"
