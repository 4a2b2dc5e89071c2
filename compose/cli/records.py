"""`local-compact records export FOLDER NAME` and `records import FILE`: what is kept over the years."""

from __future__ import annotations

import argparse
from pathlib import Path

from compose.cli import arguments as shared
from compose.cli import sheets
from compose.document.show import capital
from compose.sheets.book import TITLES

NAMES = tuple(name for name in TITLES if name != "actions")
"""The records, by the question that keeps them."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    sheets.add_import(actions, "records")
    does = "write records as a spreadsheet to fill in"
    export = actions.add_parser("export", help=does, description=f"{capital(does)}.")
    shared.add_folder(export)
    export.add_argument("name", choices=NAMES, metavar="NAME", help=", ".join(NAMES))
    export.add_argument("--output", type=Path, metavar="FILE", help="where to (default: NAME.xlsx in the folder)")
    shared.add_date(export)


def run(arguments: argparse.Namespace) -> int:
    """Write the records, or read them back."""
    if arguments.action == "export":
        target = arguments.output or arguments.folder / f"{arguments.name.replace('_', '-')}.xlsx"
        return sheets.write(arguments.folder, arguments.name, target, arguments)
    return sheets.take(arguments, "", lambda found: iter(()))
