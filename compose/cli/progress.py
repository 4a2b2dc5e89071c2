"""A bar that shows how far a long job is, where somebody is watching."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

WIDTH = 24


@contextmanager
def bar(doing: str) -> Iterator[Callable[[int, int, str], None]]:
    """What is told how many of how many are done and what comes next; it draws on a terminal and nowhere else."""
    out = sys.stderr
    if not out.isatty():
        yield lambda done, of, what: None
        return
    try:
        yield lambda done, of, what: _draw(doing, done, of, what)
    finally:
        _write(out, "")  # the line is gone when the job is, whether it ended well or not
        out.write("\r")
        out.flush()


def _draw(doing: str, done: int, of: int, what: str) -> None:
    full = WIDTH * done // max(of, 1)
    _write(sys.stderr, f"{doing} [{'#' * full}{'.' * (WIDTH - full)}] {done} of {of}  {what}")


def _write(out: TextIO, line: str) -> None:
    # Blanks over the line before, since not every terminal of Windows knows the sign that clears one.
    width = max(20, shutil.get_terminal_size().columns - 1)
    out.write(f"\r{line[:width]:<{width}}")
    out.flush()
