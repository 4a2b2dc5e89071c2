"""What is no book: the letterhead of a paper in the place of a cover, a leaflet of two panels a side, an A3 poster."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from lxml import etree

from compose.document.model import Blocks, Cover, Document, PageBreak
from compose.render.docx import package
from compose.render.docx.cover import BODY, controls
from compose.render.docx.sections import Page
from compose.render.docx.shell import Element
from compose.render.docx.xml import NOTHING, Xml, el, join, paragraph, runs, w

LOGO, ON_POSTER = 0.45, 1.5
"""Size of the logos on a letterhead, and on a poster, beside that on a cover."""
SIZES: Mapping[str, float] = {"leaflet": 1.3, "poster": 2.4}
"""Size of everything on such a sheet beside that on a page; the template of the PDF has the same."""
A3 = (16838, 23811)
"""Width and height in twentieths of a point."""
LEAFLET_MARGIN = 790  # 14 mm, in twentieths of a point
GUTTER = 2 * LEAFLET_MARGIN
"""Between two panels: each has its margin at the fold."""
_POSTER_MARGIN = 1474  # 26 mm
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/main}ext"
_INLINE_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def page_of(document: Document, page: Page) -> Page:
    """`page` as the sheets of `document` are."""
    match document.sheet:
        case "leaflet":
            columns = el("cols", num=2, space=GUTTER)
            return replace(page, left=LEAFLET_MARGIN, right=LEAFLET_MARGIN, references=NOTHING,
                           rest=join((_margins(LEAFLET_MARGIN), columns)), gutter=GUTTER)  # fmt: skip
        case "poster":
            width, height = A3
            return replace(page, width=width, height=height, left=_POSTER_MARGIN, right=_POSTER_MARGIN,
                           references=NOTHING, rest=_margins(_POSTER_MARGIN))  # fmt: skip
    return page


def _margins(all_round: int) -> Xml:
    sides = dict.fromkeys(("top", "right", "bottom", "left"), all_round)
    return el("pgMar", **sides, header=400, footer=400, gutter=0)


# -- letterhead --------------------------------------------------------------------------------------------------------


def without_cover(root: Element) -> None:
    """Take everything out of the main part that stands before the body."""
    (marker,) = controls(root, BODY)
    around = marker.getparent()
    assert around is not None
    for before in list(marker.itersiblings(preceding=True)):
        around.remove(before)


def around_head(document: Document) -> tuple[Blocks, Blocks]:
    """The blocks before and behind the letterhead: on a leaflet it stands on the front, the second panel of a sheet."""
    blocks = document.blocks
    breaks = (at for at, block in enumerate(blocks, 1) if isinstance(block, PageBreak))
    first = next(breaks, 0)
    place = first if document.sheet == "leaflet" or first == 1 else 0
    return blocks[:place], blocks[place:]


def head(document: Document, root: Element) -> Iterator[Xml]:
    """The paragraphs of the letterhead; none where there is a cover. `root` is that of the shell's main part."""
    if document.sheet != "book":
        yield from letterhead(document.cover, logos(root, ON_POSTER if document.sheet == "poster" else LOGO))


def logos(root: Element, size: float) -> Xml:
    """The paragraph of the shell that holds the logos, `size` times as large; nothing where it has none."""
    found = (one for one in root.iter(w("p")) if any(s.get(w("val")) == "CoverLogo" for s in one.iter(w("pStyle"))))
    place = next(found, None)
    if place is None or not any(True for _ in place.iter(_INLINE_EXTENT)):
        return NOTHING
    small = copy.deepcopy(place)
    for extent in (*small.iter(_INLINE_EXTENT), *small.iter(_EXTENT)):
        for side in ("cx", "cy"):
            if extent.get(side):
                extent.set(side, str(int(int(extent.get(side, "0")) * size)))
    for style in small.iter(w("pStyle")):
        style.set(w("val"), "PaperLogo")
    return Xml(etree.tostring(small, encoding="unicode", with_tail=False))


def letterhead(cover: Cover, logo: Xml) -> Iterator[Xml]:
    """The paragraphs at the head of a paper."""
    if logo:
        yield logo
    if cover.area:
        yield paragraph("PaperArea", runs(cover.area))
    yield paragraph("PaperTitle", runs(cover.title))
    *lines, last = cover.lines or ("",)
    yield from (paragraph("PaperLine", runs(line)) for line in lines)
    yield paragraph("PaperLast", runs(last))


# -- leaflet and poster ------------------------------------------------------------------------------------------------

_SIZED = {
    "sz": ("val",), "szCs": ("val",), "spacing": ("before", "after"), "ind": ("left", "right", "hanging", "firstLine"),
    "tab": ("pos",),
}  # fmt: skip
"""What grows with the letters, by the name of the element."""


@lru_cache(maxsize=16)
def enlarged(part: bytes, sheet: str) -> bytes:
    """The part, of styles or of numbering, with everything as large as such a sheet needs."""
    if sheet not in SIZES:
        return part
    root = package.parse(part)
    for name, attributes in _SIZED.items():
        for one in root.iter(w(name)):
            for attribute in attributes:
                figure = one.get(w(attribute), "")
                if figure.lstrip("-").isdigit():
                    one.set(w(attribute), str(round(int(figure) * SIZES[sheet])))
    return package.serialise(root)
