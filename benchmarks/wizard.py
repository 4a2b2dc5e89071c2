"""The wizard in a real terminal: how long the first question takes, the next one after an answer, and a save."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import measure

PARTNERS = 60
RUNS = 5
READING = 2.0
"""Seconds for which people look at the first question."""


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = _folder(Path(folder))
        sessions = [_session(home) for _ in range(RUNS)]
        first, behind, after = (measure.median(figures) for figures in zip(*sessions, strict=True))
        print(f"wizard, first question on screen, cold: {first:.3f} s CPU (at most 1.0 asked)")
        print(f"wizard, library loaded while it is read: {behind:.3f} s CPU")
        print(f"wizard, answer to next question, {PARTNERS} partners: {after * 1000:.1f} ms CPU (at most 30 asked)")
        print(f"wizard, one save among {PARTNERS} partners: {_save(home) * 1000:.1f} ms CPU (at most 20 asked)")


def _folder(home: Path) -> Path:
    """A group's folder with its partners, in which the area and the commitments are still to be asked."""
    from compose import folder

    folder.make(home / "compact")
    rows = "".join(_PARTNER.format(number=number) for number in range(PARTNERS))
    answers = home / "compact" / "answers"
    answers.mkdir()
    (answers / "20-partners.yaml").write_text(f"partners:\n{rows}", encoding="utf-8")
    return home / "compact"


_PARTNER = """\
  - name: Partner number {number}
    sector: public
    kind: council
    signs: itself
    on_group: yes
    chairs: no
    champion: Somebody {number}
    signatory: A. Leader
    signatory_role: Leader of the council
"""


def _session(home: Path) -> tuple[float, float, float]:
    """CPU seconds to the first question, of the library behind it, and from an answer to the next question."""
    import pexpect

    (home / "answers" / "10-area.yaml").unlink(missing_ok=True)
    environ = {**os.environ, "TERM": "xterm-256color"}
    command = ["-m", "compose", "ask", str(home), "--by", "Bench"]
    child = pexpect.spawn(sys.executable, command, env=environ, dimensions=(24, 80), encoding="utf-8", timeout=20)
    child.expect("What is the area called")
    child.expect("Ctrl-C")  # the last line of the screen: all of it is there
    first = _used(child.pid)
    time.sleep(READING)
    start = _used(child.pid)
    typed = ["Anytown\r", *["\r"] * 7]
    for keys in typed:
        child.send(keys)
        child.expect("Ctrl-C")
    after = (_used(child.pid) - start) / len(typed)
    child.kill(9)
    child.wait()
    return first, start - first, after


def _used(pid: int) -> float:
    """CPU seconds that the process `pid` has used so far, user and system, its threads included (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _save(home: Path) -> float:
    from compose.answers.keeper import Keeper
    from compose.questionnaire import load as questionnaires

    keeper = Keeper(home, questionnaires.standard(), "Bench", lambda: dt.datetime.now(dt.UTC))
    figures = []
    for number in range(21):
        rows = [dict(row) for row in keeper.answers.typed["partners"]]  # type: ignore[union-attr, arg-type]
        rows[30]["champion"] = f"Champion {number}"
        figures.append(measure.own(lambda rows=rows: keeper.save({"partners": rows})))  # type: ignore[misc]
    return measure.median(figures)
