"""Footnotes and endnotes: compared where their references answer, brought along where one was taken out."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field

from compose.intake.docx.names import Element, W
from compose.redline.copying import bare
from compose.redline.package import OFFICE, Package

_NAMES = {"footnotes": "footnote", "endnotes": "endnote"}
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@dataclass
class Notes:
    """The notes of the two files."""

    old: Package
    new: Package
    out: list[tuple[str, Element]] = field(default_factory=list)
    """Kind and element, in the new file, of the notes that were brought along because they are taken out."""
    _brought: dict[tuple[str, str], str] = field(default_factory=dict)

    def bring(self, kind: str, ident: str) -> str:
        """The id in the new file of the note `ident` of the old one."""
        if (kind, ident) not in self._brought:
            note = self.of(self.old, kind, ident)
            if note is None:
                return ident
            root = self._root(kind)
            taken = [int(one.get(f"{W}id", "0")) for one in root]
            free = str(max([*taken, 0]) + 1)
            note.set(f"{W}id", free)
            root.append(note)
            self.out.append((kind, note))
            self._brought[kind, ident] = free
        return self._brought[kind, ident]

    def of(self, package: Package, kind: str, ident: str) -> Element | None:
        """The note `ident` of `package`, if there is one."""
        name = package.beside(kind)
        found = package.root(name) if name else ()
        return next((one for one in found if one.get(f"{W}id") == ident), None)

    def _root(self, kind: str) -> Element:
        name = self.new.beside(kind)
        if name:
            return self.new.root(name)
        theirs = self.old.root(self.old.beside(kind))
        root = bare(theirs)
        root.extend(deepcopy(one) for one in theirs if one.get(f"{W}type") in ("separator", "continuationSeparator"))
        name = self.new.add(f"word/{kind}.xml", root, _TYPE.format(kind))
        self.new.relate(self.new.main, f"{OFFICE}/{kind}", name)
        return root
