"""What a side of a comparison can be: a group's draft, a version that was adopted, an earlier Compact, any file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from compose import files, paths, previous
from compose.adoption import sealed
from compose.adoption.sealed import SEAL, Sealed
from compose.brand.model import Brand
from compose.building import NAME, Draft, make_draft
from compose.comparing.printed import printed
from compose.document.model import Document
from compose.errors import MissingError, Place, Problem, refuse
from compose.folder import SETTINGS
from compose.intake import apart
from compose.intake.sniffing import kind_of
from compose.plan.dates import long_date
from compose.previous import RECORD, Earlier
from compose.render import render
from compose.renewal import renewable, renewal

WORD = ".docx"


@dataclass
class Side:
    """One of the two texts."""

    called: str
    """What papers call it, such as `The Northvale Compact, version 1.0, adopted 1 April 2020`."""
    _read: Callable[[], Document] = field(repr=False)
    draft: Draft | None = None
    """Where it is a group's draft."""
    ours: bool = False
    """Whether it was made with this program, which numbers what it prints."""
    file: Path | None = None
    """A Word file that it is kept in."""
    source: Path | None = None
    """The file that it is, of whatever kind, where it is no folder."""
    earlier: Earlier | None = None
    """Where it is an earlier Compact that was imported."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading."""

    @cached_property
    def document(self) -> Document:
        """What it says. Raises `InputError` where a file cannot be read."""
        return self._read()

    def word(self, brand: Brand) -> bytes:
        """It as a Word file: the one it came in, or else made in the look of `brand`."""
        if self.file:
            return files.read_whole(self.file, paths.shown(self.file))
        document = self.document if self.ours else printed(self.document)
        return render(document, self.draft.folder.brand if self.draft else brand, "docx")


def side(path: Path, today: dt.date) -> Side:
    """What `path` holds. Raises `MissingError` where there is nothing, `InputError` where it cannot be compared."""
    if not path.exists():
        raise MissingError(f"There is no {paths.shown(path)}.")
    if not path.is_dir():
        return _file(path)
    if (path / SETTINGS).exists() and not (path / SEAL).exists():
        return _draft(path, today)
    if (path / SEAL).exists():
        return _adopted(path)
    if (path / RECORD).exists():
        return _earlier(path)
    remedy = "Name a folder of a Compact, one in its adopted or previous, or a file such as compact.docx"
    refuse("Nothing was compared.", [Problem(Place(paths.shown(path)), "it is no folder of a Compact", remedy)])
    raise AssertionError  # it was refused


def before(home: Path) -> Path:
    """What the draft in the folder `home` is compared with: what it renews, or was adopted or came in last.

    Raises `InputError` where there is none of these.
    """
    opened = renewal.read(home)
    if opened and opened.renews:
        return home / opened.renews
    if kept := sealed.adopted(home):
        return kept[-1].path
    if earlier := previous.read(home):
        return earlier.path
    what = "it has no earlier text to compare its draft with"
    remedy = f"Bring one in: local-compact import {paths.quoted(home)} FILE. Or name two: local-compact diff OLD NEW"
    refuse("Nothing was compared.", [Problem(Place(paths.shown(home)), what, remedy)])
    raise AssertionError  # it was refused


def _draft(home: Path, today: dt.date) -> Side:
    draft = make_draft(home, today=today)
    title, lines = draft.document.title, draft.document.cover.lines
    called = ", ".join((title, *lines[:2]))
    if any(f"Version {one.version}" in lines for one in sealed.adopted(home)):
        called = f"{title} as its answers read now, which nobody has adopted yet"
    return Side(called, lambda: draft.document, draft, ours=True)


def _adopted(path: Path) -> Side:
    home = path.parent.parent
    known: Sealed | None = next((one for one in sealed.adopted(home) if one.path == path), None)
    document = renewable.read(home, f"{path.parent.name}/{path.name}")
    if known is None or document is None:
        remedy = "Put its files back as they were adopted; see: local-compact status"
        refuse("Nothing was compared.", [Problem(Place(paths.shown(path)), "it is damaged", remedy)])
    assert known and document  # else it was refused
    called = f"{document.title}, version {known.version}, {known.status} {long_date(known.date)}"
    return Side(called, lambda: document, ours=True, file=_there(path / f"{NAME}{WORD}"))


def _earlier(path: Path) -> Side:
    earlier = previous.read(path.parent.parent, path.name)
    assert earlier  # its record is there
    called = f"{earlier.document.title} ({earlier.file})"
    return Side(called, lambda: earlier.document, file=_word(path / earlier.file), earlier=earlier, notes=earlier.notes)


def _file(path: Path) -> Side:
    raw = files.read_whole(path, paths.shown(path))
    taken = apart.taken(raw, path.name)
    title = taken.document.title or path.stem
    return Side(f"{title} ({path.name})", lambda: taken.document, file=_word(path), source=path, notes=taken.notes)


def _word(path: Path) -> Path | None:
    """`path`, where it is a Word file, whatever it is called."""
    return path if path.exists() and kind_of(path.read_bytes(), path.name) == "docx" else None


def _there(path: Path) -> Path | None:
    return path if path.exists() else None
