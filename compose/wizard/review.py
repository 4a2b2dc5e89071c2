"""Check your answers: every section, one line an answer; a change goes there and comes back."""

from __future__ import annotations

from collections.abc import Iterator

from compose.answers.model import Open, Value
from compose.document import show
from compose.fitting import short
from compose.questionnaire import progress
from compose.questionnaire.journey import Step
from compose.questionnaire.model import Question, Section
from compose.wizard import confirm, visiting
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.turning import stop

SHORT = 60
"""Letters of an answer that are shown in its line."""


def review(room: Room, section: Section | None = None) -> None:
    """Show the answers, of all sections or one, until the person has nothing to change."""
    at = "done"
    while True:
        reply = room.prompter.one(_overview(room, section, at))
        match reply:
            case "done" | Turn(way="back"):
                return
            case Turn(way="quit"):
                stop(room)
            case str():
                change(room, reply)
                at = reply if _listed(room, section, reply) else "done"


def _overview(room: Room, section: Section | None, at: str) -> Ask:
    options = [Option("done", "I have nothing to change")]
    again = {point.step.question.id for point in confirm.points(room, section)}
    for step in progress.on_route(room.route, section):
        first = step.question is step.section.questions[0] or options[-1].head != step.section.title
        options.append(
            Option(
                step.question.id, line(step, again=step.question.id in again), head=step.section.title if first else ""
            )
        )
    title = f"Check your answers: {section.title}" if section else "Check your answers"
    return Ask(
        title,
        hint="Choose an answer to change it.",
        options=tuple(_heads_once(options)),
        given=at,
        turns=frozenset(("back", "quit")),
    )


def _heads_once(options: list[Option]) -> Iterator[Option]:
    """The options, each section's title above its first one only."""
    seen = {""}
    for option in options:
        yield option if option.head not in seen else Option(option.key, option.label, option.about)
        seen.add(option.head)


def _listed(room: Room, section: Section | None, ident: str) -> bool:
    return any(step.question.id == ident for step in progress.on_route(room.route, section))


def line(step: Step, *, again: bool = False) -> str:
    """An answer as a line: what was asked, and what was said; `again`, that it is to be confirmed again."""
    usual = "  (usual answer)" if step.state == "suggested" else "  (to confirm again)" if again else ""
    return f"{show.capital(step.question.label)}: {short(answered(step.question, step.value), SHORT)}{usual}"


def answered(question: Question, value: Value) -> str:
    """An answer in words; what was skipped reads "Not provided"."""
    if isinstance(value, Open):
        return value.why.capitalize()
    if value in (None, ()):
        return "None" if question.kind in ("repeat", "some-of") else "Not provided"
    if question.kind == "repeat" and isinstance(value, tuple):
        return f"{len(value)} in the list"
    return show.words(question, value)


def change(room: Room, ident: str) -> None:
    """Go to the question `ident`, then to those that the change opens."""
    before = room.route
    step = next(step for step in before.steps if step.question.id == ident)
    if visiting.visit(room, step) == "next":
        visiting.follow_up(room, before)
