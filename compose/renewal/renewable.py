"""What a group can renew: a text that was adopted here, an earlier Compact that came in, one with only a date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from compose import files, paths, previous
from compose.adoption import sealed
from compose.adoption.timekeeping import renewal_due
from compose.document import serial
from compose.document.model import Document
from compose.errors import InputError, Place, Problem, refuse
from compose.folder import Folder
from compose.plan.life import life
from compose.questionnaire.journey import Journey
from compose.renewal import confirming
from compose.renewal.renewal import ADOPTED, PREVIOUS, Renewal
from compose.yamlio import Plain

MODEL = "model.json"


_KINDS = re.compile("compact|accord|covenant|agreement|charter", re.IGNORECASE)
"""Words that a title is a name with, so that it takes an article."""


@dataclass(frozen=True)
class Text:
    """A text that can be renewed."""

    renews: str
    """`adopted/VERSION` or `previous/NAME`; empty where there is no more than a date."""
    title: str
    adopted: dt.date | None
    """`None` where nothing tells."""
    due: dt.date | None
    """By when it should be renewed; `None` where nothing tells."""
    answers: Mapping[str, Plain]
    """What it was made from, as typed; nothing where that is not kept."""

    @property
    def said(self) -> str:
        """What a sentence calls it, such as `the Camden Compact of 2021`."""
        title = self.title.title() if self.title.isupper() else self.title
        if title.startswith("The "):
            title = f"the {title[4:]}"
        elif _KINDS.search(title):
            title = f"the {title}"
        year = str(self.adopted.year) if self.adopted else ""
        return title if year in title else f"{title} of {year}"


def opened(folder: Folder, route: Journey, renewal: Renewal) -> Text:
    """What `renewal` renews. Raises `InputError` where it is damaged."""
    answers = confirming.typed(folder.path / renewal.answers) if renewal.renews_from(ADOPTED) else {}
    document = read(folder.path, renewal.renews)
    title = document.title if document else str(route.effective["title"])
    return Text(renewal.renews, title, renewal.adopted, renewal.due, answers)


def find(folder: Folder, route: Journey, wanted: str, today: dt.date) -> Text:
    """What is to be renewed: `wanted`, or else what was adopted last, or came in last, or what a date stands for.

    Raises `InputError` where there is no such text, or none at all.
    """
    home, known = folder.path, [*_known(folder.path)]
    if wanted and wanted not in known:
        remedy = f"Name one of: {', '.join(known)}" if known else "Leave it out"
        refuse(NOTHING, [Problem(Place("--from"), f"there is no {wanted} in {paths.shown(home)}", remedy)])
    renews = wanted or (known[-1] if known else "")
    began = life(folder.revisions, route.effective["adopted_on"], today)
    if not renews and began is None:
        refuse(NOTHING, [_neither(folder, route)])
    document = read(home, renews)
    title = document.title if document else str(route.effective["title"])
    answers = confirming.typed(home / renews / "answers") if renews.startswith(f"{ADOPTED}/") else {}
    return Text(renews, title, began.began if began else None, renewal_due(folder, route, today), answers)


NOTHING = "No renewal was opened."
"""How a refusal begins."""


def _known(home: Path) -> Iterator[str]:
    """Every text that is kept: those that came in, then those that were adopted, the last at the end."""
    yield from (f"{PREVIOUS}/{one.name}" for one in previous.read_all(home))
    yield from (f"{ADOPTED}/{one.path.name}" for one in sealed.adopted(home))


def _neither(folder: Folder, route: Journey) -> Problem:
    """That there is nothing to renew, and what to do about it."""
    if isinstance(route.effective["adopted_on"], dt.date):
        what = "the date of adoption has not come yet, so there is nothing to renew"
        return Problem(folder.answers.place("adopted_on"), what, "Put the date right, or wait for it")
    home = paths.quoted(folder.path)
    what = "nothing was adopted here, no earlier Compact was imported, and there is no date of adoption"
    remedy = f"Bring the earlier one in: local-compact import {home} FILE. Or answer 'adopted_on' with its date"
    return Problem(Place(paths.shown(folder.path)), what, remedy)


def of(home: Path, renewal: Renewal) -> Document | None:
    """The text that `renewal` renews; `None` where there is only a date. Raises `InputError` where it is damaged."""
    return read(home, renewal.renews)


def read(home: Path, renews: str) -> Document | None:
    """The text that is kept at `renews`; `None` where there is none. Raises `InputError` where it is damaged."""
    room, _, name = renews.partition("/")
    if room == PREVIOUS:
        earlier = previous.read(home, name)
        return earlier.document if earlier else None
    path = home / renews / MODEL
    return _document(path, paths.shown(path, home)) if room == ADOPTED and path.exists() else None


def _document(path: Path, shown: str) -> Document:
    raw = files.read_whole(path, shown)
    try:
        return serial.from_json(raw)
    except ValueError as error:
        problem = Problem(Place(shown), "it was changed or damaged", "Put the file back as it was adopted")
        raise InputError(f"{shown} cannot be used.", [problem]) from error
