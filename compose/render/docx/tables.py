"""Tables: a heading row that repeats, rows that stay whole, alternative text, and colours that always have a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compose.document.model import Cell, Checklist, Inlines, Table
from compose.document.walk import text as words_of
from compose.render.docx import controls, inlines
from compose.render.docx.parts import Parts
from compose.render.docx.xml import Element, el, paragraph, runs

DENSE = 6
"""From so many columns on, a table is set smaller."""


def table(node: Table, parts: Parts, width: int) -> Iterator[Element]:
    """A caption and a table as wide as `width`, in twentieths of a point."""
    dense = len(node.columns) >= DENSE
    if node.titled:
        yield caption(node.caption)
    body = (_row(cells, node, parts, dense) for cells in node.rows)
    heads = (column.title for column in node.columns)
    shares = [column.share for column in node.columns]
    yield _frame(node.caption, heads, shares, body, width, dense=dense, row_heads=node.row_heads)
    yield paragraph("AfterTable")


def caption(words: str) -> Element:
    """The caption above a table."""
    return paragraph("Caption", *runs(words))


def _row(cells: Sequence[Cell], node: Table, parts: Parts, dense: bool) -> Element:
    return el("tr", el("trPr", el("cantSplit")), *(_cell(cell, parts, dense) for cell in cells))


def _cell(cell: Cell, parts: Parts, dense: bool) -> Element:
    style = "TableDense" if dense else "TableText"
    if cell.light is None:
        return _td(paragraph(style, *inlines.write(cell.content, parts)))
    fill, words = parts.brand.lights[cell.light][1:], parts.brand.on_lights[cell.light][1:]
    bold = (el("b"), el("bCs"), el("color", val=words))
    content = paragraph(style, *inlines.write(cell.content, parts, bold))
    return _td(content, el("shd", val="clear", color="auto", fill=fill))


def _td(content: Element, *properties: Element) -> Element:
    return el("tc", el("tcPr", *properties), content) if properties else el("tc", content)


def _frame(
    title: str,
    heads: Iterable[str],
    shares: Sequence[int],
    rows: Iterable[Element],
    width: int,
    *,
    dense: bool = False,
    row_heads: bool = True,
) -> Element:
    widths = [width * share // sum(shares) for share in shares]
    head_style = "TableHeadDense" if dense else "TableHead"
    head = [_td(paragraph(head_style, *runs(words))) for words in heads]
    made = el(
        "tbl",
        _properties(title, sum(widths), row_heads),
        el("tblGrid", *(el("gridCol", w=one) for one in widths)),
        el("tr", el("trPr", el("cantSplit"), el("tblHeader")), *head),
        *rows,
    )
    for row in made.findall(el("tr").tag):
        for cell, one in zip(row.findall(el("tc").tag), widths, strict=True):
            _set_width(cell, one)
    return made


def _set_width(cell: Element, width: int) -> None:
    properties = cell.find(el("tcPr").tag)
    if properties is None:
        properties = el("tcPr")
        cell.insert(0, properties)
    properties.insert(0, el("tcW", w=width, type="dxa"))


def _properties(title: str, width: int, row_heads: bool) -> Element:
    look = el("tblLook", val="04A0" if row_heads else "0420", firstRow=1, lastRow=0, firstColumn=int(row_heads),
              lastColumn=0, noHBand=0, noVBand=1)  # fmt: skip
    return el(
        "tblPr",
        el("tblStyle", val="CompactTable"),
        el("tblW", w=width, type="dxa"),
        el("tblLayout", type="fixed"),
        look,
        el("tblCaption", val=title),
        el("tblDescription", val=title),
    )


def checklist(node: Checklist, parts: Parts, width: int) -> Iterator[Element]:
    """A caption and a table with a tick box and a date in every row."""
    yield caption(node.caption)
    rows = (_task(task, parts) for task in node.tasks)
    yield _frame(node.caption, node.heads, (6, 2, 3), rows, width)
    yield paragraph("AfterTable")


def _task(task: Inlines, parts: Parts) -> Element:
    name = words_of(task)
    box = controls.tick_box(f"{parts.document.word('tick')}: {name}", parts)
    date = controls.date_picker(f"{parts.document.word('date')}: {name}", parts)
    cells = (
        paragraph("TableText", *inlines.write(task, parts)),
        paragraph("TableText", box),
        paragraph("TableText", date),
    )
    return el("tr", el("trPr", el("cantSplit")), *map(_td, cells))
