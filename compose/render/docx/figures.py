"""Pictures in a line of their own: drawn by ourselves, kept as PNG, with their title as alternative text."""

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


def picture(node: Figure, parts: Parts, width: int) -> Xml:
    """The run that shows `node`, as wide as `width`, in twentieths of a point."""
    raw = png(svg(node.drawing, node.title, parts.brand), parts.brand)
    across, down = (int.from_bytes(raw[start : start + 4], "big") for start in (16, 20))
    wide = width * TWENTIETH
    size = {"cx": wide, "cy": wide * down // across}
    ident = parts.relate_picture(f"figure-{sha256(raw).hexdigest()[:12]}.png", raw)
    return el("r", el("drawing", _inline(node.title, ident, size, parts.next_id())))


def _inline(title: str, relation: str, size: dict[str, int], ident: int) -> Xml:
    named = {"id": ident, "name": f"Picture {ident}", "descr": title}
    place = plain("a:xfrm", plain("a:off", x=0, y=0), plain("a:ext", **size))
    shape = plain("pic:spPr", place, plain("a:prstGeom", plain("a:avLst"), prst="rect"))
    shown = plain("pic:blipFill", plain("a:blip", r_embed=relation), plain("a:stretch", plain("a:fillRect")))
    about = plain("pic:nvPicPr", plain("pic:cNvPr", **named), plain("pic:cNvPicPr"))
    data = plain("a:graphicData", plain("pic:pic", about, shown, shape), uri=_SPACES["xmlns_pic"])
    graphic = plain("a:graphic", data)
    return plain("wp:inline", plain("wp:extent", **size), plain("wp:docPr", **named), graphic, **_NO_SPACE, **_SPACES)
