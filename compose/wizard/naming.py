"""Changes to an entry that others name: what names a partner goes along when it is renamed, and is told when it goes.

Between two saves the folder must be whole, for either may be the last before a power cut. So what names the entry is
first left to be agreed, then the entry changes, then it is named again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from compose.answers import kinds
from compose.answers.keeper import Note
from compose.questionnaire.model import Question
from compose.wizard.prompter import Ask, Option
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose
from compose.yamlio import Key, Plain

Row = dict[str, Plain]


def partners(room: Room) -> list[str]:
    """The names in the list of partners."""
    rows = room.keeper.answers.values.get("partners") or ()
    return [row["name"] for row in rows if isinstance(row.get("name"), str)]  # type: ignore[union-attr, misc, index]


def save_field(room: Room, question: Question, rows: Sequence[Row], place: int, row: Row) -> None:
    """Put `row` at `place` and save; who named the entry by another name names it by the new one."""
    old = rows[place].get("name") if place < len(rows) else None
    new = row.get("name")
    fresh = [*rows[:place], row, *rows[place + 1 :]]
    renamed = isinstance(old, str) and isinstance(new, str) and old != new and not kinds.is_to_be_agreed(old)
    if question.id == "partners" and renamed:
        _renamed(room, str(old), str(new), row)
    else:
        room.save({question.id: [*fresh]})


def _renamed(room: Room, old: str, new: str, row: Row) -> None:
    elsewhere = [key for key in naming(room, old) if key[0] != "partners"]
    room.save(_exchanged(room, elsewhere, old, kinds.LATER), Note(why=f"{old} is renamed"))
    fresh = [row if one.get("name") == old else one for one in _now(room, "partners")]  # others' are among them by now
    rows = [{name: new if (name, value) == ("lead", old) else value for name, value in one.items()} for one in fresh]
    room.save({"partners": [*rows]})
    room.save(_exchanged(room, elsewhere, kinds.LATER, new), Note(why=f"{old} is now {new}"))


def remove(room: Room, question: Question, rows: Sequence[Row], place: int) -> None:
    """Remove the entry at `place`, if the person means it; what named it is left to be agreed."""
    name = rows[place].get("name")
    naming_it = [key for key in naming(room, str(name)) if key[:2] != ("partners", place)]
    found = naming_it if question.id == "partners" and isinstance(name, str) else []
    called = f"this {question.each}" if kinds.is_to_be_agreed(name) or not name else str(name)
    if not _meant(room, called, [_called(room, key) for key in found]):
        return
    room.save(_exchanged(room, found, str(name), kinds.LATER), Note(why=f"{name} was taken out"))
    left = _now(room, question.id)  # others' are among them by now
    same = [at for at, row in enumerate(left) if row.get("name") == name]
    gone = min(same, key=lambda at: abs(at - place), default=None)
    room.save({question.id: [row for at, row in enumerate(left) if at != gone] or None})


def _meant(room: Room, name: str, named_in: Sequence[str]) -> bool:
    above = (f"It is named in: {'; '.join(named_in)}. These would be left to be agreed.",) if named_in else ()
    options = (Option("keep", "Keep it"), Option("remove", "Remove it"))
    ask = Ask(f"Remove {name}?", above=above, options=options, given="keep", turns=CHOICE)
    return choose(room, ask) == "remove"


def _called(room: Room, key: Key) -> str:
    """What a person would call the answer at `key`, which names a partner."""
    question = room.questionnaire.by_id[str(key[0])]
    if len(key) == 1:
        return question.label
    place = int(key[1])
    name = _now(room, question.id)[place].get("name")
    return f"{question.label}, {name or f'number {place + 1}'}, {question.part(str(key[2])).label}"


def naming(room: Room, name: str) -> Iterator[Key]:
    """The ways to every answer that names the partner `name`."""
    values = room.keeper.answers.values
    if kinds.is_to_be_agreed(name):
        return
    for question in room.questionnaire.questions():
        if question.kind == "partner" and values.get(question.id) == name:
            yield (question.id,)
        for part in (part for part in question.fields if part.kind == "partner"):
            for place, row in enumerate(_now(room, question.id)):
                if row.get(part.id) == name:
                    yield (question.id, place, part.id)


def _now(room: Room, ident: str) -> list[Row]:
    stored = room.keeper.answers.typed.get(ident)
    return [dict(row) for row in stored if isinstance(row, dict)] if isinstance(stored, list) else []


def _exchanged(room: Room, keys: Sequence[Key], was: str, value: str) -> dict[str, Plain]:
    """The answers at `keys` with `value` where `was` stands; somebody else may have changed them meanwhile."""
    changes: dict[str, Any] = {}
    for ident, *way in keys:
        if not way:
            changes[str(ident)] = value
            continue
        rows = changes.setdefault(str(ident), _now(room, str(ident)))
        place, field = int(way[0]), str(way[1])
        if place < len(rows) and rows[place].get(field) == was:
            rows[place][field] = value
    return changes
