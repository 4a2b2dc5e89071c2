"""Bringing an earlier Compact in: its file read, and kept with what was read from it in the group's `previous/`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from compose import files, paths, previous
from compose.document.assemble import WORDS
from compose.document.passages import passages
from compose.errors import CompactError, OutputError, Place, Problem, refuse
from compose.intake import apart
from compose.intake.structure import Doubt
from compose.locks import locked
from compose.manifest import sha256
from compose.previous import Asked, Earlier


@dataclass(frozen=True)
class Brought:
    """What came in."""

    earlier: Earlier
    kept: Path | None
    """Where the reading of before went, if the file was imported again."""


def bring(home: Path, file: Path, *, today: dt.date, again: bool = False, anyway: bool = False) -> Brought:
    """Read the earlier Compact in `file` and keep it in the folder `home`; with `again`, what was settled stays so.

    Raises `InputError` where the file cannot be read as a Compact, is there already or, unless `anyway`, promises
    nothing; `MissingError` where there is no such file; `OutputError` where it cannot be kept. Nothing is changed then.
    """
    shown = paths.shown(file)
    if file.is_dir():
        refuse(f"{shown} was not imported.", [Problem(Place(shown), "it is a folder", "Name the file that is in it")])
    raw = files.read_whole(file, shown)
    digest = sha256(raw)
    there = _kept_in(home, digest)
    if there and not again:
        what = f"it is imported already, as {previous.FOLDER}/{there.name}"
        refuse(f"{shown} was not imported.", [Problem(Place(shown), what, "To read it afresh, add --again")])
    found = apart.taken(raw, shown)
    if not anyway and not passages(found.document):
        refuse(f"{shown} was not imported.", [Problem(Place(shown), _NO_PROMISE, _ANYWAY)])
    document = replace(found.document, words=tuple(WORDS.items()), date=today.isoformat())
    with locked(home / previous.FOLDER):
        contents = previous.contents(
            document, _answered(found.doubts, _asked_before(home, there) if there else ()),
            file=_safe(file.name), raw=raw, sha256=digest, notes=found.notes, today=today,
        )  # fmt: skip
        path = there or files.free_name(home / previous.FOLDER / _folder_name(file.stem))
        kept = _put(path, contents, home / "kept" / today.isoformat())
    earlier = previous.read(home, path.name)
    assert earlier  # it was just written
    return Brought(earlier, kept)


_NO_PROMISE = "no commitment was recognised in it"
_ANYWAY = "Check that it is the right file; a Word file often reads better than a PDF. To keep it so, add --anyway"


def _kept_in(home: Path, digest: str) -> Path | None:
    """The folder that keeps a file of that `digest` already, whether or not what was read of it can be used."""
    found = (one for one in (home / previous.FOLDER).glob("*/*") if one.is_file())
    return next((one.parent for one in found if sha256(files.read_whole(one, paths.shown(one))) == digest), None)


def _asked_before(home: Path, there: Path) -> tuple[Asked, ...]:
    """What was settled of the reading that is kept in `there`; nothing where that was damaged."""
    with suppress(CompactError):
        earlier = previous.read(home, there.name)
        return earlier.asked if earlier else ()
    return ()


def _answered(doubts: Sequence[Doubt], before: Sequence[Asked]) -> tuple[Asked, ...]:
    """`doubts` with what was said to the same ones before."""
    known = {one.doubt.id: one.answer for one in before}
    return tuple(
        Asked(one, known[one.id] if previous.allowed(one, known.get(one.id, "")) and one.id in known else "")
        for one in doubts
    )


def _put(path: Path, contents: Mapping[str, bytes], kept: Path) -> Path | None:
    """Make the folder `path` hold `contents`, in one step; where the folder before went, if there was one."""
    also = {one.name: one.read_bytes() for one in path.glob("[!.]*.yaml")}  # such as what was matched
    with files.fresh_folder(path.parent.parent, {**also, **contents}) as fresh:
        aside = files.move_aside(path, kept) if path.exists() else None
        try:
            path.parent.mkdir(exist_ok=True)
            fresh.rename(path)
        except OSError as error:
            if aside:
                aside.rename(path)  # as it was
            raise OutputError(f"The earlier Compact cannot be kept in {path} ({error.strerror}).") from error
        return aside


def _folder_name(stem: str) -> str:
    """A name that every system takes for a folder, and that can be typed."""
    name = files.plain_name(stem, "compact")
    return f"{name}-compact" if _RESERVED.fullmatch(name) else name


_RESERVED = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows gives to nothing."""


def _safe(name: str) -> str:
    """`name` without characters that some system refuses."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", name).rstrip(". ") or "compact"
    return f"_{plain}" if _RESERVED.fullmatch(plain.partition(".")[0].lower()) else plain
