"""A Word file as its parts: taken apart within limits, changed part by part, and put together again."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import cast

from lxml import etree

from compose.intake import limits
from compose.intake.docx.names import Element, usual_names
from compose.intake.limits import parsed
from compose.intake.refusing import refused

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = f"{{{RELATIONS}}}Relationship"
_LIST = "[Content_Types].xml"
_DAY = (1980, 1, 1, 0, 0, 0)
"""Every part bears one time, so that the same document is the same bytes."""


@dataclass(slots=True)
class Relation:
    """Where a part leads to."""

    id: str
    kind: str
    """The last word of its type, such as `styles` or `image`."""
    type: str
    target: str
    """Name of a part; or an address, where it is `external`."""
    external: bool = False


@dataclass
class Package:
    """The parts of a Word file by name; those of XML are parsed when they are first asked for."""

    shown: str
    """What messages call the file."""
    raw: dict[str, bytes] = field(repr=False)
    _roots: dict[str, Element] = field(default_factory=dict, init=False, repr=False)
    _relations: dict[str, list[Relation]] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def opened(cls, raw: bytes, shown: str) -> Package:
        """The Word file `raw`. Raises `InputError` where it is damaged, locked, swollen or no Word document."""
        limits.check_size(raw, shown)
        package = limits.Package(raw, shown)
        names = (name for name in package.names if not name.endswith("/"))
        found = cls(shown, {name: package.part(name) for name in names})
        if found.main not in found.raw or not _is_document(found.root(found.main)):
            raise refused(shown, "it holds no document", "Open it in Word, save it again as .docx and use that")
        return found

    @property
    def main(self) -> str:
        """Name of the part that holds the body; empty where there is none."""
        return next((one.target for one in self.relations("") if one.kind == "officeDocument"), "")

    @property
    def body(self) -> Element:
        """The body of the document."""
        return self.root(self.main)[-1]

    # -- parts ---------------------------------------------------------------------------------------------------------

    def root(self, name: str) -> Element:
        """The root of the XML part `name`, to be read or changed in place. Raises `KeyError` where there is none."""
        if name not in self._roots:
            self._roots[name] = parsed(usual_names(self.raw[name]), self.shown)
        return self._roots[name]

    def beside(self, kind: str) -> str:
        """Name of the part that the body has as its `kind`, such as `styles`; empty where there is none."""
        named = (one.target for one in self.relations(self.main) if one.kind == kind)
        return next((target for target in named if target in self.raw), "")

    def stories(self) -> Iterator[tuple[str, Element]]:
        """Every part with text of its own, by name, with its root: body, headers and footers, footnotes, endnotes."""
        yield self.main, self.root(self.main)
        for kind in ("header", "footer", "footnotes", "endnotes"):
            names = {one.target for one in self.relations(self.main) if one.kind == kind and one.target in self.raw}
            yield from ((name, self.root(name)) for name in sorted(names))

    def add(self, name: str, content: bytes | Element, content_type: str) -> str:
        """Add a part under `name`, or the nearest name that is free, and return that name."""
        stem, dot, ending = name.rpartition(".")
        free, count = name, 1
        while free in self.raw:
            count += 1
            free = f"{stem}-{count}{dot}{ending}"
        if isinstance(content, bytes):
            self.raw[free] = content
        else:
            self.raw[free], self._roots[free] = b"", content
        override = etree.SubElement(self.root(_LIST), f"{TYPES}Override")
        override.set("PartName", f"/{free}")
        override.set("ContentType", content_type)
        return free

    def content_type(self, name: str) -> str:
        """What the part `name` is said to be; empty where nothing is said."""
        ending = name.rpartition(".")[2].lower()
        for one in self.root(_LIST):
            if one.get("PartName", "").lower() == f"/{name}".lower():
                return one.get("ContentType", "")
        defaults = (one for one in self.root(_LIST) if one.get("Extension", "").lower() == ending)
        return next((one.get("ContentType", "") for one in defaults), "")

    def drop(self, name: str) -> None:
        """Take the part `name` out of the file; what leads to it is left to the caller."""
        self.raw.pop(name, None)
        self.raw.pop(_relations_of(name), None)
        self._roots.pop(name, None)
        self._relations.pop(name, None)
        root = self.root(_LIST)
        for one in [one for one in root if one.get("PartName", "").lower() == f"/{name}".lower()]:
            root.remove(one)

    def copy(self) -> Package:
        """The same file once more; what is done to one of the two does not touch the other."""
        made = Package(self.shown, dict(self.raw))
        made._roots = {name: deepcopy(root) for name, root in self._roots.items()}
        made._relations = {part: [replace(one) for one in found] for part, found in self._relations.items()}
        return made

    # -- relations -----------------------------------------------------------------------------------------------------

    def relations(self, part: str) -> list[Relation]:
        """Where the part `part` leads to; those of the package itself for an empty name."""
        if part not in self._relations:
            name = _relations_of(part)
            root = self.root(name) if name in self.raw else []
            self._relations[part] = [_relation(one, part) for one in root if one.tag == _RELATION]
        return self._relations[part]

    def relate(self, part: str, type_: str, target: str, *, external: bool = False) -> str:
        """Make the part `part` lead to `target`, and return the id of that; one that it has already is used again."""
        there = self.relations(part)
        for one in there:
            if (one.type, one.target, one.external) == (type_, target, external):
                return one.id
        taken = {one.id for one in there}
        ident = next(name for name in (f"rId{count}" for count in range(len(there) + 1, 10**6)) if name not in taken)
        there.append(Relation(ident, type_.rpartition("/")[2], type_, target, external))
        return ident

    def set_relations(self, part: str, relations: list[tuple[Relation, str]]) -> None:
        """Make the part `part`, which is new, lead where `relations` do, each to the target beside it."""
        self._relations[part] = [replace(one, target=target) for one, target in relations]

    # -- out -----------------------------------------------------------------------------------------------------------

    def saved(self) -> bytes:
        """The whole file; the same parts give the same bytes."""
        for part, relations in self._relations.items():
            if relations or _relations_of(part) in self.raw:
                self.raw[_relations_of(part)] = _said(part, relations)
        for name, root in self._roots.items():
            if not name.endswith(".rels"):
                self.raw[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            for name in sorted(self.raw, key=lambda one: (one != _LIST, not one.startswith("_rels/"), one)):
                info = zipfile.ZipInfo(name, _DAY)
                info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                file.writestr(info, self.raw[name])
        return out.getvalue()


def _is_document(root: Element) -> bool:
    return root.tag.rpartition("}")[2] == "document" and len(root) > 0


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(one: Element, part: str) -> Relation:
    type_, target = one.get("Type", ""), one.get("Target", "")
    external = one.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))[1:]
    return Relation(one.get("Id", ""), type_.rpartition("/")[2], type_, target, external)


def _said(part: str, relations: list[Relation]) -> bytes:
    root = etree.Element(f"{{{RELATIONS}}}Relationships", nsmap=cast("dict[str, str]", {None: RELATIONS}))
    for one in relations:
        said = etree.SubElement(root, _RELATION, Id=one.id, Type=one.type)
        within = posixpath.relpath(f"/{one.target}", f"/{posixpath.dirname(part)}")
        said.set("Target", one.target if one.external else within)
        if one.external:
            said.set("TargetMode", "External")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
