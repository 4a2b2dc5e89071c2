"""The clause library: clauses with their wording and where each comes from, the parts of a Compact, the glossary."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from compose.document.model import Blocks, Inlines
from compose.errors import Place
from compose.questionnaire.condition import Condition

Voice = Literal["all", "public", "voluntary"]
Position = Literal["standard", "stronger", "lighter"]
Theme = Literal[
    "funding", "commissioning", "consultation", "volunteering", "community-groups", "equality", "independence",
    "premises", "safeguarding", "data", "social-value", "learning", "change", "transparency", "partnership",
    "monitoring",
]  # fmt: skip
Covenant = Literal["recognition", "partnership", "participation", "transparency"]
Skeleton = Literal["outcomes", "principles"]
Form = Literal["full", "short"]


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a clause's history."""

    version: int
    date: dt.date
    what: str


def in_a_line(changes: Iterable[Change]) -> str:
    """What changed, as one sentence without its full stop."""
    return "; ".join(change.what.rstrip(".") for change in changes)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the idea of a clause comes from, and on what terms."""

    what: str
    licence: str


@dataclass(frozen=True, slots=True)
class Example:
    """What keeping a commitment looks like."""

    text: str
    kind: Literal["real", "hypothetical"]
    source: str = ""
    """Where a real example is told."""


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a file, and where."""

    markdown: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Local:
    """A group's own wording."""

    based_on: str = ""
    """Id of the clause of the library that it puts otherwise; empty where the clause is the group's own."""
    version: int = 0
    """Version of that clause's wording when the group wrote its own."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What there is to know of a wording that groups bargain about."""

    asked_by: str
    """Who tends to ask for it."""
    costs: str
    """What it costs, and whom."""


@dataclass(frozen=True)
class Clause:
    """A clause: an id for ever, its wording in one or more positions, and everything known about it."""

    id: str
    title: str
    part: str
    undertaken_by: Voice
    national: tuple[str, ...]
    """Undertakings of the national Compact of 2010 that it localises."""
    covenant: tuple[str, ...]
    """Principles of the Civil Society Covenant of 2025 that it serves."""
    themes: tuple[str, ...]
    order: int
    """Place within its part and voice."""
    version: int
    changes: tuple[Change, ...]
    source: Source
    reviewed: dt.date | None
    """When someone last looked whether it still holds; `None` where that is the group's own affair."""
    why: str
    wording: Mapping[str, Blocks]
    """Blocks by position; `standard` is always there."""
    texts: Mapping[str, Text] = field(repr=False)
    """What stands in the file by position."""
    place: Place = field(compare=False)
    guide: tuple[int, ...] = ()
    """Sections of the user guide in which the idea stands; 0 is its checklist."""
    forms: tuple[str, ...] = ("full",)
    """Forms of the agreement that have it."""
    positions: Mapping[str, Stance] = field(default_factory=lambda: MappingProxyType({}))
    """By position, where there is more than one: who asks for it and what it costs."""
    when: Condition | None = None
    example: Example | None = None
    legal: str = ""
    """A note on the law behind it, with source and date; for editors, not printed."""
    actions: tuple[str, ...] = ()
    supersedes: str = ""
    """Id of the clause it replaced."""
    local: Local | None = None
    """Where the wording is the group's own: on what it is based."""

    def place_of(self, pattern: str) -> Place:
        """The line of its file on which the wording first matches `pattern`; the first line where it does not."""
        for text in self.texts.values():
            if match := re.search(pattern, text.markdown):
                return Place(text.place.file, text.place.line + text.markdown.count("\n", 0, match.start()))
        return self.place

    def since(self, version: int) -> tuple[Change, ...]:
        """What changed after `version`, oldest first."""
        return tuple(change for change in self.changes if change.version > version)

    @property
    def behind(self) -> tuple[Change, ...]:
        """Of a group's own wording: what changed in the library's since; nothing where it is not based on one."""
        return self.since(self.local.version) if self.local and self.local.based_on else ()

    @property
    def outcomes(self) -> frozenset[str]:
        """The outcomes of 2010 that it serves: its part, or those of the undertakings that it localises."""
        part = {self.part} if self.part.startswith("outcome-") else set()
        return frozenset(part or {f"outcome-{number.partition('.')[0]}" for number in self.national})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a Compact, printed under a heading of its own."""

    id: str
    title: Inlines
    aim: Inlines = ()
    """What the part is for; printed under its heading."""
    commitments: bool = False
    """Whether its clauses are grouped by the voice that undertakes them."""
    skeleton: str = ""
    """Which of the two frames it is a part of; empty where it is in both."""
    code: str = ""
    """Code of practice that it is."""
    bare: bool = False
    """Whether a single clause goes without a heading of its own."""
    page: bool = False
    """Whether it starts a page, in the full form."""
    landscape: bool = False
    """Whether it has a page of its own, lying on its side."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that documents explain."""

    id: str
    term: str
    meaning: str
    forms: tuple[str, ...] = ()
    """Words that are linked to it wherever they are used."""
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True)
class Library:
    """Everything a Compact may say."""

    version: str
    date: dt.date
    licence: str
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]
    """In the order they are printed."""
    glossary: tuple[Term, ...]
    review_months: int = 24
    """How long after it was reviewed a clause is due to be looked at again."""

    @cached_property
    def commitments(self) -> tuple[Clause, ...]:
        """The clauses of the parts that hold commitments."""
        parts = {part.id for part in self.parts if part.commitments}
        return tuple(clause for clause in self.clauses if clause.part in parts)

    @cached_property
    def main(self) -> tuple[Clause, ...]:
        """The commitments of the main text: those of the outcomes, which the principles share."""
        parts = {part.id for part in self.parts if part.skeleton}
        return tuple(clause for clause in self.clauses if clause.part in parts)

    @cached_property
    def part_by_id(self) -> Mapping[str, Part]:
        """Every part by its id."""
        return {part.id: part for part in self.parts}

    def home(self, clause: Clause, skeleton: str) -> Part:
        """The part in which `clause` is printed where the commitments are set out by `skeleton`."""
        part = self.part_by_id[clause.part]
        return part if part.skeleton in ("", skeleton) else self.part_by_id[clause.covenant[0]]

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """Every clause by its id."""
        return {clause.id: clause for clause in self.clauses}
