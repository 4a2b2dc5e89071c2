"""How far a group has come: what was asked, how each section stands, what comes before and after a question.

Everything is worked out from the route; nothing of it is stored, except that a group called a section finished.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.questionnaire.journey import Journey, Step, open_points
from compose.questionnaire.model import Section

Status = Literal["to ask", "to confirm again", "to be agreed", "answered", "done"]
"""`done`: the group called it finished, and nothing in it is missing, to be agreed or to be confirmed again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a section stands."""

    section: Section
    status: Status
    to_ask: int
    """Questions of the route that nobody was asked yet, and answers that are missing in tables."""
    to_confirm: int
    """Answers of the last agreement that a renewal asks to be confirmed again."""
    to_agree: int
    asked: int
    """Questions of the route that were asked."""
    total: int
    """Questions of the route."""


def on_route(route: Journey, section: Section | None = None) -> tuple[Step, ...]:
    """The steps of the route, or of one section of it."""
    return tuple(step for step in route.steps if step.state != "asleep" and section in (None, step.section))


def was_asked(route: Journey, step: Step) -> bool:
    """Whether somebody was asked, even if nothing was provided."""
    return step.state in ("answered", "to be agreed") or step.question.id in route.answers.typed


def following(route: Journey, ident: str, section: Section | None = None) -> Step | None:
    """The step after the question `ident`, on the route or in one section of it; `None` behind the last."""
    return _beside(route, ident, section, 1)


def preceding(route: Journey, ident: str, section: Section | None = None) -> Step | None:
    """The step before the question `ident`; `None` before the first."""
    return _beside(route, ident, section, -1)


def _beside(route: Journey, ident: str, section: Section | None, way: int) -> Step | None:
    # All steps are gone through, for the question itself may have left the route meanwhile.
    steps = [step for step in route.steps if section in (None, step.section)]
    place = next(place for place, step in enumerate(steps) if step.question.id == ident)
    beside = steps[place + 1 :] if way > 0 else steps[:place][::-1]
    return next((step for step in beside if step.state != "asleep"), None)


def first_to_ask(route: Journey, section: Section | None = None) -> Step | None:
    """The first step that nobody was asked, or whose answer is missing; `None` where there is none."""
    return next(iter(to_ask(route, section)), None)


def to_ask(route: Journey, section: Section | None = None) -> tuple[Step, ...]:
    """The steps that nobody was asked, and those whose answer is missing."""
    missing = {point.step.question.id for point in open_points(route) if point.state is UNANSWERED}
    steps = on_route(route, section)
    return tuple(step for step in steps if step.question.id in missing or not was_asked(route, step))


def opened(before: Journey, after: Journey) -> tuple[Step, ...]:
    """The steps that slept `before`, are on the route `after`, and have not been asked."""
    slept = {step.question.id for step in before.steps if step.state == "asleep"}
    return tuple(step for step in on_route(after) if step.question.id in slept and not was_asked(after, step))


@dataclass(frozen=True, slots=True)
class Stale:
    """An answer that was once the suggestion, while the suggestion is another by now."""

    step: Step
    suggestion: str


def stale(before: Journey, after: Journey) -> tuple[Stale, ...]:
    """Confirmed suggestions that a change of the answers they were made from has left behind."""
    return tuple(_stale(before, after))


def _stale(before: Journey, after: Journey) -> list[Stale]:
    found = []
    for step in on_route(after):
        question = step.question
        if not question.default_from or step.state != "answered":
            continue
        old, new = (_suggested(route, step) for route in (before, after))
        if new and old == step.value and new != old:
            found.append(Stale(step, new))
    return found


def _suggested(route: Journey, step: Step) -> str:
    expression = step.question.default_from
    known = {name: route.effective[name] for name in expression.names} if expression else {}
    return str(expression.value(known)) if expression and all(map(_is_text, known.values())) else ""


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def standings(
    route: Journey, finished: Collection[str] = (), confirm: Mapping[str, int] = MappingProxyType({})
) -> tuple[Standing, ...]:
    """How each section stands, by id: `finished`, that the group called so; `confirm`, how much is to confirm again."""
    points = list(open_points(route))
    return tuple(
        _standing(
            route,
            section,
            finished=section.id in finished,
            missing=sum(point.state is UNANSWERED and point.step.section is section for point in points),
            to_confirm=confirm.get(section.id, 0),
            to_agree=sum(point.state is TO_BE_AGREED and point.step.section is section for point in points),
        )
        for section in route.questionnaire.sections
    )


def _standing(
    route: Journey, section: Section, *, finished: bool, missing: int, to_confirm: int, to_agree: int
) -> Standing:
    steps = on_route(route, section)
    asked = sum(was_asked(route, step) for step in steps)
    # An answer that is missing counts once, whether its question was asked or not.
    unasked = sum(not was_asked(route, step) and step.state != "unanswered" for step in steps)
    status: Status = "answered"
    if missing or (unasked and not finished):
        status = "to ask"
    elif to_confirm:
        status = "to confirm again"
    elif to_agree:
        status = "to be agreed"
    elif finished:
        status = "done"
    return Standing(section, status, missing + unasked, to_confirm, to_agree, asked, len(steps))
