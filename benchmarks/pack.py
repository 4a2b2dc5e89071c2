"""The whole pack of a group: CPU seconds once everything is warm, and memory while many groups' packs are made.

`python -m benchmarks.pack 300` makes those of 300 groups in one process, which takes half an hour.
"""

from __future__ import annotations

import datetime as dt
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.measure import median, own
from compose import packing, paths
from compose.building import make_draft

TODAY = dt.date(2026, 11, 23)
FEW = 12
"""Packs in one process where nobody asks for more."""


def run(groups: int = FEW) -> None:
    made: dict[str, bytes] = {}
    for name in ("camden", "calderdale"):
        home = paths.examples() / name
        times = [own(lambda home=home: made.update(whole(home))) for _ in range(4)][1:]
        endings = Counter(file.rpartition(".")[2] for file in made)
        size = sum(map(len, made.values())) / 1e6
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(endings.items()))
        print(f"whole pack of {name}, warm: {median(times):.2f} s CPU, {len(made)} files ({kinds}), {size:.1f} MB")
        made.clear()
    command = [sys.executable, "-m", "benchmarks.pack", "--memory", str(groups)]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")


def whole(home: Path) -> Mapping[str, bytes]:
    """Every file of the pack of the folder `home`."""
    draft = make_draft(home, today=TODAY)
    about = packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)
    return packing.pack(about, draft.folder, (), (), lambda done, of, what: None)


def memory(groups: int) -> None:
    """Print how much memory the process holds while pack after pack is made, each of a group of another name."""
    marks = {1, *(groups * share // 10 for share in (1, 2, 3, 5, 7, 10))}
    with tempfile.TemporaryDirectory() as folder:
        for count, home in enumerate(_homes(Path(folder), groups), 1):
            whole(home)
            if count in marks:
                print(f"packs of {count:>4} groups in one process: {_held()} MB held, {_peak()} MB at most")


def _homes(folder: Path, groups: int) -> Iterator[Path]:
    """Copies of an example, each with an area and a partner of its own."""
    for count in range(groups):
        home = folder / f"group-{count}"
        shutil.copytree(paths.examples() / "camden", home, ignore=shutil.ignore_patterns("out", "kept"))
        for file in (home / "answers").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("Camden", f"Camden {count}"), encoding="utf-8")
        yield home
        shutil.rmtree(home)


def _held() -> int:
    """Megabytes of memory that the process holds now; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    if "--memory" in sys.argv:
        memory(int(sys.argv[-1]))
    else:
        run(int(sys.argv[1]) if len(sys.argv) > 1 else FEW)
