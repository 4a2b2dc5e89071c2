"""`local-compact library show CLAUSE`: all there is to know of one clause."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from compose.answers.model import answers
from compose.cli.library import which
from compose.cli.words import say
from compose.document import show, walk
from compose.document.model import Field
from compose.document.preview import preview
from compose.library.model import Clause
from compose.plan.dates import long_date
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Question


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    parser.add_argument("clause", metavar="CLAUSE", help="the clause's id, such as notice-of-change")
    parser.add_argument("--source", action="store_true", help="print the wording as it stands in the file")


def run(arguments: argparse.Namespace) -> int:
    """Print the clause."""
    clause = which.clause_called(which.library_of(None), arguments.clause)
    route = journey(questionnaires.standard(), answers())
    say("\n".join(lines(clause, route, source=arguments.source)))
    return 0


def lines(clause: Clause, route: Journey, *, source: bool = False) -> Iterator[str]:
    """All there is to know of `clause`, its numbers as `route` has them."""
    yield f"{clause.title} ({clause.id})"
    yield f"Part: {clause.part}. Undertaken by {which.VOICES[clause.undertaken_by]}."
    for position in clause.wording:
        yield from _wording(clause, position, route, source)
    if clause.positions:
        yield from _how_to_choose(clause)
    yield from _place(clause, route)
    yield from about(clause, clause.wording, route)


def _how_to_choose(clause: Clause) -> Iterator[str]:
    yield ""
    yield "To choose one, write into answers/40-commitments.yaml, under positions:"
    yield from (f"  - clause: {clause.id}", "    position: stronger", "    reason: why your group prefers it")


def _place(clause: Clause, route: Journey) -> Iterator[str]:
    """When it is printed, what it is about, and what to do about it."""
    yield ""
    yield f"Printed in the {show.together(clause.forms)} form{'s' if len(clause.forms) > 1 else ''}."
    if clause.when:
        asked = show.together([route.label(name) for name in sorted(clause.when.names)])
        yield f"Whether it is in depends on: {asked}."
    yield f"Themes: {', '.join(clause.themes)}."
    yield from (f"For the action plan: {action}" for action in clause.actions)


def _wording(clause: Clause, position: str, route: Journey, source: bool) -> Iterator[str]:
    yield ""
    yield f"{'Own' if clause.local else position.capitalize()} wording:"
    if source:
        yield clause.texts[position].markdown.strip("\n")
    else:
        yield from (f"  {line}" for line in preview(clause.wording[position], route))
    if stance := clause.positions.get(position):
        yield f"  Who asks for it: {stance.asked_by}"
        yield f"  What it costs: {stance.costs}"


def about(clause: Clause, positions: Iterable[str], route: Journey) -> Iterator[str]:
    """What stands behind the wording: reason, example, numbers with their limits, law, where it comes from."""
    if clause.why:
        yield from ("", f"Why: {clause.why}")
    if clause.example:
        kind = f"told in {clause.example.source or '?'}" if clause.example.kind == "real" else "made up to show it"
        yield from ("", f"Example ({kind}): {clause.example.text}")
    yield from _numbers(clause, positions, route)
    if clause.legal:
        yield from ("", f"Law: {clause.legal}")
    yield from ("", f"Comes from: {clause.source.what.rstrip('.')}. {clause.source.licence.rstrip('.')}.")
    yield from provenance(clause)


def _numbers(clause: Clause, positions: Iterable[str], route: Journey) -> Iterator[str]:
    questions = route.questionnaire.by_id
    blocks = (block for position in positions for block in clause.wording[position])
    names = dict.fromkeys(inline.name for inline in walk.inlines(tuple(blocks)) if isinstance(inline, Field))
    asked = [questions[name] for name in names if name in questions and questions[name].kind == "number"]
    if asked:
        yield from ("", "Numbers in it:")
    for question in asked:
        value = route.effective[question.id]
        known = show.words(question, value) if isinstance(value, int) else f"{_usual(question)}, usually"
        yield f"  - {question.label}: {known} (the answer to '{question.id}')"
        yield from _limits(question)


def _usual(question: Question) -> str:
    return show.words(question, int(str(question.default)))


def _limits(question: Question) -> Iterator[str]:
    for limit, words in ((question.floor, "at least"), (question.ceiling, "at most")):
        if limit:
            yield f"    {limit.basis.capitalize()}, {words} {show.words(question, limit.value)}: {limit.say}"
            yield f"    Source: {limit.source}, as at {long_date(dt.date.fromisoformat(limit.as_at))}"


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
