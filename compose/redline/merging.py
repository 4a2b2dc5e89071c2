"""Two packages merged into one with tracked changes: reads as the table of contents of what that takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W
from compose.redline import bookmarks, numbering, sections, styles
from compose.redline.atoms import Reader
from compose.redline.blocks import blocks
from compose.redline.bookmarks import Bookmarks
from compose.redline.borrowing import Borrowing, Luggage, address
from compose.redline.formatting import Looks
from compose.redline.marks import Marks
from compose.redline.notes import Notes
from compose.redline.package import OFFICE, Package
from compose.redline.pairing import Group, groups
from compose.redline.settings import tracked
from compose.redline.story import Story
from compose.redline.writing import Writer

_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@dataclass(frozen=True)
class Way:
    """How to compare."""

    author: str
    date: dt.datetime
    native_moves: bool = False
    """Whether whole paragraphs that were moved are marked as moved, in place of taken out here and put in there."""
    whole: frozenset[str] = frozenset()
    """Regions in which paragraphs that differ are replaced as a whole."""
    apart: frozenset[str] = frozenset()
    """Regions of which the old text is taken out as one, and the new put in."""


def merged(old: Package, new: Package, way: Way) -> Package:
    """`new` with what it changes in `old` tracked; both are used up. Neither may hold tracked changes."""
    return _Merging(old, new, way).merged()


class _Merging:
    def __init__(self, old: Package, new: Package, way: Way) -> None:
        self.old, self.new, self.way = old, new, way
        self.looks, self.marks = Looks(), Marks(way.author, way.date)
        self.luggage, self.notes = Luggage(old, new), Notes(old, new)
        self.bookmarks = bookmarks.names(new)
        self.kept_bookmarks: list[Bookmarks] = []
        self.answering: list[tuple[str, str, str]] = []

    def merged(self) -> Package:
        self.marks.above(root for package in (self.old, self.new) for _, root in package.stories())
        before, after = sections.sections(self.old.body), sections.sections(self.new.body)
        headers = list(sections.pairs(self.old, self.new))
        plan = self._same_names()
        self._sections(before, after)
        for place, was, now in headers:
            self._header(place, was, now)
        self._story("body", self.old.main, self.new.main).merge(self.old.body, self.new.body, plan)
        self._notes()
        for one in self.kept_bookmarks:
            one.close()
        tracked(self.new)
        return self.new

    def _same_names(self) -> list[Group]:
        """Make the old file use the styles and lists of the new one, and return which blocks of the bodies answer."""
        lists = numbering.Lists(self.old, styles.Styles.of(self.old))
        before = dict(numbering.lists_of(lists))
        styles.settled(self.old, self.new)
        theirs, ours = blocks(self.old.body), blocks(self.new.body)
        plan = groups(theirs, ours, native=self.way.native_moves)
        pairs = ((theirs[one.old[0]].element, ours[one.new[0]].element) for one in plan if one.old and one.new)
        numbering.settled(lists, numbering.Lists(self.new, styles.Styles.of(self.new)), pairs, before)
        return plan

    # -- sections, headers and footers ---------------------------------------------------------------------------------

    def _sections(self, before: list[Element], after: list[Element]) -> None:
        for old, new in zip(before[::-1], after[::-1], strict=False):
            if sections.layout(old) != sections.layout(new):
                self.marks.formerly(new, sections.base_of(old))

    def _header(self, place: sections.Place, was: str, now: str) -> None:
        name = now or self._added_header(place, was)
        empty = etree.Element(f"{W}hdr")
        etree.SubElement(empty, f"{W}p")
        old, new = (self.old.root(was) if was else empty), (self.new.root(name) if name else empty)
        if name:
            self._story(place[0], was, name).merge(old, new)

    def _added_header(self, place: sections.Place, was: str) -> str:
        """An empty header or footer in the new file, for what is taken out of it; nothing where it was empty."""
        bare = sections.lacking(self.old, self.new, place, was)
        if not any(block.text.strip() for block in blocks(self.old.root(was))) or not bare:
            return ""
        kind, which = place
        root = etree.Element(f"{W}{'hdr' if kind == 'header' else 'ftr'}", nsmap={"w": MAIN, "r": OFFICE})
        etree.SubElement(root, f"{W}p")
        name = self.new.add(f"word/{kind}.xml", root, _HEADER_TYPE.format(kind))
        for section in bare:
            reference = etree.Element(f"{W}{kind}Reference", nsmap={"w": MAIN, "r": OFFICE})
            reference.set(f"{W}type", which)
            reference.set(f"{{{OFFICE}}}id", self.new.relate(self.new.main, f"{OFFICE}/{kind}", name))
            section.insert(0, reference)
        return name

    # -- stories -------------------------------------------------------------------------------------------------------

    def _story(self, region: str, old: str, new: str) -> Story:
        borrowing = Borrowing(self.luggage, old, new, self.notes.bring)
        before = Reader(self.looks, address(self.old, old))
        after = Reader(self.looks, address(self.new, new))
        self.kept_bookmarks.append(Bookmarks(self.marks, self.bookmarks))
        writer = Writer(self.marks, self.looks, borrowing, self.kept_bookmarks[-1])
        return Story(before, after, writer, self.answering, region in self.way.whole, region in self.way.apart)

    def _notes(self) -> None:
        """Compare the notes that answer one another; mark those that came or went with their references."""
        done = set()
        for kind, was, now in self.answering:
            old, new = self.notes.of(self.old, kind, was), self.notes.of(self.new, kind, now)
            if old is not None and new is not None:
                done.add((kind, now))
                self._story(kind.removesuffix("s"), self.old.beside(kind), self.new.beside(kind)).merge(old, new)
        for kind, note in self.notes.out:
            done.add((kind, note.get(f"{W}id", "")))
            story = self._story(kind.removesuffix("s"), self.old.beside(kind), self.new.beside(kind))
            note[:] = story.one_sided(note, "out")
