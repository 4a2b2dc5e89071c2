"""Words on a terminal: broken between words to its width, and lists that hang. In a pipe, lines stay as they are."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from compose import paths
from compose.fitting import broken


def say(text: str, stream: TextIO | None = None) -> None:
    """Write `text` to `stream`, or to standard output, each of its lines broken to the width of a terminal."""
    stream = stream or sys.stdout
    lines = broken(text, shutil.get_terminal_size().columns) if stream.isatty() else [text]
    stream.write("\n".join(lines) + "\n")


def aside(kept: Iterable[Path | None]) -> Iterator[str]:
    """A line for each file that gave way to a new one and was kept, with where it is now."""
    for path in filter(None, kept):
        yield f"Kept: {paths.shown(path)} (what was there before, which reads otherwise)"


def listed(title: str, items: Sequence[str]) -> Iterator[str]:
    """The lines of a list under its `title`, with how many there are; none where there are none."""
    if items:
        yield from ("", f"{title} ({len(items)}):", *(f"  - {item}" for item in items))
