"""Block nodes as HTML: one function a node, all of one signature."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from compose.document.model import (
    Block,
    Blocks,
    Checklist,
    Commitment,
    Contents,
    Definition,
    Definitions,
    Figure,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Response,
    Signature,
    Signatures,
    Table,
    Tick,
)
from compose.drawing import svg
from compose.render.html.contents import contents
from compose.render.html.element import Element, Part, element
from compose.render.html.inlines import box, parts
from compose.render.html.page import Page, term_id
from compose.render.html.tables import checklist, table


def blocks(some: Blocks, page: Page) -> Iterator[Element]:
    """The elements that print `some`, a line of source each so that two versions can be compared."""
    for block in some:
        made = BLOCKS[type(block)](block, page)
        made.tail = "\n"
        yield made


def _heading(node: Heading, page: Page) -> Element:
    """A heading one level lower than in the tree, since the title of the cover is the first."""
    number: tuple[Part, ...] = (element("span", node.number, class_="number"), " ") if node.number else ()
    words = parts(node.content, page)
    return element(f"h{min(node.level + 1, 6)}", *number, *words, id=node.id, class_=node.kind, dir="auto")


def _paragraph(node: Paragraph, page: Page) -> Element:
    return element("p", *parts(node.content, page), class_=node.role, dir="auto")


def _list(node: ListBlock, page: Page) -> Element:
    items = (element("li", *blocks(item, page)) for item in node.items)
    return element("ol" if node.ordered else "ul", *items)


def _note(node: Note, page: Page) -> Element:
    """A note is no landmark: a page of examples would have dozens of them."""
    name = page.own_id("note")
    title = element("p", node.title, id=name, class_="title", dir="auto")
    return element("div", title, *blocks(node.blocks, page), class_="note", role="note", aria_labelledby=name)


def _commitment(node: Commitment, page: Page) -> Element:
    first, *rest = node.blocks
    assert isinstance(first, Paragraph)  # a promise begins with words
    label: tuple[Part, ...] = (element("span", node.label, class_="number"), " ") if node.label else ()
    said = element("p", *label, *parts(first.content, page), class_=first.role, dir="auto")
    return element("div", said, *blocks(tuple(rest), page), id=node.id, class_="commitment")


def _response(node: Response, page: Page) -> Element:
    ticks = [element("div", *map(_choice, node.ticks), class_=f"ticks abreast-{node.abreast}")] if node.ticks else []
    lines = [element("textarea", rows=str(node.lines), aria_label=node.title)] if node.lines else []
    below = [element("div", *map(_choice, node.below), class_="ticks")] if node.below else []
    said = blocks(node.blocks, page)
    return element("div", *said, *ticks, *lines, *below, class_="response", role="group", aria_label=node.title)


def _choice(tick: Tick) -> Element:
    return element("p", element("label", box(tick), " ", element("span", tick.label, dir="auto")))


def _definitions(node: Definitions, page: Page) -> Element:
    pairs = (part for item in node.items for part in _definition(item, page))
    return element("dl", *pairs, class_="definitions")


def _definition(item: Definition, page: Page) -> Iterator[Element]:
    yield element("dt", element("dfn", item.term), id=term_id(item.id), dir="auto")
    yield element("dd", *parts(item.meaning, page), dir="auto")


def _signatures(node: Signatures, page: Page) -> Element:
    return element("div", *(_signature(entry, page) for entry in node.entries), class_="signatures")


def _signature(entry: Signature, page: Page) -> Element:
    name = page.own_id("signature")
    title = element("p", entry.organisation, id=name, class_="title", dir="auto")
    note = [element("p", entry.note, class_="small", dir="auto")] if entry.note else []
    lines = element("dl", *(part for line in entry.lines for part in _line(*line)))
    return element("div", title, *note, lines, class_="signature", role="group", aria_labelledby=name)


def _line(label: str, known: str) -> Iterator[Element]:
    """A label, and what is known or a rule to write on."""
    yield element("dt", label, dir="auto")
    yield element("dd", known, dir="auto")


def _figure(node: Figure, page: Page) -> Element:
    """A picture with its title; what it shows in words stands below it."""
    drawn = base64.b64encode(svg(node.drawing, node.title, page.brand, family=page.brand.fonts.word)).decode()
    image = element("img", alt=node.title, src=f"data:image/svg+xml;base64,{drawn}")
    title = element("figcaption", node.title, dir="auto")
    return element("div", element("figure", title, image), *blocks(node.words, page), class_="figure")


def _page_break(node: PageBreak, page: Page) -> Element:
    """Nothing on a screen; how the pages behind it lie is for the section that it opens."""
    return element("div", class_="page-break")


BLOCKS: Mapping[type[Block], Callable[[Any, Page], Element]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    Figure: _figure,
    Table: table,
    Checklist: checklist,
    Response: _response,
    Note: _note,
    Commitment: _commitment,
    Definitions: _definitions,
    Signatures: _signatures,
    PageBreak: _page_break,
    Contents: contents,
}
"""How each block is printed; `Each` and `Insert` are gone once a document is filled."""
