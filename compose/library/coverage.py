"""What a library covers, and which undertakings of the national Compact a group's draft answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from compose.library.check import UNDERTAKINGS
from compose.library.model import Clause, Library, Theme, Voice
from compose.library.select import Chosen, LeftOut, Selection

State = Literal["answers", "exceeds", "softens", "in its own words", "leaves out"]
_BY_WORDING: Mapping[str, State] = {
    "standard": "answers",
    "stronger": "exceeds",
    "lighter": "softens",
    "local": "in its own words",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """How a draft stands to one national undertaking."""

    number: str
    state: State
    clause: Clause | None
    """The commitment of the main text that answers it or was left out; `None` where the library has none."""
    reason: str
    """Why it is in or out, as a sentence without its full stop."""
    further: tuple[Clause, ...] = ()
    """Other commitments that carry it further, mostly of codes of practice."""


def answered(library: Library, selection: Selection) -> Iterator[Answered]:
    """How the draft that `selection` makes stands to each national undertaking, in their order."""
    main = {clause.id for clause in library.main}
    for number in UNDERTAKINGS:
        chosen = [one for one in selection.chosen if number in one.clause.national]
        without = [one for one in selection.left_out if number in one.clause.national and one.clause.id in main]
        first = next((one for one in chosen if one.clause.id in main), None)
        first = first or next(iter(chosen), None)
        further = tuple(one.clause for one in chosen if one is not first)
        yield _answered(number, first, further, without[0] if without else None)


def _answered(number: str, first: Chosen | None, further: tuple[Clause, ...], without: LeftOut | None) -> Answered:
    if first:
        return Answered(number, _BY_WORDING[first.wording_name], first.clause, first.reason, further)
    if without:
        return Answered(number, "leaves out", without.clause, without.reason)
    return Answered(number, "leaves out", None, "The library has no clause for it")


Matrix = Mapping[str, Mapping[str, Counter[str]]]
"""Number of commitments by theme, by outcome (or `codes` for those of no outcome), by voice."""


def matrix(library: Library) -> Matrix:
    """How many commitments of each voice serve each theme and outcome."""
    found: dict[str, dict[str, Counter[str]]] = {theme: {} for theme in get_args(Theme)}
    for clause in library.commitments:
        for theme in clause.themes:
            for outcome in clause.outcomes or {"codes"}:
                found[theme].setdefault(outcome, Counter())[clause.undertaken_by] += 1
    return found


def one_sided(library: Library) -> Iterator[tuple[str, Voice]]:
    """Themes on which one side commits itself to nothing: theme and that side."""
    for theme, outcomes in matrix(library).items():
        voices = sum(outcomes.values(), Counter[str]())
        sides: tuple[Voice, Voice] = ("public", "voluntary")
        yield from ((theme, side) for side in sides if not voices[side] and not voices["all"])
