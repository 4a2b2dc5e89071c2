"""Styles of a Word file: what a paragraph and its words get from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from compose.intake.docx.names import Element, W, child, switch, val, whole

_HEADING = re.compile(r"heading (\d)\Z")
_CONTENTS = re.compile(r"toc (?:\d|heading)\Z|table of (?:figures|authorities)\Z")
_DEFAULT_SIZE = 10.0


class Styles:
    """The styles of one file; a style that is not there gives nothing."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._root = root
        self._chains: dict[str, tuple[Element, ...]] = {}

    @cached_property
    def usual(self) -> str:
        """Id of the style of paragraphs that name none."""
        for ident, style in self._styles.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                return ident
        return ""

    def chain(self, ident: str) -> tuple[Element, ...]:
        """The style and those it is based on, nearest first; a circle is followed once."""
        if ident not in self._chains:
            self._chains[ident] = tuple(self._walked(ident))
        return self._chains[ident]

    def _walked(self, ident: str | None) -> Iterator[Element]:
        seen: set[str] = set()
        while ident and ident in self._styles and ident not in seen and len(seen) < 50:
            seen.add(ident)
            yield self._styles[ident]
            ident = val(self._styles[ident], "basedOn")

    def names(self, ident: str) -> list[str]:
        """The names of the chain in small letters; Word's own are English in every language."""
        return [(val(style, "name") or "").lower() for style in self.chain(ident)]

    def heading_level(self, ident: str) -> int:
        """The level of a heading in this style, from 1; 0 where it is none."""
        for style, name in zip(self.chain(ident), self.names(ident), strict=True):
            outline = whole(val(style, "pPr", "outlineLvl"))
            if outline is not None:
                return outline + 1 if 0 <= outline < 9 else 0
            if found := _HEADING.match(name):
                return int(found[1])
            if name == "title":
                return 1
        return 0

    def of_contents(self, ident: str) -> bool:
        """Whether the style is one of a table of contents."""
        return any(map(_CONTENTS.match, self.names(ident)))

    def on(self, ident: str, name: str) -> bool:
        """Whether words in this style have the property `name`, such as `b`."""
        for style in self.chain(ident):
            said = switch(child(style, "rPr"), name)
            if said is not None:
                return said
        return False

    def size(self, ident: str) -> float | None:
        """Height of letters in this style, in points; `None` where the style does not tell."""
        for style in self.chain(ident):
            halves = whole(val(style, "rPr", "sz"))
            if halves:
                return halves / 2
        return None

    @cached_property
    def usual_size(self) -> float:
        """Height of letters where no style tells, in points."""
        halves = whole(val(self._root, "docDefaults", "rPrDefault", "rPr", "sz"))
        return halves / 2 if halves else _DEFAULT_SIZE

    def heads_tables(self, ident: str) -> bool:
        """Whether the table style gives first rows a look of their own."""
        parts = (part for style in self.chain(ident) for part in style.findall(f"{W}tblStylePr"))
        return any(part.get(f"{W}type") == "firstRow" for part in parts)
