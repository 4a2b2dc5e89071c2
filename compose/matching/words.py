"""How a match is told: how sure it is, who settled it and what was decided, and the names of what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from compose.document import walk
from compose.document.show import together
from compose.library.model import Library
from compose.matching.gaps import Unmatched
from compose.matching.matched import Matched
from compose.matching.model import IN_WORDS
from compose.matching.settled import Decision, Settled
from compose.plan.dates import long_date

DECISIONS: Mapping[Decision, str] = {
    "keep": "keep its own words",
    "library": "use the library's",
    "merge": "one wording of both",
    "drop": "drop it",
}
"""What can become of an old commitment, in words."""


def sure(one: Matched) -> str:
    """How sure the match is, in a word or two."""
    return "confirmed" if one.settled else IN_WORDS[one.proposal.band]


def confirmed(one: Settled) -> str:
    """Who settled a match and when, as a sentence without its full stop."""
    by = f" by {one.by}" if one.by else ""
    on = f" on {long_date(one.on)}" if one.on else ""
    return f"confirmed{by}{on}"


def settled(one: Settled) -> str:
    """The same, and what was decided."""
    decided = f": {DECISIONS[one.decision]}" if one.decision else "; what becomes of it is open"
    return f"{confirmed(one)}{decided}"


def principle(library: Library, ident: str) -> str:
    """The title of a principle of the Covenant."""
    return walk.text(library.part_by_id[ident].title)


def theme(name: str) -> str:
    """A theme as it is printed."""
    return name.replace("-", " ")


def brings(library: Library, one: Unmatched) -> str:
    """What a clause would bring that is lacking entirely; nothing where it is lacking nothing."""
    titles = [f"'{principle(library, ident)}'" for ident in one.principles]
    return ", ".join(
        f"{what if len(names) == 1 else many} {together(names)}"
        for what, many, names in (
            ("undertaking", "undertakings", one.undertakings),
            ("the principle", "the principles", titles),
            ("the theme", "the themes", [theme(name) for name in one.themes]),
        )
        if names
    )
