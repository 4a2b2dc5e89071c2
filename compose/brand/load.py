"""Reading a brand from its folder; colours that cannot be read and logos that do not open are refused."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from compose import paths, schema, yamlio
from compose.brand.contrast import MINIMUM, contrast, readable_on
from compose.brand.model import Brand, Fonts, Logo, Palette
from compose.document.model import Light
from compose.errors import Problem, refuse
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain, Source

_PNG = b"\x89PNG\r\n\x1a\n"
_PAIRS = (
    ("text", "#FFFFFF"), ("primary", "#FFFFFF"), ("muted", "#FFFFFF"), ("on_primary", "primary"), ("text", "band"),
    ("primary", "band"), ("text", "gap"),
)  # fmt: skip
"""Colours that are printed on one another, words first."""


def known(beside: Path | None = None) -> Mapping[str, Path]:
    """The folder of every brand by its name; the group's own, in `beside/branding`, go before those of the program."""
    homes = [paths.branding(), *([beside / "branding"] if beside else [])]
    return {file.parent.name: file.parent for home in homes for file in sorted(home.glob("*/brand.yaml"))}


@cache
def standard() -> Brand:
    """The brand that comes with the program."""
    return load(paths.branding() / "default")


def load(folder: Path) -> Brand:
    """The brand in `folder`; what the folder lacks of shell, template and style sheet comes from the default brand.

    Raises `InputError` with every problem: unknown names, colours that are none or cannot be read on one another, a
    logo that is missing, unreadable or has no alternative text.
    """
    source = yamlio.read(folder / "brand.yaml", paths.shown(folder / "brand.yaml"))
    values, problems = schema.check(source, (), source.data, _BRAND)
    problems += source.problems
    palette, found = _palette(source, values.pop("colours", {}))
    lights, more = _lights(source, values.pop("lights", {}))
    logos, wrong = _logos(source, folder, values.pop("logos", ()))
    fonts, missing = _fonts(source, folder, values.pop("fonts", {}))
    refuse("The brand cannot be used. Nothing was built or changed.", [*problems, *found, *more, *wrong, *missing])
    return Brand(
        **{"imprint": "", **values},
        palette=palette,
        lights=lights,
        on_lights=MappingProxyType({light: readable_on(fill) for light, fill in lights.items()}),
        fonts=fonts,
        logos=logos,
        shell=_file(folder, "shell.docx").read_bytes(),
        template=_words(folder, "compact.typ"),
        css=_words(folder, "page.css"),
    )


def _file(folder: Path, name: str) -> Path:
    return folder / name if (folder / name).is_file() else paths.branding() / "default" / name


def _words(folder: Path, name: str) -> str:
    path = _file(folder, name)
    return yamlio.read_text(path, paths.shown(path))


# -- colours -----------------------------------------------------------------------------------------------------------


def _palette(source: Source, data: Plain) -> tuple[Palette, list[Problem]]:
    names = [field.name for field in fields(Palette)]
    colours, problems = schema.check(source, ("colours",), data, {name: Key(_colour, required=True) for name in names})
    palette = Palette(**{name: colours.get(name, "#000000") for name in names})
    return palette, problems or list(_unreadable(source, palette))


def _unreadable(source: Source, palette: Palette) -> Iterator[Problem]:
    for words, ground in _PAIRS:
        on = getattr(palette, ground, ground)
        found = contrast(getattr(palette, words), on)
        if found < MINIMUM:
            yield source.problem(
                ("colours", words),
                f"'{words}' cannot be read on {ground if ground in _names() else 'white'}: contrast {found:.2f} to 1",
                f"Make one of the two darker or lighter, until it is {MINIMUM} or more",
            )


def _names() -> set[str]:
    return {field.name for field in fields(Palette)}


def _lights(source: Source, data: Plain) -> tuple[Mapping[str, str], list[Problem]]:
    # Black or white always reads at 4.5:1 or more on any colour (the worst is 4.58), so no pair needs a check here.
    keys = {light: Key(_colour, required=True) for light in get_args(Light)}
    lights, problems = schema.check(source, ("lights",), data, keys)
    return MappingProxyType(lights), problems


def _colour(value: Plain) -> str:
    if isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        return value.upper()
    raise WrongValueError(
        "is not a colour", 'Write a hash and six figures or letters A to F in quotes, such as "#123F5C"'
    )


# -- logos and fonts ---------------------------------------------------------------------------------------------------


