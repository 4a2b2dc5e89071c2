"""Bookmarks round words: places that links lead to, and that programs find again."""

from __future__ import annotations

from collections.abc import Iterable

from compose.render.docx.parts import Parts
from compose.render.docx.xml import Xml, el, join


def marked(bookmarks: Iterable[str], content: Xml, parts: Parts) -> Xml:
    """`content` with a bookmark of each name round it."""
    for name in bookmarks:
        ident = parts.next_id()
        content = join((el("bookmarkStart", id=ident, name=name), content, el("bookmarkEnd", id=ident)))
    return content
