"""Which marked content letters belong to: what a tag tells by number, or what the file sets apart from the text."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as pdfium

from compose.intake.pdf.library import Handle
from compose.intake.pdf.model import ARTIFACT


def mark_of(letters: Handle) -> int:
    """The number of the marked content that the text object `letters` is in; `ARTIFACT`, or -1 where it is in none."""
    number = int(pdfium.FPDFPageObj_GetMarkedContentID(letters))
    return ARTIFACT if number < 0 and _is_artifact(letters) else number


def _is_artifact(letters: Handle) -> bool:
    marks = range(max(pdfium.FPDFPageObj_CountMarks(letters), 0))
    return any(_name(pdfium.FPDFPageObj_GetMark(letters, at)) == "Artifact" for at in marks)


def _name(mark: Handle) -> str:
    length = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, None, 0, length)
    buffer = ctypes.create_string_buffer(max(length.value, 2))
    pdfium.FPDFPageObjMark_GetName(mark, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), len(buffer), length)
    return buffer.raw[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
