"""What a renewal asks to be confirmed again: answers that time will have changed, and nobody has looked at since.

Nothing of it is stored: an answer is settled once it differs from the last agreement's, or the log tells of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from compose.answers.decisions import Decision, since_renewal
from compose.answers.merge import as_list, name_of
from compose.questionnaire.journey import Journey, Step
from compose.questionnaire.model import Question, Section
from compose.questionnaire.progress import on_route
from compose.yamlio import Plain


@dataclass(frozen=True, slots=True)
class Earlier:
    """The agreement that is being renewed, as far as its answers go; without any, nothing is to be confirmed."""

    answers: Mapping[str, Plain] = field(default_factory=lambda: MappingProxyType({}))
    """What it was made from, as typed, by question id."""
    decided: frozenset[str] = frozenset()
    """Keys of all that was decided since the renewal began."""

    def entry(self, question: Question, name: str) -> Mapping[str, Plain]:
        """The entry of `question` that was called `name`; empty where there was none."""
        rows = (row for row in as_list(self.answers.get(question.id)) if isinstance(row, dict))
        return next((row for row in rows if name_of(question, row) == name), {})


NOTHING = Earlier()


def earlier(answers: Mapping[str, Plain], log: Sequence[Decision]) -> Earlier:
    """The agreement with these `answers`, whose renewal the `log` tells of."""
    return Earlier(answers, frozenset(one.key for one in since_renewal(log) if one.what != "given up"))


@dataclass(frozen=True, slots=True)
class Point:
    """One answer to confirm again."""

    step: Step
    key: str
    """As the log has it: the question's id; behind a slash the name of an entry."""

    @property
    def name(self) -> str:
        """The name of the entry; empty where it is the whole answer."""
        return self.key.partition("/")[2]


def points(route: Journey, before: Earlier, section: Section | None = None) -> tuple[Point, ...]:
    """Every answer on the route, or in one `section` of it, that is to be confirmed again."""
    if not before.answers:
        return ()
    return tuple(point for step in on_route(route, section) for point in of_step(route, before, step))


def of_step(route: Journey, before: Earlier, step: Step) -> Iterator[Point]:
    """What is to be confirmed again of one answer: each entry by itself, where entries have names, then the whole."""
    question, now = step.question, route.answers.typed.get(step.question.id)
    if step.state != "answered":
        return
    for row in as_list(now) if _by_entry(question) else ():
        if isinstance(row, dict) and _stands(question, row, before):
            yield Point(step, f"{question.id}/{name_of(question, row)}")
    if question.ages and question.id not in before.decided:
        was = before.answers.get(question.id)
        if _names(question, now) == _names(question, was) if _by_entry(question) else now == was:
            yield Point(step, question.id)


def _by_entry(question: Question) -> bool:
    """Whether entries are confirmed one by one."""
    return any(part.ages for part in question.fields)


def _stands(question: Question, row: Mapping[str, Plain], before: Earlier) -> bool:
    """Whether anything in an entry that ages is as it was, and nobody has looked at it since."""
    name = name_of(question, row)
    key, was = f"{question.id}/{name}", before.entry(question, name)
    fields = [part.id for part in question.fields if part.ages and row.get(part.id) is not None]
    same = any(row[one] == was.get(one) and f"{key}/{one}" not in before.decided for one in fields)
    return same and key not in before.decided


def _names(question: Question, entries: Plain) -> Collection[str]:
    return {name_of(question, row) for row in as_list(entries) if isinstance(row, dict)}
