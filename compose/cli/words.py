"""Words on a terminal: broken between words to its width, and lists that hang. In a pipe, lines stay as they are."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TextIO

WIDEST = 100
"""Longer lines are hard to read, however wide the window."""


def say(text: str, stream: TextIO | None = None) -> None:
    """Write `text` to `stream`, or to standard output, each of its lines broken to the width of a terminal."""
    stream = stream or sys.stdout
    lines = map(wrapped, text.split("\n")) if stream.isatty() else [text]
    stream.write("\n".join(lines) + "\n")


def wrapped(line: str) -> str:
    """`line` broken to the width of the terminal; what begins with spaces or a hyphen hangs below itself."""
    indent = len(line) - len(line.lstrip(" -"))
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return textwrap.fill(line, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
