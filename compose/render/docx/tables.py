"""Tables: a heading row that repeats, rows that stay whole, alternative text, and colours that always have a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from compose.document.model import Cell, Checklist, Inlines, Table, to_fill_in
from compose.document.walk import text as words_of
from compose.render.docx import controls, inlines
from compose.render.docx.look import Look
from compose.render.docx.marks import marked
from compose.render.docx.names import partner_bookmark, task_bookmark
from compose.render.docx.parts import Parts
from compose.render.docx.widths import needed
from compose.render.docx.widths import widths as shared_out
from compose.render.docx.xml import NOTHING, Xml, el, paragraph, runs

DENSE = 6
"""From so many columns on, a table is set smaller."""
HAND = 460
"""The least height of a row to fill in by hand, in twentieths of a point."""
_ROW = el("trPr", el("cantSplit"))
_FILLED_IN = el("trPr", el("cantSplit"), el("trHeight", val=HAND, hRule="atLeast"))
_HEAD_ROW = el("trPr", el("cantSplit"), el("tblHeader"))


def table(node: Table, parts: Parts, width: int, *, kept: Xml = NOTHING) -> Iterator[Xml]:
    """A caption and a table as wide as `width`, in twentieths of a point; `kept` keeps its rows with one another."""
    dense = len(node.columns) >= DENSE
    widths = _widths(node, parts.brand.size - (2 if dense else 1), width)
    heads = _heads((column.title for column in node.columns), widths, dense)
    if node.titled:
        yield caption(node.caption)
    last = len(node.rows) - 1
    rows = (_row(cells, widths, parts, dense, kept if at < last else NOTHING) for at, cells in enumerate(node.rows))
    yield _frame(node.caption, heads, rows, widths, row_heads=node.row_heads)
    yield paragraph("AfterTable")


def checklist(node: Checklist, parts: Parts, width: int) -> Iterator[Xml]:
    """A caption and a table with a tick box and a date in every row."""
    widths = [width * share // 11 for share in (6, 2, 3)]
    if node.titled:
        yield caption(node.caption)
    marks = [tuple(map(task_bookmark, filter(None, (ident,)))) for ident in node.ids or ("",) * len(node.tasks)]
    if node.of and marks:
        marks[0] = (partner_bookmark(node.of), *marks[0])
    rows = (_task(task, widths, parts, names) for task, names in zip(node.tasks, marks, strict=True))
    yield _frame(node.caption, _heads(node.heads, widths, dense=False), rows, widths)
    yield paragraph("AfterTable")


def caption(words: str) -> Xml:
    """The caption above a table."""
    return paragraph("Caption", runs(words))


def _widths(node: Table, size: float, width: int) -> list[int]:
    cells = ([words_of(row[at].content) for row in node.rows] for at in range(len(node.columns)))
    needs = [needed((column.title, *words), size) for column, words in zip(node.columns, cells, strict=True)]
    return shared_out([column.share for column in node.columns], needs, width)


def _frame(title: str, heads: Xml, rows: Iterable[Xml], widths: Sequence[int], *, row_heads: bool = True) -> Xml:
    look = el("tblLook", val="04A0" if row_heads else "0420", firstRow=1, lastRow=0, firstColumn=int(row_heads),
              lastColumn=0, noHBand=0, noVBand=1)  # fmt: skip
    properties = el(
        "tblPr",
        el("tblStyle", val="CompactTable"),
        el("tblW", w=sum(widths), type="dxa"),
        el("tblLayout", type="fixed"),
        look,
        el("tblCaption", val=title),
        el("tblDescription", val=title),
    )
    grid = el("tblGrid", *(el("gridCol", w=one) for one in widths))
    return el("tbl", properties, grid, heads, *rows)


def _heads(titles: Iterable[str], widths: Sequence[int], dense: bool) -> Xml:
    style = "TableHeadDense" if dense else "TableHead"
    cells = [_td(paragraph(style, runs(words)), one) for words, one in zip(titles, widths, strict=True)]
    return el("tr", _HEAD_ROW, *cells)


def _row(cells: Sequence[Cell], widths: Sequence[int], parts: Parts, dense: bool, kept: Xml) -> Xml:
    style = "TableDense" if dense else "TableText"
    return el(
        "tr",
        _FILLED_IN if to_fill_in(tuple(cells)) else _ROW,
        *(_cell(cell, one, style, parts, kept) for cell, one in zip(cells, widths, strict=True)),
    )


def _cell(cell: Cell, width: int, style: str, parts: Parts, kept: Xml) -> Xml:
    if cell.light is None:
        return _td(paragraph(style, inlines.write(cell.content, parts), kept), width)
    fill, words = parts.brand.lights[cell.light][1:], parts.brand.on_lights[cell.light][1:]
    content = inlines.write(cell.content, parts, Look(bold=True, color=words))
    return _td(paragraph(style, content, kept), width, el("shd", val="clear", color="auto", fill=fill))


def _task(task: Inlines, widths: Sequence[int], parts: Parts, bookmarks: Iterable[str]) -> Xml:
    name = words_of(task)
    contents = (
        marked(bookmarks, inlines.write(task, parts), parts),
        controls.tick_box(f"{parts.document.word('tick')}: {name}", parts),
        controls.date_picker(f"{parts.document.word('date')}: {name}", parts),
    )
    cells = [_td(paragraph("TableText", content), one) for content, one in zip(contents, widths, strict=True)]
    return el("tr", _ROW, *cells)


def _td(content: Xml, width: int, properties: Xml = NOTHING) -> Xml:
    return Xml(f"<w:tc><w:tcPr>{_width(width)}{properties}</w:tcPr>{content}</w:tc>")


@cache
def _width(width: int) -> Xml:
    return el("tcW", w=width, type="dxa")
