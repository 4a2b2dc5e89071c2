"""What is told of a clause beside its wording: why it is there, an example, its numbers, the law, where it is from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compose.document import show, walk
from compose.document.model import Field
from compose.library.model import Clause, Voice
from compose.plan.dates import long_date
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question

VOICES: Mapping[Voice, str] = {
    "public": "public bodies",
    "voluntary": "voluntary organisations",
    "all": "all partners",
}
"""Who undertakes a commitment, in words."""


def about(clause: Clause, positions: Iterable[str], route: Journey, *, ids: bool = False) -> Iterator[str]:
    """What stands behind the wording: reason, example, numbers with their limits and, if so, `ids`, law, source."""
    if clause.why:
        yield from ("", f"Why: {clause.why}")
    if clause.example:
        kind = f"told in {clause.example.source or '?'}" if clause.example.kind == "real" else "made up to show it"
        yield from ("", f"Example ({kind}): {clause.example.text}")
    yield from _numbers(clause, positions, route, ids=ids)
    if clause.legal:
        yield from ("", f"Law: {clause.legal}")
    yield from ("", f"Comes from: {clause.source.what.rstrip('.')}. {clause.source.licence.rstrip('.')}.")
    yield from provenance(clause)


def numbers(clause: Clause, positions: Iterable[str], route: Journey) -> tuple[Question, ...]:
    """The questions for the numbers that the wording of `positions` prints."""
    questions = route.questionnaire.by_id
    names = dict.fromkeys(name for position in positions for name in fields(clause, position))
    return tuple(questions[name] for name in names if name in questions and questions[name].kind == "number")


def fields(clause: Clause, position: str) -> tuple[str, ...]:
    """The names that stand for answers in the wording of `position`, in its order."""
    found = (inline.name for inline in walk.inlines(clause.wording[position]) if isinstance(inline, Field))
    return tuple(dict.fromkeys(found))


def _numbers(clause: Clause, positions: Iterable[str], route: Journey, *, ids: bool) -> Iterator[str]:
    asked = numbers(clause, positions, route)
    if asked:
        yield from ("", "Numbers in it:")
    for question in asked:
        value = route.effective[question.id]
        known = show.words(question, value) if isinstance(value, int) else f"{show.usual(question)}, usually"
        named = f" (the answer to '{question.id}')" if ids else ""  # to write it into a file by
        yield f"  - {question.label}: {known}{named}"
        yield from (f"    {line}" for line in limits(question))


def limits(question: Question) -> Iterator[str]:
    """The floor and the ceiling of a number, with where they come from."""
    for limit, words in ((question.floor, "at least"), (question.ceiling, "at most")):
        if limit:
            yield f"{limit.basis.capitalize()}, {words} {show.words(question, limit.value)}: {limit.say}"
            yield f"Source: {limit.source}, as at {long_date(dt.date.fromisoformat(limit.as_at))}"


def provenance(clause: Clause) -> Iterator[str]:
    """Where a clause comes from and how old it is."""
    if clause.national:
        yield f"National Compact (2010), {_named('undertaking', clause.national)}"
    if clause.covenant:
        yield f"Civil Society Covenant (2025), {_named('principle', clause.covenant)}"
    if clause.guide:
        sections = [str(section) for section in clause.guide if section]
        told = [*([_named("section", sections)] if sections else []), *(["its checklist"] if 0 in clause.guide else [])]
        yield f"User guide, {show.together(told)}"
    for change in clause.changes:
        yield f"Version {change.version}, {long_date(change.date)}: {change.what}"
    if clause.reviewed:
        yield f"Last looked at: {long_date(clause.reviewed)}"


def _named(what: str, some: Sequence[str]) -> str:
    return f"{what}{'' if len(some) == 1 else 's'} {show.together(some)}"
