"""Putting a finished build in place, all or nothing, and losing nothing that a person left in the old one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from compose import manifest
from compose.errors import OutputError
from compose.files import free_name


def publish(home: Path, files: Mapping[str, bytes], date: str) -> tuple[Path, ...]:
    """Make `home/out` hold exactly `files`, in one step.

    What a person had changed or added there is moved to `home/kept/DATE`, and those places are returned. Raises
    `OutputError` where the folder cannot be written; the last build then stands as it was.
    """
    out = (home / "out").resolve()  # a link to a shared drive stays one
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file, and the build needs a folder of that name. Give the file another name.")
    try:
        fresh = Path(tempfile.mkdtemp(prefix=".out-", dir=out.parent))
    except OSError as error:
        raise OutputError(f"The build cannot be written to {out.parent} ({error.strerror}).") from error
    try:
        _write(fresh, files)
        return _replace(fresh, out, home / "kept" / date)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)  # only where it did not become the build


def _write(fresh: Path, files: Mapping[str, bytes]) -> None:
    try:
        fresh.chmod(0o755)  # mkdtemp makes it private; a shared drive's other people should read the build
        for name, content in files.items():
            (fresh / name).write_bytes(content)
    except OSError as error:
        raise OutputError(f"The build cannot be written to {fresh.parent} ({error.strerror}).") from error


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
        kept.mkdir(parents=True, exist_ok=True)
        target = free_name(kept / path.name)
        shutil.copytree(path, target) if path.is_dir() else shutil.copy2(path, target)
        moved.append(target)
    return tuple(moved)


def _changed(out: Path) -> Iterator[Path]:
    """What stands in `out` and is not as the last build wrote it."""
    built = manifest.files_of(out) or {}
    for path in sorted(out.iterdir()):
        # Word and LibreOffice leave lock files beside a document that is open; they are nobody's work.
        if path.name == manifest.FILE or path.name.startswith(("~$", ".~lock")):
            continue
        if path.is_dir() or built.get(path.name) != manifest.sha256(path.read_bytes()):
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
            shutil.rmtree(old.parent, ignore_errors=True)
