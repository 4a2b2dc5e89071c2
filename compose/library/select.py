"""Choosing from the library: which clauses a Compact has and which it has not, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from compose import schema
from compose.answers.model import TO_BE_AGREED, Open
from compose.document import walk
from compose.document.model import Field
from compose.errors import Problem, refuse
from compose.library.model import Clause, Library, Part
from compose.library.shape import Shape, shape_of
from compose.questionnaire.condition import BadConditionError
from compose.questionnaire.journey import Journey

ABOUT_CLAUSES = ("left_out", "positions")
"""Questions that are answered clause by clause, where the clauses can be seen."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A clause that is in, and in which wording."""

    clause: Clause
    position: str
    reason: str
    """Why it is in, as a sentence without its full stop."""
    part: str
    """Id of the part in which it is printed."""

    @property
    def wording_name(self) -> str:
        """Which wording is printed: a position, or `local` where it is the group's own."""
        return "local" if self.clause.local else self.position


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A clause that is not in."""

    clause: Clause
    reason: str


@dataclass(frozen=True)
class Selection:
    """What a Compact has and has not."""

    chosen: tuple[Chosen, ...]
    """Within a part, in the order it is printed."""
    left_out: tuple[LeftOut, ...]

    def in_print_order(self, library: Library) -> list[Chosen]:
        """What was chosen, part by part of `library`."""
        return [one for part in library.parts for one in self.chosen if one.part == part.id]

    def ids(self) -> frozenset[str]:
        """Ids of the clauses that are in."""
        return frozenset(chosen.clause.id for chosen in self.chosen)


def select(library: Library, route: Journey) -> Selection:
    """What `route` makes a Compact have of `library`.

    Raises `InputError` where an answer names a clause or a position that does not exist.
    """
    refuse("Some answers about clauses cannot be used.", _wrong_names(library, route))
    choices = _Choices(
        route=route,
        shape=shape_of(route),
        omitted={entry["clause"]: entry["reason"] for entry in route.effective["left_out"] or ()},
        positions={entry["clause"]: entry for entry in route.effective["positions"] or ()},
        holding=_holding(library, route),
    )
    verdicts = [_judge(clause, library.home(clause, choices.shape.skeleton), choices) for clause in library.clauses]
    return Selection(
        tuple(verdict for verdict in verdicts if isinstance(verdict, Chosen)),
        tuple(verdict for verdict in verdicts if isinstance(verdict, LeftOut)),
    )


@dataclass(frozen=True, slots=True)
class _Choices:
    """What a group's answers say of clauses."""

    route: Journey
    shape: Shape
    omitted: Mapping[str, Any]
    """Reason by the id of a clause that the group left out."""
    positions: Mapping[str, Mapping[str, Any]]
    """Entry by the id of a clause whose wording the group chose."""
    holding: frozenset[str]
    """Ids of the clauses whose condition holds."""


def _judge(clause: Clause, home: Part, choices: _Choices) -> Chosen | LeftOut:
    route = choices.route
    if clause.id in choices.omitted:
        reason = choices.omitted[clause.id]
        return LeftOut(clause, f"The group left it out: {reason.why if isinstance(reason, Open) else reason}")
    if without := choices.shape.without(clause, home):
        return LeftOut(clause, without)
    position, why = _position(choices.positions.get(clause.id))
    if clause.when and clause.id not in choices.holding:
        if waiting := _waits_for(clause, position, route):
            return Chosen(clause, position, f"It is kept open until this is agreed: {waiting}{why}", home.id)
        return LeftOut(clause, f"It depends on: {_depends_on(clause, route)}")
    return Chosen(clause, position, f"{_ground(clause, home, route)}{why}", home.id)


def _ground(clause: Clause, home: Part, route: Journey) -> str:
    if clause.local and not clause.local.based_on:
        return "The group added it"
    if clause.when:
        return f"It follows from: {_depends_on(clause, route)}"
    if home.code:
        return f"The group chose the code of practice: {home.code}"
    return "It belongs in every Compact"


def _position(choice: Mapping[str, Any] | None) -> tuple[str, str]:
    if choice is None or isinstance(choice["position"], Open):
        return "standard", ""
    reason = f", because {choice['reason']}" if choice["reason"] else ""
    return choice["position"], f"; the group chose the {choice['position']} wording{reason}"


def _waits_for(clause: Clause, position: str, route: Journey) -> str:
    """The answers that are to be agreed and that the wording prints, so that their gap shows in the text."""
    printed = {inline.name for inline in walk.inlines(clause.wording[position]) if isinstance(inline, Field)}
    names = sorted(printed & clause.when.names) if clause.when else ()
    return ", ".join(route.label(name) for name in names if route.effective[name] is TO_BE_AGREED)


def _depends_on(clause: Clause, route: Journey) -> str:
    names = sorted(clause.when.names) if clause.when else ()
    return ", ".join(route.label(name) for name in names)


def _holding(library: Library, route: Journey) -> frozenset[str]:
    """Ids of the clauses whose condition holds.

    Raises `InputError` with every condition that fails on the answers there are, such as one on a choice that nobody
    has made.
    """
    found, problems = set(), []
    for clause in library.clauses:
        try:
            found |= {clause.id} if clause.when and clause.when.holds(route.effective) else set()
        except BadConditionError as error:
            what = f"its 'when' has no answer while others are missing ({error})"
            remedy = "Ask first whether there is one: codes and 'funding' in codes"
            problems.append(Problem(clause.place, what, remedy))
    refuse("Some conditions of clauses cannot be used.", problems)
    return frozenset(found)


def _wrong_names(library: Library, route: Journey) -> Iterator[Problem]:
    for question, part in (("left_out", "clause"), ("positions", "clause"), ("actions", "serves")):
        for place, entry in enumerate(route.effective[question] or ()):
            ident = entry[part]
            if isinstance(ident, str) and ident not in library.by_id:
                search = "Find it with: local-compact library search WORDS"
                what, remedy = schema.unknown(ident, library.by_id, too_many=search)
                what = what.replace("known here", "a clause of the library")
                yield Problem(route.answers.place(question, place, part), what, remedy)
    for place, entry in enumerate(route.effective["positions"] or ()):
        clause = library.by_id.get(entry["clause"])
        if clause and clause.local and isinstance(entry["position"], str):
            remedy = f"Take this choice out{f', or {clause.place.file}' if clause.local.based_on else ''}"
            what = f"{clause.id} has wording of your own"
            yield Problem(route.answers.place("positions", place, "position"), what, remedy)
        elif clause and isinstance(entry["position"], str) and entry["position"] not in clause.wording:
            what = f"{clause.id} has no {entry['position']} wording"
            remedy = f"Choose one of: {', '.join(clause.wording)}"
            yield Problem(route.answers.place("positions", place, "position"), what, remedy)
