"""The papers of the renewal that is open, made and written to `papers/` in the group's folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compose import files, paths
from compose.building import Draft, make_draft
from compose.errors import InputError, Place, Problem
from compose.pack.renewal import PAPERS, Occasion
from compose.plan.clock.renewal import steps
from compose.plan.timetable import Timetable
from compose.render import Format, render
from compose.renewal import confirming, renewable, renewal
from compose.renewal.renewal import Renewal

FOLDER = "papers"
FORMATS: tuple[Format, ...] = ("docx", "pdf")


@dataclass(frozen=True)
class Papers:
    """What was made."""

    timetable: Timetable
    files: tuple[Path, ...]
    kept: tuple[Path, ...]
    """Where papers of before went that read otherwise."""


def write(home: Path, today: dt.date, formats: Sequence[Format] = FORMATS) -> Papers:
    """Make every paper of the renewal that is open in `home`; those of before that read otherwise go to `kept/`.

    Raises `InputError` where none is open or a file of the folder cannot be used, and `OutputError` where a paper
    cannot be written. While papers are written, `renewal.yaml` says that they are left to make.
    """
    opened = _open(home)
    draft = make_draft(home, today=today)
    about = occasion(draft, opened, today)
    made = {name: make(about) for name, make in PAPERS.items()}
    contents = {
        f"{name}.{form}": render(paper, draft.folder.brand, form) for name, paper in made.items() for form in formats
    }
    aside = home / "kept" / today.isoformat()
    renewal.write(home, replace(opened, left="papers"))
    kept = [files.write_keeping(home / FOLDER / name, content, aside) for name, content in contents.items()]
    renewal.write(home, replace(opened, left=""))
    return Papers(about.timetable, tuple(home / FOLDER / name for name in contents), tuple(filter(None, kept)))


def _open(home: Path) -> Renewal:
    """The renewal that is open; refused where none is, or where its answers are not made ready."""
    opened, command = renewal.read(home), f"local-compact renew {paths.quoted(home)}"
    if opened and opened.left != "answers":
        return opened
    half = "the renewal is only half open", f"Finish it: {command}"
    what, remedy = half if opened else ("no renewal is open", f"Open one: {command}")
    raise InputError("No papers were made.", [Problem(Place(paths.shown(home)), what, remedy)])


def occasion(draft: Draft, opened: Renewal, today: dt.date) -> Occasion:
    """What the papers of the renewal `opened` are made from."""
    home, route = draft.folder.path, draft.route
    text = renewable.opened(draft.folder, route, opened)
    return Occasion(
        route,
        draft.folder.library,
        draft.document,
        renewable.of(home, opened),
        text.said,
        plan(draft, opened, today),
        today,
        tuple(confirming.by_section(confirming.points(home, route))),
    )


def plan(draft: Draft, opened: Renewal, today: dt.date) -> Timetable:
    """The timetable of the renewal `opened`, with the days that the group has set."""
    published = [one.date for one in draft.folder.revisions if one.status == "consultation draft"]
    out = max((when for when in published if when <= today), default=None)
    return steps(draft.route.effective, opened.begun, opened.due, today, consulted_on=out)
