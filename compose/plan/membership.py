"""Who an effective group has among its members: its seats, which partners fill them, and which stand empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from compose import paths, schema, yamlio
from compose.answers.model import Record
from compose.errors import Problem, refuse
from compose.questionnaire import load as questionnaire_load
from compose.schema import Key
from compose.yamlio import Source


@dataclass(frozen=True, slots=True)
class Seat:
    """A kind of member that an effective group has."""

    id: str
    label: str
    kinds: tuple[str, ...]
    """Kinds of partner that fill it: options of the question `partners.kind`."""
    why: str
    source: str
    optional: bool = False
    """Whether a group may do without it."""


@dataclass(frozen=True, slots=True)
class _NoSeat:
    """Kinds of partner that fill no seat, knowingly."""

    kinds: tuple[str, ...]
    why: str


@cache
def standard() -> tuple[Seat, ...]:
    """The seats that come with the program."""
    return load(paths.clauses() / "membership.yaml", questionnaire_load.standard().find("partners.kind").options)


def load(path: Path, kinds: Collection[str]) -> tuple[Seat, ...]:
    """The seats in the file at `path`, in its order, where partners are of `kinds`.

    Raises `InputError` with every problem: unknown names and kinds, and kinds that are named twice or not at all.
    """
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, _file(kinds))
    seats: tuple[Seat, ...] = values.get("seats", ())
    if not problems:
        problems += _slips(source, seats, values.get("no_seat", ()), kinds)
    refuse("The list of seats cannot be used.", [*source.problems, *problems])
    return seats


def _slips(
    source: Source, seats: Sequence[Seat], without: Sequence[_NoSeat], kinds: Collection[str]
) -> Iterator[Problem]:
    ids = Counter(seat.id for seat in seats)
    lists = [seat.kinds for seat in seats] + [some.kinds for some in without]
    named = Counter(kind for some in lists for kind in some)
    for ident in (ident for ident, count in ids.items() if count > 1):
        yield source.problem(("seats",), f"the id '{ident}' is used twice", "Give each seat an id of its own")
    for kind in (kind for kind, count in named.items() if count > 1):
        yield source.problem(("seats",), f"the kind '{kind}' is named twice", "Keep one of the two")
    for kind in (kind for kind in kinds if kind not in named):
        remedy = "Name it under the seat that it fills, or under no_seat"
        yield source.problem(("no_seat",), f"the kind '{kind}' is named nowhere", remedy)


def missing(seats: Sequence[Seat], partners: Sequence[Record]) -> tuple[Seat, ...]:
    """Those of `seats` that none of `partners` fills. One that is optional is never missing."""
    by_seat = filled(seats, partners)
    return tuple(seat for seat in seats if not seat.optional and not by_seat[seat.id])


def filled(seats: Sequence[Seat], partners: Sequence[Record]) -> Mapping[str, tuple[str, ...]]:
    """The names of the partners that fill each of `seats`, by its id; none where it stands empty.

    Only partners with a name that sit on the group count, and nothing that is still open does.
    """
    members = [partner for partner in partners if partner.get("on_group") in (None, True)]
    return MappingProxyType({seat.id: tuple(_names(seat, members)) for seat in seats})


def _names(seat: Seat, members: Sequence[Record]) -> Iterator[str]:
    for member in members:
        name = member.get("name")
        if isinstance(name, str) and member.get("kind") in seat.kinds:
            yield name


# -- what stands in the file -------------------------------------------------------------------------------------------


def _file(kinds: Collection[str]) -> schema.Schema:
    needed = Key(schema.line, required=True)
    some_kinds = Key(schema.some_of(tuple(kinds)), required=True)
    seat = {
        "id": needed,
        "label": needed,
        "kinds": some_kinds,
        "why": needed,
        "source": needed,
        "optional": Key(schema.yes_no),
    }
    return {
        "seats": Key(schema.records(seat, Seat), required=True),
        "no_seat": Key(schema.records({"kinds": some_kinds, "why": needed}, _NoSeat)),
    }
