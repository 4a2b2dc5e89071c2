"""The table of contents as HTML: the headings of level 1, and the clauses below each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.document import walk
from compose.document.model import Contents, Document, Heading
from compose.render.html.element import Element, Part, element
from compose.render.html.page import Page


def contents(node: Contents, page: Page) -> Element:
    """The way into every part and clause."""
    name = page.own_id("contents")
    return element(
        "nav",
        element("h2", node.title, id=name, dir="auto"),
        element("ol", *(_entry(part, clauses) for part, clauses in _parts(page.document))),
        class_="contents",
        aria_labelledby=name,
    )


def _parts(document: Document) -> Iterator[tuple[Heading, list[Heading]]]:
    """Each heading of level 1 with its clauses; a clause before the first of them stands by itself."""
    part: Heading | None = None
    clauses: list[Heading] = []
    for heading in walk.headings(document):
        if heading.level == 1 or (part is None and heading.kind == "clause"):
            if part:
                yield part, clauses
            part, clauses = heading, []
        elif heading.kind == "clause":
            clauses.append(heading)
    if part:
        yield part, clauses


def _entry(heading: Heading, below: Iterable[Heading] = ()) -> Element:
    lists = [element("ol", *map(_entry, below))] if below else []
    return element("li", element("a", *_words(heading), href=f"#{heading.id}"), *lists)


def _words(heading: Heading) -> Iterator[Part]:
    if heading.number:
        yield element("span", heading.number, class_="number")
        yield " "
    yield element("bdi", walk.text(heading.content))
