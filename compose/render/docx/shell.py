"""A brand's shell, made ready once: filled by docxtpl, dressed by python-docx, and kept for every document.

This is the door of docxtpl and python-docx.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from lxml import etree

from compose.brand.model import Brand
from compose.errors import InputError, Place, Problem
from compose.questionnaire.condition import sandbox
from compose.render.docx import package
from compose.render.docx.sections import Page
from compose.render.docx.styles import STYLES, Style, style_element, table_style
from compose.render.docx.xml import Xml, join, w

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

Element = etree._Element

CONTROLS = ("compact.title", "compact.lines", "compact.body")
"""Content controls that a shell must have."""


@dataclass(frozen=True)
class Shell:
    """A shell with the brand's colours, fonts and logo in it."""

    parts: Mapping[str, bytes]
    """Every part of the file by its name."""
    document: Element
    """Root of the document; copy it before changing it."""
    styles: Element
    """Root of the styles."""
    page: Page
    """The page of the body's sections."""


def ready(brand: Brand) -> Shell:
    """The shell of `brand`, made at its first use and kept by the hash of everything that shapes it."""
    return _by_digest(brand.digest, _Hidden(brand))


class _Hidden:
    """A brand that the cache does not look at: its digest says all."""

    def __init__(self, brand: Brand) -> None:
        self.brand = brand

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hidden)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _by_digest(digest: str, hidden: _Hidden) -> Shell:
    brand = hidden.brand
    parts = package.unpack(_dressed(_filled(brand), brand))
    document = package.parse(parts["word/document.xml"])
    styles = package.parse(parts["word/styles.xml"])
    check_shell(document, styles)
    return Shell(parts, document, styles, _page(document))


def _page(document: Element) -> Page:
    """The page that the shell's last section has."""
    section = document[0][-1]
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None and margins is not None  # Word gives every section both
    place = section.index(size)
    children = list(section)
    return Page(
        width=int(size.get(w("w"), 0)),
        height=int(size.get(w("h"), 0)),
        left=int(margins.get(w("left"), 0)),
        right=int(margins.get(w("right"), 0)),
        references=join(map(_as_xml, children[:place])),
        rest=join(map(_as_xml, children[place + 1 :])),
    )


def _as_xml(element: Element) -> Xml:
    # The root declares the namespaces already.
    return Xml(re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(element, encoding="unicode")))


def check_shell(document: Element, styles: Element) -> None:
    """Refuse a shell that lacks a control or a style which the text needs, naming every one."""
    tags = {tag.get(w("val")) for tag in document.iter(w("tag"))}
    known = {style.get(w("styleId")) for style in styles.iter(w("style"))}
    lacking = [f"the content control with the tag {tag}" for tag in CONTROLS if tag not in tags]
    if not any(_is_logo_place(one) for one in document.iter(w("p"))):
        lacking.append("a paragraph in the style Cover Logo")
    lacking += [f"the style {STYLES[ident].name} (id {ident})" for ident in STYLES if ident not in known]
    if lacking:
        problems = [
            Problem(Place("shell.docx"), f"{what} is missing", "Put it back from the default shell") for what in lacking
        ]
        raise InputError("The brand's Word file cannot be used.", problems)


# -- filling and dressing ----------------------------------------------------------------------------------------------


def _filled(brand: Brand) -> WordDocument:
    from docxtpl import DocxTemplate  # late: 0.35 s

    template = DocxTemplate(io.BytesIO(brand.shell))
    template.render({"imprint": brand.imprint, "brand": brand.name, "logos": ""}, jinja_env=sandbox(), autoescape=True)
    return cast("WordDocument", template.docx)


def _dressed(document: Any, brand: Brand) -> bytes:  # noqa: ANN401 - python-docx has no types for its documents
    _add_logos(document, brand)
    _dress_styles(document.styles.element, brand)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_logos(document: Any, brand: Brand) -> None:  # noqa: ANN401
    from docx.shared import Mm  # late: 0.25 s

    place = next((one for one in document.paragraphs if _is_logo_place(one._p)), None)
    if place is None:
        return  # `check_shell` will say so
    for count, logo in enumerate(brand.logos):
        if count:
            place.add_run("   ")
        picture = place.add_run().add_picture(io.BytesIO(logo.png), width=Mm(logo.width_mm))
        properties = picture._inline.docPr
        properties.set("descr", logo.alt)
        properties.set("name", f"Logo {count + 1}")


def _is_logo_place(paragraph: Element) -> bool:
    return any(style.get(w("val")) == "CoverLogo" for style in paragraph.iter(w("pStyle")))


def _dress_styles(styles: Element, brand: Brand) -> None:
    colours = {name: getattr(brand.palette, name) for name in brand.palette.__slots__}
    for fonts in styles.iter(w("rFonts")):
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(w(key), brand.fonts.word)
    for ident, style in STYLES.items():
        _dress(_find(styles, ident), ident, style, brand, colours)
    old = _find(styles, "CompactTable")
    if old is not None and old.getparent() is not None:
        styles.replace(old, package.fragment(table_style(colours)))


def _find(styles: Element, ident: str) -> Element | None:
    return next((style for style in styles.iter(w("style")) if style.get(w("styleId")) == ident), None)


def _dress(found: Element | None, ident: str, style: Style, brand: Brand, colours: Mapping[str, str]) -> None:
    """Give a style of the shell the brand's colours and size; everything else stays as the designer left it."""
    if found is None:
        return
    fresh = package.fragment(style_element(ident, style, size=brand.size, colours=colours))
    for way in (
        f"{w('rPr')}/{w('color')}",
        f"{w('rPr')}/{w('sz')}",
        f"{w('rPr')}/{w('szCs')}",
        f"{w('pPr')}/{w('shd')}",
    ):
        old, new = found.find(way), fresh.find(way)
        if old is not None and new is not None:
            for key, value in new.attrib.items():
                old.set(key, value)
    for edge in found.findall(f"{w('pPr')}/{w('pBdr')}/*"):
        edge.set(w("color"), colours[style.edge][1:] if style.edge else edge.get(w("color"), "auto"))
