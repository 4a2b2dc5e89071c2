"""Adopting a text: refused while it has gaps, else frozen in `adopted/VERSION` and put on record, all or nothing."""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from compose import files, paths
from compose.adoption.adoptable import NOTHING, Wish, against, next_version, revision
from compose.adoption.freezing import brand_files, changes, freeze, sources, with_files
from compose.adoption.sealed import FOLDER, Sealed, adopted
from compose.answers.decisions import Decision
from compose.answers.keeper import Keeper, Note, NotNotedError
from compose.building import Draft
from compose.errors import OutputError, Place, Problem, refuse
from compose.folder import Folder, open_folder
from compose.library import load as libraries
from compose.locks import locked
from compose.plan import revisions
from compose.plan.revisions import Revision
from compose.questionnaire.journey import Journey, journey
from compose.render import FORMATS, Format
from compose.renewal import confirming, renewal
from compose.yamlio import Plain


@dataclass(frozen=True)
class Adoption:
    """What was adopted."""

    sealed: Sealed
    draft: Draft
    """The text as it was frozen."""


def adopt(keeper: Keeper, wish: Wish, *, today: dt.date, formats: Sequence[Format] = FORMATS) -> Adoption:
    """Freeze the text of the keeper's folder as `wish` says, and put it on record.

    Raises `InputError` with everything that speaks against it, `GapsError` with all that is still to be agreed, and
    `OutputError` where something cannot be written. Then nothing is changed.
    """
    home = keeper.home
    folder = open_folder(home, keeper.questionnaire, libraries.standard())
    wish = replace(wish, version=wish.version or next_version(folder, amended=wish.amended))
    route = journey(keeper.questionnaire, folder.answers)
    refuse(NOTHING, [*against(folder, wish, today), *_unconfirmed(folder, route)])
    entry = revision(folder, wish)
    before = sources(home)
    with _room(home), files.fresh_folder(home / FOLDER, {**before, **brand_files(home, folder)}) as fresh:
        draft = freeze(fresh, keeper, folder, wish, entry, formats)
        with locked(home):
            _commit(keeper, fresh, before, with_files(fresh, entry), changes(wish))
    (sealed,) = (one for one in adopted(home) if one.version == wish.version)
    _make_read_only(sealed.path)
    return Adoption(sealed, draft)


def _unconfirmed(folder: Folder, route: Journey) -> Iterator[Problem]:
    """Answers of the last agreement that a renewal asks to be confirmed, section by section."""
    for section, count, what in confirming.by_section(confirming.points(folder.path, route)):
        remedy = f"Go through it with: local-compact ask {paths.quoted(folder.path)}"
        yield Problem(Place(section), f"{count} of the last agreement to be confirmed again: {what}", remedy)


@contextmanager
def _room(home: Path) -> Iterator[None]:
    """The folder of what was adopted; gone again where it stays empty."""
    room = home / FOLDER
    try:
        room.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(f"{NOTHING} {paths.shown(room)} cannot be made ({error.strerror}).") from error
    try:
        yield
    finally:
        with suppress(OSError):
            room.rmdir()  # only where nothing is in it


# -- putting it in place -----------------------------------------------------------------------------------------------


def _commit(
    keeper: Keeper, fresh: Path, before: Mapping[str, bytes], entry: Revision, answers: Mapping[str, Plain]
) -> None:
    """Give the frozen folder its name and put it on record; whatever fails, all is as it was."""
    home, text = keeper.home, before.get(revisions.FILE, b"").decode()
    if sources(home) != before:
        raise OutputError(f"{NOTHING} Someone saved to {paths.shown(home)} at the same moment. Try again.")
    with ExitStack() as undo:
        _rename(fresh, home / FOLDER / entry.version)
        undo.callback(_rename, home / FOLDER / entry.version, fresh)
        for path in (home / revisions.FILE, home / renewal.FILE, *_answer_files(keeper, answers)):
            undo.callback(_put_back, path, path.read_bytes() if path.exists() else None)
        files.write_whole(home / revisions.FILE, revisions.added(text, entry).encode())
        _remove(home / renewal.FILE)
        keeper.refresh()
        try:
            keeper.note([*_answered_before(keeper, entry, answers)])
            keeper.write(answers, Note(why=entry.what, agreed_by=entry.agreed_by))
        except NotNotedError as error:
            raise OutputError(f"{NOTHING} {error.cause}") from error
        undo.pop_all()


def _answered_before(keeper: Keeper, entry: Revision, answers: Mapping[str, Plain]) -> Iterator[Decision]:
    """What the log should say of `answers` that somebody had answered already: who agreed to them, and why."""
    for ident, value in answers.items():
        if keeper.answers.typed.get(ident) == value:
            why, agreed_by = entry.what, entry.agreed_by
            yield Decision(keeper.now(), keeper.who, "answered", ident, value, value, why, agreed_by)


def _answer_files(keeper: Keeper, answers: Mapping[str, Plain]) -> list[Path]:
    """The files in which `answers` stand."""
    sections = keeper.questionnaire.sections
    touched = (one for one in sections if any(question.id in answers for question in one.questions))
    return [keeper.home / "answers" / section.file for section in touched]


def _rename(old: Path, new: Path) -> None:
    try:
        old.rename(new)
    except OSError as error:
        raise OutputError(f"{NOTHING} {new} cannot be made ({error.strerror}).") from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{NOTHING} {paths.shown(path)} cannot be removed ({error.strerror}).") from error


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_bytes() != content:
        files.write_whole(path, content)


def _make_read_only(folder: Path) -> None:
    """Guard against a slip of the hand, where the system allows it; the seal tells of anything else."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
