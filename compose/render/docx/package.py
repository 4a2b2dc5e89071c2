"""The file itself: parts in and out of a zip whose bytes depend on nothing but the parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache

from lxml import etree

from compose.render.docx.xml import Xml, root

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold: the same parts give the same bytes


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip of `parts`, content types first as the standard recommends."""
    stream = io.BytesIO()
    first = "[Content_Types].xml"
    with zipfile.ZipFile(stream, "w") as file:
        for name in (first, *sorted(set(parts) - {first})):
            file.writestr(_entry(name), parts[name], compresslevel=3)
    return stream.getvalue()


def unpack(raw: bytes) -> dict[str, bytes]:
    """The parts of a zip."""
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return {name: file.read(name) for name in file.namelist() if not name.endswith("/")}


def serialise(root: etree._Element) -> bytes:
    """`root` as a part of the file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def parse(raw: bytes) -> etree._Element:
    """The root of a part; entities are not resolved and nothing is fetched."""
    return etree.fromstring(raw, _parser())


def part(content: Xml) -> bytes:
    """`content`, one root element, as a part of the file."""
    return _DECLARATION + content.encode()


def fragment(content: Xml) -> etree._Element:
    """`content`, one element, as lxml has it."""
    return parse(root("fragment", content).encode())[0]


_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0  # else the byte says whether the machine was Windows
    return info
