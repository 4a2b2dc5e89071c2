"""The text of a Word file, read without our reader: all stories, with every revision accepted or rejected."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Literal

from lxml import etree

Way = Literal["accept", "reject"]
Stories = dict[str, list[str]]
"""Paragraphs by story: `body`, `footnote`, `endnote`, `header` and `footer`; of the last two only those with words."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_GONE = {
    "accept": {f"{_W}del", f"{_W}moveFrom", f"{_W}cellDel"},
    "reject": {f"{_W}ins", f"{_W}moveTo", f"{_W}cellIns"},
}
_TRACKED = _GONE["accept"] | _GONE["reject"]
_TEXT = {f"{_W}t", f"{_W}delText", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\v",
    f"{_W}cr": "\v",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
    f"{_W}footnoteReference": "\u2042",
    f"{_W}endnoteReference": "\u2042",
}
_SKIPPED = {
    f"{_W}pPr",
    f"{_W}rPr",
    f"{_W}tblPr",
    f"{_W}tblGrid",
    f"{_W}sectPr",
    f"{_W}sdtPr",
    f"{_MC}Fallback",
    f"{_W}instrText",
    f"{_W}delInstrText",
}


def stories(raw: bytes, way: Way) -> Stories:
    """The paragraphs of the Word file `raw` after all its revisions were accepted or rejected.

    Notes are read in the order in which they are called; those that nothing calls any more are left out.
    """
    found: Stories = {}
    called: list[tuple[str, str]] = []
    for kind, root in parts(raw):
        found.setdefault(kind, []).extend(_story(kind, root, way, called))
    for kind in ("header", "footer"):
        found[kind] = sorted(line for line in found.get(kind, ()) if line.strip())
    found["body"] = found["body"] or [""]  # a document without paragraphs is one with an empty one
    return {kind: told for kind, told in found.items() if told}


def _story(kind: str, root: etree._Element, way: Way, called: list[tuple[str, str]]) -> list[str]:
    telling = _Telling(way)
    if kind in ("footnote", "endnote"):
        notes = {one.get(f"{_W}id"): one for one in root}
        return [line for what, at in called if what == kind and at in notes for line in _Telling(way).told(notes[at])]
    telling.told(root)
    called.extend(telling.called)
    return telling.lines


def marked(raw: bytes) -> int:
    """How many signs of text stand in the file as put in or taken out."""
    return sum(_marked(root, False) for _, root in parts(raw))


def revisions(raw: bytes) -> int:
    """How many marks of any revision the file holds, of formatting and of paragraph ends too."""
    ends = tuple(
        f"{_W}{name}Change"
        for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "numbering", "tblPrEx")
    )
    return sum(1 for _, root in parts(raw) for one in root.iter() if one.tag in _TRACKED or one.tag in ends)


def parts(raw: bytes) -> Iterator[tuple[str, etree._Element]]:
    """Kind and root of every part with text that the body leads to, each once."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        main = next(name for kind, name in _relations(archive, "") if kind == "officeDocument")
        body = etree.fromstring(archive.read(main))
        yield "body", body
        used = set(body.xpath("//@r:id", namespaces={"r": _OFFICE[1:-1]}))
        # Notes come last: what calls them is read before.
        for kind, name in sorted(dict.fromkeys(_relations(archive, main, used)), key=lambda one: "note" in one[0]):
            if kind in ("header", "footer", "footnotes", "endnotes") and name in archive.namelist():
                yield kind.removesuffix("s"), etree.fromstring(archive.read(name))


# ----------------------------------------------------------------------------------------------------------------------


def _relations(archive: zipfile.ZipFile, part: str, used: set[str] | None = None) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    for one in etree.fromstring(archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))):
        kind = one.get("Type", "").rpartition("/")[2]
        if used is None or kind not in ("header", "footer") or one.get("Id") in used:
            target = one.get("Target", "")
            yield (
                kind,
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target)),
            )


class _Telling:
    """Reads a story as lines: a paragraph whose end is gone runs on into the next."""

    def __init__(self, way: Way) -> None:
        self.gone = _GONE[way]
        self.lines: list[str] = []
        self.line = ""
        self.called: list[tuple[str, str]] = []
        """Kinds and ids of the notes that are called."""

    def told(self, root: etree._Element) -> list[str]:
        self._tell(root)
        self._end(bool(self.line))
        return self.lines

    def _tell(self, one: etree._Element) -> None:
        if one.tag in _TEXT:
            self.line += one.text or ""
        elif one.tag in _SIGNS:
            self.line += _SIGNS[one.tag]
            self._call(one)
        elif one.tag == f"{_W}p":
            self._paragraph(one)
        elif (one.tag == f"{_W}tr" and self._is_gone(one, "trPr")) or (
            one.tag == f"{_W}tc" and self._is_gone(one, "tcPr")
        ):
            return
        elif one.tag == f"{_W}txbxContent":
            self._aside(one)
        elif not isinstance(one.tag, str) or one.tag in _SKIPPED or one.tag in self.gone:
            return
        else:
            self._inside(one)

    def _call(self, one: etree._Element) -> None:
        if one.tag.endswith("noteReference"):
            kind = one.tag.removeprefix(_W).removesuffix("Reference")
            self.called.append((kind, one.get(f"{_W}id", "")))

    def _inside(self, one: etree._Element) -> None:
        for child in one:
            self._tell(child)
        if one.tag in (f"{_W}tc", f"{_W}footnote", f"{_W}endnote"):
            self._end(bool(self.line))

    def _paragraph(self, one: etree._Element) -> None:
        for child in one:
            self._tell(child)
        marks = one.find(f"{_W}pPr/{_W}rPr")
        self._end(marks is None or not any(mark.tag in self.gone for mark in marks))

    def _aside(self, one: etree._Element) -> None:
        line, self.line = self.line, ""
        for child in one:
            self._tell(child)
        self._end(bool(self.line))
        self.line = line

    def _end(self, ends: bool) -> None:
        if ends:
            self.lines.append(self.line)
            self.line = ""

    def _is_gone(self, one: etree._Element, properties: str) -> bool:
        found = one.find(f"{_W}{properties}")
        return found is not None and any(mark.tag in self.gone for mark in found)


def _marked(one: etree._Element, inside: bool) -> int:
    if one.tag in _TEXT:
        return len(one.text or "") if inside else 0
    if not isinstance(one.tag, str) or one.tag in _SKIPPED:
        return 0
    properties = (
        one.find(f"{_W}trPr") if one.tag == f"{_W}tr" else one.find(f"{_W}tcPr") if one.tag == f"{_W}tc" else None
    )
    tracked = properties is not None and any(mark.tag in _TRACKED for mark in properties)
    within = inside or one.tag in _TRACKED or tracked
    return sum(_marked(child, within) for child in one)
