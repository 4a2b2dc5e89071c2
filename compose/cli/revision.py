"""`local-compact revision FOLDER`: a version added to the history of the document."""

from __future__ import annotations

import argparse
from typing import get_args

from compose import paths
from compose.adoption.recording import record
from compose.cli import arguments as shared
from compose.cli.words import say
from compose.document import show
from compose.plan.dates import long_date
from compose.plan.revisions import DRAFTS, FILE, Revision, Status


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument("--version", required=True, metavar="VERSION", help="what it is called, such as 0.3")
    parser.add_argument(
        "--status", choices=get_args(Status), default="draft", metavar="STATUS",
        help=f"one of: {', '.join(get_args(Status))} (default: draft); the last three for what was agreed before this "
        "program, since what is agreed now is kept by: local-compact adopt",
    )  # fmt: skip
    parser.add_argument("--what", required=True, metavar="WORDS", help="what changed, in a line")
    parser.add_argument(
        "--agreed-by", action="append", default=[], metavar="NAME", help="who agreed; may be given several times"
    )
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add the version, and say what follows."""
    today = shared.today(arguments)
    agreed_by = show.together([name.strip() for name in arguments.agreed_by])
    entry = Revision(arguments.version.strip(), today, arguments.status, arguments.what.strip(), agreed_by)
    record(arguments.folder, entry, shared.today(argparse.Namespace(date=None)))
    lines = [f"Added to {FILE}: version {entry.version}, {entry.status}, {long_date(entry.date)}."]
    if entry.status in DRAFTS:
        lines.append("The version on the cover is an answer. To set it:")
        home = paths.quoted(arguments.folder)
        lines.append(f"  local-compact ask {home} --set version={entry.version}")
    say("\n".join(lines))
    return 0
