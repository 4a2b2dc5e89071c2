"""Why a group decided so, and who agreed it: asked with every choice about a clause, and noted in the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from compose import folder
from compose.answers.decisions import Decision, What
from compose.errors import CompactError
from compose.questionnaire.model import Question
from compose.wizard.asking import ask
from compose.wizard.matter import Matter
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.putting import OTHER
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose, stop
from compose.yamlio import Key, Plain

NOBODY = "(nobody)"
"""Key of the option for a decision of which it is not noted who agreed it."""


@dataclass(frozen=True, slots=True)
class Why:
    """What stands behind a decision."""

    reason: str
    """Empty where none was given."""
    agreed_by: str


def why(room: Room, question: Question, key: Key, former: str, where: str) -> Why | None:
    """The reason, by `question`, and who agreed it; `None` where the person goes back.

    `key` is the way to the reason, under which it is kept until who agreed it is said too.
    """
    matter = Matter(question, key, former or None, "answered" if former else "unanswered", where)
    while not isinstance(reply := ask(room, matter), Turn):
        reason = str(reply or "")
        room.half_typed[key] = reason
        agreed_by = _agreed_by(room, where)
        if agreed_by is not None:
            del room.half_typed[key]
            return Why(reason, agreed_by)
    return None


def asked(room: Room, words: str, key: Key, where: str, *, former: str = "", optional: bool = True) -> Why | None:
    """The reason, asked in `words`, and who agreed it; `None` where the person goes back. For `key` see `why`."""
    part = room.questionnaire.by_id["positions"].part("reason")
    return why(room, replace(part, ask=words, optional=optional), key, former, where)


def _agreed_by(room: Room, where: str) -> str | None:
    """Who agreed it; empty where that is not said, `None` where the person goes back."""
    while True:
        match reply := choose(room, _who(room, where)):
            case "":
                return None
            case "(other)":
                if name := _other(room, where):
                    return name
            case _:
                return "" if reply == NOBODY else reply


def _who(room: Room, where: str) -> Ask:
    names = tuple(Option(name, name) for name in dict.fromkeys(_names(room)))
    return Ask(
        "Who agreed it? (optional)",
        where=where,
        options=(*names, Option(OTHER, "Other, please say"), Option(NOBODY, "Do not note it")),
        given=_former(room) or NOBODY,
        turns=CHOICE,
        required=False,
    )


def _other(room: Room, where: str) -> str:
    """A name that is typed; nothing where the person goes back to the list."""
    while isinstance(reply := room.prompter.line(Ask("Who is it? Please say", where=where, turns=CHOICE)), Turn):
        if reply.way == "back":
            return ""
        stop(room)
    return reply


def _names(room: Room) -> Iterator[str]:
    """Who may have agreed: the deciders of the folder, the group, and who agreed the last matter."""
    with suppress(CompactError):  # the file is checked with every build; it is not the matter here
        yield from folder.read_settings(room.home / folder.SETTINGS, folder.SETTINGS).deciders
    group = room.route.effective["group_name"]
    if isinstance(group, str):
        yield group
    if last := _former(room):
        yield last


def _former(room: Room) -> str:
    """Who agreed the last matter of which it is noted."""
    return next((one.agreed_by for one in reversed(room.keeper.log.decisions) if one.agreed_by), "")


def note(room: Room, what: What, key: str, was: Plain, now: Plain, why: Why | None = None) -> None:
    """Note a decision that is no answer."""
    said = why or Why("", "")
    decision = Decision(
        room.keeper.now(), room.keeper.who, what, key, was, now, why=said.reason, agreed_by=said.agreed_by
    )
    room.note([decision])
