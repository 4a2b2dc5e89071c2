"""How words look beyond their paragraph: gathered on the way down, written in the order that the schema wants."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from compose.render.docx.xml import Xml, el, join

LINK, TERM, GAP = "Hyperlink", "TermUse", "Gap"
"""Ids of the character styles for links, words that the glossary explains, and gaps."""


class Look(NamedTuple):
    """How words look. A new one is made from an old with `_replace`."""

    style: str = ""
    """Id of a character style."""
    bold: bool = False
    italic: bool = False
    color: str = ""
    """Six figures, without a hash."""

    @property
    def linked(self) -> bool:
        """Whether the words lead somewhere already; links do not nest."""
        return self.style in (LINK, TERM)


PLAIN = Look()


@cache
def properties(look: Look) -> Xml:
    """The children of `w:rPr` for `look`; bold and italic in any alphabet."""
    made = [el("rStyle", val=look.style)] if look.style else []
    made += [el("b"), el("bCs")] if look.bold else []
    made += [el("i"), el("iCs")] if look.italic else []
    made += [el("color", val=look.color)] if look.color else []
    return join(made)
