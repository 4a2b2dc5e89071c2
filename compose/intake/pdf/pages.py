"""From the bytes of a file to its pages: the last step that asks pdfium, all after it is pure."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from compose.intake.pdf.dots import with_bullets
from compose.intake.pdf.drawn import drawn_on
from compose.intake.pdf.fonts import Fonts
from compose.intake.pdf.letters import words_on
from compose.intake.pdf.library import BROKEN, Handle, opened, page_at, title_of
from compose.intake.pdf.links import linked
from compose.intake.pdf.model import Page
from compose.intake.pdf.outline import Entry, outline_of
from compose.intake.pdf.tags import tag_of
from compose.intake.pdf.turning import Box


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as pdfium tells it."""

    pages: tuple[Page, ...]
    title: str = ""
    outline: tuple[Entry, ...] = ()
    """Its bookmarks."""


def read_pages(raw: bytes) -> Opened:
    """All pages of the PDF file in `raw`. Raises `Refused` where it cannot be read."""
    with opened(raw) as document:
        fonts, tagged = Fonts(), bool(pdfium.FPDFCatalog_IsTagged(document))
        count = pdfium.FPDF_GetPageCount(document)
        pages = tuple(_page(document, index, fonts, tagged) for index in range(count))
        return Opened(pages, title_of(document), outline_of(document))


def _page(document: Handle, index: int, fonts: Fonts, tagged: bool) -> Page:
    with page_at(document, index) as page:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            raise BROKEN
        box = _box(page)
        words, turned = words_on(text, box, fonts)
        pdfium.FPDFText_ClosePage(text)
        left, top, right, bottom = turned(box)
        drawn = drawn_on(page, turned)
        words = linked(document, page, with_bullets(drawn.dots, words), turned)
        tag = tag_of(page) if tagged else None
        return Page(index + 1, right - left, bottom - top, words, drawn.rules, tag)


def _box(page: Handle) -> Box:
    found = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(found)):
        raise BROKEN
    return found.left, found.bottom, found.right, found.top
