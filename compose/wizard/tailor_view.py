"""The commitments as the present answers have them: part by part, each with its wording in force and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compose.answers.decisions import AGAIN, KEPT, WORDING, Decision
from compose.document import fill, walk
from compose.document.assemble import Edition, assemble
from compose.document.fill import Filling
from compose.document.model import Inlines
from compose.errors import CompactError
from compose.library.check import COMPUTED
from compose.library.model import Clause, Part
from compose.library.select import Chosen, Selection
from compose.library.shape import Shape, shape_of
from compose.wizard.room import Room
from compose.yamlio import Plain

Row = dict[str, Plain]

_LOOKED_AT = ("positions", "left_out", KEPT, WORDING)


@dataclass(frozen=True, slots=True)
class Item:
    """A clause that the draft has, or that the group left out of it."""

    clause: Clause
    part: Part
    """The part that it is printed in."""
    position: str
    """The wording in force, or of a clause that is left out, the one that would be."""
    out: bool = False
    why: str = ""
    """Why the group left it out, or chose this wording."""
    number: str = ""
    """Its number in the draft."""

    @property
    def name(self) -> str:
        """Title with the number before it, where it has one."""
        return f"{self.number} {self.clause.title}".strip()

    @property
    def tailored(self) -> bool:
        """Whether it is among those that a group goes through: commitments, and what there is a choice of."""
        return self.part.commitments or self.offers or self.out or self.clause.local is not None

    @property
    def offers(self) -> bool:
        """Whether there are several wordings to choose from."""
        return len(self.clause.wording) > 1


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the draft, with the clauses in it that can be tailored, in the order they are printed."""

    part: Part
    title: str
    items: tuple[Item, ...]


def groups(room: Room) -> tuple[Group, ...]:
    """The parts of the draft that hold commitments, whole, and of the other parts what there is a choice of.

    Raises `InputError` where the library or the answers about it cannot be used.
    """
    found = [item for item in _items(room) if item.tailored]
    titles = {part.id: _title(room, part) for part in room.library.parts}
    made = (Group(part, titles[part.id], tuple(item for item in found if item.part is part))
            for part in room.library.parts)  # fmt: skip
    return tuple(group for group in made if group.items)


def find(room: Room, ident: str) -> Item | None:
    """The clause `ident` as it stands now, whether a commitment or not; `None` where the draft has no place for it."""
    return next((item for item in _items(room) if item.clause.id == ident), None)


def _title(room: Room, part: Part) -> str:
    filling = Filling(room.route, COMPUTED, lambda insert: (), frozenset())
    title: Inlines = fill.fill_run(part.title, filling)
    return walk.text(title)


def _items(room: Room) -> Iterator[Item]:
    selection, shape = room.selection(), shape_of(room.route)
    looking = _Looking(room, shape, {one.clause.id: one for one in selection.chosen}, _numbers(room, selection))
    items = [item for clause in room.library.clauses if (item := looking.item(clause))]
    voices: dict[str, dict[str, None]] = {}
    for item in items:
        voices.setdefault(item.part.id, {})[item.clause.undertaken_by] = None
    if shape.form == "short":  # it is printed without headings for the voices
        yield from items
        return
    for part, by in ((part, by) for part, found in voices.items() for by in found):
        yield from (item for item in items if (item.part.id, item.clause.undertaken_by) == (part, by))


@dataclass(frozen=True, slots=True)
class _Looking:
    room: Room
    shape: Shape
    chosen: Mapping[str, Chosen]
    numbers: Mapping[str, str]

    def item(self, clause: Clause) -> Item | None:
        """`clause` as an item, if the draft has it or the group left it out."""
        omitted, choice = row(self.room, "left_out", clause.id), row(self.room, "positions", clause.id)
        home = self.room.library.home(clause, self.shape.skeleton)
        if omitted and not self.shape.without(clause, home):
            return Item(clause, home, "standard", out=True, why=str(omitted.get("reason") or ""))
        if one := self.chosen.get(clause.id):
            why = str((choice or {}).get("reason") or "")
            return Item(clause, home, one.position, why=why, number=self.numbers.get(clause.id, ""))
        return None


def row(room: Room, ident: str, clause: str) -> Row | None:
    """The entry of the question `ident` for `clause`."""
    return next((one for one in room.keeper.answers.rows(ident) if one.get("clause") == clause), None)


def _numbers(room: Room, selection: Selection) -> Mapping[str, str]:
    """Number by id, as the draft would be printed now; none where it cannot be printed."""
    try:
        document = assemble(room.route, room.library, selection, Edition(room.today))
    except CompactError:
        return {}
    return {heading.id: heading.number for heading in walk.headings(document) if heading.number}


# -- what was done -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Seen:
    """Ids of clauses, by what the log tells of them."""

    looked_at: frozenset[str]
    again: frozenset[str]
    """To be looked at again."""


def seen(decisions: Iterable[Decision]) -> Seen:
    """Which clauses the group has looked at, and which it put off when it last came to them."""
    last: dict[str, str] = {}
    for decision in decisions:
        kind, _, rest = decision.key.partition("/")
        if kind in (*_LOOKED_AT, AGAIN):
            last[rest.partition("/")[0]] = kind
    again = frozenset(ident for ident, kind in last.items() if kind == AGAIN)
    return Seen(frozenset(last) - again, again)


def marks(item: Item) -> tuple[str, ...]:
    """How `item` differs from what the library has, or that there is a choice; in a word or two each."""
    if item.out:
        return ("left out",)
    if item.clause.local:
        return ("your own words",)
    if item.position != "standard":
        return (item.position,)
    return ("choice",) if item.offers else ()


def counted(items: Iterable[Item], found: Seen) -> str:
    """How many `items` there are and what was done with them, in a line."""
    items = tuple(items)
    noun = "commitment" if all(item.part.commitments for item in items) else "clause"
    told = [f"{len(items)} {noun}{'' if len(items) == 1 else 's'}"]
    told += [f"{number} looked at" for number in [sum(item.clause.id in found.looked_at for item in items)] if number]
    for mark, words in _COUNTED.items():
        if number := sum(mark in marks(item) for item in items):
            told.append(f"{number} {words}")
    return ", ".join(told)


_COUNTED = {
    "left out": "left out",
    "your own words": "in your own words",
    "stronger": "stronger",
    "lighter": "lighter",
}
