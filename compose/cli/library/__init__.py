"""`local-compact library ACTION`: looking into the clause library, and keeping local wording in step with it."""

from __future__ import annotations

import argparse
from importlib import import_module
from types import ModuleType

ACTIONS = {
    "list": ("listing", "list the clauses, part by part"),
    "show": ("show", "show one clause: every wording, why, who asks for it, where it comes from"),
    "search": ("search", "find clauses by words"),
    "words": ("words", "list what may stand in {{ }} in the wording of a clause"),
    "coverage": ("coverage", "say what the library covers, or which national undertakings a draft answers"),
    "lint": ("lint", "say what in the library, or in local wording, is worth a look"),
    "adapt": ("adapt", "begin local wording: a file with the library's text in it, to change"),
    "update": ("update", "settle, one by one, clauses that changed since you wrote your own wording"),
}
"""Action, the module that does it, and what it does."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's actions."""
    parser.set_defaults(parser=parser, action=None)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    for action, (_, does) in ACTIONS.items():
        found = actions.add_parser(action, help=does, description=does[0].upper() + does[1:] + ".")
        _module(action).configure(found)


def run(arguments: argparse.Namespace) -> int:
    """Do the action."""
    if arguments.action is None:
        arguments.parser.print_help()
        return 2
    return int(_module(arguments.action).run(arguments))


def _module(action: str) -> ModuleType:
    return import_module(f"compose.cli.library.{ACTIONS[action][0]}")
