"""The tree as PDF/UA, typeset by Typst: the brand's template gets the tree as data, never as code."""

from __future__ import annotations

import datetime
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Definitions, Document, Table
from compose.document.serial import to_data
from compose.errors import Place, Problem, RenderError, refuse

if TYPE_CHECKING:
    import typst

_MAIN = "main.typ"
_UNCOVERED = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNKNOWN_FONT = re.compile("unknown font family: (.+)")
_PACKAGE = re.compile(r'"(@[^"]+)"')


def render(document: Document, brand: Brand) -> bytes:
    """`document` as PDF/UA-1 in the looks of `brand`; the same two give the same bytes.

    Raises `InputError` where no font has a character that is typed or the template wants a package from the
    network, or the brand names a font that is not there, and `RenderError` where the typesetter warns or stops.
    """
    refuse("The PDF template cannot be used.", _packages(brand))
    import typst  # late: 30 ms that only this format should cost

    try:
        pdf, warnings = _typeset(_files(document, brand), _fonts(brand.fonts.files), document.date)
    except typst.TypstError as stop:
        refuse("Some characters cannot be printed in PDF.", _uncovered(stop.diagnostic, document, brand))
        raise RenderError(f"The PDF could not be typeset: {stop.diagnostic or stop.message}") from stop
    refuse("The brand cannot be used.", _unknown_fonts(warnings, brand))
    if warnings:
        raise RenderError(f"The PDF was typeset with a warning: {'; '.join(warnings)}")
    return pdf


def _typeset(files: Mapping[str, bytes], fonts: typst.Fonts, date: str) -> tuple[bytes, list[str]]:
    """The PDF, and what the typesetter warns of."""
    import typst

    noon = datetime.datetime.fromisoformat(f"{date}T12:00:00+00:00")
    # A new folder is its root: a template reads the files handed over here and no others.
    with tempfile.TemporaryDirectory() as root:
        for name, content in files.items():
            Path(root, name).write_bytes(content)
        compiler = typst.Compiler(Path(root, _MAIN), root=root, font_paths=fonts, ignore_system_fonts=True)
        try:
            pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1", timestamp=noon)
        finally:
            _forget(fonts)
    assert isinstance(pdf, bytes), "one file is asked for, not one a page"
    return pdf, [warning.message for warning in warnings]


def _forget(fonts: typst.Fonts) -> None:
    """Free what the typesetter remembers of a document.

    It forgets what it has not used for ten runs. With six empty ones (1 ms each) after every document it holds two
    documents and not ten, which is what decides the size of a process that builds many.
    """
    import typst

    for _ in range(6):
        typst.Compiler(b"", font_paths=fonts, ignore_system_fonts=True).compile(format="svg")


@lru_cache(maxsize=8)
def _fonts(files: tuple[str, ...]) -> typst.Fonts:
    """The fonts in the folders of `files`; read once, since parsing them costs more than a short document."""
    import typst

    folders = sorted({str(Path(file).parent) for file in files})
    return typst.Fonts(include_system_fonts=False, font_paths=folders)


# -- what the template gets ------------------------------------------------------------------------


def _files(document: Document, brand: Brand) -> dict[str, bytes]:
    data = json.dumps(_data(document, brand), ensure_ascii=False)
    logos = {_logo_file(brand, at): logo.svg or logo.png for at, logo in enumerate(brand.logos)}
    return {_MAIN: brand.template.encode(), "document.json": data.encode(), **logos}


def _data(document: Document, brand: Brand) -> dict[str, Any]:
    return {
        "document": _measured(document),
        "headings": {head.id: (head.number, walk.text(head.content)) for head in walk.headings(document)},
        "terms": [item.id for item in _definitions(document)],
        "gaps": {gap.label: gap.text for gap in walk.gaps(document)},
        "head": document.head_line,
        "page": document.word("page"),
        "of": document.word("of"),
        **_looks(brand),
    }


def _measured(document: Document) -> Any:  # noqa: ANN401 - plain data
    """The tree as data, every table with the longest word of each column: the template would take far longer."""
    data = to_data(document)
    tables = (block for block in walk.blocks(document) if isinstance(block, Table))
    for node, table in zip(_tables(data["blocks"]), tables, strict=True):
        node["longest"] = [_longest(table, place) for place in range(len(table.columns))]
    return data


def _tables(blocks: list[Any]) -> Iterator[Any]:
    for node in blocks:
        if node["type"] == "Table":
            yield node
        for inner in node["items"] if node["type"] == "ListBlock" else [node.get("blocks", [])]:
            yield from _tables(inner)


def _longest(table: Table, place: int) -> str:
    words = " ".join((table.columns[place].title, *(walk.text(row[place].content) for row in table.rows)))
    return max(words.split(), key=len, default="")


def _definitions(document: Document) -> Iterator[Any]:
    return (item for block in walk.blocks(document) if isinstance(block, Definitions) for item in block.items)


def _looks(brand: Brand) -> dict[str, Any]:
    return {
        "palette": asdict(brand.palette),
        "lights": dict(brand.lights),
        "on_lights": dict(brand.on_lights),
        "fonts": {"body": brand.fonts.body, "headings": brand.fonts.headings},
        "size": brand.size,
        "imprint": brand.imprint,
        "logos": [
            {"file": _logo_file(brand, at), "alt": logo.alt, "width": logo.width_mm}
            for at, logo in enumerate(brand.logos)
        ],
    }


def _logo_file(brand: Brand, at: int) -> str:
    return f"logo-{at}.{'svg' if brand.logos[at].svg else 'png'}"


# -- what can be put right -------------------------------------------------------------------------


def _packages(brand: Brand) -> Iterator[Problem]:
    for package in _PACKAGE.findall(brand.template):
        place = Place(f"template of the brand {brand.name}")
        what = f"it imports {package}, which would have to be fetched from the network"
        yield Problem(place, what, "Copy what you need of it into the template")


def _unknown_fonts(warnings: list[str], brand: Brand) -> Iterator[Problem]:
    for warning in dict.fromkeys(warnings):
        if match := _UNKNOWN_FONT.match(warning):
            what = f"there is no font '{match[1]}' for PDF"
            yield Problem(
                Place(f"brand {brand.name}"), what, "Name Arimo, or put the font's files into the brand's fonts/"
            )


def _uncovered(diagnostic: str, document: Document, brand: Brand) -> Iterator[Problem]:
    """A problem for every character that the typesetter found in none of the fonts."""
    remedy = "Write it in other letters, or add a font that has it to the brand"
    for found in dict.fromkeys(_UNCOVERED.findall(diagnostic)):
        sign = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
        words = next((line for line in _printed(document, brand) if sign in line), sign)
        what = f"the font {brand.fonts.body} has no {sign!a} ({sign}), which stands in “{words}”"
        yield Problem(Place(document.title), what, remedy)


def _printed(document: Document, brand: Brand) -> Iterator[str]:
    cover = document.cover
    yield from (cover.title, cover.area, cover.tagline, *cover.lines, *document.running_head, brand.imprint)
    yield from walk.lines(document)
