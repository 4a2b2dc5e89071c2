"""The bookmarks of a file: its headings, as the program that made it lists them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from compose.intake.pdf.library import Handle, text_of

_MOST = 2000
_DEEPEST = 6


class Entry(NamedTuple):
    """One bookmark."""

    title: str
    level: int
    """From 1."""


def outline_of(document: Handle) -> tuple[Entry, ...]:
    """The bookmarks of `document`, in order."""
    seen: list[Entry] = []
    for entry in _under(document, None, 1):
        seen.append(entry)
        if len(seen) >= _MOST:  # a damaged file's bookmarks may lead round in a ring
            break
    return tuple(seen)


def _under(document: Handle, parent: Handle, level: int) -> Iterator[Entry]:
    mark = pdfium.FPDFBookmark_GetFirstChild(document, parent)
    while mark and level <= _DEEPEST:
        yield Entry(" ".join(text_of(pdfium.FPDFBookmark_GetTitle, mark).split()), level)
        yield from _under(document, mark, level + 1)
        mark = pdfium.FPDFBookmark_GetNextSibling(document, mark)
