"""`local-compact records export FOLDER NAME` and `records import FILE`: what is kept over the years."""

from __future__ import annotations

import argparse

from compose.cli import sheets
from compose.sheets.book import TITLES

NAMES = tuple(name for name in TITLES if name != "actions")
"""The records, by the question that keeps them."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    sheets.add_import(actions, "records")
    sheets.add_export(actions, "records as a spreadsheet to fill in", "NAME.xlsx", NAMES)


def run(arguments: argparse.Namespace) -> int:
    """Write the records, or read them back."""
    if arguments.action == "export":
        target = arguments.output or arguments.folder / f"{arguments.name.replace('_', '-')}.xlsx"
        return sheets.write(arguments.folder, arguments.name, target, arguments)
    return sheets.take(arguments, "", lambda found: iter(()))
