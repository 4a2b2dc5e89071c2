"""What is drawn on a page: straight lines, thin boxes, the edges of boxes, and what may be bullets."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from compose.intake.pdf.dots import is_dot
from compose.intake.pdf.library import Handle
from compose.intake.pdf.model import Rule
from compose.intake.pdf.turning import Box, Turned

_THIN, _SHORT = 3.0, 8.0
"""Points up to which a box is a line, and under which a line is none: a tick, part of a logo."""
_MOST = 20_000
"""Drawn things of a page that are looked at; a map may have a million."""


class Drawn(NamedTuple):
    """What is drawn on a page, turned as its text is."""

    rules: tuple[Rule, ...]
    """Lines across and down."""
    dots: tuple[Box, ...]
    """Shapes as small as a bullet."""


def drawn_on(page: Handle, turned: Turned) -> Drawn:
    """The lines across and down `page`, and what may be bullets."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST)
    shapes = list(_shapes((pdfium.FPDFPage_GetObject(page, index) for index in range(count)), 0))
    rules = (rule for box, straight in shapes if straight for rule in _edges(turned(box)))
    return Drawn(tuple(rules), tuple(turned(box) for box, _ in shapes if is_dot(box)))


def _shapes(objects: Iterator[Handle], depth: int) -> Iterator[tuple[Box, bool]]:
    """Where shapes stand, each with whether its sides are straight."""
    for thing in objects:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield _bounds(thing), _straight(thing)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 4:
            count = min(pdfium.FPDFFormObj_CountObjects(thing), _MOST)
            # What a form holds is placed by its matrix; forms that hold a table's lines are not moved.
            yield from _shapes((pdfium.FPDFFormObj_GetObject(thing, index) for index in range(count)), depth + 1)


def _straight(path: Handle) -> bool:
    count = pdfium.FPDFPath_CountSegments(path)
    kinds = (pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, at)) for at in range(min(count, 12)))
    return count <= 12 and pdfium.FPDF_SEGMENT_BEZIERTO not in kinds


def _bounds(thing: Handle) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(thing, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _edges(box: Box) -> Iterator[Rule]:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    if high <= _THIN < wide:
        sides = [Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)]
    elif wide <= _THIN < high:
        sides = [Rule((left + right) / 2, top, (left + right) / 2, bottom)]
    else:
        sides = [Rule(left, top, right, top), Rule(left, bottom, right, bottom)]
        sides += [Rule(left, top, left, bottom), Rule(right, top, right, bottom)]
    yield from (side for side in sides if max(side.right - side.left, side.bottom - side.top) >= _SHORT)
