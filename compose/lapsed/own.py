"""Looking through what a group wrote itself: its own wording of clauses, and its answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from compose.answers.model import Record
from compose.errors import Place
from compose.lapsed.find import Stretch
from compose.lapsed.model import Register
from compose.lapsed.spots import Found, Spot, in_spots
from compose.questionnaire.journey import Journey, Step
from compose.questionnaire.model import Question
from compose.yamlio import Key

HISTORY = frozenset(
    {
        "previous_version", "consulted", "worked_well", "worked_badly", "renewal_reasons",  # told of the past
        "left_out.clause", "left_out.reason", "positions.clause", "positions.reason",  # not printed
    }
)  # fmt: skip
"""Answers that are not looked through: they tell of the past, or stand in no document."""
_TYPED = ("text", "long-text", "email")
"""Kinds of question that are answered in a person's own words; others where `other` words are allowed."""


class Text(Protocol):
    """What stands in a file, and where."""

    @property
    def markdown(self) -> str:
        """Its words."""

    @property
    def place(self) -> Place:
        """Its first line."""


class Clause(Protocol):
    """A clause in a group's own words."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def texts(self) -> Mapping[str, Text]:
        """Its wordings."""

    @property
    def place(self) -> Place:
        """Where its file begins."""


def in_own(clauses: Iterable[Clause], route: Journey, register: Register) -> tuple[Found, ...]:
    """Everything of `register` in `clauses`, which are the group's own, and in its answers.

    Together they are one document: an abbreviation that an answer spells out is understood in all.
    """
    return in_spots((*of_wording(clauses), *of_answers(route)), register)


def of_wording(clauses: Iterable[Clause]) -> Iterator[Spot]:
    """What is looked through in `clauses`."""
    for clause in clauses:
        under = f"'{clause.title}'"
        yield Spot(Stretch(clause.title), clause.place, under)
        for text in clause.texts.values():
            yield from _paragraphs(text, under)


def _paragraphs(text: Text, under: str) -> Iterator[Spot]:
    line = text.place.line
    for paragraph in text.markdown.split("\n\n"):
        yield Spot(Stretch(paragraph), Place(text.place.file, line), under, as_in_file=True)
        line += paragraph.count("\n") + 2


def of_answers(route: Journey) -> Iterator[Spot]:
    """What is looked through in the answers of `route`: words that people typed and that stand in documents today."""
    for step in route.steps:
        if step.state != "answered" or step.question.id in HISTORY:
            continue
        if step.question.kind == "repeat":
            yield from _entries(route, step)
        else:
            yield from _spots(route, (step.question.id,), step.question, step.value)


def _entries(route: Journey, step: Step) -> Iterator[Spot]:
    entries: Any = step.value
    for at, entry in enumerate(entries):
        around = " · ".join(_words(step.question, entry))
        for part in step.question.fields:
            if f"{step.question.id}.{part.id}" not in HISTORY:
                yield from _spots(route, (step.question.id, at, part.id), part, entry[part.id], around)


def _words(question: Question, entry: Record) -> Iterator[str]:
    """All words of an entry, choices by their labels: what one field says tells what another means."""
    for part in question.fields:
        value = entry[part.id]
        if isinstance(value, str):
            yield part.options.get(value, value)


def _spots(route: Journey, key: Key, question: Question, value: object, around: str = "") -> Iterator[Spot]:
    values = value if isinstance(value, tuple) else (value,)
    for one in values:
        if isinstance(one, str) and (question.kind in _TYPED or (question.other and one not in question.options)):
            yield Spot(Stretch(one, around), route.answers.place(*key), question.label)
