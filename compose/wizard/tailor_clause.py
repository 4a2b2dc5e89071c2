"""One commitment: its wording in force above, and below it everything that can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from compose.answers.decisions import AGAIN, KEPT
from compose.document.preview import preview
from compose.library.about import VOICES, about, numbers
from compose.questionnaire import progress
from compose.questionnaire.model import Question
from compose.wizard import reword, tailor_do
from compose.wizard import tailor_view as view
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import looked
from compose.wizard.tailor_view import Item
from compose.wizard.tailor_why import note
from compose.wizard.turning import Went, stop


def commitment(room: Room, ident: str, where: str) -> Went | None:
    """Show the clause `ident` until the person goes on or back; `None` where the draft has no place for it.

    Raises `Stopped` or `ToSections` where the person wants to leave, and `NotShown` as `looked` does.
    """
    went: Went | None = None
    while item := looked(room, lambda: view.find(room, ident)):
        reply = room.prompter.one(_put(room, item, where, went is not None))
        match reply:
            case "keep":
                _keep(room, item)
                return "next"
            case Turn(way="back"):
                return "back"
            case Turn(way="later"):
                _put_off(room, item)
                return "next"
            case Turn(way="help"):
                room.show([*_help(room, item, reply.option)])
            case Turn():
                stop(room)
            case str():
                went = _do(room, item, reply, where) or went
    return went


def _do(room: Room, item: Item, key: str, where: str) -> Went | None:
    """Do what was chosen and say so; `None` where nothing was done."""
    said = _DOES[key.partition(":")[0]](room, item, key, f"{where} · {item.clause.title}")
    room.show(["", said] if said else [])
    return "next" if said else None


_DOES: Mapping[str, Callable[[Room, Item, str, str], str]] = {
    "standard": tailor_do.choose,
    "stronger": tailor_do.choose,
    "lighter": tailor_do.choose,
    "number": tailor_do.change_number,
    "own": reword.reword,
    "library": tailor_do.take_out_own_words,
    "leave": tailor_do.leave_out,
    "bring": tailor_do.bring_back,
}
"""What each option does; it returns what was done in a line, or nothing where nothing was."""


# -- what is shown -----------------------------------------------------------------------------------------------------


def _put(room: Room, item: Item, where: str, done: bool) -> Ask:
    return Ask(
        f"What do you want to do with '{item.clause.title}'?",
        where=where,
        above=tuple(_above(room, item)),
        options=tuple(_options(room, item, done)),
        given="keep",
    )


def _above(room: Room, item: Item) -> Iterator[str]:
    yield item.name
    yield f"Undertaken by {VOICES[item.clause.undertaken_by]}."
    yield f"{_state(item)}:"
    yield from (f"  {line}" for line in preview(item.clause.wording[item.position], room.route))


def _state(item: Item) -> str:
    """What the wording below it is."""
    reason = f" (the reason: {item.why.rstrip('.')})" if item.why else ""
    if item.out:
        return f"Left out{reason}. It would read"
    if item.clause.local:
        return "Your own words"
    if item.position != "standard":
        return f"The {item.position} wording, which you chose{reason}"
    return "The standard wording" if item.offers else "The wording"


def _options(room: Room, item: Item, done: bool) -> Iterator[Option]:
    if item.out:
        yield Option("keep", "Go on" if done else "Keep it left out")
        yield Option("bring", "Bring it back")
        yield Option("leave", "Change the reason for leaving it out")
        return
    yield Option("keep", "Go on" if done else "Keep it as it is", "\n".join(_stance(item, item.position)))
    for position in item.clause.wording:
        if position != item.position:
            yield Option(position, _POSITIONS[position], "\n".join(_wording(room, item, position)))
    for question in _numbers(room, item):
        yield Option(
            f"number:{question.id}",
            f"Change a number in it: {question.label}, now {tailor_do.now(room, question)}",
            question.ask,
        )
    yield Option("own", "Change your own words" if item.clause.local else "Put it in our own words")
    if item.clause.local and item.clause.local.based_on:
        yield Option("library", "Take out our own words", "The library's wording counts again. Yours is kept.")
    yield Option("leave", "Leave it out")


_POSITIONS = {
    "standard": "Back to the standard wording",
    "stronger": "Take the stronger wording",
    "lighter": "Take the lighter wording",
}


def _wording(room: Room, item: Item, position: str) -> Iterator[str]:
    """Who asks for a wording and what it costs, and the wording as it would be printed.

    In this order, for wordings of one clause begin alike, and where there is little room only the beginning is seen.
    """
    yield from _stance(item, position)
    yield from preview(item.clause.wording[position], room.route)


def _stance(item: Item, position: str) -> Iterator[str]:
    if stance := item.clause.positions.get(position):
        yield f"Who asks for it: {stance.asked_by}"
        yield f"What it costs: {stance.costs}"


def _numbers(room: Room, item: Item) -> Iterator[Question]:
    """The numbers in the wording in force that are asked for on the route."""
    asked = {step.question.id for step in progress.on_route(room.route)}
    return (one for one in numbers(item.clause, (item.position,), room.route) if one.id in asked)


def _help(room: Room, item: Item, option: str) -> Iterator[str]:
    """All there is to know of the clause; of another wording that is pointed at, that wording first."""
    if option in item.clause.wording:
        yield from ("", f"The {option} wording:", *(f"  {line}" for line in _wording(room, item, option)))
    if not item.clause.local and item.offers:
        yield from ("", f"The {item.position} wording, in force now:", *_stance(item, item.position))
    yield from about(item.clause, tuple(item.clause.wording), room.route)


# -- what is noted -----------------------------------------------------------------------------------------------------


def _keep(room: Room, item: Item) -> None:
    """Note that the group looked at it and keeps it, unless the log tells already that it looked."""
    if item.clause.id not in view.seen(room.keeper.log.decisions).looked_at:
        stands = "left out" if item.out else "own words" if item.clause.local else item.position
        note(room, "answered", f"{KEPT}/{item.clause.id}", None, stands)


def _put_off(room: Room, item: Item) -> None:
    """Note that it is to be looked at again. Nothing is decided."""
    note(room, "to be agreed", f"{AGAIN}/{item.clause.id}", None, None)
    room.show(["", f"{item.clause.title}: to be looked at again. Until then it stays as it is."])
