"""Changes to an entry that others name: what names a partner goes along when it is renamed, and is told when it goes.

Between two saves the folder must be whole, for either may be the last before a power cut. So what names the entry is
first left to be agreed, then the entry changes, then it is named again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from compose.answers import kinds
from compose.answers.keeper import Note
from compose.questionnaire.model import Question
from compose.wizard.prompter import Ask, Option
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose
from compose.yamlio import Plain

Row = dict[str, Plain]


@dataclass(frozen=True)
class Naming:
    """An answer that names a partner."""

    ident: str
    """The question's id."""
    field: str = ""
    """The field of an entry; empty where the question itself names it."""
    row: Row = dataclass_field(default_factory=dict)
    """The entry as it stands: places change while others are at work, and what it says tells which it is."""


def partners(room: Room) -> list[str]:
    """The names in the list of partners."""
    rows = room.keeper.answers.values.get("partners") or ()
    return [row["name"] for row in rows if isinstance(row.get("name"), str)]  # type: ignore[union-attr, misc, index]


def save_field(room: Room, question: Question, rows: Sequence[Row], place: int, row: Row) -> None:
    """Put `row` at `place` and save; who named the entry by another name names it by the new one."""
    old = rows[place].get("name") if place < len(rows) else None
    new = row.get("name")
    renamed = isinstance(old, str) and isinstance(new, str) and old != new and not kinds.is_to_be_agreed(old)
    if question.id == "partners" and renamed:
        _renamed(room, str(old), str(new))
    else:
        room.save({question.id: [*rows[:place], row, *rows[place + 1 :]]})


def _renamed(room: Room, old: str, new: str) -> None:
    """Give a partner another name. Others are at work, so each step begins from what stands there by then."""
    room.see()
    elsewhere = [one for one in naming(room, old) if one.ident != "partners"]
    waiting = _named_otherwise(room, elsewhere, kinds.LATER, f"{old} is renamed")
    rows = [{name: new if (name, value) in (("name", old), ("lead", old)) else value for name, value in row.items()}
            for row in room.keeper.answers.rows("partners")]  # fmt: skip
    room.save({"partners": [*rows]})
    _named_otherwise(room, waiting, new, f"{old} is now {new}")


def remove(room: Room, question: Question, rows: Sequence[Row], place: int) -> None:
    """Remove the entry at `place`, if the person means it; what named it is left to be agreed."""
    row = rows[place]
    name = row.get("name")
    named = isinstance(name, str) and not kinds.is_to_be_agreed(name)
    room.see()
    found = [one for one in naming(room, str(name)) if one.row != row] if named and question.id == "partners" else []
    if not _meant(room, str(name) if named else f"this {question.each}", [_called(room, one) for one in found]):
        return
    if found:
        _named_otherwise(room, found, kinds.LATER, f"{name} was taken out")
    left = room.keeper.answers.rows(question.id)
    same = [at for at, one in enumerate(left) if one == row]
    if not same:
        room.show(["", "Somebody else has just changed it, so it stays. Look at it again."])
        return
    gone = min(same, key=lambda at: abs(at - place))
    room.save({question.id: [one for at, one in enumerate(left) if at != gone] or None})


def _meant(room: Room, name: str, named_in: Sequence[str]) -> bool:
    above = (f"It is named in: {'; '.join(named_in)}. These would be left to be agreed.",) if named_in else ()
    options = (Option("keep", "Keep it"), Option("remove", "Remove it"))
    ask = Ask(f"Remove {name}?", above=above, options=options, given="keep", turns=CHOICE)
    return choose(room, ask) == "remove"


def _called(room: Room, one: Naming) -> str:
    """What a person would call an answer that names a partner."""
    question = room.questionnaire.by_id[one.ident]
    if not one.field:
        return question.label
    place = room.keeper.answers.rows(one.ident).index(one.row)
    return f"{question.label}, {one.row.get('name') or f'number {place + 1}'}, {question.part(one.field).label}"


def naming(room: Room, name: str) -> Iterator[Naming]:
    """Every answer that names the partner `name`."""
    answers = room.keeper.answers
    if kinds.is_to_be_agreed(name):
        return
    for question in room.questionnaire.questions():
        if question.kind == "partner" and answers.values.get(question.id) == name:
            yield Naming(question.id)
        for part in (part for part in question.fields if part.kind == "partner"):
            for row in answers.rows(question.id):
                if row.get(part.id) == name:
                    yield Naming(question.id, part.id, row)


def _named_otherwise(room: Room, found: Sequence[Naming], name: str, why: str) -> list[Naming]:
    """Put `name` into the answers that were `found` and save; those answers as they stand then."""
    changes: dict[str, Any] = {}
    fresh = []
    for one in found:
        row = {**one.row, one.field: name} if one.field else {}
        if one.field:
            rows = changes.setdefault(one.ident, room.keeper.answers.rows(one.ident))
            if one.row in rows:
                rows[rows.index(one.row)] = row
        else:
            changes[one.ident] = name
        fresh.append(Naming(one.ident, one.field, row))
    if changes:
        room.save(changes, Note(why=why))
    return fresh
