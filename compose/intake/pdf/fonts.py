"""What a font says of its letters: bold, italic, or pictures that serve as bullets."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

import pypdfium2.raw as pdfium

from compose.intake.pdf.library import Handle


class Font(NamedTuple):
    """How the letters of one font look."""

    bold: bool = False
    italic: bool = False
    symbols: bool = False
    """Whether its letters are pictures, as those of Wingdings."""


_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it\b", re.IGNORECASE)
_SYMBOLS = re.compile(r"symbol|[wl]ingdings|webdings|dingbats|bullets", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18


class Fonts:
    """The fonts of a document, each asked once."""

    def __init__(self) -> None:
        self._known: dict[int, Font] = {}

    def of(self, letters: Handle) -> Font:
        """The font of the text object `letters`."""
        font = pdfium.FPDFTextObj_GetFont(letters)
        if not font:
            return Font()
        at = ctypes.addressof(font.contents)
        if at not in self._known:
            self._known[at] = _asked(font)
        return self._known[at]


def _asked(font: Handle) -> Font:
    name, flags = _name(font), pdfium.FPDFFont_GetFlags(font)
    bold = bool(_BOLD.search(name)) or bool(flags > 0 and flags & _BOLD_FLAG)
    italic = bool(_ITALIC.search(name)) or bool(flags > 0 and flags & _ITALIC_FLAG)
    return Font(bold, italic, bool(_SYMBOLS.search(name)))


def _name(font: Handle) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")
