"""Pictures, shapes and formulas as signs: the same sign where the same thing is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.intake.docx.names import DRAWING, MATH, OFFICE, Element, W
from compose.redline.package import Package, Relation
from compose.redline.state.names import said, short

SIGN = "\ufffc"
"""Stands before and after what is no character."""
_LEADS = f"{{{OFFICE}}}"
_BOX = f"{W}txbxContent"
_TOLD = {"descr", "title", "prst", "string", "cx", "cy", "ProgID", "dm", "uri"}
_TELLING = {"docPr", "prstGeom", "textpath", "extent", "OLEObject", "chart", "relIds"}


@dataclass
class Objects:
    """The objects of one part of a file."""

    package: Package
    part: str
    _by_id: dict[str, Relation] | None = None
    _sums: dict[str, str] = field(default_factory=dict)

    def shape(self, element: Element) -> str:
        """The sign of a `w:drawing`, `w:pict`, `w:object` or of renderings to choose from."""
        told = " ".join(dict.fromkeys(self._told(element)))
        return f"{SIGN}{short(element.tag)} {told}{SIGN}"

    def formula(self, element: Element) -> str:
        """The sign of a formula."""
        words = "".join(one.text or "" for one in element.iter(f"{MATH}t"))
        return f"{SIGN}formula {words} {_sum(said(element).encode())}{SIGN}"

    def target(self, ident: str) -> str:
        """What a relation leads to: an address, or the content of a part as a short sum."""
        if self._by_id is None:
            self._by_id = {one.id: one for one in self.package.relations(self.part)}
        found = self._by_id.get(ident)
        if found is None or found.external:
            return "nothing" if found is None else found.target
        if found.target not in self._sums:
            self._sums[found.target] = _sum(self.package.raw.get(found.target, b""))
        return self._sums[found.target]

    def _told(self, element: Element) -> Iterator[str]:
        """What shows of a shape; the words in its boxes are stories of their own."""
        for one in element:
            if one.tag == _BOX:
                yield "box"
                continue
            name = str(one.tag).rpartition("}")[2]
            told = name in _TELLING
            for key, value in one.attrib.items():
                if str(key).startswith(_LEADS):
                    yield f"{name}:{self.target(str(value))}"
                elif told and key in _TOLD:
                    yield f"{key!s}={value!s}"
            if one.tag == f"{DRAWING}t":
                yield one.text or ""
            yield from self._told(one)


def _sum(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:16]
