"""Which clauses some answers lead to: every answer that a condition looks at is tried, in every shape of a Compact."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from compose.answers.model import answers
from compose.library.model import Clause, Library
from compose.library.select import Selection, select
from compose.questionnaire.journey import journey
from compose.questionnaire.model import Question, Questionnaire

MOST = 5_000
"""Sets of answers that are tried for one clause at most."""
_NUMBER = re.compile(r"\d+")


def selection(library: Library, questionnaire: Questionnaire, given: Mapping[str, Any]) -> Selection:
    """What a Compact with the answers `given`, and no others, has."""
    return select(library, journey(questionnaire, answers(given)))


def shapes(questionnaire: Questionnaire) -> tuple[dict[str, Any], ...]:
    """Answers for every form and frame, each with all codes of practice."""
    codes = tuple(questionnaire.by_id["codes"].options)
    forms, skeletons = questionnaire.by_id["form"].options, questionnaire.by_id["skeleton"].options
    return tuple(
        {"form": form, "skeleton": skeleton, "codes": codes} for form, skeleton in itertools.product(forms, skeletons)
    )


def unreachable(library: Library, questionnaire: Questionnaire) -> tuple[Clause, ...]:
    """The clauses of `library` to which no answers lead."""
    selections = [selection(library, questionnaire, shape).ids() for shape in shapes(questionnaire)]
    left = [clause for clause in library.clauses if not any(clause.id in chosen for chosen in selections)]
    return tuple(clause for clause in left if not _found(clause, library, questionnaire))


def _found(clause: Clause, library: Library, questionnaire: Questionnaire) -> bool:
    tried = itertools.islice(_trials(clause, questionnaire), MOST)
    return any(clause.id in selection(library, questionnaire, given).ids() for given in tried)


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
            yield ({},)
            yield from (({part.id: choice},) for part in question.fields for choice in part.options)
        case "text" | "long-text":
            yield "Words"
