"""`local-compact library adapt FOLDER CLAUSE`: begin the group's own wording of a clause."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import get_args

from compose import paths
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.errors import InputError, Place, Problem
from compose.library.adapt import adapt
from compose.library.model import Clause, Position
from compose.library.select import Selection, select
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    shared.add_folder(parser)
    parser.add_argument("clause", metavar="CLAUSE", help="the clause's id, such as notice-of-change")
    parser.add_argument(
        "--from", dest="position", choices=get_args(Position), default="standard", help="the wording to begin with"
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the file, and say where it is."""
    folder = which.opened(arguments.folder)  # it must be one, and right
    route = journey(questionnaires.standard(), folder.answers)
    selection = select(folder.library, route)
    clause = which.clause_called(folder.library, arguments.clause)
    if arguments.position not in clause.wording and not clause.local:
        what = f"it has no {arguments.position} wording"
        raise InputError("That cannot be begun with.", [Problem(Place(clause.id), what, "Leave --from out")])
    path = adapt(arguments.folder, clause, arguments.position)
    lines = [f"Change the wording in {paths.shown(path)}; the next build takes it."]
    say("\n".join((*lines, *_but(clause, selection, route))))
    return 0


def _but(clause: Clause, selection: Selection, route: Journey) -> Iterator[str]:
    """What stands in the way of the new wording."""
    for without in selection.left_out:
        if without.clause.id == clause.id:
            yield f"The clause is not in your draft so far. Because: {without.reason.rstrip('.')}."
    for count, entry in enumerate(route.effective["positions"] or ()):
        if entry["clause"] == clause.id:
            place = route.answers.place("positions", count, "clause")
            yield f"Before you build, take the choice of the library's wording out of {place}: yours takes its place."
