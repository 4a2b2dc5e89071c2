"""The tree as PDF/UA, typeset by Typst: the brand's template gets the tree as data, never as code."""

from __future__ import annotations

import datetime
import json
import re
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compose.brand.load import standard
from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Checklist, Definitions, Document, Table
from compose.document.serial import to_data
from compose.errors import Place, Problem, RenderError, refuse

if TYPE_CHECKING:
    import typst

_MAIN = "main.typ"
_NOWHERE = "no-packages"
"""A folder that is not there: packages on this computer, which another does not have, are not to be found."""
_TEMPLATE = "The PDF template cannot be used."
_REACHING = re.compile(r"(?<![\w-])(import|include|eval|std(?!\.\w))(?![\w-])")
_COMMENT = re.compile(r"(?:(?<=\s)|^)//[^\"`*\n\r\v\f\x85\u2028\u2029]*")
_UNCOVERED = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNKNOWN_FONT = re.compile("unknown font family: (.+)")
_FAILED = re.compile(r"^(?:error|warning): (.+)\n(?: *┌─ .*main\.typ:(\d+):\d+$)?", re.MULTILINE)
_SEARCHED = re.compile(r" \(searched at .*\)")
_CONTENT = re.compile(rb"<</Length (\d+)/Filter/FlateDecode>>\nstream\n")
_BELOW = re.compile(rb" -[\d.]+ cm/c\d+ cs [\d. ]+scn\nBT")
_LONG = 40
"""Letters from which a word may be divided; 40 fit on a line at every size that a brand may choose."""


def render(document: Document, brand: Brand) -> bytes:
    """`document` as PDF/UA-1 in the looks of `brand`; the same two give the same bytes.

    Raises `InputError` where no font has a character that is typed, the brand names a font that is not there, its
    logo cannot be read or its own template goes wrong; and `RenderError` where the template that comes with the
    program does, or words would stand below the page.
    """
    refuse(_TEMPLATE, _reaching_out(brand))
    import typst  # late: 30 ms that only this format should cost

    try:
        pdf, warnings = _typeset(_files(document, brand), _fonts(brand.fonts.files), document.date)
    except typst.TypstError as stop:
        refuse("The logo cannot be printed in PDF.", _broken_logos(brand))
        refuse("Some characters cannot be printed in PDF.", _uncovered(stop.diagnostic, document, brand))
        refuse(_TEMPLATE, _mistakes(stop.diagnostic, brand))
        raise RenderError(f"The PDF could not be typeset: {stop.diagnostic or stop.message}") from stop
    _accept(pdf, warnings, brand)
    return pdf


def _accept(pdf: bytes, warnings: list[typst.TypstWarning], brand: Brand) -> None:
    """Refuse what was typeset with a warning or with words below the page."""
    refuse("The brand cannot be used.", _unknown_fonts(warnings, brand))
    refuse(_TEMPLATE, _mistakes("".join(warning.diagnostic for warning in warnings), brand))
    if warnings:
        told = "; ".join(warning.message for warning in warnings)
        raise RenderError(f"The PDF was typeset with a warning: {told}")
    if _loses_words(pdf):
        refuse(_TEMPLATE, _mistakes("error: words stand below the page, where nobody sees them\n", brand))
        raise RenderError("The PDF could not be typeset: words stand below the page, where nobody sees them.")


def _loses_words(pdf: bytes) -> bool:
    """Whether words stand below a page, as they do where the template keeps whole what does not fit."""
    streams = (pdf[found.end() : found.end() + int(found[1])] for found in _CONTENT.finditer(pdf))
    return any(_BELOW.search(zlib.decompress(stream)) for stream in streams)


def _typeset(files: Mapping[str, bytes], fonts: typst.Fonts, date: str) -> tuple[bytes, list[typst.TypstWarning]]:
    """The PDF, and what the typesetter warns of."""
    import typst

    noon = datetime.datetime.fromisoformat(f"{date}T12:00:00+00:00")
    # A new folder is its root: a template reads the files handed over here and no others.
    with tempfile.TemporaryDirectory() as folder:
        root, nowhere = Path(folder), Path(folder, _NOWHERE)
        for name, content in files.items():
            (root / name).write_bytes(content)
        compiler = typst.Compiler(
            root / _MAIN, root=root, font_paths=fonts, ignore_system_fonts=True,
            package_path=nowhere, package_cache_path=nowhere,
        )  # fmt: skip
        try:
            pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1", timestamp=noon)
        finally:
            _forget(fonts)
    assert isinstance(pdf, bytes), "one file is asked for, not one a page"
    return pdf, warnings


