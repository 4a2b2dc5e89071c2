"""Formatting compared: properties as bytes that are the same where they look the same."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W

_NOT_LOOKS = frozenset(f"{W}{name}" for name in ("lang", "rPrChange", "noProof"))
_NOT_OF_PARAGRAPH = frozenset(f"{W}{name}" for name in ("rPr", "sectPr", "pPrChange"))
_NS = {"w": MAIN}
NONE = b""


class Looks:
    """Remembers what it was asked, for most runs of a file look like one another."""

    def __init__(self) -> None:
        self._known: dict[bytes, bytes] = {}

    def of_run(self, properties: Element | None) -> bytes:
        """The look that a `w:rPr` gives, as bytes; nothing where it gives none."""
        if properties is None or not len(properties):
            return NONE
        raw = etree.tostring(properties, with_tail=False)
        if raw not in self._known:
            self._known[raw] = _canonical(properties, _NOT_LOOKS)
        return self._known[raw]

    def of_paragraph(self, properties: Element | None) -> bytes:
        """The look that a `w:pPr` gives to a paragraph as a whole, its mark and section apart."""
        if properties is None or not len(properties):
            return NONE
        raw = b"p" + etree.tostring(properties, with_tail=False)
        if raw not in self._known:
            self._known[raw] = _canonical(properties, _NOT_OF_PARAGRAPH)
        return self._known[raw]


def _canonical(properties: Element, leave: frozenset[str]) -> bytes:
    return canonical(one for one in properties if one.tag not in leave)


def canonical(elements: Iterable[Element]) -> bytes:
    """Properties as bytes that neither order nor prefixes of names change; nothing where there are none."""
    return "".join(sorted(map(_said, elements))).encode()


def _said(element: Element) -> str:
    attributes = "".join(f" {name!r}={value!r}" for name, value in sorted(element.attrib.items()))
    return f"<{element.tag!r}{attributes}>{element.text or ''}{''.join(map(_said, element))}</>"


def base_of(properties: Element | None) -> Element:
    """A copy of a `w:pPr` as a note of what was before may hold it: without mark, section and notes."""
    copy = etree.Element(f"{W}pPr", nsmap=_NS) if properties is None else deepcopy(properties)
    for one in [one for one in copy if one.tag in _NOT_OF_PARAGRAPH]:
        copy.remove(one)
    return copy


def run_base_of(properties: Element | None) -> Element:
    """A copy of a `w:rPr` as a note of what was before may hold it."""
    copy = etree.Element(f"{W}rPr", nsmap=_NS) if properties is None else deepcopy(properties)
    for one in copy.findall(f"{W}rPrChange"):
        copy.remove(one)
    return copy
