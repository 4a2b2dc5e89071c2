"""One question put and answered, with help, and with everything a person can do instead."""

from __future__ import annotations

from compose.answers import kinds
from compose.document import show
from compose.questionnaire.model import Limit, Question
from compose.wizard import explain
from compose.wizard.matter import Given, Matter, start
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.putting import KINDS
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, choose, stop
from compose.yamlio import Plain

TYPED = frozenset(("text", "email", "number", "date", "long-text", "some-of"))
"""Kinds of which something can be half done."""
FAR = 10
"""How many times the usual answer a number may be before it is asked about."""


def ask(room: Room, matter: Matter) -> Plain | Turn:
    """The answer to `matter` as it is typed in a file, `None` for "not provided"; or a turn back.

    Raises `Stopped` or `ToSections` where the person wants to leave. What was half typed is kept in the room.
    """
    # Where the cursor stood in a list is no reason to pass over an answer that was saved since.
    given = room.half_typed.get(matter.key) if matter.question.kind in TYPED or matter.state != "answered" else None
    while True:
        reply = KINDS[matter.question.kind](room, matter, start(matter) if given is None else given)
        if not isinstance(reply, Turn):
            if _meant(room, matter, reply):
                room.half_typed.pop(matter.key, None)
                return reply
            given = reply if isinstance(reply, str) else None
            continue
        given = reply.so_far
        if reply.way == "help":
            room.show([*explain.explained(room, matter.question, reply.option)])
        elif reply.way == "later":
            room.half_typed.pop(matter.key, None)
            return kinds.LATER
        else:
            _keep(room, matter, reply.so_far)
            if reply.way == "back":
                return reply
            stop(room)


def _keep(room: Room, matter: Matter, so_far: Given) -> None:
    """Keep what was half typed, unless it is no more than what stands there anyway."""
    if so_far and so_far != start(matter):
        room.half_typed[matter.key] = so_far
    else:
        room.half_typed.pop(matter.key, None)


def _meant(room: Room, matter: Matter, reply: Plain) -> bool:
    """Whether a number beyond what law, guidance or practice says is meant; others are."""
    question = matter.question
    if question.kind != "number" or not isinstance(reply, str):
        return True
    number = kinds.read(question, reply)
    for limit, beyond in ((question.floor, "below"), (question.ceiling, "above")):
        if limit and isinstance(number, int) and _beyond(number, limit, beyond):
            _keep(room, matter, reply)
            return _kept(room, question, number, limit, beyond)
    if isinstance(number, int) and _far(question, number):
        _keep(room, matter, reply)
        usual = show.words(question, int(str(question.default)))
        return _chosen(room, question, number, (f"{show.words(question, number)} is far from the usual {usual}.",))
    return True


def _far(question: Question, number: int) -> bool:
    """Whether `number` is so far from the usual answer that it may be a slip of the keyboard."""
    usual = int(str(question.default or 0))
    return usual > 0 and (number == 0 or number > FAR * usual)


def _beyond(number: int, limit: Limit, side: str) -> bool:
    return number < limit.value if side == "below" else number > limit.value


def _kept(room: Room, question: Question, number: int, limit: Limit, side: str) -> bool:
    words = f"{show.words(question, number)} is {side} {show.words(question, limit.value)}."
    return _chosen(room, question, number, (words, limit.say, f"Source: {limit.source}"))


def _chosen(room: Room, question: Question, number: int, above: tuple[str, ...]) -> bool:
    """Whether the person stays with `number`, after reading what is `above`."""
    options = (Option("change", "Choose another number"), Option("keep", f"Keep {show.words(question, number)}"))
    return choose(room, Ask("What do you want to do?", above=above, options=options, turns=CHOICE)) == "keep"
