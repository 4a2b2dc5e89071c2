"""Reading an earlier Compact: how much is recovered of the corpus and of files held out, and the time of 50 pages."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from benchmarks import measure
from compose.intake.reading import read
from compose.intake.structure import structured
from tests.intake import score as yardstick

ROUNDS = 5
PAGES = 50


def run() -> None:
    """Print all tables."""
    recovery()
    held_out()
    speed()


def recovery() -> None:
    """What is found of the corpus, which the rules were made with."""
    print(HEADS)
    files = yardstick.files()
    for kind in dict.fromkeys(file.kind for file in files):
        _print(kind, [file for file in files if file.kind == kind])


def held_out() -> None:
    """What is found of the held-out set, and of the texts of it that no rule was ever changed for."""
    files = yardstick.files(yardstick.HELD_OUT)
    for which, some in (
        ("held out", files),
        ("untouched", [file for file in files if file.truth in yardstick.UNTOUCHED]),
    ):
        print(f"\n{which}\n{HEADS}")
        for kind in ("docx", "pdf"):
            _print(kind, [file for file in some if file.kind == kind])
        _print("other", [file for file in some if file.kind not in ("docx", "pdf")])
        _print("all", some)


HEADS = "kind   files  commitments  recovered  voices   parts  extra of those found"


def _print(kind: str, files: Sequence[yardstick.File]) -> None:
    total = sum((_scored(file) for file in files), yardstick.Score())
    shares = f"{total.share:9.1%}  {total.voices:6.1%}  {total.parts:6.1%}"
    print(f"{kind:<6} {len(files):5}  {total.expected:11}  {shares}  {total.extra} ({total.extras:.1%})")


@cache
def _scored(file: yardstick.File) -> yardstick.Score:
    found = structured(read(file.path.read_bytes(), file.name), file.name)
    return yardstick.score(found.document, yardstick.truth(file.truth, file.folder))


def speed() -> None:
    """CPU seconds from bytes to tree; what pandoc does in a program of its own is counted."""
    for name, raw in {"long.docx": _docx(), "long.pdf": _pdf()}.items():
        known = read(raw, name)
        reading = measure.median(_all(partial(read, raw, name)) for _ in range(ROUNDS))
        settling = measure.median(_all(partial(structured, known, name)) for _ in range(ROUNDS))
        print(f"{PAGES} pages as {name[5:]:<5} read {reading:6.3f} s   structured {settling:6.3f} s")


def _all(work: Callable[[], object]) -> float:
    """CPU seconds of `work` in this process and in those it starts."""
    before = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - before


@cache
def _long() -> str:
    """A Compact of about 50 pages: 18 commitments a page, under headings and voices."""
    lines = ["# The Long Compact\n"]
    for part in range(1, PAGES + 1):
        lines.append(f"# {part} Subject number {part}\n")
        lines.append("Partners met many times to agree what follows on this subject, and will meet again.\n")
        for count in range(1, 19):
            if count in (1, 10):
                lines.append(f"## What {'public bodies' if count == 1 else 'voluntary organisations'} will do\n")
            lines.append(
                f"{part}.{count} Tell the other side in writing about matter {part * count} before it is settled, "
                "listen to the answer, and say what came of it.\n"
            )
    return "\n".join(lines)


def _docx() -> bytes:
    import pypandoc

    with tempfile.TemporaryDirectory() as home:
        made = Path(home) / "long.docx"
        command = [pypandoc.get_pandoc_path(), "--from", "markdown", "--output", str(made)]
        subprocess.run(command, input=_long().encode(), check=True)
        return made.read_bytes()


def _pdf() -> bytes:
    import typst

    with tempfile.TemporaryDirectory() as home:
        given = Path(home) / "long.typ"
        words = _long().replace("# ", "= ").replace("#=", "==")
        breaks = words.replace("\n= ", "\n#pagebreak()\n= ")
        given.write_text(f'#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n{breaks}', encoding="utf-8")
        return typst.compile(str(given))


if __name__ == "__main__":
    run()
