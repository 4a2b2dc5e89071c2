"""Which library an action looks at, and finding a clause in it by what a person calls it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from compose import schema
from compose.errors import InputError, Place, Problem
from compose.folder import open_folder
from compose.library import load as libraries
from compose.library.model import Clause, Library
from compose.questionnaire import load as questionnaires


def add_folder(parser: argparse.ArgumentParser) -> None:
    """A group's folder, whose local wording is to be seen too."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="a Compact's folder; without one, the library itself"
    )


def library_of(folder: Path | None) -> Library:
    """The library, with the local wording of `folder` laid over it where one is given."""
    if folder is None:
        return libraries.standard()
    return open_folder(folder, questionnaires.standard(), libraries.standard()).library


def clause_called(library: Library, name: str, numbers: Mapping[str, str] | None = None) -> Clause:
    """The clause whose id, or whose number in a document, is `name`. Raises `InputError` where there is none."""
    ident = (numbers or {}).get(name.strip().rstrip("."), name.strip())
    if found := library.by_id.get(ident):
        return found
    what, remedy = schema.unknown(ident, library.by_id)
    remedy = remedy if len(remedy) < 200 else f'Try: local-compact library search "{name}"'
    raise InputError("There is no such clause.", [Problem(Place(name), what.replace("known here", "a clause"), remedy)])
