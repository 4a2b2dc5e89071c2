"""Bookmarks of the old file that the new one has no more: kept, for what points at them on rejecting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from compose.intake.docx.names import Element, W
from compose.redline.marks import Marks
from compose.redline.package import Package

_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"


@dataclass
class Bookmarks:
    """The bookmarks of one part of the old file."""

    marks: Marks
    taken: set[str]
    """Names that stand in the new file, to which those are added that are kept."""
    _open: dict[str, Element] = field(default_factory=dict)
    """What begins the bookmarks that are kept and have not ended, by their ids in the old file."""

    def kept(self, anchors: Iterable[Element]) -> list[Element]:
        """Those of `anchors`, of the old file, that the new one lacks, under ids of their own."""
        return [one for one in anchors if self._wanted(one)]

    def _wanted(self, anchor: Element) -> bool:
        ident, name = anchor.get(f"{W}id", ""), anchor.get(f"{W}name", "")
        if anchor.tag == _START and name.casefold() not in self.taken and ident not in self._open:
            self.taken.add(name.casefold())
            self._open[ident] = anchor
            anchor.set(f"{W}id", self.marks.next_id())
            return True
        if anchor.tag == _END and ident in self._open:
            anchor.set(f"{W}id", self._open.pop(ident).get(f"{W}id", ""))
            return True
        return False

    def close(self) -> None:
        """End where they begin the bookmarks whose end was in a paragraph that is as it was."""
        for start in self._open.values():
            end = etree.Element(_END)
            end.set(f"{W}id", start.get(f"{W}id", ""))
            start.addnext(end)
        self._open.clear()


def names(package: Package) -> set[str]:
    """Names of every bookmark of `package`, capitals apart."""
    return {one.get(f"{W}name", "").casefold() for _, root in package.stories() for one in root.iter(_START)}
