"""Inlines as runs: one function a kind of inline, all of one signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
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
from compose.render.docx import controls
from compose.render.docx.look import GAP, LINK, PLAIN, TERM, Look, properties
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.parts import Parts
from compose.render.docx.xml import Xml, el, join, run, runs, text

Write = Callable[[Any, Parts, Look], Xml]
"""From an inline, what the body needs of other parts, and the look of the words around it, to runs."""


def write(content: Inlines, parts: Parts, look: Look = PLAIN) -> Xml:
    """The runs of `content` in that look."""
    return Xml("".join([INLINES[type(inline)](inline, parts, look) for inline in content]))


def _text(node: Text | Field, parts: Parts, look: Look) -> Xml:
    return runs(node.text or "", properties(look))


def _gap(node: Gap, parts: Parts, look: Look) -> Xml:
    return runs(node.text, properties(look._replace(style=GAP, color="")))


def _strong(node: Strong, parts: Parts, look: Look) -> Xml:
    return write(node.content, parts, look._replace(bold=True))


def _emphasis(node: Emphasis, parts: Parts, look: Look) -> Xml:
    return write(node.content, parts, look._replace(italic=True))


def _link(node: Link, parts: Parts, look: Look) -> Xml:
    if look.linked:
        return write(node.content, parts, look)
    return el("hyperlink", write(node.content, parts, look._replace(style=LINK)), r_id=parts.relate_link(node.url))


def _term(node: TermUse, parts: Parts, look: Look) -> Xml:
    bookmark = term_bookmark(node.term)
    if look.linked or bookmark not in parts.bookmarks:
        return write(node.content, parts, look)
    return el("hyperlink", write(node.content, parts, look._replace(style=TERM)), anchor=bookmark)


def _cross_ref(node: CrossRef, parts: Parts, look: Look) -> Xml:
    content = write(node.content, parts, look)
    return join((content, *_behind(node, parts, look))) if node.number else content


def _behind(node: CrossRef, parts: Parts, look: Look) -> tuple[Xml, ...]:
    """The number of the clause in brackets, which leads there if it is in the document."""
    bookmark, around = clause_bookmark(node.target), properties(look)
    if look.linked or bookmark not in parts.bookmarks:
        return (runs(f" ({node.number})", around),)
    # Switch n, not r: the level's own text holds the whole number; LibreOffice would put the part's before it again.
    return runs(" (", around), field(f"REF {bookmark} \\n \\h", run(text(node.number), around)), runs(")", around)


def _marked(node: Marked, parts: Parts, look: Look) -> Xml:
    return write(node.content, parts, look._replace(fate=node.fate, color=""))


def _tick(node: Tick, parts: Parts, look: Look) -> Xml:
    return controls.tick_box(node.label, parts, ticked=node.ticked)


@cache
def field_start(instruction: str) -> Xml:
    """What begins a field of Word; its result follows, then `FIELD_END`."""
    return join((_mark("begin"), run(text(f" {instruction} ", "instrText")), _mark("separate")))


def _mark(kind: str) -> Xml:
    return run(el("fldChar", fldCharType=kind))


FIELD_END = _mark("end")


def field(instruction: str, result: Xml) -> Xml:
    """A field of Word with its result already filled in."""
    return join((field_start(instruction), result, FIELD_END))


INLINES: Mapping[type[Inline], Write] = {
    Text: _text,
    Field: _text,
    Gap: _gap,
    Strong: _strong,
    Emphasis: _emphasis,
    Link: _link,
    TermUse: _term,
    CrossRef: _cross_ref,
    Tick: _tick,
    Marked: _marked,
}
"""Writer by kind of inline."""
