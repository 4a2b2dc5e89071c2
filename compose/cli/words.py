"""Words on a terminal: broken between words to its width, and lists that hang. In a pipe, lines stay as they are."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from compose.fitting import broken


def say(text: str, stream: TextIO | None = None) -> None:
    """Write `text` to `stream`, or to standard output, each of its lines broken to the width of a terminal."""
    stream = stream or sys.stdout
    lines = broken(text, shutil.get_terminal_size().columns) if stream.isatty() else [text]
    stream.write("\n".join(lines) + "\n")


def listed(title: str, items: Sequence[str]) -> Iterator[str]:
    """The lines of a list under its `title`, with how many there are; none where there are none."""
    if items:
        yield from ("", f"{title} ({len(items)}):", *(f"  - {item}" for item in items))
