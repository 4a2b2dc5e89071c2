"""The file as pdfium opens it: what can be asked of it, and why it may be refused."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

Handle = Any
"""What the library knows a document, a page or a thing on it by."""
MOST_PAGES = 500
"""Pages that are read at most; the longest Compact known has 52."""


class Refused(ValueError):  # noqa: N818 - it is no fault of the program
    """The file cannot be read: `args` are what is wrong and the remedy, each a sentence without its full stop."""


LOCKED = Refused(
    "it is locked with a password", "Open it with the password, save a copy that has none, and import the copy"
)
BROKEN = Refused(
    "it is not a PDF file, or it is damaged",
    "Open it in a PDF reader; if it opens there, print it to a new PDF and import that, or get the Word file",
)


def _too_long(count: int) -> Refused:
    what = f"it has {count:,} pages, and at most {MOST_PAGES} are read"
    return Refused(what, "Save the pages of the Compact as a PDF file of their own, and import that")


@contextmanager
def opened(raw: bytes) -> Iterator[Handle]:
    """The document in `raw`. Raises `Refused` where it cannot be opened, is locked, or has too many pages."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
    if not document:
        raise LOCKED if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD else BROKEN
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if not count:
            raise BROKEN
        if count > MOST_PAGES:
            raise _too_long(count)
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def page_at(document: Handle, index: int) -> Iterator[Handle]:
    """The page at `index`, from 0. Raises `Refused` where it is damaged."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise BROKEN
    try:
        yield page
    finally:
        pdfium.FPDF_ClosePage(page)


def text_of(ask: Callable[..., int], *arguments: Handle) -> str:
    """The UTF-16 text that the library's function `ask` gives of `arguments`, which is asked twice."""
    length = ask(*arguments, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(*arguments, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def title_of(document: Handle) -> str:
    """The title in the file's properties."""
    return " ".join(text_of(pdfium.FPDF_GetMetaText, document, b"Title").split())
