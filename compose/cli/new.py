"""`local-compact new FOLDER`: a folder for a group's Compact, and the first questions."""

from __future__ import annotations

import argparse
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.cli import ask
from compose.cli.words import say
from compose.errors import CompactError


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder to make, such as anytown-compact")
    parser.add_argument("--brand", default="default", metavar="NAME", help="how documents look (default: default)")
    parser.add_argument("--notice", default="", metavar="WORDS", help="a line for the top of every page")
    parser.add_argument(
        "--decider", action="append", default=[], metavar="NAME", help="who may decide; may be given several times"
    )
    ask.add_answering(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the folder and ask."""
    was_there = folders.is_there(arguments.folder)
    made = folders.make(arguments.folder, arguments.brand, arguments.notice, arguments.decider)
    words = f"Made {paths.shown(made)}. Everything about your Compact is kept there."
    if not ask.is_given(arguments):
        say(words)
        return ask.answer(arguments)
    try:
        status = ask.answer(arguments)
    except CompactError:
        folders.take_back(made, made_it=not was_there)  # so that the same command can be typed again, put right
        raise
    say(words)
    return status
