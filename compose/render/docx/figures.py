"""Pictures in a line of their own, drawn by ourselves: as SVG, and as PNG for programs that show none.

Word since 2016 draws the SVG, sharp at any size; others pass over the extension in which it stands.
"""

from __future__ import annotations

from hashlib import sha256

from compose.document.model import Figure
from compose.drawing import svg
from compose.render.docx.parts import Parts
from compose.render.docx.xml import Xml, el, plain
from compose.render.pdf.picture import png

_NO_SPACE = {"distT": 0, "distB": 0, "distL": 0, "distR": 0}
TWENTIETH = 635
"""Parts of a twentieth of a point in which Word measures pictures."""
_SPACES = {
    "xmlns_wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns_a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns_pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def picture(node: Figure, parts: Parts, room: tuple[int, int]) -> Xml:
    """The run that shows `node`, as large as the width and height of `room` let it be, in twentieths of a point."""
    raw = png(svg(node.drawing, node.title, parts.brand), parts.brand)
    # Word draws it with the fonts of the computer, of which only this one is known to be there.
    sharp = svg(node.drawing, node.title, parts.brand, family=parts.brand.fonts.word)
    relations = tuple(
        parts.relate_picture(f"figure-{sha256(one).hexdigest()[:12]}.{kind}", one)
        for kind, one in (("png", raw), ("svg", sharp))
    )
    return el("r", el("drawing", _inline(node.title, relations, _size(raw, room), parts.next_id())))


def _size(png: bytes, room: tuple[int, int]) -> dict[str, int]:
    """How large a picture is in `room`, in the parts in which Word measures it."""
    across, down = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
    width, height = (side * TWENTIETH for side in room)
    wide = min(width, height * across // down)
    return {"cx": wide, "cy": wide * down // across}


def _inline(title: str, relations: tuple[str, ...], size: dict[str, int], ident: int) -> Xml:
    named = {"id": ident, "name": f"Picture {ident}", "descr": title}
    place = plain("a:xfrm", plain("a:off", x=0, y=0), plain("a:ext", **size))
    shape = plain("pic:spPr", place, plain("a:prstGeom", plain("a:avLst"), prst="rect"))
    shown = plain("pic:blipFill", _blip(*relations), plain("a:stretch", plain("a:fillRect")))
    about = plain("pic:nvPicPr", plain("pic:cNvPr", **named), plain("pic:cNvPicPr"))
    data = plain("a:graphicData", plain("pic:pic", about, shown, shape), uri=_SPACES["xmlns_pic"])
    graphic = plain("a:graphic", data)
    return plain("wp:inline", plain("wp:extent", **size), plain("wp:docPr", **named), graphic, **_NO_SPACE, **_SPACES)


def _blip(png: str, svg: str) -> Xml:
    drawn = plain("asvg:svgBlip", xmlns_asvg=_SVG, r_embed=svg)
    return plain("a:blip", plain("a:extLst", plain("a:ext", drawn, uri=_SVG_EXTENSION)), r_embed=png)
