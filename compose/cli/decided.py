"""Who decided what and since when, from the group's log, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from compose.answers import kinds
from compose.answers.decisions import AGAIN, KEPT, WORDING, Decision, Log, latest
from compose.answers.model import Open
from compose.document import show
from compose.plan.dates import long_date
from compose.questionnaire.model import Question, Questionnaire
from compose.schema import WrongValueError
from compose.yamlio import Plain

_CLAUSE = {KEPT: "kept as it is", WORDING: "in your own words", AGAIN: "to be looked at again"}
_OF_CLAUSES = ("left_out", "positions")
"""Questions with an entry a clause."""
_BACK = "in the library's wording again"
MOST = 10
"""Decisions that are listed unless all are asked for."""


def lines(
    log: Log, questionnaire: Questionnaire, titles: Mapping[str, str], *, everything: bool = False
) -> Iterator[str]:
    """The last decisions that stand, or `everything` on record, newest first; clauses by their `titles`."""
    found = [*reversed(log.decisions)] if everything else _standing(log)  # by the file's order: clocks differ
    shown = found if everything else found[:MOST]
    for one in shown:
        yield _line(one, questionnaire, titles)
    if len(shown) < len(found):
        yield f"and {len(found) - len(shown)} earlier: see them with --decisions"
    yield from map(str, log.problems)


def _standing(log: Log) -> list[Decision]:
    """The decisions that stand, newest first; those that another has taken the place of are told with it."""
    decided = [*_of_what_is_there(log.decisions)]
    places = {one.key: place for place, one in enumerate(decided)}
    return sorted(latest(decided).values(), key=lambda one: places[one.key], reverse=True)


def _of_what_is_there(found: Iterable[Decision]) -> Iterator[Decision]:
    """`found` without what was decided about entries that were taken out afterwards."""
    decided: dict[int, Decision] = dict(enumerate(found))
    for place, one in [*decided.items()]:
        if one.what == "removed":
            gone = [at for at, other in decided.items() if at < place and other.key.startswith(f"{one.key}/")]
            decided = {at: other for at, other in decided.items() if at not in gone}
    return iter(decided.values())


def _line(one: Decision, questionnaire: Questionnaire, titles: Mapping[str, str]) -> str:
    day = long_date(one.when.date())
    why = f" Why: {one.why.rstrip('.')}." if one.why else ""
    agreed = f" Agreed by {one.agreed_by}." if one.agreed_by else ""
    return f"{day}, {one.who}: {_what(one, questionnaire, titles)}.{why}{agreed}"


def _what(one: Decision, questionnaire: Questionnaire, titles: Mapping[str, str]) -> str:
    ident, *way = one.key.split("/")
    if ident in (*_CLAUSE, *_OF_CLAUSES):
        way[:1] = [titles.get(name, name) for name in way[:1]]
    if ident.startswith("section:"):
        sections = {section.id: section.title for section in questionnaire.sections}
        return f"section '{sections.get(ident.partition(':')[2], ident)}' {one.what}"
    if ident in _CLAUSE:
        gone = ident == WORDING and one.now is None
        return f"clause {' '.join(way)}: {_BACK if gone else _CLAUSE[ident]}"
    question = _question(questionnaire, ident, way)
    of_field = question is not None and ident != question.id
    name = ", ".join(filter(None, (question.label if question else ident, "/".join(way[:-1] if of_field else way))))
    if one.what in ("answered", "changed", "wording chosen") and not isinstance(one.now, dict):
        was = f" (was {_said(question, one.was)})" if one.was is not None else ""
        return f"{name}: {_said(question, one.now)}{was}"
    return f"{name}: {one.what}"


def _question(questionnaire: Questionnaire, ident: str, way: list[str]) -> Question | None:
    """The question a decision is about; of a field of an entry, the field."""
    question = questionnaire.by_id.get(ident)
    part = way[-1] if len(way) > 1 else ""
    return next((one for one in question.fields if one.id == part), question) if question else None


def _said(question: Question | None, value: Plain) -> str:
    """A value as it is printed; as it was typed, where it is not one that could be used today."""
    if question is None or question.kind == "repeat" or not isinstance(value, str | list):
        return "; ".join(map(str, value.values())) if isinstance(value, dict) else str(value)
    try:
        read = kinds.read(question, value)
    except WrongValueError:
        return str(value)
    return read.why if isinstance(read, Open) else show.words(question, read)
