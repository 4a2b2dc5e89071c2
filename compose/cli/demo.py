"""`local-compact demo`: the worked examples, copied and built, so that a newcomer sees what comes out."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from compose import paths
from compose.building import build
from compose.cli import arguments as shared
from compose.cli.build import report
from compose.cli.words import say
from compose.errors import OutputError


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_date(parser)
    parser.add_argument(
        "--into", type=Path, default=Path("demo"), metavar="FOLDER", help="where to put the examples (default: demo)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Copy each example that is not there yet, build it, and say where the files are."""
    for example in sorted(paths.examples().glob("*/compact.yaml")):
        home = arguments.into / example.parent.name
        if not home.exists():
            _copy(example.parent, home)
        say(report(build(home, today=shared.today(arguments))) + "\n")
    say(f"Open the files to see them. The answers they were made from are beside them, in {paths.shown(home)}/answers.")
    say(f"Change one, then build again: local-compact build {paths.quoted(home)}")
    return 0


def _copy(example: Path, home: Path) -> None:
    try:
        shutil.copytree(example, home, ignore=shutil.ignore_patterns("out", "kept"))
    except OSError as error:
        message = f"The example cannot be put into {paths.shown(home.parent)}. Name another folder with --into."
        raise OutputError(message) from error
