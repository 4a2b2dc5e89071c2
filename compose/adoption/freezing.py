"""What is frozen when a text is adopted: the documents, all they were made of, and a seal that tells of any change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from compose import __version__, files, manifest, paths, yamlio
from compose.adoption.adoptable import NOTHING, Wish
from compose.adoption.sealed import SEAL, tampered
from compose.advice import advice
from compose.answers.keeper import LOG, Keeper
from compose.building import NAME, Draft, gaps, make_draft
from compose.document import serial
from compose.errors import GapsError
from compose.folder import Folder
from compose.plan import revisions
from compose.plan.revisions import Revision, Status
from compose.render import FORMATS, Format, render
from compose.renewal import renewal
from compose.yamlio import Plain

MODEL = "model.json"


def sources(home: Path) -> dict[str, bytes]:
    """The group's own files that make the text, and the renewal that ends with it, by their name in the folder."""
    open_one = home / renewal.FILE
    more = {renewal.FILE: files.read_whole(open_one, renewal.FILE)} if renewal.is_open(home) else {}
    return {**manifest.sources(home), **more}


def brand_files(home: Path, folder: Folder) -> dict[str, bytes]:
    """The files of a brand of the group's own: what is frozen can be built again."""
    place = home / "branding" / folder.settings.brand
    found = (path for path in sorted(place.rglob("*")) if path.is_file() and not path.name.startswith((".", "~$")))
    return {paths.shown(path, home): files.read_whole(path, paths.shown(path, home)) for path in found}


def freeze(
    fresh: Path, keeper: Keeper, folder: Folder, wish: Wish, entry: Revision, formats: Sequence[Format]
) -> Draft:
    """Make the folder `fresh`, which holds the `sources` of the group's `folder`, that of what was adopted.

    The keeper is the one of the group's folder, and `entry` what the history will have. Raises `GapsError` with
    everything that is still to be agreed, and `OutputError` where something cannot be written.
    """
    _answer(_moved(keeper, fresh), changes(wish))
    _add_revision(fresh, entry)
    draft = _draft(fresh, folder, wish.date)
    _write(fresh, _documents(fresh, draft, formats))
    _write(fresh, {SEAL: _seal(fresh, draft, wish, entry.status)})
    return draft


def changes(wish: Wish) -> dict[str, Plain]:
    """The answers that adopting gives. An amendment leaves the date from which years are counted."""
    date: dict[str, Plain] = {} if wish.amended else {"adopted_on": wish.date.isoformat()}
    return {"version": wish.version, **date}


def _draft(fresh: Path, folder: Folder, date: dt.date) -> Draft:
    """The text as it will be adopted. Raises `GapsError` with everything that is still to be agreed."""
    draft = make_draft(fresh, today=date, final=True)
    # Places that are told are those of the group's own files.
    draft = replace(draft, folder=replace(draft.folder, path=folder.path, answers=folder.answers))
    missing = tuple(gaps(draft))
    if missing:
        raise GapsError(f"{NOTHING} A text with gaps cannot be adopted.", missing)
    # The history has the new version already, and the folder has it when all is written.
    soon = {*tampered(folder.path, draft.folder.revisions)} - {*tampered(folder.path, folder.revisions)}
    found = advice(draft.folder, draft.route, draft.selection, folder.library, date)
    return replace(draft, warnings=tuple(one for one in found if one not in soon))


def _moved(keeper: Keeper, home: Path) -> Keeper:
    """The same person at the keyboard, for another folder."""
    return Keeper(home, keeper.questionnaire, keeper.who, keeper.now, keeper.settle)


def _answer(keeper: Keeper, changes: Mapping[str, Plain]) -> None:
    """Answer in the folder that is to be frozen, as will be answered in the group's: its log is not for keeping."""
    keeper.write(changes)
    (keeper.home / LOG).unlink(missing_ok=True)


def _add_revision(fresh: Path, entry: Revision) -> None:
    path = fresh / revisions.FILE
    text = path.read_bytes().decode() if path.exists() else ""
    files.write_whole(path, revisions.added(text, entry).encode())


def _documents(fresh: Path, draft: Draft, formats: Sequence[Format]) -> dict[str, bytes]:
    """The documents, the tree that they were made of, and the manifest."""
    folder, document = draft.folder, draft.document
    made = {f"{NAME}.{form}": render(document, folder.brand, form) for form in formats}
    made[MODEL] = serial.as_json(document)
    record = manifest.manifest(
        document,
        library=folder.library,
        selection=draft.selection,
        brand=folder.brand,
        files=made,
        sources=manifest.sources(fresh),
        warnings=draft.warnings,
    )
    return {**made, manifest.FILE: record}


def _write(fresh: Path, contents: Mapping[str, bytes]) -> None:
    for name, content in contents.items():
        files.write_whole(fresh / name, content)


def _seal(fresh: Path, draft: Draft, wish: Wish, status: Status) -> bytes:
    data = {
        "version": wish.version,
        "date": wish.date.isoformat(),
        "status": status,
        "agreed_by": [name.strip() for name in wish.agreed_by],
        "program": f"local-compact {__version__}",
        "library": draft.folder.library.version,
        **{name: draft.route.effective[name] for name in ("review_months", "renewal_years")},
        "files": _digests(fresh),
    }
    return (_HEAD + yamlio.dump(data)).encode()


_HEAD = """\
# This folder holds a version as it was adopted. Its files stay as they are: local-compact status tells of any change.
# files: SHA-256 of each.
"""


def _digests(fresh: Path) -> dict[str, str]:
    found = {paths.shown(path, fresh): path for path in fresh.rglob("*") if path.is_file()}
    return {name: manifest.sha256(files.read_whole(found[name], name)) for name in sorted(found)}


def with_files(fresh: Path, entry: Revision) -> Revision:
    """`entry` with the hashes of the documents, and of the seal, which has those of all files."""
    told = (SEAL, *(f"{NAME}.{form}" for form in FORMATS))
    return replace(entry, files={name: digest for name, digest in _digests(fresh).items() if name in told})
