"""The dates of a group's folder: what was adopted, what is being renewed and what is answered, brought to one clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from compose import files, yamledit, yamlio
from compose.adoption import sealed
from compose.folder import SETTINGS, Folder, read_settings
from compose.locks import locked
from compose.plan.clock import Date, clock
from compose.plan.clock.renewal import renewal_due as due
from compose.plan.life import life
from compose.plan.revisions import RESTARTS, Revision
from compose.questionnaire.journey import Journey
from compose.renewal import renewal
from compose.yamlio import Plain


def dates(folder: Folder, route: Journey, today: dt.date) -> tuple[Date, ...]:
    """Every date of the folder as it stands on `today`, by day. Raises `InputError` where a file cannot be used."""
    opened = renewal.read(folder.path)
    begun, by = (opened.begun, opened.due) if opened else (None, None)
    return clock(in_force(folder, route, today), counted(folder), today, begun=begun, due=by)


def counted(folder: Folder) -> tuple[Revision, ...]:
    """The history that dates are counted by, oldest first: of what was sealed, as the seals have it.

    Once a version was adopted with this program, an entry of which nothing is kept does not put off the renewal.
    """
    kept = sealed.adopted(folder.path)
    if not kept:
        return folder.revisions
    known = {one.version.casefold() for one in kept}
    typed = (
        entry
        for entry in folder.revisions
        if entry.version.casefold() not in known and (entry.status not in RESTARTS or entry.date <= kept[0].date)
    )
    of_seals = (Revision(one.version, one.date, one.status, "") for one in kept)
    return tuple(sorted((*typed, *of_seals), key=lambda entry: entry.date))


def renewal_due(folder: Folder, route: Journey, today: dt.date) -> dt.date | None:
    """By when the text that stands is renewed; `None` before adoption."""
    answers = in_force(folder, route, today)
    runs = life(counted(folder), answers["adopted_on"], today)
    return due(runs, answers["renewal_years"] or 0) if runs else None


def in_force(folder: Folder, route: Journey, today: dt.date) -> Mapping[str, Any]:
    """The answers that dates are counted by: those of the route, but the years and months that were adopted.

    Who changes them in a draft for later does not lengthen the life of the text that stands, nor does an amendment.
    """
    opened = renewal.read(folder.path)
    answers = dict(route.effective)
    if opened and opened.adopted and not isinstance(answers["adopted_on"], dt.date):
        answers["adopted_on"] = opened.adopted  # opening a renewal takes the answer out, for it is the new text's
    began = life(counted(folder), answers["adopted_on"], today)
    agreed = [one for one in sealed.adopted(folder.path) if began and began.began <= one.date <= today]
    terms = {"review_months": agreed[-1].review_months, "renewal_years": agreed[0].renewal_years} if agreed else {}
    return {**answers, **{name: value for name, value in terms.items() if value}}


def calendar_id(home: Path) -> UUID:
    """What calendars know the folder's dates by; where it has none yet, one is made and kept in `compact.yaml`.

    It is kept and not worked out, so that a new title or name of the area, or of the folder, leaves it as it is. Raises
    `InputError` where the file cannot be used, `OutputError` where it cannot be written.
    """
    path = home / SETTINGS
    with locked(home):
        known = read_settings(path, SETTINGS).calendar_id
        if known:
            return known
        made = uuid4()
        raw = files.read_whole(path, SETTINGS)
        data = yamlio.parse(yamlio.decoded(raw, SETTINGS), SETTINGS).data
        settings: dict[str, Plain] = {**(data if isinstance(data, dict) else {}), "calendar_id": str(made)}
        files.write_whole(path, yamledit.edited(raw.decode(), settings, shown=SETTINGS).encode())
        return made
