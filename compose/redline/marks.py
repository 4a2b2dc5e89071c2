"""The marks of tracked changes: what was put in, taken out or formatted otherwise, by whom and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from compose.intake.docx.names import Element, W

ANNOTATIONS = frozenset(
    f"{W}{name}"
    for name in (
        "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "ins", "del", "moveFrom", "moveTo",
        "moveFromRangeStart", "moveToRangeStart", "comment", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblGridChange", "trPrChange", "tcPrChange", "cellIns", "cellDel",
    )
)  # fmt: skip
"""Elements whose `w:id` must be their own in the whole file."""


@dataclass
class Marks:
    """Makes marks of one author and moment; no two have the same id."""

    author: str
    date: dt.datetime
    _ids: count[int] = field(default_factory=lambda: count(1), init=False, repr=False)

    def above(self, roots: Iterable[Element]) -> None:
        """Give ids from now on that nothing in `roots` has."""
        ids = (one.get(f"{W}id", "") for root in roots for one in root.iter(*ANNOTATIONS))
        self._ids = count(max((int(ident) for ident in ids if ident.lstrip("-").isdecimal()), default=0) + 1)

    def next_id(self) -> str:
        """An id that nothing has."""
        return str(next(self._ids))

    def made(self, name: str) -> Element:
        """A mark called `name`, such as `ins`."""
        mark = etree.Element(f"{W}{name}")
        mark.set(f"{W}id", self.next_id())
        mark.set(f"{W}author", self.author)
        mark.set(f"{W}date", self.date.strftime("%Y-%m-%dT%H:%M:%SZ"))
        return mark

    def formerly(self, properties: Element, before: Element | None) -> None:
        """Note at the end of `properties`, such as a `w:rPr`, what they were `before`."""
        mark = self.made(f"{etree.QName(properties).localname}Change")
        mark.append(etree.Element(properties.tag) if before is None else before)
        properties.append(mark)
