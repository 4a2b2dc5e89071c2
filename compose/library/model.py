"""The clause library: clauses with their wording and where each comes from, the parts of a Compact, the glossary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from compose.document.model import Blocks, Inlines
from compose.errors import Place
from compose.questionnaire.condition import Condition

Voice = Literal["all", "public", "voluntary"]
Position = Literal["standard", "stronger", "lighter"]
Theme = Literal[
    "funding", "consultation", "volunteering", "equality", "independence", "change", "transparency", "partnership",
    "monitoring", "procurement",
]  # fmt: skip
Covenant = Literal["recognition", "partnership", "participation", "transparency"]


@dataclass(frozen=True, slots=True)
class Change:
    """A line of a clause's history."""

    version: int
    date: dt.date
    what: str


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
    reviewed: dt.date
    why: str
    wording: Mapping[str, Blocks]
    """Blocks by position; `standard` is always there."""
    place: Place = field(compare=False)
    when: Condition | None = None
    example: Example | None = None
    legal: str = ""
    """A note on the law behind it, with source and date; for editors, not printed."""
    actions: tuple[str, ...] = ()
    supersedes: str = ""
    """Id of the clause it replaced."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a Compact, printed under a heading of its own."""

    id: str
    title: Inlines
    aim: Inlines = ()
    """What the part is for; printed under its heading."""
    commitments: bool = False
    """Whether its clauses are grouped by the voice that undertakes them."""
    bare: bool = False
    """Whether a single clause goes without a heading of its own."""
    page: bool = False
    """Whether it starts a page."""
    landscape: bool = False
    """Whether it has a page of its own, lying on its side."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that documents explain."""

    id: str
    term: str
    meaning: str


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

    @cached_property
    def commitments(self) -> tuple[Clause, ...]:
        """The clauses of the parts that hold commitments."""
        parts = {part.id for part in self.parts if part.commitments}
        return tuple(clause for clause in self.clauses if clause.part in parts)

    @cached_property
    def by_id(self) -> Mapping[str, Clause]:
        """Every clause by its id."""
        return {clause.id: clause for clause in self.clauses}
