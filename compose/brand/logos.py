"""Logos: they lie in the brand's folder, they open, and there is one that Word can show."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from compose import paths, schema
from compose.brand.model import Logo
from compose.errors import CompactError, Problem
from compose.files import read_whole
from compose.schema import Key, WrongValueError
from compose.yamlio import Key as Way
from compose.yamlio import Plain, Source

if TYPE_CHECKING:
    from lxml import etree

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}svg"
_NUMBER = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)")


def read(source: Source, folder: Path, data: Plain) -> tuple[tuple[Logo, ...], list[Problem]]:
    """The logos that `data` lists, from the brand's `folder`, and all that is wrong with them."""
    if not isinstance(data, list | tuple):
        return (), [source.problem(("logos",), "'logos' should be a list", "Begin each logo with a hyphen")]
    logos, problems = [], []
    for place, entry in enumerate(data):
        values, wrong = schema.check(source, ("logos", place), entry, _KEYS)
        found, more = ({}, []) if wrong else _pictures(source, ("logos", place), folder, values)
        problems += [*wrong, *more]
        logos += [] if wrong or more else [_logo(values, found)]
    return tuple(logos), problems


def _logo(values: Mapping[str, Any], pictures: Mapping[str, bytes]) -> Logo:
    svg = pictures["file"] if values["file"].lower().endswith(".svg") else None
    return Logo(values["alt"], pictures.get("png", pictures["file"]), svg, values.get("width", 40))


# -- files -------------------------------------------------------------------------------------------------------------


def _pictures(
    source: Source, way: Way, folder: Path, values: Mapping[str, Any]
) -> tuple[dict[str, bytes], list[Problem]]:
    """The bytes of a logo's `file` and `png`, and what is wrong with either."""
    pictures: dict[str, bytes] = {}
    problems = []
    for key in ("file", "png"):
        if key not in values:
            continue
        raw, wrong = _picture(folder, values[key], key)
        pictures[key] = raw
        problems += [source.problem((*way, key), *wrong)] if wrong else []
    if "png" not in values and values["file"].lower().endswith(".svg"):
        remedy = "Add a line 'png: …' that names the same logo as a PNG picture"
        problems.append(source.problem((*way, "file"), f"Word cannot show {values['file']}", remedy))
    return pictures, problems


def _picture(folder: Path, name: str, key: str) -> tuple[bytes, tuple[str, str] | None]:
    """The bytes of the picture `name`, or what is wrong with it and the remedy."""
    if _leads_out(folder, name):
        return b"", (f"{name} leads out of the brand's folder", "Put the picture into the folder and write its name")
    path = folder / name
    try:
        if not path.is_file():
            return b"", (f"there is no file {name} in the brand's folder", "Put it there")
        raw = read_whole(path, paths.shown(path))
    except CompactError as error:
        told = [(f"{name}: {problem.what}", problem.remedy) for problem in error.problems]
        return b"", told[0] if told else (f"there is no file {name} in the brand's folder", "Put it there")
    except OSError as error:
        return b"", (f"{name} cannot be looked at ({error.strerror})", "Check that you may open it")
    return raw, _unreadable(name, raw, key)


def _leads_out(folder: Path, name: str) -> bool:
    """Whether `name` is anything but a way down from `folder`, on whichever system; the file is not touched."""
    windows = PureWindowsPath(name)
    if windows.drive or windows.root or "\\" in name or ".." in PurePosixPath(name).parts:
        return True
    return not (folder / name).resolve().is_relative_to(folder.resolve())


# -- pictures ----------------------------------------------------------------------------------------------------------


def _unreadable(name: str, raw: bytes, key: str) -> tuple[str, str] | None:
    """What is wrong with the picture `raw`, and the remedy."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".svg" and key != "png":
        return _wrong_svg(name, raw)
    if suffix == ".png" and raw.startswith(_PNG) and _is_whole(raw):
        return None
    what = "a PNG picture" if key == "png" or suffix == ".png" else "an SVG or PNG picture"
    return f"{name} cannot be read as {what}", "Export the logo afresh"


def _is_whole(png: bytes) -> bool:
    """Whether the picture has a size, and every chunk is there with the check sum that it says."""
    head = png[len(_PNG) : len(_PNG) + 16]
    if head[:8] != b"\0\0\0\x0dIHDR" or not any(head[8:12]) or not any(head[12:16]):
        return False
    return b"IDAT" in (kinds := list(_chunks(png))) and kinds[-1] == b"IEND"


def _chunks(png: bytes) -> Iterator[bytes]:
    """The kind of each chunk, as far as they are sound."""
    start = len(_PNG)
    while len(chunk := png[start : start + 8]) == 8:
        end = start + 8 + int.from_bytes(chunk[:4], "big")
        if zlib.crc32(png[start + 4 : end]) != int.from_bytes(png[end : end + 4], "big"):
            return
        yield chunk[4:]
        if chunk[4:] == b"IEND":
            return
        start = end + 4


def _wrong_svg(name: str, raw: bytes) -> tuple[str, str] | None:
    from lxml import etree  # late: only a build needs it

    try:
        root = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None or root.tag != _SVG:
        return f"{name} cannot be read as an SVG or PNG picture", "Export the logo afresh"
    if not any(isinstance(child.tag, str) for child in root):
        return f"there is nothing in the picture {name}", "Export the logo afresh"
    if not all(_sizes(root)):
        return f"the picture {name} has a width or height of 0", "Export the logo afresh, with its size"
    return None


def _sizes(svg: etree._Element) -> Iterator[bool]:
    """For each length that the picture states of itself, whether it is more than nothing."""
    stated = [svg.get("width"), svg.get("height"), *re.split(r"[\s,]+", svg.get("viewBox", "").strip())[2:4]]
    for length in filter(None, stated):
        number = _NUMBER.match(length)
        yield number is None or float(number[0]) > 0


def _width(value: Plain) -> int:
    width = schema.whole(value)
    if not 5 <= width <= 170:
        raise WrongValueError("should be from 5 to 170 millimetres", "Choose a width that fits on the page")
    return width


_KEYS = {
    "file": Key(schema.text, required=True),
    "png": Key(schema.text),
    "alt": Key(schema.text, required=True),
    "width": Key(_width),
}
