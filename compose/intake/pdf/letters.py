"""The letters of a page, read from pdfium and put together into words with their places."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from compose.intake.pdf.fonts import Fonts
from compose.intake.pdf.library import Handle
from compose.intake.pdf.marking import mark_of
from compose.intake.pdf.model import Word
from compose.intake.pdf.turning import Box, Turned, turning

_GAP = 0.2
"""Of the letters' size, from which a gap parts words; kerning stays under it, a squeezed word space over."""
_TIGHT = 0.1
"""The same where pdfium takes the gap for a space."""
_EVEN = 0.04
"""Of the letters' size, by which two letters of one line may differ in height."""
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad", 0x2010: "-", 0x2011: "-"}
"""How pdfium tells a hyphen at the end of a line, and how files write others."""
_SPACES = frozenset((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000, 0x202F, 0x205F, *range(0x2000, 0x200B)))
_NOTHING = frozenset((0x00, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_BULLET = "•"


class _Letter(NamedTuple):
    number: int
    """Its number on the page."""
    text: str
    box: Box
    """Left, bottom, right, top; up and down it may be no more than the shape of the letter."""
    place: tuple[float, float]
    """Where it stands on the line."""
    size: float
    """As the font is told; a page may be scaled."""
    spaced: bool
    """Whether the file has a space before it."""
    guessed: bool
    """Whether pdfium takes the gap before it for a space."""


def words_on(text: Handle, page: Box, fonts: Fonts) -> tuple[tuple[Word, ...], Turned]:
    """The words of the text page `text` whose box is `page`, in the file's order, and which way the page is turned.

    Words that run another way than most, such as a stamp across the page, are left out.
    """
    groups = [(_direction(text, group[0].number), group) for group in _groups(text, page)]
    count: Counter[int] = Counter()
    for direction, group in groups:
        count[direction] += len(group)
    quarter = max(count, key=lambda at: (at >= 0, count[at]), default=0)
    turned = turning(quarter, page)
    made = (_word(text, group, turned, quarter, fonts) for at, group in groups if at == quarter)
    return tuple(word for word in made if word.text), turned


def _direction(text: Handle, index: int) -> int:
    """How many quarter turns against the clock the letter runs at; -1 where it runs askew."""
    angle = pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
    return -round(angle) % 4 if abs(angle - round(angle)) < 0.05 else -1


def _groups(text: Handle, page: Box) -> Iterator[list[_Letter]]:
    """Letters that follow each other without a gap, in letters of one height."""
    group: list[_Letter] = []
    size = 0.0
    for letter in _letters(text, page):
        if group and not _follows(text, group[-1], letter, size):
            spaced = letter.spaced or (letter.guessed and _touch(group[-1], letter, size))
            letter = letter._replace(spaced=spaced)
            yield group
            group = []
        if not group:
            size = _size(text, letter.number)
        group.append(letter)
    if group:
        yield group


def _follows(text: Handle, last: _Letter, letter: _Letter, size: float) -> bool:
    """Whether `letter` belongs to the word that ends in `last`, whose letters are `size` points high."""
    if letter.spaced or not _touch(last, letter, size, _TIGHT if letter.guessed else _GAP):
        return False
    return not _rises(text, last, letter)


def _touch(one: _Letter, other: _Letter, size: float, gap: float = _GAP) -> bool:
    """Whether two letters stand on one line, in one size, and no more than `gap` apart."""
    if abs(one.size - other.size) > 0.01 * one.size:
        return False
    if abs(one.place[1] - other.place[1]) < _EVEN * size:
        return -0.5 * size <= other.box[0] - one.box[2] <= gap * size
    if abs(one.place[0] - other.place[0]) < _EVEN * size:  # it runs upwards or downwards
        return min(abs(other.box[1] - one.box[3]), abs(one.box[1] - other.box[3])) <= gap * size
    return False


def _rises(text: Handle, last: _Letter, letter: _Letter) -> bool:
    """Whether a raised figure begins or ends between the two, where the font has figures so made."""
    if letter.text.isdigit() == last.text.isdigit():
        return False
    return _is_raised(text, letter) or _is_raised(text, last)


def _is_raised(text: Handle, letter: _Letter) -> bool:
    """Whether `letter` is a figure that hangs clear of the line that letters stand on."""
    if not letter.text.isdigit():
        return False
    sides = [ctypes.c_double() for _ in range(4)]
    if not pdfium.FPDFText_GetCharBox(text, letter.number, *map(ctypes.byref, sides)):
        return False
    return sides[2].value - letter.place[1] > 0.25 * _size(text, letter.number)


def _letters(text: Handle, page: Box) -> Iterator[_Letter]:
    box, spaced, guessed = pdfium.FS_RECTF(), False, False
    across, up = ctypes.c_double(), ctypes.c_double()
    place, across_at, up_at = ctypes.byref(box), ctypes.byref(across), ctypes.byref(up)
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _NOTHING:
            continue
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            guessed = True
            continue
        if code in _SPACES:
            spaced = True
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, place)
        found = (box.left, box.bottom, box.right, box.top)
        if _within(found, page):
            pdfium.FPDFText_GetCharOrigin(text, index, across_at, up_at)
            size = pdfium.FPDFText_GetFontSize(text, index)
            text_of_it = _HYPHENS.get(code) or chr(code)
            yield _Letter(index, text_of_it, found, (across.value, up.value), size, spaced, guessed)
            spaced = guessed = False


def _within(box: Box, page: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return page[0] <= across <= page[2] and page[1] <= up <= page[3]


def _word(text: Handle, group: list[_Letter], turned: Turned, quarter: int, fonts: Fonts) -> Word:
    first = group[0]
    letters = pdfium.FPDFText_GetTextObject(text, first.number)
    font = fonts.of(letters)
    start, end = turned(first.box), turned(group[-1].box)
    base, size = turned((*first.place, *first.place))[1], _size(text, first.number)
    if _is_raised(text, first):
        base, size = base - 0.3 * size, 0.6 * size
    return Word(
        _spelt("".join(letter.text for letter in group), font.symbols),
        min(start[0], end[0]),
        max(start[2], end[2]),
        base,
        size,
        font.bold or pdfium.FPDFTextObj_GetTextRenderMode(letters) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
        font.italic,
        first.spaced,
        mark_of(letters),
    )


def _size(text: Handle, index: int) -> float:
    """The size in points as it is seen: what the font is told, times what the page is scaled by."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    return float(pdfium.FPDFText_GetFontSize(text, index)) * scale


_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")


def _spelt(text: str, symbols: bool) -> str:
    """The letters as they are read: a picture is a bullet, a ligature its letters."""
    if symbols and len(text) == 1 and (text.isascii() or _PRIVATE.match(text) or ord(text) < 0x100):
        return _BULLET
    text = _PRIVATE.sub(_BULLET, text)
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
