"""Two redlined packages woven into one: reads as the table of contents of what that takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from itertools import count
from typing import NamedTuple

from lxml import etree

from compose.intake.docx.names import MAIN, Element, R, W
from compose.redline import numbering, sections, styles
from compose.redline.blocks import blocks
from compose.redline.borrowing import Borrowing, Luggage, address
from compose.redline.marks import ANNOTATIONS, Marks
from compose.redline.notes import Notes
from compose.redline.package import OFFICE, Package
from compose.redline.resolve.former import resolve
from compose.redline.resolve.names import FORMER, TRACKED
from compose.redline.weaving.groups import grouped
from compose.redline.weaving.stories import Stories
from compose.redline.weaving.strands import Reader, Whose
from compose.redline.weaving.weave import UnwovenError
from compose.redline.weaving.writing import Writer


class Names(NamedTuple):
    """In whose name changes are tracked."""

    one: str
    two: str

    @property
    def both(self) -> str:
        """That of changes that both made."""
        return f"{self.one} and {self.two}"


def woven(one: Package, two: Package, names: Names, moment: dt.datetime) -> Package:
    """The redline `one` with the changes of the redline `two` of the same text; both are used up.

    Words, rows and notes are woven; looks are those of the text. Bookmarks that the second put in are left out; and so
    is what it changed where the two cannot be told to be of one text, which whoever proves the result will find.
    """
    return _Weaving(one, two, names, moment).woven()


class _Weaving:
    def __init__(self, one: Package, two: Package, names: Names, moment: dt.datetime) -> None:
        self.one, self.two = one, two
        self.marks: Mapping[Whose, Marks] = {
            "one": Marks(names.one, moment), "two": Marks(names.two, moment), "both": Marks(names.both, moment),
        }  # fmt: skip
        self.luggage, self.notes = Luggage(two, one), Notes(two, one)

    def woven(self) -> Package:
        for package in (self.one, self.two):
            _unformatted(package)
        self._same_names()
        headers = list(sections.pairs(self.two, self.one))
        pointed = self._part(self.one.main, self.two.main, self.one.body, self.two.body)
        for place, was, now in headers:
            if was and now:
                self._part(now, was, self.one.root(now), self.two.root(was))
            elif was:
                self._added_header(place, was)
        self._notes(pointed)
        _numbered(self.one)
        return self.one

    def _same_names(self) -> None:
        """Make the second file use the styles and lists of the first."""
        lists = numbering.Lists(self.two, styles.Styles.of(self.two))
        before = dict(numbering.lists_of(lists))
        styles.settled(self.two, self.one)
        own = zip(grouped(blocks(self.two.body)), grouped(blocks(self.one.body)), strict=False)
        pairs = ((theirs.own, mine.own) for theirs, mine in own if not (theirs.table or mine.table))
        numbering.settled(lists, numbering.Lists(self.one, styles.Styles.of(self.one)), pairs, before)

    def _part(self, one: str, two: str, mine: Element, theirs: Element) -> list[tuple[str, str, str]]:
        """Weave a story of the part `two` into one of the part `one`; the notes that are the same note of the text."""
        stories = self._stories(one, two)
        with suppress(UnwovenError):
            stories.weave(mine, theirs)
        return stories.notes

    def _added_header(self, place: sections.Place, was: str) -> None:
        """Give the first file a header or footer that the second put in."""
        kind, which = place
        root = deepcopy(self.two.root(was))
        name = self.one.add(was, root, self.two.content_type(was))
        Borrowing(self.luggage, was, name, self.notes.bring).bring(root)
        reference = etree.Element(f"{W}{kind}Reference", nsmap={"w": MAIN, "r": OFFICE})
        reference.set(f"{W}type", which)
        reference.set(f"{R}id", self.one.relate(self.one.main, f"{OFFICE}/{kind}", name))
        sections.sections(self.one.body)[0].insert(0, reference)

    def _stories(self, one: str, two: str) -> Stories:
        bring = Borrowing(self.luggage, two, one, self.notes.bring).bring
        readers = Reader("one", address(self.one, one)), Reader("two", address(self.two, two))
        return Stories(*readers, Writer(self.marks, bring))

    def _notes(self, pointed: list[tuple[str, str, str]]) -> None:
        for kind, one, two in dict.fromkeys(pointed):
            mine, theirs = self.notes.of(self.one, kind, one), self.notes.of(self.two, kind, two)
            if mine is not None and theirs is not None:
                self._part(self.one.beside(kind), self.two.beside(kind), mine, theirs)
        for kind, note in self.notes.out:
            Borrowing(self.luggage, self.two.beside(kind), self.one.beside(kind), self.notes.bring).bring(note)


def _unformatted(package: Package) -> None:
    """Take back what was changed in looks alone."""
    for _, root in package.stories():
        resolve(list(root.iter(*FORMER)), "reject")


def _numbered(package: Package) -> None:
    """Give every mark an id of its own, bookmarks apart, which have theirs."""
    roots = [root for _, root in package.stories()]
    marks = [one for root in roots for one in root.iter(*TRACKED)]
    of_marks = set(marks)
    others = (one.get(f"{W}id", "") for root in roots for one in root.iter(*ANNOTATIONS) if one not in of_marks)
    ids = count(max((int(ident) for ident in others if ident.lstrip("-").isdecimal()), default=0) + 1)
    for one in marks:
        one.set(f"{W}id", str(next(ids)))