def _forget(fonts: typst.Fonts) -> None:
    """Free what the typesetter remembers of a document.

    It forgets what it has not used for ten runs. With ten empty ones after every document it holds one and not ten,
    which decides the size of a process that builds many (140 MB and not 570) and costs nothing that can be measured.
    """
    import typst

    for _ in range(10):
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
        "head_parts": document.running_head,
        "longest_word": _longest_word(document),
        "page": document.word("page"),
        "of": document.word("of"),
        **_looks(brand),
    }


def _measured(document: Document) -> Any:  # noqa: ANN401 - plain data
    """The tree as data, every table with the longest word of each column: the template would take far longer.

    Tables and checklists get the letters of every cell too.
    """
    data = to_data(document)
    tables = (block for block in walk.blocks(document) if isinstance(block, Table | Checklist))
    for node, table in zip(_tables(data["blocks"]), tables, strict=True):
        node |= _of_checklist(table) if isinstance(table, Checklist) else _of_table(table)
    return data


def _tables(blocks: list[Any]) -> Iterator[Any]:
    for node in blocks:
        if node["type"] in ("Table", "Checklist"):
            yield node
        for inner in node["items"] if node["type"] == "ListBlock" else [node.get("blocks", [])]:
            yield from _tables(inner)


def _of_table(table: Table) -> dict[str, Any]:
    rows = [[walk.text(cell.content) for cell in row] for row in table.rows]
    columns = [(column.title, *(row[at] for row in rows)) for at, column in enumerate(table.columns)]
    return {
        "longest": [max(" ".join(words).split(), key=len, default="")[:_LONG] for words in columns],
        "letters": [[_letters(words) for words in row] for row in rows],
    }


def _of_checklist(checklist: Checklist) -> dict[str, Any]:
    return {"letters": [_letters(walk.text(task)) for task in checklist.tasks]}


def _letters(words: str) -> int:
    """How many letters `words` take the room of; a new line takes that of many."""
    return len(words) + 60 * words.count("\n")


def _longest_word(document: Document) -> int:
    words = " ".join((*_typed(document), *walk.lines(document))).split()
    return max(map(len, words), default=0)


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


def _reaching_out(brand: Brand) -> Iterator[Problem]:
    """A problem for every word of the template that can load other Typst code.

    The typesetter has no switch for its network: a package that is not on the computer is fetched. Its name may be put
    together while the template runs, so these words are refused wherever they stand, in quotes too; only comments
    are free of them, up to the first sign that could end one or a string round it.
    """
    code = _COMMENT.sub("", brand.template)
    for found in _REACHING.finditer(code):
        place = _in_template(brand, code.count("\n", 0, found.start()) + 1)
        what = f"it says '{found[1]}', with which a template could fetch a package from the network"
        yield Problem(place, what, "Copy what you need into the template, and do without this word")


def _in_template(brand: Brand, line: int = 0) -> Place:
    return Place(f"compact.typ of the brand {brand.name}", line)


def _mistakes(diagnostic: str, brand: Brand) -> Iterator[Problem]:
    """What went wrong in a template of the brand's own; in ours it is no mistake of the person."""
    if brand.template == standard().template:
        return
    for what, line in dict.fromkeys(_FAILED.findall(diagnostic)):
        remedy = "Put it right, or take compact.typ out of the brand's folder to print as the default brand does"
        yield Problem(_in_template(brand, int(line or 0)), _SEARCHED.sub("", what), remedy)


def _broken_logos(brand: Brand) -> Iterator[Problem]:
    """A problem for every logo that does not become a page by itself."""
    import typst

    for at, logo in enumerate(brand.logos):
        file = _logo_file(brand, at)
        page = f'#set document(title: "Logo")\n#image("{file}", alt: "Logo")'
        try:
            _typeset({_MAIN: page.encode(), file: logo.svg or logo.png}, _fonts(brand.fonts.files), "2000-01-01")
        except typst.TypstError as stop:
            what = f"the typesetter cannot print it: {stop.message}"
            remedy = "Export it afresh with a width and a height and its words as shapes, or name a PNG as its file"
            yield Problem(Place(f"logo “{logo.alt}” of the brand {brand.name}"), what, remedy)


def _unknown_fonts(warnings: list[typst.TypstWarning], brand: Brand) -> Iterator[Problem]:
    for warning in dict.fromkeys(warning.message for warning in warnings):
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
    yield from (*_typed(document), brand.imprint)
    yield from walk.lines(document)


def _typed(document: Document) -> Iterator[str]:
    """What stands on the cover and at the top of every page."""
    cover = document.cover
    yield from (cover.title, cover.area, cover.tagline, *cover.lines, *document.running_head)
