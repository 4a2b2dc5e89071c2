"""What a renewal starts from: the present answers and local wording, or those adopted; and a copy of all of before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from compose import files
from compose.answers.decisions import Decision, latest
from compose.answers.differences import Difference, differences
from compose.answers.keeper import FOLDER, Keeper
from compose.errors import OutputError
from compose.library import overlay
from compose.renewal.renewable import Text
from compose.yamlio import Plain

OWN = ("adopted_on", "version", "previous_version", "renewing")
"""Answers that opening a renewal sets."""


@dataclass(frozen=True)
class Since:
    """An answer that is no longer as it was adopted."""

    difference: Difference
    noted: Decision | None
    """What the log says of it; `None` where it was changed by hand."""


@dataclass(frozen=True)
class Copy:
    """What stood in the folder before the renewal."""

    path: Path
    answers: Mapping[str, Plain]
    """As typed, by question id."""

    def untouched(self, keeper: Keeper, changes: Mapping[str, Plain]) -> dict[str, Plain]:
        """`changes` without answers that somebody has given since, as between two attempts."""
        now = keeper.answers.typed
        return {ident: value for ident, value in changes.items() if now.get(ident) == self.answers.get(ident)}


def since(keeper: Keeper, before: Copy, text: Text) -> Iterator[Since]:
    """How the answers of `before` differ from those adopted."""
    noted = latest(keeper.log.decisions)
    now = before.answers
    for question in keeper.questionnaire.questions() if text.answers else ():
        was, stands = text.answers.get(question.id), now.get(question.id)
        if question.id not in OWN and was != stands:
            for one in differences(question, {question.id: was}, stands):
                found = noted.get(one.key)
                yield Since(one, found if found and found.now == one.now else None)


def adopted_answers(keeper: Keeper, before: Copy, text: Text) -> dict[str, Plain]:
    """The answers that were adopted, of those that read otherwise in `before`."""
    now, asked = before.answers, keeper.questionnaire.by_id
    idents = [ident for ident in {**text.answers, **now} if ident in asked and ident not in OWN]
    return {ident: text.answers.get(ident) for ident in idents if text.answers.get(ident) != now.get(ident)}


def reworded(home: Path, before: Copy, text: Text) -> Iterator[str]:
    """The files of local wording of `before` that differ from those adopted in the folder `home`."""
    if text.answers:
        now, was = (_wording(place) for place in (before.path, home / text.renews))
        yield from sorted(name for name in {**now, **was} if now.get(name) != was.get(name))


def _wording(place: Path) -> Mapping[str, bytes]:
    return {path.name: files.read_whole(path, path.name) for path in (place / overlay.FOLDER).glob("[!.~]*.md")}


def restore(home: Path, before: Copy, text: Text) -> None:
    """Put back the local wording that was adopted, but what somebody has written since `before` was copied."""
    was, now, copy = (_wording(place) for place in (home / text.renews, home, before.path))
    for name in reworded(home, before, text):
        path = home / overlay.FOLDER / name
        if now.get(name) != copy.get(name):
            continue
        if name in was:
            files.write_whole(path, was[name])
        else:
            _take_out(path)


def _take_out(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path.name} cannot be taken out of {path.parent} ({error.strerror}).") from error


def copied(home: Path, today: dt.date) -> Path:
    """Where a copy of the answers and the local wording now is."""
    found = [path for room in (FOLDER, overlay.FOLDER) for path in (home / room).glob("[!.~]*") if path.is_file()]
    contents = {path.relative_to(home).as_posix(): files.read_whole(path, path.name) for path in found}
    place = files.free_name(home / "kept" / today.isoformat() / "before-renewal")
    with files.fresh_folder(home, contents) as fresh:
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            fresh.rename(place)
        except OSError as error:
            raise OutputError(f"Nothing can be kept in {place.parent} ({error.strerror}).") from error
    return place
