"""A document as a Word file: shell, cover, body, numbers checked, and the same bytes each time."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from lxml import etree

from compose.brand.model import Brand
from compose.document.model import Document
from compose.errors import RenderError
from compose.render.docx import blocks, numbering, package
from compose.render.docx.check import check_numbers
from compose.render.docx.parts import Parts
from compose.render.docx.sections import Flow
from compose.render.docx.shell import Element, Shell, ready
from compose.render.docx.xml import Xml, run, runs, text, w

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def render(document: Document, brand: Brand) -> bytes:
    """`document` as a Word file in the look of `brand`.

    Raises `RenderError` where a number would be printed that is not its clause's, and `InputError` where the brand's
    own Word file lacks what the text needs.
    """
    shell = ready(brand)
    parts = Parts(document, brand)
    flow = Flow(shell.page)
    blocks.write(document.blocks, parts, flow)
    body = _document(shell, document, flow.body())
    numbers = package.part(numbering.numbering(parts.lists))
    check_numbers(document, _read_back(body), shell.styles, package.parse(numbers))
    return package.pack(
        {
            **shell.parts,
            **dict(_headers(shell, document)),
            "word/document.xml": body,
            "word/numbering.xml": numbers,
            "word/_rels/document.xml.rels": _relationships(shell, parts),
            "docProps/core.xml": _properties(shell, document),
        }
    )


def _document(shell: Shell, document: Document, body: Xml) -> bytes:
    """The main part: the shell's, with the cover filled and `body` in the place of its marker."""
    root = copy.deepcopy(shell.document)
    _fill_cover(root, document)
    (marker,) = _controls(root, "compact.body")
    place = etree.Comment("body")
    marker.getparent().replace(marker, place)  # type: ignore[union-attr]
    root[0].remove(root[0][-1])  # the body brings the properties of its last section
    before, _, after = package.serialise(root).partition(b"<!--body-->")
    return b"".join((before, body.encode(), after))


def _read_back(part: bytes) -> Element:
    try:
        return package.parse(part)
    except etree.XMLSyntaxError as error:
        raise RenderError(f"The Word document would not open: {error}") from error


# -- controls of the shell ---------------------------------------------------------------------------------------------


def _fill_cover(root: Element, document: Document) -> None:
    cover = document.cover
    _fill(root, "compact.title", (cover.title,))
    _fill(root, "compact.tagline", (cover.tagline,) if cover.tagline else ())
    _fill(root, "compact.area", (cover.area,))
    _fill(root, "compact.lines", cover.lines)


def _headers(shell: Shell, document: Document) -> Iterator[tuple[str, bytes]]:
    for name, raw in shell.parts.items():
        if name.startswith(("word/header", "word/footer")) and b"compact." in raw:
            root = package.parse(raw)
            _fill(root, "compact.head", (document.head_line,))
            yield name, package.serialise(root)


def _controls(root: Element, tag: str) -> list[Element]:
    return [control for control in root.iter(w("sdt")) if _tag(control) == tag]


def _tag(control: Element) -> str | None:
    found = control.find(f"{w('sdtPr')}/{w('tag')}")
    return found.get(w("val")) if found is not None else None


def _fill(root: Element, tag: str, lines: tuple[str, ...]) -> None:
    """Put `lines` into every control called `tag`: a run where it stands in a line, else a paragraph each."""
    for control in _controls(root, tag):
        content = control.find(w("sdtContent"))
        parent = control.getparent()
        if content is None or parent is None:
            continue
        model = content.find(w("p"))
        words = package.fragment(run(text(" ".join(lines))))
        filled = [_like(model, line) for line in lines] if model is not None else [words]
        if filled:
            content[:] = filled
        else:
            parent.remove(control)


def _like(model: Element, words: str) -> Element:
    """A paragraph of the same properties as `model` that holds `words`."""
    made = copy.deepcopy(model)
    for child in list(made):
        if child.tag != w("pPr"):
            made.remove(child)
    made.extend(package.fragment(Xml(f"<w:p>{runs(words)}</w:p>")))
    return made


# -- other parts -------------------------------------------------------------------------------------------------------


def _relationships(shell: Shell, parts: Parts) -> bytes:
    root = package.parse(shell.parts["word/_rels/document.xml.rels"])
    for url, ident in parts.links.items():
        etree.SubElement(
            root, f"{{{_RELATIONSHIPS}}}Relationship", Id=ident, Type=_HYPERLINK, Target=url, TargetMode="External"
        )
    return package.serialise(root)


def _properties(shell: Shell, document: Document) -> bytes:
    root = package.parse(shell.parts["docProps/core.xml"])
    for child in list(root):
        root.remove(child)
    for name, words in (("title", document.title), ("language", document.language), ("creator", document.cover.area)):
        etree.SubElement(root, f"{{{_DC}}}{name}", nsmap={"dc": _DC}).text = words
    for name in ("created", "modified"):
        made = etree.SubElement(root, f"{{{_TERMS}}}{name}", nsmap={"dcterms": _TERMS})
        made.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        made.text = f"{document.date}T00:00:00Z"
    return package.serialise(root)
