"""Pictures, formulas and notes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from tests.redline.making.nasty.case import FILLER, Case, amid, both, there
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word


def cases() -> Iterator[Case]:
    """All of this room."""
    red, blue = {"logo.png": _png(200, 0, 0)}, {"logo.png": _png(0, 0, 200)}
    logo = xml.paragraph(picture("logo.png"))
    yield Case("picture-changed", Word(amid(logo), media=red), Word(amid(logo), media=blue), ("picture",))
    yield Case("picture-added", Word(amid("")), Word(amid(logo), media=blue), ("picture",))
    yield Case("picture-removed", Word(amid(logo), media=red), Word(amid("")), ("picture",))
    yield Case(
        "picture-renamed",
        Word(amid(logo), media=red),
        Word(amid(xml.paragraph(picture("mark.png"))), media={"mark.png": red["logo.png"]}),
    )
    yield Case(
        "picture-and-words",
        Word(amid(xml.paragraph(xml.run("Our sign: ") + picture("logo.png"))), media=red),
        Word(amid(xml.paragraph(xml.run("Our new sign: ") + picture("logo.png"))), media=red),
        ("words",),
    )
    yield both("formula", lambda sign: xml.paragraph(xml.run("Cost: ") + _formula(sign)), "a+b", "a+c", ("formula",))
    yield from there("formula", xml.paragraph(f"<m:oMathPara>{_formula('x=y')}</m:oMathPara>"), ("formula",))
    yield from _notes()


def picture(name: str) -> str:
    """A run with the picture `name` in it."""
    place = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
    shape = f'<pic:spPr>{place}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    content = f'<pic:pic><pic:nvPicPr><pic:cNvPr id="5" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="img-{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>{shape}</pic:pic>'  # noqa: E501
    data = f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">{content}</a:graphicData></a:graphic>'
    inline = f'<wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="5" name="Logo"/>{data}</wp:inline>'
    return f"<w:r><w:drawing>{inline}</w:drawing></w:r>"


def _formula(sign: str) -> str:
    return f"<m:oMath><m:r><m:t>{sign}</m:t></m:r></m:oMath>"


def _png(*colour: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes((0, *colour))))
        + chunk(b"IEND", b"")
    )


def _call(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def _note(words: str, kind: str = "footnote") -> str:
    return xml.paragraph(f"<w:r><w:{kind}Ref/></w:r>{xml.run(f' {words}')}")


_LINE = xml.paragraph(xml.run("A claim") + _call(1) + xml.run(" and another") + _call(2) + xml.run("."))
_HERE, _THERE = _note("See the first report."), _note("See the second report.")
_SHORT = xml.paragraph(xml.run("A claim and another") + _call(1) + xml.run("."))


def _notes() -> Iterator[Case]:
    yield Case(
        "notes-swapped",
        Word(amid(_LINE), notes=(_HERE, _THERE)),
        Word(amid(_LINE), notes=(_THERE, _HERE)),
        ("note-changed",),
    )
    yield Case(
        "note-of-two-removed",
        Word(amid(_LINE), notes=(_HERE, _THERE)),
        Word(amid(_SHORT), notes=(_THERE,)),
        ("note-removed",),
    )
    yield Case(
        "note-of-two-paragraphs",
        Word(amid(_SHORT), notes=(_HERE,)),
        Word(amid(_SHORT), notes=(_HERE + xml.plain("It goes on."),)),
        ("note-changed",),
    )
    yield from _notes_elsewhere()


def _notes_elsewhere() -> Iterator[Case]:
    """Notes of other kinds and in other places."""
    end = xml.paragraph(xml.run("A claim") + _call(1, "endnote"))
    yield Case(
        "endnote",
        Word(amid(end), endnotes=(_note("Old words.", "endnote"),)),
        Word(amid(end), endnotes=(_note("New words.", "endnote"),)),
        ("note-changed",),
    )
    yield Case(
        "all-notes-removed",
        Word(amid(_LINE), notes=(_HERE, _THERE)),
        Word(amid(xml.plain("A claim and another."))),
        ("note-removed",),
    )
    grid = xml.table(xml.row(xml.cell(_SHORT), xml.cell(FILLER[1])), (3000, 3000))
    yield Case("note-in-table", Word(amid(grid), notes=(_HERE,)), Word(amid(grid), notes=(_THERE,)), ("note-changed",))
    moved = xml.plain("A claim.") + xml.paragraph(xml.run("Another") + _call(1))
    unmoved = xml.paragraph(xml.run("A claim.") + _call(1)) + xml.plain("Another")
    yield Case(
        "note-moved",
        Word(amid(unmoved), notes=(_HERE,)),
        Word(amid(moved), notes=(_HERE,)),
        ("note-added", "note-removed"),
    )
