"""Tables and checklists as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.document.model import Cell, Checklist, Column, Inlines, Table, to_fill_in
from compose.render.html.element import Element, element
from compose.render.html.inlines import parts
from compose.render.html.page import Page


def table(node: Table, page: Page) -> Element:
    """A table within a region that scrolls sideways by itself."""
    return _region(
        page,
        node.caption if node.titled else "",
        node.caption,
        _column_group(node.columns),
        _head([_column_head(column.title) for column in node.columns]),
        element("tbody", *(_row(row, node.row_heads, page) for row in node.rows)),
    )


def checklist(node: Checklist, page: Page) -> Element:
    """A table with a box to tick and a date to choose in each row, both named by row and column."""
    names = [page.own_id("head") for _ in node.heads]
    heads = [_column_head(title, id=name) for title, name in zip(node.heads, names, strict=True)]
    rows = (_task(task, names[1], names[2], page) for task in node.tasks)
    body = element("tbody", *rows)
    return _region(page, node.caption if node.titled else "", node.caption, _head(heads), body, class_="checklist")


def _region(page: Page, caption: str, name: str, *content: Element, class_: str = "plain") -> Element:
    """The frame of every table: it takes the focus, so that it can be scrolled from the keyboard."""
    shown = [element("caption", element("span", caption, dir="auto"))] if caption else []
    named = page.label(name)
    framed = element("table", *shown, *content, class_=class_, aria_label=named)
    return element("div", framed, class_="table", tabindex="0", role="region", aria_label=named)


def _column_group(columns: Sequence[Column]) -> Element:
    whole = sum(column.share for column in columns) or 1
    return element("colgroup", *(element("col", style=f"width:{c.share / whole:.2%}") for c in columns))


def _head(heads: Sequence[Element]) -> Element:
    return element("thead", element("tr", *heads))


def _column_head(title: str, **named: str) -> Element:
    return element("th", title, scope="col", dir="auto", **named)


def _row(row: Sequence[Cell], headed: bool, page: Page) -> Element:
    room = {"class_": "to-fill-in"} if to_fill_in(tuple(row)) else {}
    return element("tr", *_cells(row, headed, page), **room)


def _cells(row: Sequence[Cell], headed: bool, page: Page) -> Iterator[Element]:
    for place, cell in enumerate(row):
        heads_row = {"scope": "row"} if headed and place == 0 else {}
        coloured = {"class_": f"light light-{cell.light}"} if cell.light else {}
        tag = "th" if heads_row else "td"
        yield element(tag, *parts(cell.content, page), dir="auto", **heads_row, **coloured)


def _task(task: Inlines, tick: str, date: str, page: Page) -> Element:
    name = page.own_id("task")
    return element(
        "tr",
        element("th", *parts(task, page), scope="row", dir="auto", id=name),
        element("td", element("input", type="checkbox", aria_labelledby=f"{name} {tick}")),
        element("td", element("input", type="date", aria_labelledby=f"{name} {date}")),
    )
