"""How a question of each kind is put, and what comes back made into what a file holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from compose.answers import kinds
from compose.errors import CompactError
from compose.questionnaire.model import Question
from compose.wizard import explain
from compose.wizard.matter import Given, Matter, framed, start
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE
from compose.wizard.typing import tidy, wrong
from compose.yamlio import Plain

OTHER = "(other)"
"""Key of the option for a choice of one's own; brackets, so that no choice of the questionnaire is called so."""


def _line(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    def check(words: str) -> str:
        if not words.strip():
            return ""
        return wrong(matter.question, words) or matter.taken(words.strip())

    reply = room.prompter.line(framed(matter, given, check=check))
    return reply if isinstance(reply, Turn) else tidy(matter.question, reply) or None


def _long(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    def keep(typed: str) -> None:
        room.half_typed[matter.key] = typed

    ask = framed(matter, given, check=lambda words: wrong(matter.question, words), keep=keep)
    reply = room.prompter.lines(ask)
    return reply if isinstance(reply, Turn) else tidy(matter.question, reply) or None


def _yes_no(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    return room.prompter.one(framed(matter, given, options=(Option("yes", "Yes"), Option("no", "No"))))


def _one_of(room: Room, matter: Matter, given: Given) -> Plain | Turn:
    question = matter.question
    words = start(matter) if given == OTHER else given
    own = str(words) if words and words not in question.options else ""
    while True:
        at = OTHER if own else given
        reply = room.prompter.one(framed(matter, at, options=_options(room, question)))
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
        reply = room.prompter.some(framed(matter, ticked, options=_options(room, matter.question)))
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
        names = (Option(kinds.LATER, "Leave it to be agreed: no partner that could be named is in the list yet"),)
    none = (Option("", "Not provided"),) if matter.question.optional else ()
    reply = room.prompter.one(framed(matter, given, options=(*names, *none)))
    return reply if isinstance(reply, Turn) else reply or None


KINDS: Mapping[str, Callable[[Room, Matter, Given], Plain | Turn]] = {
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
