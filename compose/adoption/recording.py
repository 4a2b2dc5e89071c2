"""Adding a version to the history of a folder's document, in `revisions.yaml`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from compose import files, paths, schema
from compose.adoption.sealed import Sealed, adopted
from compose.errors import Place, Problem, refuse
from compose.folder import must_be
from compose.locks import locked
from compose.plan import revisions
from compose.plan.dates import long_date
from compose.plan.revisions import FILE, Revision
from compose.schema import WrongValueError


def record(home: Path, entry: Revision, today: dt.date) -> None:
    """Add `entry` to the history of the folder `home`; what stands there stays as it was typed.

    Raises `InputError` with everything that speaks against it, `OutputError` where it cannot be written.
    """
    must_be(home)
    path = home / FILE
    with locked(home):
        history = revisions.read(path, FILE)
        refuse("Nothing was added to the history.", _against(home, entry, history, today))
        text = files.read_whole(path, FILE).decode() if path.exists() else ""
        files.write_whole(path, revisions.added(text, entry).encode())


def _against(home: Path, entry: Revision, history: Sequence[Revision], today: dt.date) -> Iterator[Problem]:
    yield from _words(entry)
    if entry.date > today:
        what = f"{long_date(entry.date)} has not come yet"
        yield Problem(Place("--date"), what, "Add the version on that day, or later")
    known = next((one for one in history if revisions.same(one.version, entry.version)), None)
    if known:
        what = f"the history has version {known.version} already: {known.status}, {long_date(known.date)}"
        yield Problem(Place("--version"), what, f"Give another number, or put the entry right in {FILE}")
    if entry.status not in revisions.DRAFTS and (kept := adopted(home)):
        yield _to_adopt(home, entry, kept)


def _to_adopt(home: Path, entry: Revision, kept: Sequence[Sealed]) -> Problem:
    what = f"version {kept[-1].version} was adopted here, and what follows it is kept in the same way"
    command = f"local-compact adopt {paths.quoted(home)} --date {entry.date.isoformat()}"
    return Problem(Place("--status"), what, f"Adopt it: {command}")


def _words(entry: Revision) -> Iterator[Problem]:
    for name, words in (("--version", entry.version), ("--what", entry.what), ("--agreed-by", entry.agreed_by)):
        try:
            if not schema.line(words) and name != "--agreed-by":
                raise WrongValueError("has no words behind it", "Put some behind it")
        except WrongValueError as error:
            yield Problem(Place(name), f"it {error.what}", error.remedy)
