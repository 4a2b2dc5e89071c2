"""The parts of a .docx that hardly change from file to file."""

# ruff: noqa: E501 (an element of XML reads best on one line)
from __future__ import annotations

from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "comments": "comments",
    "header1": "header",
    "footer1": "footer",
}

CONTENT_TYPES = (
    HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{kind}+xml"/>' for name, kind in _PARTS.items()
    )
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
ROOT_RELATIONS = (
    HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{KINDS}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
)
_IDS = {
    "styles": "rId1",
    "numbering": "rId2",
    "footnotes": "rId3",
    "comments": "rId4",
    "header1": "rId10",
    "footer1": "rId11",
}
RELATIONS = (
    HEAD
    + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="{_IDS[name]}" Type="{KINDS}/{kind}" Target="{name}.xml"/>' for name, kind in _PARTS.items()
    )
    + "</Relationships>"
)
DOCUMENT = (
    HEAD + f'<w:document {W} {R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
)


def _style(ident: str, name: str, inner: str, *, default: bool = False, based: bool = True) -> str:
    marked = ' w:default="1"' if default else ""
    base = '<w:basedOn w:val="Normal"/>' if based and not default else ""
    return f'<w:style w:type="paragraph"{marked} w:styleId="{ident}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


STYLES = (
    HEAD
    + f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + _style("Normal", "Normal", "<w:qFormat/>", default=True)
    + _style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="48"/></w:rPr>')
    + "".join(
        _style(
            f"Heading{n}",
            f"heading {n}",
            f'<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{34 - 4 * n}"/></w:rPr>',
        )
        for n in (1, 2, 3)
    )
    + _style("ListParagraph", "List Paragraph", '<w:pPr><w:ind w:left="720"/></w:pPr>')
    + _style("TOC1", "toc 1", '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs></w:pPr>')
    + "</w:styles>"
)


def _level(place: int, kind: str, text: str, left: int) -> str:
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>' if kind == "bullet" else ""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="720"/></w:pPr>{symbol}</w:lvl>'
    )


_LISTS = {
    1: [("decimal", "%1", 720), ("decimal", "%1.%2", 720), ("decimal", "%1.%2.%3", 720)],
    2: [("bullet", "\uf0b7", 720), ("bullet", "o", 1440)],
    3: [("lowerLetter", "(%1)", 720), ("lowerRoman", "(%2)", 1440)],
    4: [("upperRoman", "%1", 720)],
    5: [("lowerRoman", "(%1)", 720)],
    6: [("decimal", "%1.", 720)],
}


def numbering(instances: list[str]) -> str:
    """The lists of the file: six shared ones, and `instances` that begin anew."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(place, *level) for place, level in enumerate(levels))
        + "</w:abstractNum>"
        for number, levels in _LISTS.items()
    )
    shared = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in _LISTS)
    return f"{HEAD}<w:numbering {W}>{kinds}{shared}{''.join(instances)}</w:numbering>"


def footnotes(notes: list[str]) -> str:
    """The footnotes, from id 2."""
    fixed = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for n, kind in enumerate(("separator", "continuationSeparator"))
    )
    made = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>'
        for n, note in enumerate(notes, 2)
    )
    return f"{HEAD}<w:footnotes {W}>{fixed}{made}</w:footnotes>"


def header(kind: str, text: str, *, page: bool) -> str:
    """A running head or foot."""
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' if page else ""
    return f'{HEAD}<w:{kind} {W}><w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r>{number}</w:p></w:{kind}>'
