"""A question that is about to be put: how it stands, and how it looks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from compose.answers.model import Open, Value
from compose.answers.typed import typed
from compose.plan.dates import long_date
from compose.questionnaire.journey import State
from compose.questionnaire.model import Question
from compose.wizard.prompter import Ask
from compose.yamlio import Key

Given = str | tuple[str, ...]
"""What stands in a prompt: a text, or the keys of options."""


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
    before: str = ""
    """What the last agreement said, where a renewal asks for it to be confirmed again."""
    partners: tuple[str, ...] = ()
    """Names that can be chosen where a partner is asked for."""
    taken: Callable[[str], str] = field(default=_free, compare=False)
    """What speaks against a text, beside its kind."""


def start(matter: Matter) -> Given:
    """What stands in the prompt at first: the answer or the suggestion."""
    if matter.value is None or isinstance(matter.value, Open):
        return () if matter.question.kind == "some-of" else ""
    if isinstance(matter.value, dt.date):
        return long_date(matter.value)  # as it is said in the room; it is read so too
    plain = typed(matter.question, matter.value)
    return tuple(map(str, plain)) if isinstance(plain, list) else str(plain)


def framed(matter: Matter, given: Given, **more: Any) -> Ask:  # noqa: ANN401 - further parts of an Ask
    """The question of `matter`, ready to be put."""
    question = matter.question
    optional = " (optional)" if question.optional else ""
    return Ask(
        question.ask + optional,
        where=matter.where,
        hint=_hint(matter, given),
        given=given,
        replaces=question.kind in ("number", "date"),
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
        "suggested": "This is the usual answer: Enter takes it." if given == start(matter) else "",
        "to be agreed": "So far this is to be agreed.",
    }.get(matter.state, "")
    begun = "You had begun this; it is not saved yet." if given and given != start(matter) else ""
    return " ".join(filter(None, (question.hint or example or unit or day, begun or matter.before or state)))
