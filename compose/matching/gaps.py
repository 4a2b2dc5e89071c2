"""The other way round: national undertakings, Covenant principles, themes and clauses that nothing in it answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from compose.library.check import UNDERTAKINGS
from compose.library.model import Clause, Covenant, Library, Theme
from compose.matching.shelf import answers_something


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that the earlier Compact never answered."""

    name: str
    """Number of an undertaking, id of a principle, or a theme."""
    clause: Clause | None
    """The clause that would answer it; `None` where the library has none."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A clause that no commitment of the earlier Compact matches."""

    clause: Clause
    undertakings: tuple[str, ...]
    """National undertakings that it would be the first to answer."""
    principles: tuple[str, ...]
    """Covenant principles likewise."""
    themes: tuple[str, ...]
    """Themes likewise."""

    @property
    def gain(self) -> int:
        """How much it would bring that is lacking entirely."""
        return 3 * len(self.undertakings) + 2 * len(self.principles) + len(self.themes)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What an earlier Compact lacks."""

    undertakings: tuple[Missing, ...]
    principles: tuple[Missing, ...]
    themes: tuple[Missing, ...]
    clauses: tuple[Unmatched, ...]
    """Those first that bring most of what is lacking entirely."""

    @property
    def further(self) -> tuple[Unmatched, ...]:
        """The clauses but for those that are named as answers to something that is missing."""
        named = {one.clause.id for one in (*self.undertakings, *self.principles, *self.themes) if one.clause}
        return tuple(one for one in self.clauses if one.clause.id not in named)


def gaps(library: Library, matched: Collection[str]) -> Gaps:
    """What an earlier Compact lacks whose commitments match the clauses `matched` of `library`, by their ids."""
    answered = [library.by_id[ident] for ident in dict.fromkeys(matched) if ident in library.by_id]
    undertakings = _without(UNDERTAKINGS, (one.national for one in answered))
    principles = _without(get_args(Covenant), (one.covenant for one in answered))
    themes = _without(get_args(Theme), (one.themes for one in answered))
    lacking = (frozenset(undertakings), frozenset(principles), frozenset(themes))
    return Gaps(
        tuple(Missing(name, _first(library, name, "national")) for name in undertakings),
        tuple(Missing(name, _first(library, name, "covenant")) for name in principles),
        tuple(Missing(name, _first(library, name, "themes")) for name in themes),
        tuple(sorted(_unmatched(library, {one.id for one in answered}, *lacking), key=lambda one: -one.gain)),
    )


def _without(names: Iterable[str], answered: Iterable[Collection[str]]) -> tuple[str, ...]:
    found = {name for of_clause in answered for name in of_clause}
    return tuple(name for name in names if name not in found)


def _first(library: Library, name: str, field: str) -> Clause | None:
    """The clause that answers `name`: the one that is most about it, of the main text where there is one."""
    places = {clause.id: place for place, clause in enumerate((*library.main, *library.commitments))}
    last = len(places)
    having = [clause for clause in _promises(library) if name in getattr(clause, field)]
    return min(having, key=lambda one: (getattr(one, field).index(name), places.get(one.id, last)), default=None)


def _promises(library: Library) -> Iterator[Clause]:
    """The clauses that promise something an earlier Compact could have promised, in the full form."""
    return (clause for clause in library.clauses if answers_something(clause) and "full" in clause.forms)


def _unmatched(
    library: Library,
    answered: Collection[str],
    undertakings: frozenset[str],
    principles: frozenset[str],
    themes: frozenset[str],
) -> Iterator[Unmatched]:
    for clause in _promises(library):
        if clause.id not in answered:
            of = (clause.national, clause.covenant, clause.themes)
            mine = (
                tuple(one for one in some if one in lacking)
                for some, lacking in zip(of, (undertakings, principles, themes), strict=True)
            )
            yield Unmatched(clause, *mine)
