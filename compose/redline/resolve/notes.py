"""Footnotes and endnotes that nothing points at any longer."""

from __future__ import annotations

from compose.intake.docx.names import W
from compose.redline.package import Package
from compose.redline.resolve.names import remove

_KINDS = {"footnotes": f"{W}footnoteReference", "endnotes": f"{W}endnoteReference"}
Pointed = dict[str, set[str]]
"""Ids by kind."""


def pointed_at(package: Package) -> Pointed:
    """The notes that the body points at."""
    root = package.root(package.main)
    return {kind: {one.get(f"{W}id", "") for one in root.iter(tag)} for kind, tag in _KINDS.items()}


def drop(package: Package, before: Pointed) -> None:
    """Take out the notes that the body pointed at `before` and does no longer."""
    now = pointed_at(package)
    for kind, ids in before.items():
        gone, name = ids - now[kind], package.beside(kind)
        for note in list(package.root(name)) if gone and name else ():
            if note.get(f"{W}id") in gone:
                remove(note)
