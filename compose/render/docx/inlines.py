"""Inlines as runs: one function a kind of inline, all of one signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from compose.document.model import CrossRef, Emphasis, Field, Gap, Inline, Inlines, Link, Strong, TermUse, Text
from compose.render.docx.names import clause_bookmark, term_bookmark
from compose.render.docx.parts import Parts
from compose.render.docx.xml import NOTHING, Xml, el, join, run, runs, text

Write = Callable[[Any, Parts, Xml], Xml]
"""From an inline, what the body needs of other parts, and the properties around it, to runs."""

BOLD = join((el("b"), el("bCs")))
"""The properties of bold words, in any alphabet."""
_ITALIC = join((el("i"), el("iCs")))
_LINK, _TERM, _GAP = (el("rStyle", val=style) for style in ("Hyperlink", "TermUse", "Gap"))


def write(content: Inlines, parts: Parts, properties: Xml = NOTHING) -> Xml:
    """The runs of `content`, each with `properties`."""
    return Xml("".join([INLINES[type(inline)](inline, parts, properties) for inline in content]))


def _text(node: Text | Field, parts: Parts, properties: Xml) -> Xml:
    return runs(node.text or "", properties)


def _gap(node: Gap, parts: Parts, properties: Xml) -> Xml:
    return runs(node.text, _GAP)


def _strong(node: Strong, parts: Parts, properties: Xml) -> Xml:
    return write(node.content, parts, join((properties, BOLD)))


def _emphasis(node: Emphasis, parts: Parts, properties: Xml) -> Xml:
    return write(node.content, parts, join((properties, _ITALIC)))


def _link(node: Link, parts: Parts, properties: Xml) -> Xml:
    return el("hyperlink", write(node.content, parts, _LINK), r_id=parts.relate_link(node.url))


def _term(node: TermUse, parts: Parts, properties: Xml) -> Xml:
    return el("hyperlink", write(node.content, parts, _TERM), anchor=term_bookmark(node.term))


def _cross_ref(node: CrossRef, parts: Parts, properties: Xml) -> Xml:
    # Switch n, not r: the level's own text holds the whole number; LibreOffice would put the part's before it again.
    number = field(f"REF {clause_bookmark(node.target)} \\n \\h", run(text(node.number), properties))
    return join((write(node.content, parts, properties), runs(" (", properties), number, runs(")", properties)))


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
}
"""Writer by kind of inline."""
