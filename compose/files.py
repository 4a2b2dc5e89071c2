"""Reading and writing files so that nothing is lost and what goes wrong is told as something a person can put right."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from compose.errors import InputError, MissingError, OutputError, Place, Problem

_TRIES, _PAUSE = 50, 0.02
"""How often, and how many seconds apart, Windows is asked for a file that another program has open."""


def read_whole(path: Path, shown: str) -> bytes:
    """The bytes of the file at `path`, which messages call `shown`.

    Raises `MissingError` where there is none, and `InputError` where it cannot be opened.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingError(f"There is no file {shown}.") from None
    except OSError as error:
        # On Windows the usual causes: the file is open in Word, or OneDrive has not fetched it yet.
        what = f"it cannot be opened ({(error.strerror or 'no reason given').lower()})"
        remedy = "Close it in other programs, and check that you may open it"
        raise InputError(f"{shown} cannot be used.", [Problem(Place(shown), what, remedy)]) from error


def write_whole(path: Path, content: bytes) -> None:
    """Make `content` the file at `path`, in one step: what was there stands until the new one is whole.

    Raises `OutputError` where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(prefix=".new-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())  # else a power cut may leave the new name with nothing behind it
            Path(fresh).chmod(0o644)  # mkstemp makes it private; a shared drive's other people should read it
            _renamed(Path(fresh), path)
        finally:
            Path(fresh).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path.name} cannot be written to {path.parent} ({error.strerror}).") from error


def write_keeping(path: Path, content: bytes, kept: Path) -> Path | None:
    """Write `content` as `write_whole` does; where what read otherwise before went in `kept`, if anything did.

    For papers, into which people write. Raises `InputError` or `OutputError` where that cannot be done.
    """
    aside = None
    if path.exists() and read_whole(path, path.name) != content:
        aside = move_aside(path, kept)
    write_whole(path, content)
    return aside


def _renamed(fresh: Path, path: Path) -> None:
    """Give `fresh` the name `path`. Windows is asked for a second: a scanner or a colleague may read what is there."""
    for _ in range(_TRIES):
        try:
            fresh.replace(path)
            return
        except PermissionError:
            if sys.platform != "win32":
                raise
            time.sleep(_PAUSE)
    fresh.replace(path)


def make_new(path: Path, content: bytes) -> bool:
    """Whether `path` could be made as a new file, holding `content`. Raises `OSError` where nothing can be made."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    except PermissionError:
        if sys.platform == "win32" and os.access(path.parent, os.W_OK):
            return False  # the last one is being removed
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return True


@contextmanager
def fresh_folder(parent: Path, contents: Mapping[str, bytes]) -> Iterator[Path]:
    """A new folder in `parent` that holds `contents`, by name, to be given its name; gone where it is given none.

    A name may have folders in it, parted by `/`. Raises `OutputError` where it cannot be written.
    """
    fresh: Path | None = None
    try:
        try:
            fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=parent))
            fresh.chmod(0o755)  # mkdtemp makes it private; a shared drive's other people should read it
            for name, content in contents.items():
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                (fresh / name).write_bytes(content)
        except OSError as error:
            raise OutputError(f"Nothing can be written to {parent} ({error.strerror}).") from error
        yield fresh
    finally:
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)  # only where it was given no name


def move_aside(path: Path, folder: Path) -> Path:
    """Move the file or folder at `path` into `folder` under a name that is free there, and return where it is.

    Raises `OutputError` where it cannot be moved.
    """
    target = free_name(folder / path.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.rename(target)
    except OSError as error:
        raise OutputError(f"{path.name} cannot be moved to {folder} ({error.strerror}).") from error
    return target


def plain_name(words: str, instead: str) -> str:
    """`words` in small letters, figures and hyphens, as every system allows them in the name of a file.

    `instead` is what it is called where none are left. It has at most 40 letters: Windows allows 260 for a whole path.
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or instead


_LONGEST = 40


def free_name(path: Path) -> Path:
    """`path`, or where something is called so, the first of `name-2`, `name-3` … that nothing is."""
    count = 1
    found = path
    while found.exists():
        count += 1
        found = path.with_name(f"{path.stem}-{count}{path.suffix}")
    return found
