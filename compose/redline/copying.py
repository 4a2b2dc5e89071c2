"""Copies of elements without what is in them."""

from __future__ import annotations

from typing import cast

from lxml import etree

from compose.intake.docx.names import Element


def bare(element: Element) -> Element:
    """An element of the same name and attributes, with nothing in it."""
    names = cast("dict[str, str]", element.nsmap)  # a default name has no prefix, of which the stubs know nothing
    return etree.Element(element.tag, cast("dict[str, str]", dict(element.attrib)), nsmap=names)
