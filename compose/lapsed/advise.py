"""What a group should know of its own wording and answers before a Compact goes out: names that no longer stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compose.errors import Problem
from compose.lapsed.model import Lapsed, Register, Status
from compose.lapsed.own import Clause, in_own
from compose.lapsed.spots import Found, by_entry
from compose.questionnaire.journey import Journey

SAID: Mapping[Status, str] = {
    "abolished": "abolished",
    "renamed": "renamed",
    "superseded": "replaced",
    "lapsed": "ended",
    "ending": "ending",
    "changing": "changing",
    "under review": "under review",
    "usage changed": "less used today",
    "misnamed": "a wrong name",
    "fewer remain": "only some are left",
}
"""How it stands, in a few words behind its name."""


def problems(clauses: Iterable[Clause], route: Journey, register: Register, today: dt.date) -> Iterator[Problem]:
    """One thing to look at for each name in the group's own `clauses` and answers that no longer stands on `today`.

    Names that still stand or may stay are not told of here: `local-compact check` lists them.
    """
    for entry, some in by_entry(in_own(clauses, route, register)).items():
        if entry.standing(today) == "gone":
            yield Problem(some[0].place, told(entry, some), remedy(entry))


def told(entry: Lapsed, some: Sequence[Found]) -> str:
    """What is wrong with the name, and in how many more places it stands; without a full stop."""
    more = len({one.where for one in some}) - 1
    others = f" and is used in {more} more place{'s' if more > 1 else ''}" if more else ""
    return f"'{some[0].words}' no longer stands ({said(entry)}){others}"


def said(entry: Lapsed) -> str:
    """How it stands in a few words, and since when."""
    return SAID[entry.status] + (f", {entry.when}" if entry.when else "")


def remedy(entry: Lapsed) -> str:
    """What to write instead, without the last full stop."""
    check = "" if entry.certain else ". Check this before you rely on it"
    return entry.write.rstrip(".") + check
