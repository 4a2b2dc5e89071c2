"""A draft and two edited copies of it, and what is made of them: one redline, the report for a meeting, JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from compose.brand import load as brands
from compose.brand.model import Brand
from compose.compare.copies import Copies, Matter, copies
from compose.compare.copies.as_json import as_json
from compose.compare.copies.telling import effects, happened
from compose.comparing.comparing import compared
from compose.comparing.remarking import lines
from compose.comparing.sides import Side
from compose.pack.copies import report
from compose.redline.engine import Redline
from compose.redline.places import Words
from compose.redline.remarks import Remark
from compose.redline.three import Files, author_of, redline_of_two
from compose.redline.weaving import Names
from compose.render import Format, render


@dataclass
class Three:
    """A draft, two copies of it, and all that is made of them, each made when it is asked for."""

    draft: Side
    one: Side
    two: Side
    names: tuple[str, str]
    """Whose the copies are."""
    moment: dt.datetime
    comments: bool = True
    """Whether what is for people to decide, and what changes mean, is told in comments."""

    @cached_property
    def copies(self) -> Copies:
        """What both changed."""
        return copies(compared(self.draft, self.one), compared(self.draft, self.two), self.names)

    @cached_property
    def brand(self) -> Brand:
        """The look of the papers: the group's own where the draft is a group's."""
        return self.draft.draft.folder.brand if self.draft.draft else brands.standard()

    @cached_property
    def redline(self) -> Redline:
        """All three as one Word file with tracked changes."""
        base, one, two = (side.word(self.brand) for side in (self.draft, self.one, self.two))
        files = Files(base, one, two, (self.draft.called, self.one.called, self.two.called))
        told = tuple(remarks(self.copies)) if self.comments else ()
        return redline_of_two(files, Names(*self.names), self.moment, told)

    def report(self, form: Format) -> bytes:
        """The report for a meeting."""
        return render(report(self.copies, self.moment.date()), self.brand, form)

    def json(self) -> bytes:
        """What both changed, for machines."""
        return as_json(self.copies)


def names(one: Path, two: Path, given: Sequence[str], sides: tuple[Side, Side]) -> tuple[str, str]:
    """Whose two copies are: as `given`; else who tracked changes in them; else what their files are called."""
    told = [*given, "", ""]
    tracked = (_tracked(side) for side in sides)
    found = [said or by or path.stem for said, by, path in zip(told, tracked, (one, two), strict=False)]
    if found[0] == found[1]:
        found = [said or f"{name} ({path.stem})" for said, name, path in zip(told, found, (one, two), strict=False)]
    if found[0] == found[1]:
        found = [f"{found[0]} (first)", f"{found[1]} (second)"]
    return found[0], found[1]


def _tracked(side: Side) -> str:
    return author_of(side.file.read_bytes(), side.called) if side.file else ""


# -- comments ----------------------------------------------------------------------------------------------------------


def remarks(found: Copies) -> Iterator[Remark]:
    """A remark for each matter that people should decide, or of which an effect is known."""
    for matter in found.matters:
        told = tuple(_told(found, matter))
        if told:
            yield Remark("\n".join(told), "", tuple(_words(matter)))


def _told(found: Copies, matter: Matter) -> Iterator[str]:
    sides = ((found.one, matter.one), (found.two, matter.two))
    if matter.verdict == "conflict":
        did = ". ".join(f"{name}: {happened(side).lower()}" for name, side in sides)
        yield f"To decide (no. {matter.number}). {did}."
    agreed = ((f"{found.one} and {found.two}", matter.one),)
    for name, side in agreed if matter.verdict == "agreed" else sides:
        yield from (f"{name}: {label}: {says}" for label, says in effects(side))


def _words(matter: Matter) -> Iterator[Words]:
    """What the paragraph may say: a changed line of the draft, or else any; of what was added, the new words."""
    old, new = lines(matter.old), lines([one for change in (*matter.one, *matter.two) for one in change.new])
    for others in (True, False):
        yield from (Words(line, "old") for line in old if (line not in new) == others)
    yield from (Words(line, "new") for line in new)
