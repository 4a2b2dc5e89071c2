"""A brand's shell filled by docxtpl and dressed by python-docx: its imprint, logos, colours, fonts and sizes.

This is the door of docxtpl and python-docx.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from lxml import etree

from compose.brand.model import Brand, Logo
from compose.errors import InputError, Place, Problem
from compose.questionnaire.condition import sandbox
from compose.render.docx import package
from compose.render.docx.look import GAP
from compose.render.docx.numbering import HEADINGS
from compose.render.docx.styles import LATER, STYLES, Style, style_element, table_style
from compose.render.docx.xml import w

Element = etree._Element
WordDocument = Any
"""A document of python-docx, which has no types for mypy."""

UNUSABLE = "The brand's Word file cannot be used. Nothing was built or changed."
CURLY = "Only {{ imprint }} and {{ brand }} may stand between double curly brackets"
_MOST = 50_000_000
_LOGO_PLACE = "CoverLogo"
_SIDES = ("ascii", "hAnsi", "cs", "eastAsia")


def filled(raw: bytes, shown: str, imprint: str = "", name: str = "") -> WordDocument:
    """The Word file `raw`, which messages call `shown`, with the brand's own words in it. Raises `InputError`."""
    from docxtpl import DocxTemplate  # late: 0.35 s

    with _blamed(shown, "it cannot be opened as a Word file", "Save it in Word as a Word document (.docx)"):
        _refuse_bombs(raw)
        template = DocxTemplate(io.BytesIO(raw))
        template.init_docx()
    with _blamed(shown, "what stands in curly brackets cannot be filled in", CURLY):
        template.render({"imprint": imprint, "brand": name, "logos": ""}, jinja_env=sandbox(), autoescape=True)
    return template.docx


def parts_of(document: WordDocument) -> dict[str, bytes]:
    """The parts of the file that `document` is saved as."""
    stream = io.BytesIO()
    document.save(stream)
    return package.unpack(stream.getvalue())


def dress(document: WordDocument, brand: Brand) -> None:
    """Give the shell the brand's logos, colours, fonts and sizes; everything else stays as the designer left it."""
    for paragraph in document.element.iter(w("p")):
        if is_logo_place(paragraph):
            _add_logos(paragraph, document, brand.logos)
            break
    _dress_styles(document.styles.element, brand)
    for asks in document.settings.element.findall(w("updateFields")):
        document.settings.element.remove(asks)  # Word would ask everyone who opens the file whether it may


def is_logo_place(paragraph: Element) -> bool:
    """Whether the logos go into `paragraph`."""
    return any(style.get(w("val")) == _LOGO_PLACE for style in paragraph.iter(w("pStyle")))


@contextmanager
def _blamed(shown: str, what: str, remedy: str) -> Iterator[None]:
    """Tell whatever goes wrong inside as a problem of the file `shown`."""
    try:
        yield
    except Exception as error:  # docxtpl, Jinja, python-docx, lxml and zipfile: each raises what it likes
        reason = next(iter(str(error).splitlines()), "<")
        said = what if "<" in reason else f"{what} ({reason})"
        raise InputError(UNUSABLE, [Problem(Place(shown), said, remedy)]) from error


def _refuse_bombs(raw: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        if sum(entry.file_size for entry in file.infolist()) > _MOST:
            raise ValueError("too large")


# -- logos -------------------------------------------------------------------------------------------------------------


def _add_logos(place: Any, document: WordDocument, logos: tuple[Logo, ...]) -> None:  # noqa: ANN401
    from docx.shared import Mm  # late: 0.25 s
    from docx.text.paragraph import Paragraph

    paragraph = Paragraph(place, document._body)
    for count, logo in enumerate(logos):
        if count:
            paragraph.add_run("   ")
        width, height = (int.from_bytes(logo.png[start : start + 4], "big") for start in (16, 20))
        size = {"width": Mm(logo.width_mm), "height": Mm(logo.width_mm * height / width)}
        picture = paragraph.add_run().add_picture(io.BytesIO(logo.png), **size)
        properties = picture._inline.docPr
        properties.set("descr", logo.alt)
        properties.set("name", f"Logo {count + 1}")


# -- styles ------------------------------------------------------------------------------------------------------------


def _dress_styles(styles: Element, brand: Brand) -> None:
    colours = {name: getattr(brand.palette, name) for name in brand.palette.__slots__}
    for fonts in styles.iter(w("rFonts")):
        _set(fonts, dict.fromkeys(map(w, _SIDES), brand.fonts.word))
    for found in list(styles.iter(w("style"))):
        ident = str(found.get(w("styleId")))
        if ident in STYLES:
            _dress(found, ident, STYLES[ident], brand.size, colours)
        elif ident == "CompactTable":
            styles.replace(found, package.fragment(table_style(colours)))
    for ident in sorted(LATER - {str(found.get(w("styleId"))) for found in styles.iter(w("style"))}):
        styles.append(package.fragment(style_element(ident, STYLES[ident], size=brand.size, colours=colours)))


def _dress(found: Any, ident: str, style: Style, size: float, colours: Mapping[str, str]) -> None:  # noqa: ANN401
    """Give one style of the shell the brand's colours and size, and a heading its level in our numbering."""
    if ident == GAP:
        found.get_or_add_rPr().get_or_add_color()  # wherever it stands, it is read on a ground of its own
    fresh = package.fragment(style_element(ident, style, size=size, colours=colours))
    for way in ("rPr/color", "rPr/sz", "rPr/szCs", "rPr/shd", "pPr/shd"):
        names = "/".join(map(w, way.split("/")))
        old, new = found.find(names), fresh.find(names)
        if old is not None and new is not None:
            _set(old, dict(new.attrib))
    for edge in found.findall(f"{w('pPr')}/{w('pBdr')}/*"):
        edge.set(w("color"), colours[style.edge][1:] if style.edge else edge.get(w("color"), "auto"))
    _bind(found, style)


def _bind(found: Element, style: Style) -> None:
    """Tie a heading to our list of headings, whatever number Word gave the list when the shell was saved."""
    number = found.find(f"{w('pPr')}/{w('numPr')}")
    if style.level >= 0 and number is not None:
        for child in list(number):
            number.remove(child)
        etree.SubElement(number, w("ilvl")).set(w("val"), str(style.level))
        etree.SubElement(number, w("numId")).set(w("val"), str(HEADINGS))


def _set(element: Element, attributes: Mapping[Any, Any]) -> None:
    """Give `element` these attributes and no others: one that names the theme would go before ours."""
    for name in list(element.attrib):
        del element.attrib[name]
    for name, value in attributes.items():
        element.set(name, value)
