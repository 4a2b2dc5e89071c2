"""`local-compact library show CLAUSE`: all there is to know of one clause."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from compose.answers.model import answers
from compose.cli.library import which
from compose.cli.words import say
from compose.document import show
from compose.document.preview import preview
from compose.library.about import VOICES, about
from compose.library.model import Clause
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey


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
    yield f"Part: {clause.part}. Undertaken by {VOICES[clause.undertaken_by]}."
    for position in clause.wording:
        yield from _wording(clause, position, route, source)
    if clause.positions:
        yield from _how_to_choose(clause)
    yield from _place(clause, route)
    yield from about(clause, clause.wording, route, ids=True)


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
