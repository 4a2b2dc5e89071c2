"""What the brand's template gets: the tree as data, never as code, and how it should look."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Block, Checklist, Document, Figure, Response, Table
from compose.document.serial import to_data
from compose.drawing import svg
from compose.render.pdf.typeset import MAIN

_LONG = 40
"""Letters from which a word may be divided; 40 fit on a line at every size that a brand may choose."""


def files(document: Document, brand: Brand) -> dict[str, bytes]:
    """The files that the typesetter is handed, by name: template, tree and logos."""
    data = json.dumps(_data(document, brand), ensure_ascii=False)
    logos = {logo_file(brand, at): logo.svg or logo.png for at, logo in enumerate(brand.logos)}
    figures = (block for block in walk.blocks(document) if isinstance(block, Figure))
    pictures = {figure_file(one): svg(one.drawing, one.title, brand) for one in figures}
    return {MAIN: brand.template.encode(), "document.json": data.encode(), **logos, **pictures}


def _data(document: Document, brand: Brand) -> dict[str, Any]:
    return {
        "document": _measured(document),
        "headings": {head.id: (head.number, walk.text(head.content)) for head in walk.headings(document)},
        "terms": [item.id for item in walk.definitions(document)],
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
    blocks = (block for block in walk.blocks(document) if isinstance(block, _MEASURED))
    for node, block in zip(_measurable(data["blocks"]), blocks, strict=True):
        node |= _measures(block)
    return data


_MEASURED = (Table, Checklist, Response, Figure)
_NAMES = frozenset(kind.__name__ for kind in _MEASURED)


def _measurable(blocks: list[Any]) -> Iterator[Any]:
    for node in blocks:
        if node["type"] in _NAMES:
            yield node
        for inner in node["items"] if node["type"] == "ListBlock" else [node.get("blocks") or node.get("words") or []]:
            yield from _measurable(inner)


def _measures(block: Block) -> dict[str, Any]:
    match block:
        case Table():
            return _of_table(block)
        case Checklist():
            return {"letters": [_letters(walk.text(task)) for task in block.tasks]}
        case Figure():
            return {"file": figure_file(block)}
        case Response():
            return {"abreast": block.abreast, "rows": to_data(block.rows)}
    return {}


def _of_table(table: Table) -> dict[str, Any]:
    rows = [[walk.text(cell.content) for cell in row] for row in table.rows]
    columns = [(column.title, *(row[at] for row in rows)) for at, column in enumerate(table.columns)]
    return {
        "longest": [max(" ".join(words).split(), key=len, default="")[:_LONG] for words in columns],
        "letters": [[_letters(words) for words in row] for row in rows],
    }


def _letters(words: str) -> int:
    """How many letters `words` take the room of; a new line takes that of many."""
    return len(words) + 60 * words.count("\n")


def _longest_word(document: Document) -> int:
    words = " ".join((*_typed(document), *walk.lines(document))).split()
    return max(map(len, words), default=0)


def _looks(brand: Brand) -> dict[str, Any]:
    return {
        "palette": asdict(brand.palette),
        "lights": dict(brand.lights),
        "on_lights": dict(brand.on_lights),
        "fonts": {"body": brand.fonts.body, "headings": brand.fonts.headings},
        "size": brand.size,
        "imprint": brand.imprint,
        "logos": [
            {"file": logo_file(brand, at), "alt": logo.alt, "width": logo.width_mm}
            for at, logo in enumerate(brand.logos)
        ],
    }


def figure_file(figure: Figure) -> str:
    """The name of the file that holds the picture of `figure`: the same picture, the same name."""
    return f"figure-{sha256(repr((figure.title, figure.drawing)).encode()).hexdigest()[:12]}.svg"


def logo_file(brand: Brand, at: int) -> str:
    """The name of the file that holds the logo at place `at`."""
    return f"logo-{at}.{'svg' if brand.logos[at].svg else 'png'}"


def printed(document: Document, brand: Brand) -> Iterator[str]:
    """Everything that is printed, a line at a time."""
    yield from (*_typed(document), brand.imprint)
    yield from walk.lines(document)


def _typed(document: Document) -> Iterator[str]:
    """What stands on the cover and at the top of every page."""
    cover = document.cover
    yield from (cover.title, cover.area, cover.tagline, *cover.lines, *document.running_head)
