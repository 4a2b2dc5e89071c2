"""`local-compact library adapt FOLDER CLAUSE`: begin the group's own wording of a clause."""

from __future__ import annotations

import argparse
from typing import get_args

from compose import paths
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.errors import InputError, Place, Problem
from compose.library.adapt import adapt
from compose.library.model import Position


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    shared.add_folder(parser)
    parser.add_argument("clause", metavar="CLAUSE", help="the clause's id, such as notice-of-change")
    parser.add_argument(
        "--from", dest="position", choices=get_args(Position), default="standard", help="the wording to begin with"
    )


def run(arguments: argparse.Namespace) -> int:
    """Make the file, and say where it is."""
    which.library_of(arguments.folder)  # the folder must be one, and right
    clause = which.clause_called(which.library_of(None), arguments.clause)
    if arguments.position not in clause.wording:
        what = f"it has no {arguments.position} wording"
        raise InputError("That cannot be begun with.", [Problem(Place(clause.id), what, "Leave --from out")])
    path = adapt(arguments.folder, clause, arguments.position)
    say(f"Change the wording in {paths.shown(path)}; the next build takes it.")
    return 0
