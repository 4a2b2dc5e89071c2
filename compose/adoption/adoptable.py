"""Whether a text can be adopted as partners wish: what it is called from then on, and what speaks against it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from compose import paths, schema
from compose.adoption.sealed import FOLDER, SEAL, adopted
from compose.document import show
from compose.errors import Place, Problem
from compose.folder import Folder
from compose.plan import revisions
from compose.plan.dates import LONGEST_LIFE, long_date
from compose.plan.life import life
from compose.plan.revisions import Revision, Status
from compose.renewal import renewal
from compose.schema import WrongValueError

NOTHING = "Nothing was adopted."


@dataclass(frozen=True, slots=True)
class Wish:
    """What partners agreed to."""

    date: dt.date
    agreed_by: tuple[str, ...]
    version: str = ""
    """What the text is called from now on; where it is empty, the answer or the number after it."""
    what: str = ""
    """What changed, in a line; an amendment must say it."""
    amended: bool = False
    """Whether it changes a text that stands, whose years go on."""


def next_version(folder: Folder, *, amended: bool = False) -> str:
    """What to call a text: as it is called, `1.0` while that is a draft's `0.…`, and the next where it is taken.

    The next after 1.0 is 1.1 for an amendment. Nothing where no number can be counted on from.
    """
    named = str(folder.answers.values.get("version") or "0.1")
    version = "1.0" if named.startswith("0.") else named
    taken = {one.version.casefold() for one in folder.revisions if one.status not in revisions.DRAFTS}
    while version.casefold() in taken:
        number = re.fullmatch(r"(\d{1,4})\.(\d{1,4})", version)
        if not number:
            return ""
        version = f"{number[1]}.{int(number[2]) + 1}" if amended else f"{int(number[1]) + 1}.0"
    return version


def revision(folder: Folder, wish: Wish) -> Revision:
    """The entry for the history that `wish` makes."""
    status: Status = "adopted"
    if wish.amended or renewal.is_open(folder.path):
        status = "amended" if wish.amended else "renewed"
    what = wish.what.strip() or ("Renewed text agreed." if status == "renewed" else "Text agreed.")
    return Revision(wish.version, wish.date, status, what, show.together([name.strip() for name in wish.agreed_by]))


# -- what speaks against it --------------------------------------------------------------------------------------------


def against(folder: Folder, wish: Wish, today: dt.date) -> Iterator[Problem]:
    """Everything that speaks against `wish` on `today`, gaps in the text apart."""
    if wish.date > today:
        yield Problem(
            Place("--date"), f"{long_date(wish.date)} has not come yet", "Adopt the text on that day, or later"
        )
    opened = renewal.read(folder.path)
    if opened and wish.date < opened.begun:
        what = f"{long_date(wish.date)} is before the renewal began, {long_date(opened.begun)}"
        yield Problem(Place("--date"), what, "Give the day on which partners agreed to the renewed text")
    for entry in folder.revisions:
        if entry.status not in revisions.DRAFTS and entry.date > wish.date:
            what = (
                f"{long_date(wish.date)} is before version {entry.version}, {entry.status} on {long_date(entry.date)}"
            )
            yield Problem(Place("--date"), what, "Give a day that is not before it, or put the history right")
    yield from _version(folder, wish)
    yield from _kind(folder, wish, today)
    yield from _years(folder, wish)
    yield from _words(wish)


def _version(folder: Folder, wish: Wish) -> Iterator[Problem]:
    place, version = Place("--version"), wish.version
    entry = next((one for one in folder.revisions if revisions.same(one.version, version)), None)
    if (
        not _FOLDER_NAME.fullmatch(version)
        or version.endswith(".")
        or version.casefold().partition(".")[0] in _RESERVED
    ):
        what = f"'{version}' cannot be the name of a folder" if version else "there is no version to call the text"
        yield Problem(place, what, "Give letters, figures, full stops and hyphens, such as --version 2.0")
    elif entry and entry.status not in revisions.DRAFTS:
        what = f"version {entry.version} was {entry.status} on {long_date(entry.date)}"
        yield Problem(place, what, "Give the text a version of its own, such as --version 2.0")
    elif any(revisions.same(path.name, version) for path in (folder.path / FOLDER).glob("[!.]*")):
        what = f"there is a folder {FOLDER}/{version} already"
        yield Problem(place, what, "Give the text another version; or take the folder out, if nothing was adopted")


_FOLDER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows gives to no folder."""


def _kind(folder: Folder, wish: Wish, today: dt.date) -> Iterator[Problem]:
    """An amendment of nothing, or a new life that was not begun by a renewal."""
    place, home = Place("--amended"), folder.path
    began = life(folder.revisions, folder.answers.values.get("adopted_on"), today)
    opened = renewal.read(home)
    if opened and opened.left == "answers":
        remedy = f"Go on with it first: local-compact renew {paths.quoted(home)}"
        yield Problem(Place(renewal.FILE), "the renewal is half open, and answers are not all made ready", remedy)
    if wish.amended and renewal.is_open(home):
        what = "a renewal is open in this folder, so its text is a renewed one and no amendment"
        yield Problem(place, what, "Leave --amended out")
    elif wish.amended and not began:
        yield Problem(place, "nothing is adopted yet that could be amended", "Leave --amended out")
    elif not wish.amended and (last := _last_sealed(folder)) and not renewal.is_open(home):
        what = f"version {last} was adopted here, and only a renewal begins another life of the text"
        remedy = f"Add --amended if it is an amendment; for a renewal: local-compact renew {paths.quoted(home)}"
        yield Problem(place, what, remedy)


def _years(folder: Folder, wish: Wish) -> Iterator[Problem]:
    """Other years in an amendment than the text was given: only a renewal gives years."""
    begun = [one for one in adopted(folder.path) if one.status in revisions.RESTARTS]
    given = begun[-1].renewal_years if begun else 0
    now = folder.answers.values.get("renewal_years", LONGEST_LIFE)
    if wish.amended and given and isinstance(now, int) and now != given:
        what = f"an amendment leaves a text its years: it was adopted with {given}, and the answer is now {now}"
        remedy = f"Put {given} back; to give it other years, renew it: local-compact renew {paths.quoted(folder.path)}"
        yield Problem(folder.answers.place("renewal_years"), what, remedy)


def _last_sealed(folder: Folder) -> str:
    """The version that was adopted here last, by its seal or, where that was damaged, by the history; else nothing."""
    told = [entry.version for entry in folder.revisions if SEAL in entry.files]
    return next(iter([*(one.version for one in reversed(adopted(folder.path))), *reversed(told)]), "")


def _words(wish: Wish) -> Iterator[Problem]:
    if wish.amended and not wish.what.strip():
        yield Problem(Place("--what"), "an amendment needs a line that says what changed", 'Add --what "…"')
    if not wish.agreed_by:
        yield Problem(Place("--by"), "it is not said who agreed", "Add --by with a name, once for each")
    for name, words in (("--what", wish.what), *(("--by", one) for one in wish.agreed_by)):
        try:
            if not schema.line(words) and name == "--by":
                raise WrongValueError("has no name behind it", "Put a name behind it, or leave it out")
        except WrongValueError as error:
            yield Problem(Place(name), f"it {error.what}", error.remedy)
