"""The wizard from the first question to the last: sections as a list of tasks, and a walk through each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress

from compose.answers import decisions
from compose.answers.decisions import Decision
from compose.library.select import ABOUT_CLAUSES
from compose.questionnaire import progress
from compose.questionnaire.journey import Journey, Step
from compose.questionnaire.model import Section
from compose.questionnaire.progress import Standing
from compose.wizard import confirm, review, visiting
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room, Stopped
from compose.wizard.table import in_hand
from compose.wizard.turning import ToSections, choose


def run(room: Room) -> None:
    """Ask until the person stops. Everything is saved at every step. Raises `EOFError` where the input ends."""
    room.fetch_library()
    try:
        if step := resumed(room):
            with suppress(ToSections):
                walk(room, step)
        _sections(room)
    except Stopped:
        return


def resumed(room: Room) -> Step | None:
    """The question to go on with: a table with an entry half asked, the next in the section last worked in.

    Where there is neither, the first that nobody was asked. `None` where all were asked: then the list of sections
    comes first.
    """
    middle = [step for step in progress.on_route(room.route) if in_hand(step.question) in room.half_typed]
    if middle:
        return middle[0]
    # What this person did comes first: others may be at work in another section.
    done = sorted(room.keeper.log.decisions, key=lambda one: one.who == room.keeper.who)
    last = next(filter(None, (_section_of(room, one) for one in reversed(done))), None)
    here = progress.first_to_ask(room.route, last) if last else None
    return here or progress.first_to_ask(room.route)


def _section_of(room: Room, decision: Decision) -> Section | None:
    ident = decision.key.partition("/")[0]
    ident = ABOUT_CLAUSES[0] if ident in (decisions.KEPT, decisions.WORDING, decisions.AGAIN) else ident
    return next((step.section for step in room.route.steps if step.question.id == ident), None)


# -- the list of sections ----------------------------------------------------------------------------------------------


def _sections(room: Room) -> None:
    """Show the sections until the person has finished."""
    from compose.wizard import earlier  # late: the first question should not wait for it

    while True:
        room.see()  # others may have answered meanwhile
        standings = progress.standings(room.route, decisions.finished(room.keeper.log.decisions), confirm.counts(room))
        reply = room.prompter.one(_task_list(standings, earlier.option(room, "(earlier)")))
        match reply:
            case "(earlier)":
                with suppress(ToSections):
                    earlier.earlier(room)
            case "(review)":
                with suppress(ToSections):
                    review.review(room)
            case "(stop)" | Turn(way="quit" | "back"):
                return
            case str():
                with suppress(ToSections):
                    _enter(room, next(one for one in standings if one.section.id == reply))


def _task_list(standings: tuple[Standing, ...], before: Option | None) -> Ask:
    width = max(len(one.section.title) for one in standings)
    tasks = [Option(one.section.id, f"{one.section.title:<{width}}  {told(one)}", one.section.about)
             for one in standings]  # fmt: skip
    first = next((one.section.id for one in standings if one.status in ("to ask", "to confirm again")), "(review)")
    options = (
        *([before] if before else []),
        *tasks,
        Option("(review)", "Check your answers", "Every answer in one list, to read through and change.", "And then"),
        Option("(stop)", "Stop here for today", "Everything is saved. You are told what is open."),
    )
    done = sum(one.asked for one in standings)
    where = f"{done} of {sum(one.total for one in standings)} questions asked"
    return Ask("Which section?", where=where, options=options, given=first, turns=frozenset(("quit",)))


def told(one: Standing) -> str:
    """How a section stands, in words."""
    if not one.total:
        return "Nothing to ask"
    counts = {"to ask": one.to_ask, "to confirm again": one.to_confirm, "to be agreed": one.to_agree}
    count = counts.get(one.status, 0)
    also = f", to confirm again ({one.to_confirm})" if one.to_confirm and one.status == "to ask" else ""
    return one.status.capitalize() + (f" ({count})" if count else "") + also


def _enter(room: Room, standing: Standing) -> None:
    """Go into a section: on with what is to be asked, or to its answers where all was."""
    step = next(iter(_open(room, standing.section)), None)
    if step:
        walk(room, step)
    elif not standing.total:
        room.show(["", "By your answers so far, there is nothing to ask here."])
    else:
        review.review(room, standing.section)
        _finished(room, standing.section)


# -- the walk ----------------------------------------------------------------------------------------------------------


def walk(room: Room, step: Step) -> None:
    """Ask from `step` on, through this section and those behind it that have something to ask; and back, if wanted."""
    at: Step | None = step
    met: set[str] = set()
    room.show([*_head(step.section)])
    while at:
        before = room.route
        met.add(at.question.id)
        if visiting.visit(room, at) == "next":
            visiting.renew(room, before)
            at = _onward(room, at, met)
        else:
            at = _beside(room, at, progress.preceding)


def _onward(room: Room, step: Step, met: Collection[str]) -> Step | None:
    """The next question of the section; behind its last, the first to be asked of a later section.

    What was answered before is passed by, unless the person has `met` it on this walk: then they went back over it.
    """
    wanted = {*met, *(one.question.id for one in _open(room, step.section))}
    section, beside = step.section, step
    while found := _beside(room, beside, lambda route, ident: progress.following(route, ident, section)):
        if found.question.id in wanted:
            return found
        beside = found
    if _open(room, section) or not _called_finished(room, section):
        _finished(room, section)
    sections = room.questionnaire.sections
    later = sections[sections.index(section) + 1 :]
    found = next((step for section in later for step in _open(room, section)), None)
    if found:
        room.show([*_head(found.section)])
    return found


def _open(room: Room, section: Section) -> tuple[Step, ...]:
    """The steps of a section that are to be asked, or to be confirmed again, in the order of the route."""
    ids = {step.question.id for step in progress.to_ask(room.route, section)}
    ids |= {point.step.question.id for point in confirm.points(room, section)}
    return tuple(step for step in progress.on_route(room.route, section) if step.question.id in ids)


def _beside(room: Room, step: Step, move: Callable[[Journey, str], Step | None]) -> Step | None:
    """The next step one way; the two questions about clauses are one stop."""
    beside = move(room.route, step.question.id)
    if beside and {step.question.id, beside.question.id} == set(ABOUT_CLAUSES):
        return move(room.route, beside.question.id)
    return beside


def _head(section: Section) -> Iterator[str]:
    yield from ("", section.title, section.about)


def _called_finished(room: Room, section: Section) -> bool:
    return section.id in decisions.finished(room.keeper.log.decisions)


def _finished(room: Room, section: Section) -> None:
    """Ask whether the section is finished, and note it."""
    left = len(progress.to_ask(room.route, section))
    options = (Option("yes", "Yes, it is finished"), Option("no", "No, we will come back to it"),
               Option("review", "Show me the answers of this section"))  # fmt: skip
    ask = Ask(
        f"Have you finished the section '{section.title}'?",
        hint=f"Not everything in it is answered yet: {left} to ask." if left else "",
        options=options,
        given="no" if left else "yes",
        turns=frozenset(("quit",)),
    )
    while (reply := choose(room, ask)) == "review":
        review.review(room, section)
    if (reply == "yes") != _called_finished(room, section):
        keeper = room.keeper
        what: decisions.What = "finished" if reply == "yes" else "reopened"
        room.note([Decision(keeper.now(), keeper.who, what, f"section:{section.id}", None, None)])
