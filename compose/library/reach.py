"""Which clauses some answers lead to: every answer that a condition looks at is tried, in every shape of a Compact."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Any

from compose.answers.model import answers
from compose.library.model import Clause, Library
from compose.library.shape import shape_of
from compose.questionnaire.condition import BadConditionError
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Question, Questionnaire

MOST = 20_000
"""Sets of answers that are tried for one clause at most."""
_NUMBER = re.compile(r"\d+")


def shapes(questionnaire: Questionnaire) -> tuple[dict[str, Any], ...]:
    """Answers for every form and frame, each with all codes of practice."""
    codes = tuple(questionnaire.by_id["codes"].options)
    forms, skeletons = questionnaire.by_id["form"].options, questionnaire.by_id["skeleton"].options
    return tuple(
        {"form": form, "skeleton": skeleton, "codes": codes} for form, skeleton in itertools.product(forms, skeletons)
    )


def reachable(clause: Clause, library: Library, questionnaire: Questionnaire) -> bool:
    """Whether some answers lead to `clause` of `library`; where there are too many to try, they are taken to."""
    for count, given in enumerate(_trials(clause, questionnaire)):
        if count == MOST or _printed(clause, library, journey(questionnaire, answers(given))):
            return True
    return False


def _printed(clause: Clause, library: Library, route: Journey) -> bool:
    shape = shape_of(route)
    if shape.without(clause, library.home(clause, shape.skeleton)):
        return False
    try:
        return clause.when is None or clause.when.holds(route.effective)
    except BadConditionError:
        return False


def _trials(clause: Clause, questionnaire: Questionnaire) -> Iterator[dict[str, Any]]:
    """Sets of answers to whatever the clause's condition depends on, directly or through other questions."""
    asked = [questionnaire.by_id[name] for name in sorted(_depends(clause, questionnaire))]
    literals = [int(figure) for figure in _NUMBER.findall(clause.when.source)] if clause.when else []
    values = [tuple(_values(question, literals)) for question in asked]
    for shape in shapes(questionnaire):
        for chosen in itertools.product(*values):
            named = zip((question.id for question in asked), chosen, strict=True)
            yield {**shape, **{name: value for name, value in named if value is not None}}


def _depends(clause: Clause, questionnaire: Questionnaire) -> set[str]:
    found: set[str] = set()
    waiting = set(clause.when.names) if clause.when else set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        when = questionnaire.by_id[name].when
        waiting |= (when.names if when else frozenset()) - found
    return found


def _values(question: Question, literals: Iterable[int]) -> Iterator[Any]:
    """Answers that may make a difference: none, each choice, numbers about those that the condition names."""
    yield None
    match question.kind:
        case "yes-no":
            yield from (True, False)
        case "one-of":
            yield from (*question.options, *(["something else"] if question.other else []))
        case "some-of":
            yield from (*((option,) for option in question.options), tuple(question.options))
        case "number":
            yield from {near for figure in (1, *literals) for near in (figure - 1, figure, figure + 1) if near > 0}
        case "repeat":
            entries: list[dict[str, Any]] = [{part.id: one} for part in question.fields for one in part.options]
            for entry in ({}, *entries):
                yield from ((entry,), (entry, entry))
        case "date":
            yield dt.date(2027, 4, 1)
        case _:
            yield "Words"
