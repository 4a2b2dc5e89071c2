"""Inlines as runs: one function a kind of inline, all of one signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from compose.document.model import CrossRef, Emphasis, Field, Gap, Inline, Inlines, Link, Strong, TermUse, Text
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.parts import Parts
from compose.render.docx.xml import Element, el, run, runs, text

Write = Callable[[Any, Parts, tuple[Element, ...]], Iterator[Element]]


def write(content: Inlines, parts: Parts, properties: tuple[Element, ...] = ()) -> Iterator[Element]:
    """The runs of `content`, each with `properties`."""
    for inline in content:
        yield from INLINES[type(inline)](inline, parts, properties)


def _text(node: Text | Field, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    return runs(node.text or "", *properties)


def _gap(node: Gap, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    return runs(node.text, el("rStyle", val="Gap"))


def _strong(node: Strong, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    return write(node.content, parts, (*properties, el("b"), el("bCs")))


def _emphasis(node: Emphasis, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    return write(node.content, parts, (*properties, el("i"), el("iCs")))


def _link(node: Link, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    content = write(node.content, parts, (el("rStyle", val="Hyperlink"),))
    yield el("hyperlink", *content, r_id=parts.relate_link(node.url))


def _term(node: TermUse, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    content = write(node.content, parts, (el("rStyle", val="TermUse"),))
    yield el("hyperlink", *content, anchor=term_bookmark(node.term))


def _cross_ref(node: CrossRef, parts: Parts, properties: tuple[Element, ...]) -> Iterator[Element]:
    yield from write(node.content, parts, properties)
    yield from runs(" (", *properties)
    # Switch n, not r: the level's own text holds the whole number; LibreOffice would put the part's before it again.
    yield from field(f"REF {clause_bookmark(node.target)} \\n \\h", run(text(node.number)))
    yield from runs(")", *properties)


def field(instruction: str, *result: Element) -> Iterator[Element]:
    """A field of Word with its result already filled in."""
    yield run(el("fldChar", fldCharType="begin"))
    yield run(text(f" {instruction} ", "instrText"))
    yield run(el("fldChar", fldCharType="separate"))
    yield from result
    yield run(el("fldChar", fldCharType="end"))


INLINES: Mapping[type[Inline], Write] = {
    Text: _text,
    Field: _text,
    Gap: _gap,
    Strong: _strong,
    Emphasis: _emphasis,
    Link: _link,
    TermUse: _term,
    CrossRef: _cross_ref,
}
"""Writer by kind of inline."""
