"""WordprocessingML as elements: never pasted strings, so that nothing typed can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "w14": W14, "r": R}
_ROOTS = ("document", "hdr", "ftr", "numbering", "styles", "settings", "fonts")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RIGHT_TO_LEFT = re.compile("([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*"
                            "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)")  # fmt: skip


@cache
def w(name: str) -> str:
    """The full name of `name`, which is WordprocessingML unless it says `w14:`, `r:` or `xml:`."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix or 'w']}}}{local}"


def el(name: str, /, *children: Element, **attributes: Any) -> Element:  # noqa: ANN401 - figures and words
    """An element of WordprocessingML; attributes are in its namespace, `r_id` is `r:id`."""
    made = etree.Element(w(name), nsmap=NAMESPACES if name in _ROOTS else None)
    for key, value in attributes.items():
        made.set(w(key.replace("_", ":")), str(value))
    made.extend(children)
    return made


def w14(name: str, /, **attributes: object) -> Element:
    """An element of the 2010 extension, such as a tick box."""
    made = etree.Element(f"{{{W14}}}{name}", nsmap={"w14": W14})
    for key, value in attributes.items():
        made.set(f"{{{W14}}}{key}", str(value))
    return made


def text(words: str, name: str = "t") -> Element:
    """The words of a run, spaces at their ends kept."""
    made = el(name)
    made.text = words
    made.set(_SPACE, "preserve")
    return made


def runs(words: str, *properties: Element) -> Iterator[Element]:
    """The runs that hold `words`; parts written from right to left get runs of their own, marked so."""
    for place, part in enumerate(_RIGHT_TO_LEFT.split(words)):
        if part:
            marks = [el("rtl")] if place % 2 else []
            yield run(text(part), *_copies(properties), *marks)


def run(content: Element, *properties: Element) -> Element:
    """One run with its properties."""
    return el("r", el("rPr", *properties), content) if properties else el("r", content)


def _copies(properties: tuple[Element, ...]) -> Iterator[Element]:
    # An lxml element has one parent: a second run would take it away from the first.
    for one in properties:
        copy = etree.Element(one.tag, {str(key): str(value) for key, value in one.attrib.items()})
        copy.extend(_copies(tuple(one)))
        yield copy


def paragraph(style: str, *content: Element) -> Element:
    """A paragraph in the style of that id."""
    return el("p", el("pPr", el("pStyle", val=style)), *content)


# Order of the children of w:pPr in the schema (ISO 29500, CT_PPr); Word refuses a file in which they stand otherwise.
_PPR = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "jc",
    "outlineLvl", "rPr", "sectPr",
)  # fmt: skip
_PLACE = {w(name): place for place, name in enumerate(_PPR)}


def add_property(block: Element, prop: Element) -> None:
    """Put `prop` among the properties of the paragraph `block`, where the schema wants it."""
    properties = block.find(w("pPr"))
    if properties is None:
        properties = el("pPr")
        block.insert(0, properties)
    place = sum(_PLACE[child.tag] < _PLACE[prop.tag] for child in properties)
    properties.insert(place, prop)