def _logos(source: Source, folder: Path, data: Plain) -> tuple[tuple[Logo, ...], list[Problem]]:
    logos, problems = [], []
    if not isinstance(data, list | tuple):
        problems.append(source.problem(("logos",), "'logos' should be a list", "Begin each logo with a hyphen"))
    for place, entry in enumerate(data if isinstance(data, list) else []):
        way = ("logos", place)
        values, wrong = schema.check(source, way, entry, _LOGO)
        wrong = wrong or list(_no_picture(source, way, folder, values))
        problems += wrong
        logos += [] if wrong else [_logo(folder, values)]
    return tuple(logos), problems


def _no_picture(source: Source, way: yamlio.Key, folder: Path, values: Mapping[str, Any]) -> Iterator[Problem]:
    pictures = {values.get("png", values["file"]): "png"}
    if values["file"] not in pictures:
        pictures[values["file"]] = "file"
    for name, key in pictures.items():
        path = folder / name
        if not path.is_file():
            yield source.problem((*way, key), f"there is no file {name} in the brand's folder", "Put it there")
        elif not _opens(path, key):
            what = "a PNG picture" if key == "png" or path.suffix == ".png" else "an SVG or PNG picture"
            yield source.problem((*way, key), f"{name} cannot be read as {what}", "Export the logo afresh")


def _opens(path: Path, key: str) -> bool:
    raw = path.read_bytes()
    if path.suffix.lower() == ".png":
        return raw.startswith(_PNG) and _is_whole(raw)
    return key != "png" and path.suffix.lower() == ".svg" and _is_svg(raw)


def _is_whole(png: bytes) -> bool:
    """Whether every chunk of the picture is there and has the check sum that it says."""
    start = len(_PNG)
    while (chunk := png[start : start + 8]) and len(chunk) == 8:
        end = start + 8 + int.from_bytes(chunk[:4], "big")
        if zlib.crc32(png[start + 4 : end]) != int.from_bytes(png[end : end + 4], "big"):
            return False
        if chunk[4:] == b"IEND":
            return True
        start = end + 4
    return False


def _is_svg(raw: bytes) -> bool:
    from lxml import etree  # late: only a build needs it

    try:
        root = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return bool(root.tag == "{http://www.w3.org/2000/svg}svg")


def _logo(folder: Path, values: Mapping[str, Any]) -> Logo:
    file = folder / values["file"]
    png = folder / values.get("png", values["file"])
    svg = file.read_bytes() if file.suffix.lower() == ".svg" else None
    return Logo(values["alt"], png.read_bytes(), svg, values.get("width", 40))


def _fonts(source: Source, folder: Path, data: Plain) -> tuple[Fonts, list[Problem]]:
    keys = {name: Key(schema.text, required=True) for name in ("body", "headings", "word")}
    values, problems = schema.check(source, ("fonts",), data, keys)
    own = sorted(path.as_posix() for path in (folder / "fonts").glob("*.[to]tf"))
    return Fonts(**{**dict.fromkeys(keys, ""), **values}, files=(*own, *_arimo())), problems


def _arimo() -> tuple[str, ...]:
    # Found without importing it. No font for Arabic beside it: typst's own prints it, and Noto Sans Arabic, which looks
    # better, doubles letters in the text that a screen reader gets (one letter is drawn by two signs).
    spec = find_spec("fontpkg_arimo")
    homes = (spec and spec.submodule_search_locations) or ()
    return tuple(path.as_posix() for home in homes for path in sorted((Path(home) / "files").glob("*.ttf")))


def _size(value: Plain) -> float:
    size = schema.whole(value)
    if not 12 <= size <= 18:
        raise WrongValueError("should be from 12 to 18 points", "Choose 12 or more, so that everyone can read it")
    return float(size)


def _width(value: Plain) -> int:
    width = schema.whole(value)
    if not 5 <= width <= 170:
        raise WrongValueError("should be from 5 to 170 millimetres", "Choose a width that fits on the page")
    return width


_LOGO = {
    "file": Key(schema.text, required=True),
    "png": Key(schema.text),
    "alt": Key(schema.text, required=True),
    "width": Key(_width),
}
_BRAND = {
    "name": Key(schema.text, required=True),
    "imprint": Key(schema.text),
    "colours": Key(schema.anything, required=True),
    "lights": Key(schema.anything, required=True),
    "fonts": Key(schema.anything, required=True),
    "size": Key(_size, required=True),
    "logos": Key(schema.anything),
}
