"""Entries of the last agreement that are called otherwise now, as where a body was renamed in a file by hand.

An entry whose name is new is taken for the missing one that it is likest, if they agree in more than half of the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compose.answers.merge import as_list, name_of
from compose.questionnaire.again import Earlier
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question
from compose.yamlio import Plain

Row = Mapping[str, Plain]
"""An entry as it is typed."""


def as_called_now(route: Journey, before: Earlier) -> Earlier:
    """The last agreement `before`, its entries called as they are called in the answers of `route`."""
    answers, decided = dict(before.answers), set(before.decided)
    for question in route.questionnaire.questions():
        if any(part.ages for part in question.fields):
            was, now = _rows(answers.get(question.id)), _rows(route.answers.typed.get(question.id))
            pairs = dict(_pairs(question, was, now))
            answers[question.id] = [_called(question, row, pairs) for row in was]
            decided |= {key for old, new in pairs.items() for key in _moved(before, question, old, new)}
    return Earlier(answers, frozenset(decided))


def _rows(entries: Plain) -> Sequence[Row]:
    return [row for row in as_list(entries) if isinstance(row, dict)]


def _pairs(question: Question, was: Sequence[Row], now: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Each name of `was` that is gone, with the one of `now` that has taken its place."""
    names = {name_of(question, row) for row in was}, {name_of(question, row) for row in now}
    gone = [row for row in was if name_of(question, row) not in names[1]]
    for row in (row for row in now if name_of(question, row) not in names[0]):
        likest = max(gone, key=lambda old: _alike(question, old, row), default=None)
        if likest and _alike(question, likest, row) > 1 / 2:
            gone.remove(likest)
            yield name_of(question, likest), name_of(question, row)


def _alike(question: Question, old: Row, new: Row) -> float:
    """In how much of what two entries say beside their name they agree, from 0 to 1."""
    said = {*old, *new} - {question.key or "name"}
    return sum(old.get(part) == new.get(part) for part in said) / max(len(said), 1)


def _called(question: Question, row: Row, names: Mapping[str, str]) -> dict[str, Plain]:
    name = name_of(question, row)
    return {**row, question.key or "name": names.get(name, name)}


def _moved(before: Earlier, question: Question, old: str, new: str) -> Iterator[str]:
    """What was decided on an entry under its old name, under its new one."""
    start = f"{question.id}/{old}"
    for key in before.decided:
        if key == start or key.startswith(f"{start}/"):
            yield f"{question.id}/{new}{key.removeprefix(start)}"
