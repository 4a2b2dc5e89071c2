"""Where the links of a page lead."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence

import pypdfium2.raw as pdfium

from compose.intake.pdf.library import Handle
from compose.intake.pdf.model import Word
from compose.intake.pdf.turning import Box, Turned

_SAFE = ("http://", "https://", "mailto:")


def linked(document: Handle, page: Handle, words: Sequence[Word], turned: Turned) -> tuple[Word, ...]:
    """`words`, those on a link of `page` with the address it leads to."""
    found = [(turned(box), url) for box, url in _links(document, page)]
    return tuple(_led(word, found) for word in words) if found else tuple(words)


def _led(word: Word, links: Sequence[tuple[Box, str]]) -> Word:
    across, down = (word.left + word.right) / 2, word.base - word.size / 4
    for (left, top, right, bottom), url in links:
        if left <= across <= right and top <= down <= bottom:
            return word._replace(url=url)
    return word


def _links(document: Handle, page: Handle) -> Iterator[tuple[Box, str]]:
    at, link, rectangle = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page, at, link):
        url = _address(document, pdfium.FPDFLink_GetAction(link))
        if url.startswith(_SAFE) and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
            low, high = sorted((rectangle.bottom, rectangle.top))
            yield (rectangle.left, low, rectangle.right, high), url


def _address(document: Handle, action: Handle) -> str:
    if not action:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()
