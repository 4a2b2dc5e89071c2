"""The route through the questionnaire for given answers: what is asked, what sleeps, and the answers in force.

Nothing here is stored. A changed answer gives another journey, in which earlier answers sleep or wake.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, cast

from compose.answers import kinds
from compose.answers.model import TO_BE_AGREED, UNANSWERED, Answers, Open, Record, Value
from compose.questionnaire.model import Question, Questionnaire, Section
from compose.yamlio import Key

State = Literal["answered", "to be agreed", "suggested", "unanswered", "not provided", "asleep"]
"""`suggested`: a default is in force; `not provided`: optional and left out; `asleep`: off the route, kept, unused."""


@dataclass(frozen=True, slots=True)
class Step:
    """A question of the route and how it stands."""

    section: Section
    question: Question
    state: State
    value: Value
    """The answer in force; `None` where there is none or it sleeps."""


@dataclass(frozen=True)
class Journey:
    """The whole route, and the answers in force."""

    questionnaire: Questionnaire
    answers: Answers
    steps: tuple[Step, ...]
    effective: Mapping[str, Any]
    """Answer in force for every question, suggestions included; `None` off the route, `Open` where one is missing."""

    def label(self, ident: str) -> str:
        """What the question `ident` asks for, in a few words; also `partners.name` for a field of a repeat."""
        return self.questionnaire.find(ident).label


def journey(questionnaire: Questionnaire, answers: Answers) -> Journey:
    """The route that `answers` make through `questionnaire`."""
    effective: dict[str, Any] = {}
    steps = []
    for section in questionnaire.sections:
        for question in section.questions:
            step = Step(section, question, *_settle(question, answers.values.get(question.id), effective))
            effective[question.id] = step.value
            steps.append(step)
    return Journey(questionnaire, answers, tuple(steps), MappingProxyType(effective))


def _settle(question: Question, given: Value, known: Mapping[str, Any]) -> tuple[State, Any]:
    if question.when and not question.when.holds(known):
        return "asleep", None
    if isinstance(given, Open):
        return "to be agreed", TO_BE_AGREED
    if given is not None and (given != () or question.kind == "some-of"):
        return "answered", _records(question, given, known) if question.kind == "repeat" else given
    suggestion = _suggestion(question, known)
    if suggestion is not None:
        return "suggested", suggestion
    if question.optional:
        return "not provided", () if question.kind in ("repeat", "some-of") else None
    return "unanswered", UNANSWERED


def _suggestion(question: Question, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - by kind
    if question.default_from:
        if any(isinstance(known.get(name), Open) for name in question.default_from.names):
            return None
        return question.default_from.value(known)
    if isinstance(question.default, tuple):
        return tuple(question.default)
    return None if question.default is None else kinds.read(question, str(question.default))


def _records(question: Question, entries: Any, known: Mapping[str, Any]) -> tuple[Record, ...]:  # noqa: ANN401
    return tuple(_record(question, entry, known) for entry in entries)


def _record(question: Question, entry: Record, known: Mapping[str, Any]) -> Record:
    fields = _fields(question, entry, known)
    return MappingProxyType({name: value for name, (_, value) in fields.items()})


def _fields(question: Question, entry: Record, known: Mapping[str, Any]) -> dict[str, tuple[State, Any]]:
    settled: dict[str, Any] = {}
    context = {**known, question.each: settled}
    found: dict[str, tuple[State, Any]] = {}
    for part in question.fields:
        found[part.id] = _settle(part, entry.get(part.id), context)
        settled[part.id] = found[part.id][1]
    return found


def fields_of(route: Journey, question: Question, entry: Record) -> Mapping[str, tuple[State, Value]]:
    """How each field of `entry`, of the repeat question `question`, stands, and its value in force."""
    return _fields(question, entry, route.effective)


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """An answer of the route that is not there yet."""

    step: Step
    key: Key
    """Way to it among the answers: the question's id; entry and field behind it where it is asked again."""
    label: str
    state: Open


def open_points(route: Journey) -> Iterator[OpenPoint]:
    """Every answer on the route that is missing or to be agreed."""
    for step in route.steps:
        if isinstance(step.value, Open):
            yield OpenPoint(step, (step.question.id,), step.question.label, step.value)
        elif step.question.kind == "repeat" and step.value:
            yield from _open_fields(step)


def unsettled(route: Journey) -> Iterator[OpenPoint]:
    """The open points that hold up the text: not those of what is only kept beside it, such as a log."""
    return (point for point in open_points(route) if point.step.section.drafting)


def _open_fields(step: Step) -> Iterator[OpenPoint]:
    question = step.question
    for place, entry in enumerate(cast(tuple[Record, ...], step.value)):
        name = entry.get(question.key) or entry.get("name") or f"{question.each} {place + 1}"
        for part in question.fields:
            value = entry[part.id]
            if isinstance(value, Open):
                yield OpenPoint(step, (question.id, place, part.id), f"{part.label} ({name})", value)
