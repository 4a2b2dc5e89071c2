"""The structure that the program which made the file wrote into it, page by page."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from compose.intake.pdf.library import Handle, text_of
from compose.intake.pdf.model import Tag

_DEEPEST = 40


def tag_of(page: Handle) -> Tag | None:
    """The structure of `page` under a root of its own; `None` where it has none."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return None
    try:
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        tops = (pdfium.FPDF_StructTree_GetChildAtIndex(tree, index) for index in range(max(count, 0)))
        parts = tuple(_tag(top, 0) for top in tops if top)
        return Tag("Document", parts) if parts else None
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _tag(element: Handle, depth: int) -> Tag:
    count = pdfium.FPDF_StructElement_CountChildren(element) if depth < _DEEPEST else 0
    found = (_part(element, index, depth) for index in range(max(count, 0)))
    role = text_of(pdfium.FPDF_StructElement_GetType, element)
    return Tag(role, tuple(part for part in found if part is not None))


def _part(element: Handle, index: int, depth: int) -> int | Tag | None:
    mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
    if mark >= 0:
        return int(mark)
    child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
    return _tag(child, depth + 1) if child else None
