"""What was adopted, as it was signed: the folders in `adopted/`, and whether anything in them was changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from compose import files, paths, schema, yamlio
from compose.errors import CompactError, Place, Problem, collect, refuse
from compose.manifest import sha256
from compose.plan import revisions
from compose.plan.dates import long_date
from compose.plan.revisions import Revision, Status
from compose.schema import Key

FOLDER = "adopted"
SEAL = "seal.yaml"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A version that was adopted."""

    version: str
    date: dt.date
    status: Status
    agreed_by: tuple[str, ...]
    program: str
    """Name and version of the program that sealed it."""
    library: str
    """Version of the clause library."""
    files: Mapping[str, str]
    """SHA-256, as hexadecimal, by name in the folder; a name may have folders in it, parted by `/`."""
    path: Path
    review_months: int = 0
    """Months between reviews that were agreed; 0 where none were."""
    renewal_years: int = 0
    """Years that the text was given; 0 where none were."""


def adopted(home: Path) -> tuple[Sealed, ...]:
    """Every version that was adopted in the folder `home` and whose seal can be read, oldest first."""
    return tuple(sorted(_read(home, []), key=lambda one: (one.date, revisions.order(one.version))))


def tampered(home: Path, history: Sequence[Revision] = ()) -> tuple[Problem, ...]:
    """All in `home/adopted` that is not as it was adopted: changed, missing and added files, and broken seals.

    With the `history`, also what it and the folder do not say alike.
    """
    problems: list[Problem] = []
    found = _read(home, problems)
    for one in found:
        problems += _compared(home, one)
    return tuple(sorted([*problems, *_told_otherwise(home, history, found)]))


def _read(home: Path, problems: list[Problem]) -> list[Sealed]:
    """Every version whose seal can be read; what is wrong with the others is added to `problems`."""
    every = (_one(path, paths.shown(path / SEAL, home), problems) for path in _folders(home / FOLDER))
    found = [one for one in every if one]
    named = {one.version for one in found if one.path.name == one.version}
    copies = [one for one in found if one.version in named and one.path.name != one.version]
    for one in copies:
        what = f"it is a copy of version {one.version}, which is kept in {FOLDER}/{one.version}"
        problems.append(Problem(Place(paths.shown(one.path, home)), what, "Move it elsewhere"))
    return [one for one in found if one not in copies]


def _folders(room: Path) -> list[Path]:
    try:
        return sorted(path for path in room.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []


def _one(path: Path, shown: str, problems: list[Problem]) -> Sealed | None:
    found = collect(problems, shown, lambda: _seal(path, shown))
    return found or None


def _seal(path: Path, shown: str) -> Sealed:
    source = yamlio.read(path / SEAL, shown)
    values, problems = schema.check(source, (), source.data, _SEAL)
    refuse(f"{shown} cannot be used.", [*source.problems, *problems])
    return Sealed(path=path, **values)


_SEAL = {
    "version": Key(revisions.version, required=True),
    "date": Key(schema.date, required=True),
    "status": Key(schema.one_of(get_args(Status)), required=True),
    "agreed_by": Key(schema.texts, required=True),
    "program": Key(schema.line, required=True),
    "library": Key(schema.line, required=True),
    "review_months": Key(schema.whole),
    "renewal_years": Key(schema.whole),
    "files": Key(revisions.digests, required=True),
}


# -- is it as it was? --------------------------------------------------------------------------------------------------


def _compared(home: Path, one: Sealed) -> Iterator[Problem]:
    there = {paths.shown(path, one.path): path for path in one.path.rglob("*") if path.is_file() and not _noise(path)}
    for name in sorted({*there, *one.files} - {SEAL}):
        place = Place(paths.shown(one.path / name, home))
        if name not in there:
            yield Problem(place, f"it is missing from version {one.version} as it was adopted", _BACK)
        elif name not in one.files:
            what = f"it was not there when version {one.version} was adopted"
            yield Problem(place, what, "Move it elsewhere: what was adopted stays as it was")
        elif digest(there[name]) != one.files[name]:
            yield Problem(place, f"it was changed since version {one.version} was adopted", _BACK)


_BACK = "Put the file back from a backup, or from someone who was sent it"


def _noise(path: Path) -> bool:
    """Whether systems and editors leave such files about, which are nobody's work."""
    return path.name.startswith(("~$", ".~lock")) or path.name.lower() in (".ds_store", "desktop.ini", "thumbs.db")


def digest(path: Path) -> str:
    """SHA-256 of the file at `path`, as hexadecimal; nothing where it cannot be read."""
    with suppress(CompactError):
        return sha256(files.read_whole(path, path.name))
    return ""


def _told_otherwise(home: Path, history: Sequence[Revision], found: Sequence[Sealed]) -> Iterator[Problem]:
    """What the history says of a version and its folder does not, and the other way round."""
    told = [entry for entry in history if entry.status not in revisions.DRAFTS]
    first = min((one.date for one in found), default=dt.date.max)
    for entry in told:
        yield from _kept_otherwise(home, entry, by_hand=entry.date > first)
    for one in found:
        for entry in told:
            if revisions.same(entry.version, one.version):
                yield from _sealed_otherwise(entry, one)
        if not any(revisions.same(entry.version, one.version) for entry in told):
            what = f"version {one.version} is in {paths.shown(one.path, home)}, and the history has no entry for it"
            remedy = "Put the entry back; if its adoption was broken off, take the folder out and adopt again"
            yield Problem(Place(revisions.FILE), what, remedy)


def _kept_otherwise(home: Path, entry: Revision, *, by_hand: bool) -> Iterator[Problem]:
    """What is kept of a version otherwise than the history has it; what its seal tells is told by that."""
    place, day = home / FOLDER / entry.version, long_date(entry.date)
    if entry.files and not place.is_dir():
        what = f"the folder of version {entry.version}, {entry.status} on {day}, is missing"
        yield Problem(Place(paths.shown(place, home)), what, "Put the folder back from a backup")
    elif by_hand and not place.is_dir():
        what = f"version {entry.version} is called {entry.status} on {day}, and nothing of it is kept in {FOLDER}"
        remedy = "Take the entry out, then adopt the text: local-compact adopt"
        yield Problem(Place(revisions.FILE), what, f"{remedy} {paths.quoted(home)} --date {entry.date.isoformat()}")
    elif SEAL in entry.files and digest(place / SEAL) not in ("", entry.files[SEAL]):
        what = f"the seal of version {entry.version} was changed since it was adopted"
        yield Problem(Place(paths.shown(place / SEAL, home)), what, _BACK)
    elif place.is_dir() and SEAL not in entry.files:
        what = f"the history no longer has the digest of the seal of version {entry.version}"
        yield Problem(Place(revisions.FILE), what, _BACK)


def _sealed_otherwise(entry: Revision, one: Sealed) -> Iterator[Problem]:
    """What the history tells of a version otherwise than its seal."""
    if (entry.date, entry.status) != (one.date, one.status):
        told = f"{entry.status} on {long_date(entry.date)}"
        what = f"version {entry.version} is called {told}, and its seal says {one.status} on {long_date(one.date)}"
        yield Problem(Place(revisions.FILE), what, "Put the entry back as the seal has it")
