"""One stop of the route: a question, a table or the commitments; and what a changed answer brings with it."""

from __future__ import annotations

from collections.abc import Sequence

from compose.answers.typed import typed
from compose.library.select import ABOUT_CLAUSES
from compose.questionnaire import progress
from compose.questionnaire.again import Point
from compose.questionnaire.journey import Journey, Step
from compose.wizard import confirm, entries
from compose.wizard.asking import ask
from compose.wizard.matter import Matter
from compose.wizard.naming import partners
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.turning import CHOICE, Went, choose
from compose.yamlio import Plain


def visit(room: Room, step: Step) -> Went:
    """Put the question of `step` and save the answer."""
    question = step.question
    if question.id in ABOUT_CLAUSES:
        from compose.wizard import tailor  # late: not every evening comes to it

        return tailor.tailor(room, where(room, step))
    again = confirm.of_step(room, step)
    if question.kind == "repeat":
        return _table(room, step, again)
    matter = Matter(
        question, (question.id,), step.value, step.state, where(room, step), confirm.before(again),
        partners=tuple(partners(room)),
    )  # fmt: skip
    reply = ask(room, matter)
    if isinstance(reply, Turn):
        return "back"
    if not stands(room, step, reply):
        room.save({question.id: reply})
    else:
        confirm.note(room, again)
    return "next"


def _table(room: Room, step: Step, again: Sequence[Point]) -> Went:
    """Put a question that is answered entry by entry; in a renewal, first the entries that are to be confirmed."""
    if again and confirm.entries(room, step, again, where(room, step)) == "back":
        return "back"
    went = entries.table(room, step, where(room, step))
    if went == "next":
        confirm.note(room, [point for point in again if not point.name])
    return went


def stands(room: Room, step: Step, reply: Plain) -> bool:
    """Whether `reply` is what was answered before, so that nothing need be written."""
    if step.question.id not in room.keeper.answers.typed:
        return False
    answered = step.value if step.state in ("answered", "to be agreed") else None
    return reply == typed(step.question, answered)


def where(room: Room, step: Step) -> str:
    """Where the person is, and how far all has come."""
    here = progress.on_route(room.route, step.section)
    places = [one.question.id for one in here]
    place = places.index(step.question.id) + 1 if step.question.id in places else len(places)
    steps = progress.on_route(room.route)
    asked = sum(progress.was_asked(room.route, one) for one in steps)
    return f"{step.section.title} · question {place} of {len(here)} · {asked} of {len(steps)} asked in all"


def follow_up(room: Room, before: Journey) -> None:
    """Ask what a change has opened, and whether suggestions that were confirmed should follow it."""
    met: set[str] = set()
    # One that is opened may open others.
    while step := next((one for one in progress.opened(before, room.route) if one.question.id not in met), None):
        met.add(step.question.id)
        if visit(room, step) == "back":
            break
    renew(room, before)


def renew(room: Room, before: Journey) -> None:
    """Where a confirmed suggestion was made from an answer that changed, ask whether the new one goes."""
    for one in progress.stale(before, room.route):
        question, value = one.step.question, str(one.step.value)
        options = (Option("new", f"Take: {one.suggestion}"), Option("old", f"Keep: {value}"))
        words = f"The {question.label} was made from an answer that has changed. Which goes?"
        if choose(room, Ask(words, options=options, turns=CHOICE)) == "new":
            room.save({question.id: typed(question, one.suggestion)})
