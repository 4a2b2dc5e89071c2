"""Which library an action looks at, and finding a clause in it by what a person calls it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from pathlib import Path

from compose import schema
from compose.errors import InputError, Place, Problem
from compose.folder import Folder, open_folder
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
    return libraries.standard() if folder is None else opened(folder).library


def opened(folder: Path) -> Folder:
    """The group's folder at `folder`. Raises as `open_folder` does."""
    return open_folder(folder, questionnaires.standard(), libraries.standard())


def clause_called(library: Library, name: str, numbers: Mapping[str, str] | None = None) -> Clause:
    """The clause whose id, or whose number in a document, is `name`. Raises `InputError` where there is none."""
    typed = name.strip()
    ident = (numbers or {}).get(typed.rstrip("."), typed)
    if found := library.by_id.get(ident):
        return found
    told = _no_number(typed, numbers) if _NUMBER.fullmatch(typed) else _no_id(typed, library)
    raise InputError("There is no such clause.", [Problem(Place(name), *told)])


_NUMBER = re.compile(r"\d+(\.\d+)*\.?")


def _no_number(typed: str, numbers: Mapping[str, str] | None) -> tuple[str, str]:
    """What to say of a number that is no clause's, and the remedy."""
    if numbers is None:
        return "a number belongs to a document", f"Ask for it with the folder: local-compact why FOLDER {typed}"
    if typed.rstrip(".") in numbers:
        return "it is the number of a whole part", f"Name one of its clauses, such as {typed.rstrip('.')}.1"
    return (
        "no clause of the draft has this number",
        "Build again and look it up, or: local-compact library search WORDS",
    )


def _no_id(typed: str, library: Library) -> tuple[str, str]:
    """What to say of a name that is no clause's, and the remedy."""
    what, remedy = schema.unknown(typed, library.by_id, too_many=f'Try: local-compact library search "{typed}"')
    return what.replace("known here", "a clause"), remedy
