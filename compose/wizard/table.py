"""The entries of a question that is asked again: how each stands, and saving one field of one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from compose.answers.model import UNANSWERED, Open, Record, Value
from compose.answers.typed import typed
from compose.document import show
from compose.questionnaire.journey import State, fields_of
from compose.questionnaire.model import Question
from compose.wizard import naming
from compose.wizard.room import Room
from compose.yamlio import Key, Plain

WIDE = 3
"""Fields of an entry that are told in its line."""


@dataclass
class Table:
    """The entries of a repeat question, as typed; each change is saved at once."""

    room: Room
    question: Question
    at: int = 0
    """Place of the entry at hand."""

    @property
    def rows(self) -> list[dict[str, Plain]]:
        """The entries as they were last saved."""
        return self.room.keeper.answers.rows(self.question.id)

    @property
    def settled(self) -> Sequence[Record]:
        """The entries as they are in force, with suggestions."""
        value = self.room.route.effective[self.question.id]
        return () if value is None or isinstance(value, Open) else cast(Sequence[Record], value)

    def fields(self) -> Mapping[str, tuple[State, Value]]:
        """How each field of the entry at hand stands."""
        stored = self.room.keeper.answers.values.get(self.question.id)
        entries = cast(Sequence[Record], stored) if isinstance(stored, tuple) else ()
        return fields_of(self.room.route, self.question, entries[self.at] if self.at < len(entries) else {})

    def asked(self) -> list[Question]:
        """The fields that the entry at hand is asked for."""
        states = self.fields()
        return [part for part in self.question.fields if states[part.id][0] != "asleep"]

    def save_field(self, part: Question, value: Plain) -> None:
        """Save one field of the entry at hand, unless it is as it was."""
        rows = self.rows
        state, stands = self.fields()[part.id]
        if self.at < len(rows) and state in ("answered", "to be agreed") and value == typed(part, stands):
            return
        row = {**(rows[self.at] if self.at < len(rows) else {}), part.id: value}
        row = {name: one for name, one in row.items() if one is not None}
        naming.save_field(self.room, self.question, rows, self.at, row)
        self.find(row)

    def find(self, row: dict[str, Plain]) -> None:
        """Take `row` for the entry at hand: others may have added entries before it meanwhile."""
        rows, name = self.rows, row.get(self.question.key)
        named = [place for place, one in enumerate(rows) if name is not None and one.get(self.question.key) == name]
        found = [place for place, one in enumerate(rows) if one == row] or named or [min(self.at, len(rows) - 1)]
        # Entries without a name of their own may be the same so far: then the nearest place tells.
        self.at = min(found, key=lambda place: abs(place - self.at))

    def way(self, part: Question) -> Key:
        """The way to a field of the entry at hand: by its name where it has one, for places change."""
        rows = self.rows
        name = rows[self.at].get(self.question.key) if self.at < len(rows) else "(new)"
        return (self.question.id, name if isinstance(name, str) else self.at, part.id)

    def forget_half_typed(self) -> None:
        """Let go of what was half typed at places in the list, when other entries come to stand there."""
        for key in [key for key in self.room.half_typed if key[0] == self.question.id and isinstance(key[1], int)]:
            del self.room.half_typed[key]

    def take_in_hand(self) -> None:
        """Note that the entry at hand is being asked for, so that one can go on with it another evening."""
        rows = self.rows
        if self.at < len(rows):
            name = rows[self.at].get(self.question.key)
            noted = name if isinstance(name, str) else str(self.at)
            if self.room.half_typed.get(in_hand(self.question)) != noted:  # each note is a write to the disk
                self.room.half_typed[in_hand(self.question)] = noted

    def lay_down(self) -> None:
        """Note that the entry was asked for to its end, or left."""
        self.room.half_typed.pop(in_hand(self.question), None)

    def in_hand(self) -> int | None:
        """The place of the entry that somebody was in the middle of; `None` where there is none."""
        noted = self.room.half_typed.get(in_hand(self.question))
        names = [row.get(self.question.key) or str(place) for place, row in enumerate(self.rows)]
        return names.index(noted) if noted in names else None

    def incomplete(self) -> int | None:
        """The first entry in which an answer is missing; `None` where there is none."""
        return next((place for place, row in enumerate(self.settled) if UNANSWERED in row.values()), None)

    def line(self, place: int) -> str:
        """What a person reads of an entry in a list."""
        row = self.settled[place]
        values = [told(part, row[part.id]) for part in self.question.fields]
        return " · ".join([value for value in values if value][:WIDE]) or f"{self.question.each} {place + 1}"


def in_hand(question: Question) -> Key:
    """The key under which it is kept which entry of `question` somebody is in the middle of."""
    return (question.id, "(in hand)")


def told(part: Question, value: Value) -> str:
    """A field as it is told in a line; nothing where it has no value."""
    if isinstance(value, Open):
        return f"[{part.label}: {value.why}]"
    return show.words(part, value) if value not in (None, ()) else ""
