"""The least that has to be marked: the minimal difference between two texts, token by token, as git finds it."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benchmarks.compare import text
from compose.compare.words import tokens

_END = "\u00b6"
"""Stands for the end of a paragraph; it is a token, but no sign of text."""
_OPTIONS = ("--no-index", "--minimal", "--no-color", "--no-ext-diff", "--text", "-U0")


def minimal(old: bytes, new: bytes) -> int:
    """Signs of text, removed and added together, in the minimal difference between two Word files, over all stories."""
    before, after = text.stories(old, "accept"), text.stories(new, "accept")
    return sum(
        len(_plain(token))
        for kind in sorted({*before, *after})
        for token in _changed(before.get(kind, []), after.get(kind, []))
    )


def _changed(old: list[str], new: list[str]) -> list[str]:
    """The tokens that are removed or added; `git diff --minimal` over a token a line."""
    if old == new:
        return []
    with tempfile.TemporaryDirectory() as home:
        files = [Path(home, name) for name in ("old", "new")]
        for file, paragraphs in zip(files, (old, new), strict=True):
            file.write_text("".join(f"{_line(token)}\n" for token in _tokens(paragraphs)), encoding="utf-8")
        command = ["git", "diff", *_OPTIONS, *map(str, files)]
        shown = subprocess.run(command, capture_output=True, check=False).stdout.decode()
    return [
        line[1:] for line in shown.split("\n") if line[:1] in "+-" and line and not line.startswith(("+++ ", "--- "))
    ]


def _tokens(paragraphs: list[str]) -> list[str]:
    return [token for paragraph in paragraphs for token in (*tokens(paragraph), _END)]


def _line(token: str) -> str:
    """A token that fits on a line of its own; one that does not, such as a tab, by its number."""
    return token if token.isprintable() else "\\" + "".join(f"{ord(sign):x}" for sign in token)


def _plain(line: str) -> str:
    """What counts of a token: no paragraph's end, no sign that is no text."""
    if line in (_END, "\\9", "\\b", "\u2042"):
        return ""
    return "x" if line.startswith("\\") and len(line) > 1 else line
