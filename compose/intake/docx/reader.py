"""A Word file from its bytes to pieces: its parts opened, its body read, what was left out said."""

from __future__ import annotations

import posixpath

from lxml import etree

from compose.intake.docx.body import Body, Notes
from compose.intake.docx.counting import Counting
from compose.intake.docx.fields import Fields
from compose.intake.docx.looks import Looks
from compose.intake.docx.names import Element, W, child, usual_names
from compose.intake.docx.numbering import Numbering
from compose.intake.docx.styles import Styles
from compose.intake.docx.words import Reader
from compose.intake.limits import Package, parsed
from compose.intake.model import Read
from compose.intake.pieces import scaled
from compose.intake.refusing import refused
from compose.intake.tally import Tally

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


class Parts:
    """The parts of a Word file, found as its relationships say."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.main = self._target("", "officeDocument") or "word/document.xml"

    def root(self, name: str) -> Element | None:
        """The root of the part `name`, or `None`."""
        raw = self._package.part(name)
        return parsed(usual_names(raw), self._package.shown) if raw else None

    def beside(self, kind: str) -> Element | None:
        """The root of the part that the body names as its `kind`, such as `styles`; `None` where there is none."""
        name = self._target(self.main, kind)
        return self.root(name) if name else None

    def links(self) -> dict[str, str]:
        """Addresses that the body leads to, by the ids it uses for them."""
        found = self._relations(self.main)
        return {one.get("Id", ""): one.get("Target", "") for one in found if one.get("TargetMode") == "External"}

    def title(self) -> str:
        """The title in the file's properties."""
        root = self._package.xml("docProps/core.xml")
        found = None if root is None else root.findtext(_TITLE)
        return " ".join((found or "").split())

    def _target(self, part: str, kind: str) -> str:
        for one in self._relations(part):
            if one.get("Type", "").endswith(f"/{kind}") and one.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), one.get("Target", "")))[1:]
        return ""

    def _relations(self, part: str) -> list[etree._Element]:
        folder, name = posixpath.split(part)
        root = self._package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [] if root is None else root.findall(_RELATION)


def read(raw: bytes, shown: str) -> Read:
    """The Word file `raw`, which messages call `shown`. Raises `InputError` where it cannot be read."""
    parts = Parts(Package(raw, shown))
    root = parts.root(parts.main)
    body = child(root, "body")
    if root is None or body is None:
        raise refused(shown, "it holds no document", "Open it in Word, save it again as .docx and import that")
    tally = Tally()
    found = tuple(_body(parts, root, tally).blocks(body))
    tally.add("comment", _comments(parts))
    return Read(scaled(found), parts.title(), tally.sentences())


def _body(parts: Parts, root: Element, tally: Tally) -> Body:
    styles = Styles(parts.beside("styles"))
    looks = Looks(styles)
    counting = Counting(Numbering(parts.beside("numbering"), styles))
    words = Reader(looks, Fields(root), parts.links(), tally)
    return Body(styles, looks, counting, words, _notes(parts), tally)


def _notes(parts: Parts) -> Notes:
    found: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        root = parts.beside(f"{kind}s")
        if root is not None:
            found |= {(kind, one.get(f"{W}id", "")): one for one in root.findall(f"{W}{kind}")}
    return found


def _comments(parts: Parts) -> int:
    root = parts.beside("comments")
    return 0 if root is None else len(root.findall(f"{W}comment"))
