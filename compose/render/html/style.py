"""The style of the page: the brand's sheet, with its colours and fonts as custom properties."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from compose.brand.model import Brand
from compose.document.model import Document
from compose.render.html.element import printable


def style(document: Document, brand: Brand) -> str:
    """The whole style sheet. Nothing in it can end the element it stands in."""
    declared = "".join(f"  --{name}: {value};\n" for name, value in _properties(document, brand))
    return f"\n:root {{\n{declared}}}\n{brand.css}".replace("</", "<\\/")


def _properties(document: Document, brand: Brand) -> Iterator[tuple[str, str]]:
    for name, colour in dataclasses.asdict(brand.palette).items():
        yield name.replace("_", "-"), colour
    for key, colour in brand.lights.items():
        yield f"light-{key}", colour
        yield f"on-light-{key}", brand.on_lights[key]
    yield "font", quoted(brand.fonts.word)
    yield "print-size", f"{brand.size:g}pt"
    yield from _margin_words(document)


def _margin_words(document: Document) -> Iterator[tuple[str, str]]:
    """What the print style puts into the margins of a page; only a sheet can write there."""
    yield "running-head", quoted(document.head_line)
    yield "page-word", quoted(document.word("page"))
    yield "of-word", quoted(document.word("of"))


def quoted(words: str) -> str:
    """`words` as a string of CSS; whatever is no letter, digit or space is written as its number."""
    return '"' + "".join(map(_escaped, printable(words))) + '"'


def _escaped(character: str) -> str:
    return character if character.isalnum() or character == " " else f"\\{ord(character):x} "
