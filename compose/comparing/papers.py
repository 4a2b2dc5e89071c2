"""What a comparison is written as: the redline for Word, the report for a meeting, the page for a browser, JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from compose.brand import load as brands
from compose.brand.model import Brand
from compose.compare.as_json import as_json
from compose.compare.changes import Changes
from compose.compare.page import page
from compose.compare.summary import summary
from compose.comparing.comparing import compared
from compose.comparing.remarking import remarks
from compose.comparing.sides import Side
from compose.pack.changes import report
from compose.redline import docxodus
from compose.redline.engine import Redline, redline
from compose.redline.merging import Way
from compose.render import Format, render


@dataclass(frozen=True)
class Wish:
    """How the redline should be."""

    author: str
    """In whose name changes are tracked."""
    moment: dt.datetime
    comments: bool = True
    """Whether causes and effects are told in comments."""
    native_moves: bool = False
    """Whether what was moved is marked as such, in place of taken out here and put in there."""
    docxodus: bool = False
    """Whether Docxodus makes the redline, and not our own engine."""


@dataclass
class Comparison:
    """Two sides and all that is made of them, each made when it is asked for."""

    old: Side
    new: Side
    wish: Wish

    @cached_property
    def changes(self) -> Changes:
        """What changed."""
        return compared(self.old, self.new)

    @cached_property
    def brand(self) -> Brand:
        """The look of the papers: the group's own where a side is a group's draft."""
        drafts = (side.draft for side in (self.new, self.old) if side.draft)
        return next((draft.folder.brand for draft in drafts), None) or brands.standard()

    @cached_property
    def redline(self) -> Redline:
        """The two as one Word file with tracked changes."""
        way = Way(self.wish.author, self.wish.moment, native_moves=self.wish.native_moves)
        old, new = self.old.word(self.brand), self.new.word(self.brand)
        called = (self.old.called, self.new.called)
        if self.wish.docxodus:
            return docxodus.redline(old, new, way, called)
        return redline(old, new, way, called, remarks(self.changes) if self.wish.comments else ())

    def report(self, form: Format) -> bytes:
        """The report for a meeting."""
        return render(report(self.changes, self.wish.moment.date()), self.brand, form)

    def page(self) -> bytes:
        """The two side by side, for a browser."""
        return page(self.changes, self.brand, summary(self.changes))

    def json(self) -> bytes:
        """What changed, for machines."""
        return as_json(self.changes)


ALL: Mapping[str, Callable[[Comparison], bytes]] = {
    "redline.docx": lambda made: made.redline.content,
    "changes.docx": lambda made: made.report("docx"),
    "changes.pdf": lambda made: made.report("pdf"),
    "side-by-side.html": Comparison.page,
    "changes.json": Comparison.json,
}
"""Every paper by the name of its file, as a group's folder gets them."""
