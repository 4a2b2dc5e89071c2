"""The papers of the renewal that is open, made and written to `papers/` in the group's folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compose import files, paths
from compose.building import Draft, make_draft
from compose.errors import Place, Problem, refuse
from compose.pack.renewal import PAPERS, Occasion
from compose.plan.timetable import StepId, Timetable, timetable
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
    cannot be written.
    """
    opened = renewal.read(home)
    if opened is None:
        what, remedy = "no renewal is open", f"Open one: local-compact renew {paths.quoted(home)}"
        refuse("No papers were made.", [Problem(Place(paths.shown(home)), what, remedy)])
    assert opened  # else it was refused
    draft = make_draft(home, today=today)
    about = occasion(draft, opened, today)
    made = {name: make(about) for name, make in PAPERS.items()}
    contents = {
        f"{name}.{form}": render(paper, draft.folder.brand, form) for name, paper in made.items() for form in formats
    }
    kept = tuple(
        _put(home / FOLDER / name, content, home / "kept" / today.isoformat()) for name, content in contents.items()
    )
    return Papers(about.timetable, tuple(home / FOLDER / name for name in contents), tuple(filter(None, kept)))


def _put(path: Path, content: bytes, kept: Path) -> Path | None:
    """Write `content`; where the file of before went, for people write into papers."""
    aside = None
    if path.exists() and files.read_whole(path, paths.shown(path)) != content:
        aside = files.move_aside(path, kept)
    files.write_whole(path, content)
    return aside


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
    weeks = draft.route.effective["consultation_weeks"]
    usual = int(str(draft.route.questionnaire.by_id["consultation_weeks"].default))
    fixed = _fixed(draft)
    return timetable(
        opened.begun, opened.due, weeks if isinstance(weeks, int) else usual, today,
        fixed=fixed, done=[*_done(draft, opened, fixed, today)],
    )  # fmt: skip


def _fixed(draft: Draft) -> Mapping[StepId, dt.date]:
    opens = draft.route.effective.get("consultation_opens")
    return {"draft": opens} if isinstance(opens, dt.date) else {}


def _done(draft: Draft, opened: Renewal, fixed: Mapping[StepId, dt.date], today: dt.date) -> Iterator[StepId]:
    """The steps that the folder shows to be done."""
    if draft.route.effective["writers"]:
        yield "writers"
    published = [one.date for one in draft.folder.revisions if one.status == "consultation draft"]
    if any(opened.begun <= when <= today for when in published) or fixed.get("draft", dt.date.max) <= today:
        yield from ("ask", "writers", "draft")  # nobody publishes a draft before those
