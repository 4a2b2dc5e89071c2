"""Elements of HTML: how they are built out of words, and how they become bytes."""

from __future__ import annotations

import re

from lxml import etree

Element = etree._Element
Part = str | Element
"""What an element holds: words, or another element."""

_UNPRINTABLE = re.compile("[^\t\n -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *parts: Part, **attributes: str) -> Element:
    """An element; `class_` and `aria_label` name the attributes `class` and `aria-label`."""
    made = etree.Element(tag, {_attribute(name): printable(value) for name, value in attributes.items()})
    for part in parts:
        _append(made, part)
    return made


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _append(parent: Element, part: Part) -> None:
    if not isinstance(part, str):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + printable(part)
    else:
        parent.text = (parent.text or "") + printable(part)


def printable(words: str) -> str:
    """`words` without the control characters that no page can hold; those that part words become spaces."""
    return _UNPRINTABLE.sub(lambda found: " " if found[0].isspace() else "", words)


def to_bytes(root: Element) -> bytes:
    """`root` as an HTML page in UTF-8."""
    page = etree.tostring(root, encoding="unicode", method="html", doctype="<!doctype html>")
    return f"{page}\n".encode()
