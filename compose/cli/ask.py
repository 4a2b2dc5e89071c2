"""`local-compact ask FOLDER`: ask the questions that are open, or take answers from a file or the command line."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.answers.keeper import Keeper
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import say
from compose.questionnaire import load as questionnaires
from compose.wizard import unattended


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    add_answering(parser)


def add_answering(parser: argparse.ArgumentParser) -> None:
    """The arguments of every verb that asks."""
    shared.add_by(parser)
    parser.add_argument("--plain", action="store_true", help="line by line, for screen readers and simple terminals")
    parser.add_argument(
        "--answers", type=Path, action="append", default=[], metavar="FILE", help="take the answers in this YAML file"
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="ID=VALUE", help="take this answer, such as notice_months=6"
    )
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Ask, or take the answers that were given."""
    folders.must_be(arguments.folder)
    return answer(arguments)


def answer(arguments: argparse.Namespace) -> int:
    """Ask about the folder of `arguments`, which is there."""
    keeper = Keeper(arguments.folder, questionnaires.standard(), arguments.by or login(), now)
    if is_given(arguments):
        say("\n".join(unattended.give(keeper, arguments.answers, arguments.set)))
        return 0
    return _asked(arguments, keeper)


def is_given(arguments: argparse.Namespace) -> bool:
    """Whether answers are given, so that nobody is asked."""
    return bool(arguments.answers or arguments.set)


def _asked(arguments: argparse.Namespace, keeper: Keeper) -> int:
    from compose.wizard import leaving, session, terminal  # late: the terminal's library takes its time
    from compose.wizard.room import Room

    prompter = terminal.prompter_for(arguments.plain, sys.stdin, sys.stdout, os.environ)
    room = Room(arguments.folder, keeper, prompter, shared.today(arguments))
    try:
        session.run(room)
    except EOFError:
        return _ended(arguments.folder, keeper)
    except KeyboardInterrupt:  # where no question stood that could take it
        say("Stopped. Everything answered so far is saved.", sys.stderr)
        return 130
    say("\n".join(leaving.summary(room)))
    return 0


def _ended(home: Path, keeper: Keeper) -> int:
    """Say what is missing, where nobody is there to answer."""
    keeper.refresh()
    lines = ["", "The input has ended. Everything answered so far is saved.", *unattended.missing(keeper)]
    say("\n".join([*lines, f"To go on: local-compact ask {paths.quoted(home)}"]))
    return 1
