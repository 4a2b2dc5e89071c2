"""One question put and answered: by its kind, with help, and with everything a person can do instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from compose.answers import kinds
from compose.answers.model import Open, Value
from compose.answers.typed import typed
from compose.document import show
from compose.errors import CompactError
from compose.questionnaire.journey import State
from compose.questionnaire.model import Limit, Question
from compose.wizard import explain
from compose.wizard.prompter import Ask, Option, Turn, Way
from compose.wizard.room import Room, Stopped, ToSections
from compose.wizard.typing import tidy, wrong
from compose.yamlio import Key, Plain

CHOICE: frozenset[Way] = frozenset(("back", "quit"))
"""Turns where a person only has to choose."""
OTHER = "(other)"
"""Key of the option for a choice of one's own; brackets, so that no choice of the questionnaire is called so."""


def _free(name: str) -> str:
    return ""


@dataclass(frozen=True)
class Matter:
    """A question to be put, and how it stands."""

    question: Question
    key: Key
    """Way to the answer."""
    value: Value
    """Answer or suggestion in force."""
    state: State
    where: str = ""
    """Where the person is, and how far all has come."""
    partners: tuple[str, ...] = ()
    """Names that can be chosen where a partner is asked for."""
    taken: Callable[[str], str] = field(default=_free, compare=False)
    """What speaks against a text, beside its kind."""


def ask(room: Room, matter: Matter) -> Plain | Turn:
    """The answer to `matter` as it is typed in a file, `None` for "not provided"; or a turn back.

    Raises `Stopped` or `ToSections` where the person wants to leave. What was half typed is kept in the room.
    """
    given = room.half_typed.get(matter.key)
    while True:
        reply = _KINDS[matter.question.kind](room, matter, _start(matter) if given is None else given)
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


def _keep(room: Room, matter: Matter, so_far: str | tuple[str, ...]) -> None:
    """Keep what was half typed, unless it is no more than what stands there anyway."""
    if so_far and so_far != _start(matter):
        room.half_typed[matter.key] = so_far
    else:
        room.half_typed.pop(matter.key, None)


def stop(room: Room) -> None:
    """Ask where the person wants to go. Raises `Stopped` or `ToSections`, or returns to go on."""
    options = (
        Option("stop", "Stop here for today. Everything is saved"),
        Option("sections", "Go to the list of sections"),
        Option("on", "Go on where I was"),
    )
    reply = room.prompter.one(Ask("What next?", options=options, turns=frozenset(("back", "quit"))))
    if reply == "sections":
        raise ToSections
    if reply == "stop" or (isinstance(reply, Turn) and reply.way == "quit"):
        raise Stopped


def choose(room: Room, ask: Ask) -> str:
    """The option that is chosen; nothing where the person would rather go back. Raises as `stop` does."""
    while isinstance(reply := room.prompter.one(ask), Turn):
        if reply.way == "back":
            return ""
        stop(room)
    return reply


def _start(matter: Matter) -> str | tuple[str, ...]:
    """What stands in the prompt at first: the answer or the suggestion."""
    if matter.value is None or isinstance(matter.value, Open):
        return () if matter.question.kind == "some-of" else ""
    plain = typed(matter.question, matter.value)
    return tuple(map(str, plain)) if isinstance(plain, list) else str(plain)


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
    return True


def _beyond(number: int, limit: Limit, side: str) -> bool:
    return number < limit.value if side == "below" else number > limit.value


def _kept(room: Room, question: Question, number: int, limit: Limit, side: str) -> bool:
    words = f"{show.words(question, number)} is {side} {show.words(question, limit.value)}."
    options = (Option("change", "Choose another number"), Option("keep", f"Keep {show.words(question, number)}"))
    above = (words, limit.say, f"Source: {limit.source}")
    return choose(room, Ask("What do you want to do?", above=above, options=options, turns=CHOICE)) == "keep"


# -- by kind -----------------------------------------------------------------------------------------------------------

Given = str | tuple[str, ...]


def framed(room: Room, matter: Matter, given: Given, **more: Any) -> Ask:  # noqa: ANN401 - further parts of an Ask
    """The question of `matter`, ready to be put."""
    question = matter.question
    optional = " (optional)" if question.optional else ""
    return Ask(
        question.ask + optional,
        where=matter.where,
        hint=_hint(matter, given),
        given=given,
        required=not question.optional,
        **more,
    )


