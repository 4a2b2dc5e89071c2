"""Names of OpenDocument, and asking its elements."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_BASE}office:1.0}}"
TEXT = f"{{{_BASE}text:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def whole(text: str | None, otherwise: int) -> int:
    """`text` as a whole number that a document may need, or `otherwise`."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
