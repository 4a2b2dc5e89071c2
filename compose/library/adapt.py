"""Beginning local wording: a file with the library's text in it, for the group to change."""

from __future__ import annotations

from pathlib import Path

from compose import files, paths, yamlio
from compose.errors import InputError, Place, Problem
from compose.library.model import Clause
from compose.library.overlay import FOLDER


def adapt(home: Path, clause: Clause, position: str) -> Path:
    """Make the file for the group's own wording of `clause`, starting from `position`, and return it.

    Raises `InputError` where the group has one already.
    """
    path = home / FOLDER / f"{clause.id}.md"
    if path.exists():
        problem = Problem(Place(paths.shown(path)), "it is there already", "Open it and change the wording there")
        raise InputError(f"There is local wording of '{clause.id}'. Nothing was changed.", [problem])
    files.write_whole(path, (head(clause, "") + clause.texts[position].markdown.strip("\n") + "\n").encode())
    return path


def head(clause: Clause, why: str) -> str:
    """What stands above the group's own wording of `clause`: on what it is based, and why the group puts it so."""
    said = yamlio.dump({"why": why}) if why else _ASKED
    return _HEAD.format(id=clause.id, version=clause.version, title=clause.title, why=said)


_HEAD = """\
---
based_on: {id}@{version}
# title: {title}
{why}---
"""
_ASKED = """\
# why: Take the # away, and say why your group puts it otherwise. Whoever renews the agreement will want to know.
"""
