"""A document as a Word file: shell, cover, body, numbers checked, and the same bytes each time."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from lxml import etree

from compose.brand.model import Brand
from compose.document.model import Document
from compose.errors import RenderError
from compose.render.docx import blocks, numbering, package, sheets
from compose.render.docx.check import check_links, check_numbers
from compose.render.docx.check_shell import DOCUMENT, NUMBERING, PROPERTIES, RELATIONSHIPS, STYLE_SHEET
from compose.render.docx.cover import BODY, HEAD, controls, fill, fill_cover
from compose.render.docx.dense import dense
from compose.render.docx.parts import Parts
from compose.render.docx.sections import Flow
from compose.render.docx.shell import Element, Shell, ready
from compose.render.docx.xml import Xml, w

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT_TYPES = "[Content_Types].xml"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def render(document: Document, brand: Brand) -> bytes:
    """`document` as a Word file in the look of `brand`.

    Raises `RenderError` where a number would be printed that is not its clause's or a link would lead nowhere, and
    `InputError` where the brand's own Word file lacks what the text needs.
    """
    shell = ready(brand)
    parts = Parts(document, brand, shell.taken)
    flow = Flow(sheets.page_of(document, shell.page))
    before, behind = sheets.around_head(document)
    blocks.write(before, parts, flow)
    for paragraph in sheets.head(document, shell.document):
        flow.put(paragraph)
    blocks.write(behind, parts, flow)
    body = _document(shell, document, flow.body())
    numbers = package.part(numbering.numbering(parts.lists))
    written = _read_back(body)
    check_numbers(document, written, shell.styles, package.parse(numbers))
    check_links(written)
    changed = {
        STYLE_SHEET: _styles(shell, document),
        DOCUMENT: body,
        NUMBERING: sheets.enlarged(numbers, document.sheet),
        RELATIONSHIPS: _relationships(shell, parts),
        PROPERTIES: _properties(shell, document),
    }
    return package.pack({**shell.parts, **dict(_headers(shell, document)), **changed, **_pictures(shell, parts)})


def _document(shell: Shell, document: Document, body: Xml) -> bytes:
    """The main part: the shell's, with the cover filled and `body` in the place of its marker."""
    root = copy.deepcopy(shell.document)
    (around,) = root.iterfind(w("body"))
    (marker,) = controls(root, BODY)
    if document.sheet == "book":
        fill_cover(root, document)
    else:
        sheets.without_cover(root)
    around.replace(marker, etree.Comment("body"))
    around.remove(around[-1])  # the body brings the properties of its last section
    before, _, after = package.serialise(root).partition(b"<!--body-->")
    return b"".join((before, body.encode(), after))


def _styles(shell: Shell, document: Document) -> bytes:
    styles = shell.parts[STYLE_SHEET]
    return sheets.enlarged(dense(styles, document.sheet) if document.dense else styles, document.sheet)


def _headers(shell: Shell, document: Document) -> Iterator[tuple[str, bytes]]:
    for name, raw in shell.parts.items():
        if name.startswith(("word/header", "word/footer")) and HEAD.encode() in raw:
            root = package.parse(raw)
            fill(root, HEAD, (document.head_line,))
            yield name, package.serialise(root)


def _read_back(part: bytes) -> Element:
    try:
        return package.parse(part)
    except etree.XMLSyntaxError as error:
        raise RenderError(f"The Word document would not open: {error}") from error


# -- other parts -------------------------------------------------------------------------------------------------------


def _relationships(shell: Shell, parts: Parts) -> bytes:
    root = package.parse(shell.parts[RELATIONSHIPS])
    name = f"{{{_RELATIONSHIPS}}}Relationship"
    for url, ident in parts.links.items():
        etree.SubElement(root, name, Id=ident, Type=_HYPERLINK, Target=url, TargetMode="External")
    for at, file in enumerate(parts.pictures, 1):
        etree.SubElement(root, name, Id=f"rIdPicture{at}", Type=_IMAGE, Target=f"media/{file}")
    return package.serialise(root)


def _with_pictures(types: bytes) -> bytes:
    """The list of content types with pictures in it, which a shell without a logo may lack."""
    root = package.parse(types)
    known = {one.get("Extension", "").lower() for one in root}
    for kind, name in (("svg", "image/svg+xml"), ("png", "image/png")):
        if kind not in known:
            root.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension=kind, ContentType=name))
    return package.serialise(root)


def _pictures(shell: Shell, parts: Parts) -> dict[str, bytes]:
    """The pictures, and the content types where there are any."""
    if not parts.pictures:
        return {}
    files = {f"word/media/{name}": raw for name, raw in parts.pictures.items()}
    return {**files, _CONTENT_TYPES: _with_pictures(shell.parts[_CONTENT_TYPES])}


def _properties(shell: Shell, document: Document) -> bytes:
    root = package.parse(shell.parts[PROPERTIES])
    for child in list(root):
        root.remove(child)
    for name, words in (("title", document.title), ("language", document.language), ("creator", document.cover.area)):
        etree.SubElement(root, f"{{{_DC}}}{name}", nsmap={"dc": _DC}).text = words
    for name in ("created", "modified"):
        made = etree.SubElement(root, f"{{{_TERMS}}}{name}", nsmap={"dcterms": _TERMS})
        made.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        made.text = f"{document.date}T00:00:00Z"
    return package.serialise(root)
