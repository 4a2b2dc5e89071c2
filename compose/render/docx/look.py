"""How words look beyond their paragraph: gathered on the way down, written in the order that the schema wants."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from compose.render.docx.xml import Xml, el, join

LINK, TERM, GAP = "Hyperlink", "TermUse", "Gap"
"""Ids of the character styles for links, words that the glossary explains, and gaps."""
PUT_IN, TAKEN_OUT = "PutIn", "TakenOut"
"""Ids of the character styles for words that were put in or taken out."""
_MARKS = {"": "", "in": PUT_IN, "out": TAKEN_OUT}


class Look(NamedTuple):
    """How words look. A new one is made from an old with `_replace`."""

    style: str = ""
    """Id of a character style."""
    bold: bool = False
    italic: bool = False
    color: str = ""
    """Six figures, without a hash."""

    fate: Literal["", "in", "out"] = ""
    """Whether the words were put in or taken out."""

    @property
    def linked(self) -> bool:
        """Whether the words lead somewhere already; links do not nest."""
        return self.style in (LINK, TERM)


PLAIN = Look()


@cache
def properties(look: Look) -> Xml:
    """The children of `w:rPr` for `look`; bold and italic in any alphabet."""
    style = look.style or _MARKS[look.fate]
    made = [el("rStyle", val=style)] if style else []
    made += [el("b"), el("bCs")] if look.bold else []
    made += [el("i"), el("iCs")] if look.italic else []
    # Words have one character style: what leads somewhere or is a gap keeps its own, and is marked beside it.
    beside = look.fate if look.style else ""
    made += [el("strike")] if beside == "out" else []
    made += [el("color", val=look.color)] if look.color else []
    made += [el("u", val="single")] if beside == "in" else []
    return join(made)
