"""Putting a finished build in place, all or nothing, and losing nothing that a person left in the old one."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from compose import files, manifest
from compose.errors import OutputError


def publish(home: Path, contents: Mapping[str, bytes], date: str) -> tuple[Path, ...]:
    """Make `home/out` hold exactly `contents`, in one step.

    What a person had changed or added there is moved to `home/kept/DATE`, and those places are returned. Raises
    `OutputError` where the folder cannot be written; the last build then stands as it was.
    """
    out = (home / "out").resolve()  # a link to a shared drive stays one
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file, and the build needs a folder of that name. Give the file another name.")
    with files.fresh_folder(out.parent, contents) as fresh:
        return _replace(fresh, out, home / "kept" / date)


def _replace(fresh: Path, out: Path, kept: Path) -> tuple[Path, ...]:
    try:
        moved = _keep(out, kept)
    except OSError as error:
        raise OutputError(
            f"What was changed by hand in {out} cannot be kept in {kept} ({error.strerror}), so nothing was built. "
            "Move it elsewhere yourself, then build again."
        ) from error
    try:
        _exchange(fresh, out)
    except OSError as error:
        raise OutputError(
            f"The new build cannot take the place of {out} ({error.strerror}). "
            "Close its files in Word and other programs, then build again. The last build is as it was."
        ) from error
    return moved


def _keep(out: Path, kept: Path) -> tuple[Path, ...]:
    moved = []
    for path in list(_changed(out)) if out.is_dir() else []:
        target = files.free_name(kept / path.relative_to(out))
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(path, target) if path.is_dir() else shutil.copy2(path, target)
        moved.append(target)
    return tuple(moved)


def _changed(out: Path) -> Iterator[Path]:
    """What stands in `out` and is not as the last build wrote it."""
    built = manifest.files_of(out) or {}
    yield from (path for path in _others(out, out, built) if path != out / manifest.FILE)


def _others(folder: Path, out: Path, built: Mapping[str, str]) -> Iterator[Path]:
    """What stands in `folder` and is not as `built` says; a folder without built files as a whole."""
    for path in sorted(folder.iterdir()):
        name = path.relative_to(out).as_posix()
        # Word and LibreOffice leave lock files beside a document that is open; they are nobody's work.
        if path.name.startswith(("~$", ".~lock")):
            continue
        if path.is_dir() and any(one.startswith(f"{name}/") for one in built):
            yield from _others(path, out, built)
        elif path.is_dir() or built.get(name) != manifest.sha256(path.read_bytes()):
            yield path


def _exchange(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    old = Path(tempfile.mkdtemp(prefix=".old-", dir=out.parent)) / "out"
    try:
        out.rename(old)
        try:
            fresh.rename(out)
        except BaseException:
            old.rename(out)
            raise
    finally:
        if out.exists():
            _remove(old.parent)


def _remove(folder: Path) -> None:
    """Take `folder` away with what somebody made read-only in it: all of it was built, and what was changed is kept."""
    for place, _, names in os.walk(folder):
        for path in (Path(place), *(Path(place, name) for name in names)):
            with suppress(OSError):
                path.chmod(stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)
