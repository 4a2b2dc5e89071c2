"""The tree as PDF/UA: typeset, looked at, and refused where anything is not as it should be."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from compose.brand.model import Brand
from compose.document.model import Document
from compose.errors import RenderError, refuse
from compose.render.pdf import problems
from compose.render.pdf.data import files
from compose.render.pdf.typeset import fonts_in, typeset

if TYPE_CHECKING:
    import typst


_UNUSABLE = "The PDF template cannot be used."
_CONTENT = re.compile(rb"<</Length (\d+)/Filter/FlateDecode>>\nstream\n")
_BELOW = re.compile(rb" -[\d.]+ cm/c\d+ cs [\d. ]+scn\nBT")


def render(document: Document, brand: Brand) -> bytes:
    """`document` as PDF/UA-1 in the looks of `brand`; the same two give the same bytes.

    Raises `InputError` where no font has a character that is typed, the brand names a font that is not there, its
    logo cannot be read or its own template goes wrong; and `RenderError` where the template that comes with the
    program does, or words would stand below the page.
    """
    refuse(_UNUSABLE, problems.reaching_out(brand))
    import typst  # late: 30 ms that only this format should cost

    try:
        pdf, warnings = typeset(files(document, brand), fonts_in(brand.fonts.files), document.date)
    except typst.TypstError as stop:
        refuse("The logo cannot be printed in PDF.", problems.broken_logos(brand))
        refuse("Some characters cannot be printed in PDF.", problems.uncovered(stop.diagnostic, document, brand))
        refuse(_UNUSABLE, problems.mistakes(stop.diagnostic, brand))
        raise RenderError(f"The PDF could not be typeset: {stop.diagnostic or stop.message}") from stop
    _accept(pdf, warnings, brand)
    return pdf


def _accept(pdf: bytes, warnings: list[typst.TypstWarning], brand: Brand) -> None:
    """Refuse what was typeset with a warning or with words below the page."""
    refuse("The brand cannot be used.", problems.unknown_fonts(warnings, brand))
    refuse(_UNUSABLE, problems.mistakes("".join(warning.diagnostic for warning in warnings), brand))
    if warnings:
        told = "; ".join(warning.message for warning in warnings)
        raise RenderError(f"The PDF was typeset with a warning: {told}")
    if _loses_words(pdf):
        lost = "words stand below the page, where nobody sees them"
        refuse(_UNUSABLE, problems.mistakes(f"error: {lost}\n", brand))
        raise RenderError(f"The PDF could not be typeset: {lost}.")


def _loses_words(pdf: bytes) -> bool:
    """Whether words stand below a page, as they do where the template keeps whole what does not fit."""
    streams = (pdf[found.end() : found.end() + int(found[1])] for found in _CONTENT.finditer(pdf))
    return any(_BELOW.search(zlib.decompress(stream)) for stream in streams)
