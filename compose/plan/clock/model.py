"""A date that a group should not forget: first as it is known, then as it stands on a given day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from compose.plan.life import Life

State = Literal["open", "done", "passing"]
"""`open`: someone says when it is done, and until then it can be overdue. `passing`: nobody notes whether it took
place, so it is forgotten when it is over."""
Light = Literal["overdue", "soon", "later", "done"]
"""Red, amber, green, and settled; always told with words, so that nobody has to tell colours apart."""
LIGHTS: tuple[Light, ...] = ("overdue", "soon", "later", "done")


FAR = 1200
"""Months, weeks or days beyond which nobody waits for anything: a slip of the keyboard must not leave the calendar."""


@dataclass(frozen=True, slots=True)
class Event:
    """A date as it is known."""

    id: str
    """The same whenever it is worked out, also when its day moves: calendars know it by that."""
    title: str
    day: dt.date
    why: str
    """Where it comes from and what to do, in sentences."""
    note: str = ""
    """What must not be overlooked, in sentences; told wherever the date is."""
    state: State = "passing"
    last: dt.date | None = None
    """The last of several days."""
    remind: tuple[int, ...] = (28, 7)
    """How many days before it a calendar reminds of it, the earliest first; from then on it is soon."""
    series: str = ""
    """What comes again and again; of these, a person wants to see the next one."""
    occasion: bool = False
    """Whether it takes place, where other dates are met or missed."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it stands on a given day."""

    event: Event
    light: Light
    words: str
    """The light in words: `Overdue by 3 weeks`, `Due in 5 weeks`, `Later: in 14 months`, `Done`."""

    @property
    def overdue(self) -> bool:
        """Whether its day has gone by and nobody says that it is done."""
        return self.light == "overdue"


@dataclass(frozen=True, slots=True)
class Known:
    """What dates are worked out from."""

    answers: Mapping[str, Any]
    """Answers in force, by question id."""
    life: Life | None
    """`None` before adoption."""
    renewal: dt.date | None
    """By when the life that runs must be renewed; `None` before adoption."""
    today: dt.date
    last_agreed: dt.date | None = None
    """Day of the last version that partners agreed to."""
    consulted_on: dt.date | None = None
    """Day of the last version that went out for consultation."""
    begun: dt.date | None = None
    """Day on which the renewal was opened; `None` where none is open."""
    due: dt.date | None = None
    """By when the group wants the renewal that is open to end; `None` where nothing tells."""

    @property
    def lives(self) -> int:
        """How many lives there have been."""
        return self.life.number if self.life else 0

    def number(self, ident: str) -> int:
        """The number that answers `ident`; 0 where it is not agreed, and `FAR` at most."""
        found = self.answers.get(ident)
        return min(max(found, 0), FAR) if isinstance(found, int) else 0

    def date(self, ident: str) -> dt.date | None:
        """The date that answers `ident`, if one does."""
        found = self.answers.get(ident)
        return found if isinstance(found, dt.date) else None

    def holds(self, clause: str) -> bool:
        """Whether a clause that only the full form has is in the text."""
        left_out = {one["clause"] for one in self.answers.get("left_out") or ()}
        return self.answers.get("form") != "short" and clause not in left_out
