"""What became of the library's wording since a group wrote its own: told and settled clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compose import files
from compose.errors import InputError, Problem
from compose.library.model import Clause, Library
from compose.library.overlay import FOLDER

SET_ASIDE = "set-aside"
"""Folder within `wording/` to which wording goes that gave way to the library's: nothing a group wrote is lost."""
_FRONT = re.compile(r"\s*\ufeff?\s*---.*?^---", re.DOTALL | re.MULTILINE)
_BASED_ON = re.compile(r"^([ \t]*[\"']?based_on[\"']?[ \t]*:[ \t]*[\"']?[a-z0-9-]+@)\d+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Update:
    """A clause of the library that has changed since the group wrote its own wording of it."""

    library: Clause
    """As the library has it now."""
    local: Clause
    """As the group has it; `local.behind` says what changed since."""


def updates(library: Library, overlaid: Library) -> Iterator[Update]:
    """The clauses of `library` that have changed since the wording laid over it in `overlaid` was based on them."""
    for local in overlaid.clauses:
        if local.behind:
            yield Update(library.by_id[local.id], local)


def keep(home: Path, update: Update) -> Path:
    """Write down in the group's file that its wording stands, now that the library's has changed; return the file.

    Raises `InputError` where the line that says so is written in a way that only a person should change.
    """
    path = _file(home, update)
    text = files.read_whole(path, path.name).decode("utf-8")
    front = _FRONT.match(text)
    kept, found = _BASED_ON.subn(rf"\g<1>{update.library.version}", front[0] if front else "", count=1)
    if not found:
        remedy = f"Write it as one line: based_on: {update.library.id}@{update.library.version}"
        problem = Problem(update.local.place, "its 'based_on' cannot be changed by the program", remedy)
        raise InputError("Your wording stands, but its file was not changed.", [problem])
    files.write_whole(path, (kept + text[len(front[0] if front else "") :]).encode())
    return path


def take(home: Path, update: Update) -> Path:
    """Set the group's wording aside, so that the library's counts again; return where it went."""
    path = _file(home, update)
    return files.move_aside(path, path.parent / SET_ASIDE)


def _file(home: Path, update: Update) -> Path:
    return home / FOLDER / f"{update.local.id}.md"
