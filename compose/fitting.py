"""Text made to fit a window: broken between words, cut where it is too long, and dealt out by the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

WIDEST = 100
"""Longer lines are hard to read, however wide the window."""


def broken(text: str, columns: int) -> list[str]:
    """The lines of `text`, broken to `columns`; what begins with spaces or a hyphen hangs below itself."""
    return [piece for line in text.split("\n") for piece in _pieces(line, min(columns, WIDEST))]


def _pieces(line: str, columns: int) -> list[str]:
    indent = len(line) - len(line.lstrip(" -"))
    hanging = " " * min(indent, columns // 2)
    pieces = textwrap.wrap(
        line.rstrip(), columns, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
    return pieces or [""]


def short(text: str, columns: int) -> str:
    """`text` on one line of at most `columns`; an ellipsis says that there is more."""
    line = " ".join(text.split())
    return line if len(line) <= columns else line[: max(columns - 2, 1)].rstrip() + " …"


def at_most(lines: Sequence[str], most: int, more: str) -> list[str]:
    """`lines`, of which those beyond `most` give way to the line `more`."""
    return [*lines] if len(lines) <= most else [*lines[: max(most - 1, 0)], more]


def pages(lines: Iterable[str], rows: int) -> Iterator[list[str]]:
    """`lines` by the page of `rows`."""
    page: list[str] = []
    for line in lines:
        if len(page) == rows:
            yield page
            page = []
        page.append(line)
    if page:
        yield page
