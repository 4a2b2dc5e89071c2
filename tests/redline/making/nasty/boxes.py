"""Text boxes, frames and content controls."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.nasty.case import Case, both, there
from tests.redline.making.word import xml

_SHAPE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def cases() -> Iterator[Case]:
    """All of this room."""
    yield both(
        "box",
        lambda words: xml.paragraph(modern(words)),
        "Ring us on 01234 567890",
        "Ring us on 01234 567891",
        ("words",),
    )
    yield both("old-box", lambda words: xml.paragraph(_pict(words)), "Join the forum", "Join the new forum", ("words",))
    yield from there("box", xml.paragraph(xml.run("See ") + modern("A word in a box")), ("insert",))
    yield both(
        "frame",
        lambda words: xml.paragraph(
            xml.run(words),
            '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:x="1000" w:y="100"/>',
        ),
        "A pull quote",
        "A pulled quote",
        ("words",),
    )
    yield from _controls()


def _controls() -> Iterator[Case]:
    """Content controls."""
    yield both(
        "control-in-line",
        lambda words: xml.paragraph(xml.run("Area: ") + _inline(words)),
        "Thornby",
        "Thornby and Hale",
        ("words",),
    )
    yield both(
        "control-round-paragraphs",
        lambda words: _block(xml.plain("First.") + xml.plain(words)),
        "Second.",
        "Second of three.",
        ("words",),
    )
    yield from there("control", _block(xml.plain("A line in a control.")), ("insert",))
    yield both(
        "tick-box",
        lambda sign: xml.paragraph(_inline(sign, "<w14:checkbox/>") + xml.run(" agreed")),
        "☐",
        "☒",
        ("sign",),
    )
    yield both(
        "control-round-cell",
        lambda words: xml.table(xml.row(xml.cell(_block(xml.plain(words))), xml.cell(xml.plain("x"))), (3000, 3000)),
        "in",
        "out",
        ("cell",),
    )


def modern(words: str) -> str:
    """A text box as Word 2010 and later write it, with what older ones read."""
    content = f"<w:txbxContent>{xml.plain(words)}</w:txbxContent>"
    shape = f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{_SHAPE}</wps:spPr>'
    shape += f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp>"
    data = f'<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{shape}</a:graphicData></a:graphic>'
    size = '<wp:extent cx="1800000" cy="600000"/><wp:docPr id="9" name="Box 9"/>'
    drawing = f"<w:drawing><wp:inline>{size}{data}</wp:inline></w:drawing>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{_shape(words)}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def _pict(words: str) -> str:
    return f"<w:r>{_shape(words)}</w:r>"


def _shape(words: str) -> str:
    content = f"<w:txbxContent>{xml.plain(words)}</w:txbxContent>"
    return (
        f'<w:pict><v:rect id="box9" style="width:140pt;height:40pt"><v:textbox>{content}</v:textbox></v:rect></w:pict>'
    )


def _inline(words: str, more: str = "<w:text/>") -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="77"/>{more}</w:sdtPr><w:sdtContent>{xml.run(words)}</w:sdtContent></w:sdt>'


def _block(content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="78"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