def _hint(matter: Matter, given: Given) -> str:
    """One short line: what helps to answer, and that an answer is only suggested or is still to be agreed."""
    question = matter.question
    example = f"For example: {question.examples[0]}." if question.examples else ""
    unit = f"In {question.unit}s." if question.unit and question.unit not in ("per cent", "time") else ""
    day = "For example: 1 April 2027." if question.kind == "date" else ""
    state = {
        "suggested": "This is the usual answer: Enter takes it." if given == _start(matter) else "",
        "to be agreed": "So far this is to be agreed.",
    }.get(matter.state, "")
    return " ".join(filter(None, (question.hint or example or unit or day, state)))


def _line(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    def check(words: str) -> str:
        if not words.strip():
            return ""
        return wrong(matter.question, words) or matter.taken(words.strip())

    reply = room.prompter.line(framed(room, matter, given, check=check))
    return reply if isinstance(reply, Turn) else tidy(matter.question, reply) or None


def _long(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    def keep(typed: str) -> None:
        room.half_typed[matter.key] = typed

    ask = framed(room, matter, given, check=lambda words: wrong(matter.question, words), keep=keep)
    reply = room.prompter.lines(ask)
    return reply if isinstance(reply, Turn) else tidy(matter.question, reply) or None


def _yes_no(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    return room.prompter.one(framed(room, matter, given, options=(Option("yes", "Yes"), Option("no", "No"))))


def _one_of(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    question = matter.question
    start = _start(matter) if given == OTHER else given
    own = str(start) if start and start not in question.options else ""
    while True:
        at = OTHER if own else given
        reply = room.prompter.one(framed(room, matter, at, options=_options(room, question)))
        if reply != OTHER:
            return reply
        said = _own_words(room, matter, own)
        if not isinstance(said, Turn) or said.way == "quit":
            return said
        own, given = str(said.so_far), OTHER


def _options(room: Room, question: Question) -> tuple[Option, ...]:
    """The choices of `question`, with what there is to say about those that bring a part of the document."""
    about = _about(room, question) if question.id in ("codes", "outcomes", "covenant_principles") else {}
    named = [Option(key, label, about.get(key, "")) for key, label in question.options.items()]
    return (*named, *([Option(OTHER, "Other, please say")] if question.other else []))


def _about(room: Room, question: Question) -> Mapping[str, str]:
    """What each choice brings; nothing where the clauses cannot be read just now, for the question can be asked."""
    try:
        return {key: explain.about(room.library, question, key) for key in question.options}
    except CompactError:
        return {}


def _own_words(room: Room, matter: Matter, own: str) -> str | Turn:
    """A choice of one's own; Back leads to the list."""
    question = matter.question
    ask = Ask("What is it? Please say", where=matter.where, given=own, turns=CHOICE,
              check=lambda words: wrong(question, words))  # fmt: skip
    return room.prompter.line(ask)


def _some_of(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    ticked = given if isinstance(given, tuple) else (given,) if given else ()
    known = (*matter.question.options, OTHER)
    own = next((one for one in ticked if one not in known), "")
    ticked = tuple(one if one in known else OTHER for one in ticked)
    while True:
        reply = room.prompter.some(framed(room, matter, ticked, options=_options(room, matter.question)))
        if isinstance(reply, Turn):
            return reply
        chosen = [one for one in reply if one != OTHER]
        if OTHER not in reply:
            return [*chosen]
        said = _own_words(room, matter, own)
        if not isinstance(said, Turn):
            return [*chosen, said]
        if said.way == "quit":
            return Turn("quit", (*chosen, *filter(None, [str(said.so_far)])))
        ticked, own = reply, str(said.so_far)


def _partner(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    names = tuple(Option(name, name) for name in matter.partners)
    if not names:
        room.show(["", "No partner that could be named is in the list yet, so this stays to be agreed.",
                   "Come back to it when the partners are listed."])  # fmt: skip
        return kinds.LATER
    none = (Option("", "Not provided"),) if matter.question.optional else ()
    reply = room.prompter.one(framed(room, matter, given, options=(*names, *none)))
    return reply if isinstance(reply, Turn) else reply or None


_KINDS: Mapping[str, Callable[[Room, Matter, Given], Plain | Turn]] = {
    "text": _line,
    "email": _line,
    "number": _line,
    "date": _line,
    "long-text": _long,
    "yes-no": _yes_no,
    "one-of": _one_of,
    "some-of": _some_of,
    "partner": _partner,
}
"""How a question of each kind is put; `repeat` is a table, in `entries`."""
