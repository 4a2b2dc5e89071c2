"""WordprocessingML as a text of a type of its own: whatever was typed is escaped on its way in, so it stays words.

`Xml` is made here and nowhere else. It never changes, so a piece that recurs is made once and used again; that and
having no tree to keep makes a body three times cheaper than one of lxml elements (`docs/decisions/0003`). The finished
part is parsed again before it is handed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NewType

Xml = NewType("Xml", str)
"""Well-formed pieces of XML, in a row."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {
    "w": W,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
NOTHING = Xml("")
_RIGHT_TO_LEFT = re.compile("([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*"
                            "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)")  # fmt: skip


@cache
def w(name: str) -> str:
    """The full name of `name` in WordprocessingML, as lxml takes it."""
    return f"{{{W}}}{name}"


def el(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element; a name without a prefix is WordprocessingML's, and the attribute `r_id` is `r:id`."""
    tag = name if ":" in name else f"w:{name}"
    written = "".join([f' {_attribute(key)}="{_escaped(str(value))}"' for key, value in attributes.items()])
    inside = "".join(children)
    return Xml(f"<{tag}{written}>{inside}</{tag}>" if inside else f"<{tag}{written}/>")


def plain(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element of DrawingML, whose attributes have no prefix of their own."""
    written = "".join([f' {key.replace("_", ":")}="{_escaped(str(value))}"' for key, value in attributes.items()])
    return Xml(f"<{name}{written}>{''.join(children)}</{name}>")


def root(name: str, /, *children: Xml) -> Xml:
    """The root element of a part, with every namespace that we use."""
    spaces = "".join([f' xmlns:{prefix}="{space}"' for prefix, space in NAMESPACES.items()])
    return Xml(f"<w:{name}{spaces}>{''.join(children)}</w:{name}>")


def join(pieces: Iterable[Xml]) -> Xml:
    """`pieces` in a row."""
    return Xml("".join(pieces))


def text(words: str, name: str = "t") -> Xml:
    """The words of a run, spaces at their ends kept."""
    return Xml(f'<w:{name} xml:space="preserve">{_escaped(words)}</w:{name}>')


def run(content: Xml, properties: Xml = NOTHING) -> Xml:
    """One run; `properties` are the children of its `w:rPr`."""
    return Xml(f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>" if properties else f"<w:r>{content}</w:r>")


def runs(words: str, properties: Xml = NOTHING) -> Xml:
    """The runs that hold `words`: a new line where they have one, and parts written from right to left marked so."""
    if "\n" in words:
        lines = [runs(line, properties) for line in words.split("\n")]
        return Xml(run(el("br"), properties).join(lines))
    if words.isascii() or not _RIGHT_TO_LEFT.search(words):
        return run(text(words), properties) if words else NOTHING
    parts = enumerate(_RIGHT_TO_LEFT.split(words))
    return join(run(text(part), Xml(properties + _RTL) if place % 2 else properties) for place, part in parts if part)


@cache
def style_of(style: str) -> Xml:
    """The property that gives a paragraph its style."""
    return el("pStyle", val=style)


def paragraph(style: str, content: Xml = NOTHING, properties: Xml = NOTHING) -> Xml:
    """A paragraph in the style of that id; `properties` follow the style in the order of the schema."""
    return Xml(f"<w:p><w:pPr>{style_of(style)}{properties}</w:pPr>{content}</w:p>")


@cache
def _attribute(key: str) -> str:
    return key.replace("_", ":") if "_" in key else f"w:{key}"


def _escaped(words: str) -> str:
    if words.isalnum():
        return words
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


_RTL = el("rtl")
TAB = run(el("tab"))
"""A run that is a tab."""
