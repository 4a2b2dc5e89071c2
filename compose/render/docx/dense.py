"""Styles for a document of a few pages: space between blocks is saved, letters stay as large as the brand has them."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from compose.render.docx import package
from compose.render.docx.xml import w

SHARE, OF_HEADS = 0.36, 0.7
"""How much of the space above and below a paragraph is left, and on a paper of what heads or frames others."""
_HEADS = ("FrontHeading", "Heading", "GroupHeading", "Caption", "Note", "AfterTable")
LINE = 246
"""The most that a line takes, in 240ths of single spacing."""
HEADING = 30
"""The most that a heading's letters measure, in half points."""
_AS_THEY_ARE = ("Cover", "Paper", "Title", "Subtitle", "Signature", "Answer")
"""Styles that keep their space: the cover has a page of its own, and a signature or an answer needs room for a hand."""
LEAST = 40
"""Space that is never made less, in twentieths of a point."""


@lru_cache(maxsize=16)
def dense(styles: bytes, sheet: str = "book") -> bytes:
    """The part `styles` with less space between paragraphs and smaller headings.

    A book of a few pages must stay one; other sheets have more room round what heads or frames others.
    """
    root = package.parse(styles)
    for style in root.iterfind(w("style")):
        ident = style.get(w("styleId")) or ""
        share = OF_HEADS if sheet != "book" and ident.startswith(_HEADS) else SHARE
        if not ident.startswith(_AS_THEY_ARE):
            for spacing in style.iter(w("spacing")):
                _tighten(spacing, share)
            for size in (*style.iter(w("sz")), *style.iter(w("szCs"))):
                size.set(w("val"), _at_most(size.get(w("val"), ""), HEADING))
    return package.serialise(root)


def _tighten(spacing: etree._Element, share: float) -> None:
    for side in (w("before"), w("after")):
        spacing.set(side, _less(spacing.get(side, "0"), share))
    if spacing.get(w("lineRule"), "auto") == "auto" and (line := spacing.get(w("line"))):
        spacing.set(w("line"), _at_most(line, LINE))


def _less(space: str, share: float) -> str:
    twentieths = int(space) if space.isdigit() else 0
    return str(max(round(twentieths * share), min(twentieths, LEAST)))


def _at_most(figure: str, most: int) -> str:
    return str(min(int(figure), most)) if figure.isdigit() else figure
