"""Whether the made files hold what their truth says, told by programs that are not ours."""

from __future__ import annotations

import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from . import programs


def problems(path: Path, commitments: list[dict], *, tracked: bool) -> Iterator[str]:
    """Every commitment of the truth that cannot be seen in the file under its number."""
    shown = _squashed(_words(path, tracked=tracked))
    for each in commitments:
        words = _squashed(each["text"])
        if words not in shown:
            yield f"not seen: {each['number']} {each['text'][:60]}"
        elif each["number"] and _squashed(each["number"]) + words not in shown:
            yield f"not under its number: {each['number']} {each['text'][:60]}"


def _words(path: Path, *, tracked: bool) -> str:
    kind = path.suffix[1:]
    if kind in ("txt", "md"):
        return path.read_text(encoding="utf-8")
    if tracked:
        import pypandoc

        command = [pypandoc.get_pandoc_path(), "--track-changes=accept", "--to", "plain", str(path)]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode()
    raw = path.read_bytes()
    if kind != "pdf":
        raw = programs.office(raw, kind, "pdf")
    with tempfile.NamedTemporaryFile(suffix=".pdf") as printed:
        printed.write(raw)
        printed.flush()
        return subprocess.run(["pdftotext", printed.name, "-"], check=True, capture_output=True).stdout.decode()


def _squashed(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())
