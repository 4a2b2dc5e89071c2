"""Making the shell that comes with the program: a Word file with cover, styles, header and footer to start from.

`python -m compose.render.docx.new_shell FILE` writes one; a designer then changes it in Word.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from lxml import etree

from compose.brand.model import Palette
from compose.render.docx import inlines, numbering, package, styles
from compose.render.docx.xml import Xml, el, join, paragraph, root, run, text

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML_TYPES = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/header1.xml": f"{_WORD}.header+xml",
    "/word/footer1.xml": f"{_WORD}.footer+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_PLAIN = Palette("#123F5C", "#FFFFFF", "#C8702A", "#1B1F23", "#52606B", "#EEF3F6", "#FFF0C2")


def new_shell() -> bytes:
    """A shell in plain colours, which every brand replaces by its own."""
    colours = {name: getattr(_PLAIN, name) for name in _PLAIN.__slots__}
    xml = {
        "word/document.xml": _document(),
        "word/styles.xml": _styles(colours),
        "word/settings.xml": _settings(),
        "word/numbering.xml": numbering.numbering(0),
        "word/header1.xml": root("hdr", paragraph("Header", control("compact.head", "Running head"))),
        "word/footer1.xml": root("ftr", _footer()),
        "word/fontTable.xml": root("fonts", _font("Arial")),
    }
    parts = {name: package.part(content) for name, content in xml.items()}
    parts |= {"docProps/core.xml": _CORE, "docProps/app.xml": _APP, "word/theme/theme1.xml": _theme()}
    parts |= {"_rels/.rels": _relationships(_TOP), "word/_rels/document.xml.rels": _relationships(_INNER)}
    return package.pack({"[Content_Types].xml": _content_types(), **parts})


def control(tag: str, shown: str) -> Xml:
    """A content control that each document fills: `tag` is what counts, a designer may move it anywhere."""
    return el("sdt", el("sdtPr", el("alias", val=shown), el("tag", val=tag)), el("sdtContent", run(text(shown))))


def _block_control(tag: str, shown: str, style: str) -> Xml:
    properties = el("sdtPr", el("alias", val=shown), el("tag", val=tag))
    return el("sdt", properties, el("sdtContent", paragraph(style, run(text(shown)))))


def _font(name: str) -> Xml:
    return el("font", el("family", val="swiss"), el("pitch", val="variable"), name=name)


def _document() -> Xml:
    cover = [
        paragraph("CoverLogo", run(text("{{ logos }}"))),
        _block_control("compact.area", "Name of the area", "CoverArea"),
        paragraph("Title", control("compact.title", "Title of the document")),
        _block_control("compact.tagline", "Line under the title", "Subtitle"),
        _block_control("compact.lines", "Version, date and status", "CoverLine"),
        paragraph("CoverImprint", run(text("{{ imprint }}"))),
        paragraph("AfterTable", properties=_section(header=False)),
    ]
    return root("document", el("body", *cover, _block_control("compact.body", "The text", "BodyText"), _section()))


def _section(*, header: bool = True) -> Xml:
    kinds = (("headerReference", "rId4"), ("footerReference", "rId5")) if header else ()
    return el(
        "sectPr",
        *(el(kind, type="default", r_id=ident) for kind, ident in kinds),
        el("pgSz", w=11906, h=16838),
        el("pgMar", top=1361, right=1304, bottom=1247, left=1304, header=624, footer=567, gutter=0),
        el("cols", space=567),
    )


def _footer() -> Xml:
    page = inlines.field("PAGE", run(text("1")))
    pages = inlines.field("NUMPAGES", run(text("1")))
    words = join((run(text("Page ")), page, run(text(" of ")), pages))
    return paragraph("Footer", words, el("jc", val="right"))


def _styles(colours: dict[str, str]) -> Xml:
    fonts = el("rFonts", ascii="Arial", hAnsi="Arial", eastAsia="Arial", cs="Arial")
    language = el("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    defaults = el(
        "docDefaults",
        el("rPrDefault", el("rPr", fonts, el("sz", val=24), el("szCs", val=24), language)),
        el("pPrDefault"),
    )
    made = [styles.style_element(ident, style, size=12, colours=colours) for ident, style in styles.STYLES.items()]
    return root("styles", defaults, *made, styles.table_normal(), styles.table_style(colours))


def _settings() -> Xml:
    # Without it Word opens the file in compatibility mode, as if it were of 2007.
    mode = el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return root(
        "settings",
        el("zoom", percent=100),
        el("defaultTabStop", val=720),
        el("characterSpacingControl", val="doNotCompress"),
        el("compat", mode),
        el("themeFontLang", val="en-GB"),
        el("decimalSymbol", val="."),
        el("listSeparator", val=","),
    )


_TOP = {
    "rId1": (f"{_RELATED}/officeDocument", "word/document.xml"),
    "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    "rId3": (f"{_RELATED}/extended-properties", "docProps/app.xml"),
}
_INNER = {
    "rId1": (f"{_RELATED}/styles", "styles.xml"),
    "rId2": (f"{_RELATED}/settings", "settings.xml"),
    "rId3": (f"{_RELATED}/numbering", "numbering.xml"),
    "rId4": (f"{_RELATED}/header", "header1.xml"),
    "rId5": (f"{_RELATED}/footer", "footer1.xml"),
    "rId6": (f"{_RELATED}/fontTable", "fontTable.xml"),
    "rId7": (f"{_RELATED}/theme", "theme/theme1.xml"),
}


def _relationships(related: dict[str, tuple[str, str]]) -> bytes:
    space = f"{_PACKAGE}/relationships"
    found = etree.Element(f"{{{space}}}Relationships", nsmap=_default(space))
    for ident, (kind, target) in related.items():
        etree.SubElement(found, f"{{{space}}}Relationship", Id=ident, Type=kind, Target=target)
    return package.serialise(found)


def _default(space: str) -> Any:  # noqa: ANN401 - lxml's types do not know that None names the default namespace
    return {None: space}


def _content_types() -> bytes:
    space = f"{_PACKAGE}/content-types"
    found = etree.Element(f"{{{space}}}Types", nsmap=_default(space))
    for extension, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ):
        etree.SubElement(found, f"{{{space}}}Default", Extension=extension, ContentType=kind)
    for name, kind in _XML_TYPES.items():
        etree.SubElement(found, f"{{{space}}}Override", PartName=name, ContentType=kind)
    return package.serialise(found)


def _theme() -> bytes:
    """Office's plain theme, out of python-docx's own blank document; our styles use none of it, Word expects one."""
    import docx

    part = docx.Document().part.part_related_by(f"{_RELATED}/theme")
    return bytes(part.blob)


_CORE = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    b'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
_APP = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>local-compact</Application></Properties>"
)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(new_shell())
