"""What no longer stands, or will not for long: each with what happened, what to write instead, and how it is spelt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from compose.errors import Place

Kind = Literal["body", "scheme", "law", "website", "term", "rule"]
Status = Literal[
    "abolished", "renamed", "superseded", "lapsed", "ending", "changing", "under review", "usage changed",
    "misnamed", "fewer remain",
]  # fmt: skip
Standing = Literal["gone", "going", "free"]
"""`gone`: it no longer stands; `going`: it does, but check on the day; `free`: whoever means it may leave it."""

_GOING = ("ending", "changing", "under review", "fewer remain")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as it is written, and what must hold for it to mean what is meant.

    Capitals make no difference, nor do curly or straight apostrophes, hyphens or spaces, and `&` or `and`. The plural
    and the possessive of the last word count too. Words of `needs`, `not_with`, `not_followed_by` and
    `not_preceded_by` are looked for likewise.
    """

    words: str
    case: bool = False
    """Whether only these capitals count."""
    short: bool = False
    """Whether it is an abbreviation: in these capitals, and only where the document spells the name out, or has one
    of `needs`."""
    plural: bool = True
    needs: tuple[str, ...] = ()
    """Of these words, or words beginning so, one stands in the same paragraph."""
    within: int = 0
    """At most so many words away; 0 means anywhere in the paragraph."""
    not_with: tuple[str, ...] = ()
    """None of these stands in the same paragraph."""
    not_followed_by: tuple[str, ...] = ()
    not_preceded_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lapsed:
    """Something that earlier Compacts speak of and that no longer stands, or will not for long."""

    id: str
    name: str
    """As a person calls it."""
    kind: Kind
    status: Status
    happened: str
    """What happened, a sentence."""
    write: str
    """What to write instead, a sentence that a person can follow."""
    certain: bool
    """Whether a source was read; if not, a person checks before relying on it."""
    as_at: dt.date
    """Day on which this was known to hold."""
    forms: tuple[Spelling, ...] = field(repr=False)
    when: str = ""
    """As exactly as it is known, such as `31 March 2013` or `about 2012`."""
    source: str = ""
    may_stay: bool = False
    """Whether a mention is often right: as history, or because the group prefers the word."""
    ends: dt.date | None = None
    """Of what is still there: the day from which it may not be."""
    place: Place = field(default=Place(""), compare=False, repr=False)

    def standing(self, today: dt.date) -> Standing:
        """How it stands on `today`."""
        if self.may_stay or self.status == "usage changed":
            return "free"
        over = self.ends is not None and self.ends <= today
        return "going" if self.status in _GOING and not over else "gone"


@dataclass(frozen=True, slots=True)
class Past:
    """Words that say a name is of the past, so that nothing needs to be put right."""

    before: tuple[str, ...] = ()
    """Such as `former`; an article and a place's name may stand between."""
    after: tuple[str, ...] = ()
    """Such as `now`, directly behind the name."""


@dataclass(frozen=True, eq=False)  # one a file: looking the same up again must not compare all entries
class Register:
    """Everything that is looked for."""

    entries: tuple[Lapsed, ...]
    past: Past = Past()

    @property
    def as_at(self) -> dt.date:
        """Day on which the oldest of the entries was known to hold. Raises `ValueError` where there is none."""
        return min(entry.as_at for entry in self.entries)
