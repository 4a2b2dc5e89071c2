"""Inline nodes as HTML: one function a node, all of one signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from compose.document.model import (
    CrossRef,
    Emphasis,
    Field,
    Gap,
    Inline,
    Inlines,
    Link,
    Marked,
    Strong,
    TermUse,
    Text,
    Tick,
)
from compose.render.html.element import Element, Part, element
from compose.render.html.page import Page, term_id

_ADDRESSES = ("https://", "http://", "mailto:")
_BESIDE = re.compile(r"(?:\.\./)?(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:docx|pdf|html|xlsx)")
"""A file beside the page or below it, as a page that lists papers names it; nothing that could lead elsewhere."""


def parts(run: Inlines, page: Page) -> Iterator[Part]:
    """What an element holds that prints `run`."""
    return (INLINES[type(inline)](inline, page) for inline in run)


def _text(node: Text, page: Page) -> Part:
    if "\n" not in node.text:
        return node.text
    first, *rest = node.text.split("\n")
    return element("span", first, *(part for line in rest for part in (element("br"), line)))


def _strong(node: Strong, page: Page) -> Part:
    return element("strong", *parts(node.content, page))


def _emphasis(node: Emphasis, page: Page) -> Part:
    return element("em", *parts(node.content, page))


def _link(node: Link, page: Page) -> Part:
    leads = node.url.lower().startswith(_ADDRESSES) or _BESIDE.fullmatch(node.url)
    if page.in_link or not leads:
        return element("span", *parts(node.content, page))
    return element("a", *parts(node.content, page.within_link()), href=node.url)


def _field(node: Field, page: Page) -> Part:
    """An answer, kept apart from the direction of the words around it."""
    return element("bdi", node.text or "", class_="field")


def _gap(node: Gap, page: Page) -> Part:
    return element("mark", node.text, class_="gap", dir="auto")


def _term_use(node: TermUse, page: Page) -> Part:
    anchor = term_id(node.term)
    if not page.leads_to(anchor):
        return element("span", *parts(node.content, page))
    return element("a", *parts(node.content, page.within_link()), href=f"#{anchor}", class_="term")


def _cross_ref(node: CrossRef, page: Page) -> Part:
    behind = f" ({node.number})" if node.number else ""
    if not page.leads_to(node.target):
        return element("span", *parts(node.content, page), behind)
    return element("a", *parts(node.content, page.within_link()), behind, href=f"#{node.target}")


def _marked(node: Marked, page: Page) -> Part:
    return element("ins" if node.fate == "in" else "del", *parts(node.content, page))


def _tick(node: Tick, page: Page) -> Part:
    return box(node, aria_label=node.label)


def box(node: Tick, **named: str) -> Element:
    """A box to tick, called what `named` says."""
    ticked = {"checked": "checked"} if node.ticked else {}
    return element("input", type="checkbox", **ticked, **named)


INLINES: Mapping[type[Inline], Callable[[Any, Page], Part]] = {
    Text: _text,
    Strong: _strong,
    Emphasis: _emphasis,
    Link: _link,
    Field: _field,
    Gap: _gap,
    TermUse: _term_use,
    CrossRef: _cross_ref,
    Tick: _tick,
    Marked: _marked,
}
"""How each inline node is printed."""
