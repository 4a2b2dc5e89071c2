"""A lock on a folder for the moment that saving takes, so that two people who save at once do not undo one another.

It is a file, because a shared drive may know no other lock that holds between computers. One that a crash left behind
is taken over: only one of those who wait may do so, and only what was found to be left behind is removed.
"""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from compose import files
from compose.errors import OutputError
from compose.processes import alive

NAME = ".lock"
_TAKING = ".lock-taking"
"""Held by the one that takes over a lock."""
STALE = 30.0
"""Seconds after which nobody can still be saving."""
UNREADABLE = 2.0
"""Seconds after which a lock that does not say whose it is will never say so."""
_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class _Machine:
    """What is asked of the machine."""

    pid_alive: Callable[[int], bool]
    now: Callable[[], float]
    sleep: Callable[[float], None]


@contextmanager
def locked(
    folder: Path,
    *,
    wait: float = 5.0,
    pid_alive: Callable[[int], bool] = alive,
    now: Callable[[], float] = time.time,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[None]:
    """Hold the lock of `folder`, which is made where there is none; others wait for it up to `wait` seconds.

    Raises `OutputError` where someone else holds it for longer, or where the folder cannot be written to.
    """
    path, machine = folder / NAME, _Machine(pid_alive, now, sleep)
    mine = _wait_for(path, wait, machine)
    try:
        yield
    finally:
        _release(path, mine, machine)


# -- whose it is -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Lock:
    """A lock as it was found: two that are equal are the same."""

    raw: bytes
    changed: int
    """When the disk says it was written, in nanoseconds."""

    def holder(self) -> tuple[int, str, float] | None:
        """Process, computer and time of whoever made it; `None` where it does not say."""
        try:
            said = json.loads(self.raw)
            pid, host, since = int(said["pid"]), str(said["host"]), float(said["since"])
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None
        return (pid, host, since) if pid > 0 else None

    def left_behind(self, machine: _Machine) -> bool:
        """Whether whoever made it cannot be saving any more."""
        holder, now = self.holder(), machine.now()
        if holder is None:
            return self.older(UNREADABLE, now)
        pid, host, since = holder
        dead = host == platform.node() and not machine.pid_alive(pid)
        # Clocks of a network differ: it is old only where neither the drive's clock nor the holder's says otherwise.
        return dead or (self.older(STALE, now) and not 0 <= now - since <= STALE)

    def older(self, seconds: float, now: float) -> bool:
        """Whether it was written more than `seconds` ago, as the disk says."""
        return now - self.changed / 1e9 > seconds


def _found(path: Path) -> _Lock | None:
    try:
        return _Lock(_content_of(path), path.stat().st_mtime_ns)
    except OSError:  # it is gone, or on Windows on its way
        return None


def _content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        return b""  # of someone who keeps files private: it does not say whose it is


# -- taking and giving back --------------------------------------------------------------------------------------------


def _wait_for(path: Path, wait: float, machine: _Machine) -> bytes:
    """Take the lock, and return what was written in it."""
    until = machine.now() + wait
    while True:
        mine = _content(machine.now())
        if _can_be_made(path, mine):
            return mine
        theirs = _found(path)
        if theirs and theirs.left_behind(machine) and _taken_away(path, theirs, machine):
            continue
        if machine.now() >= until:
            raise OutputError(_busy(path, theirs))
        machine.sleep(_PAUSE)


def _content(now: float) -> bytes:
    return json.dumps({"pid": os.getpid(), "host": platform.node(), "since": now}).encode()


def _busy(path: Path, theirs: _Lock | None) -> str:
    holder = theirs.holder() if theirs else None
    whose = f"from the computer {holder[1]}" if holder else "by someone else"
    return f"{path.parent} is being saved to {whose}, so nothing was saved here. Try again in a moment."


def _can_be_made(path: Path, content: bytes) -> bool:
    """Whether `path` is free, and then made. Raises `OutputError` where nothing can be made there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return files.make_new(path, content)
    except OSError as error:
        raise OutputError(f"{path.parent} cannot be written to ({error.strerror}).") from error


def _taken_away(path: Path, seen: _Lock, machine: _Machine) -> bool:
    """Whether the lock `seen` at `path`, left behind, was removed: by this process, which alone was at it."""
    claim, mine = path.with_name(_TAKING), _content(machine.now())
    if not _claimed(claim, mine, machine.now()):
        return False
    try:
        # Someone may have taken over and given back since it was seen: what stands there now may be in use.
        return _found(path) == seen and _moved_away(path, seen)
    finally:
        _release(claim, mine, machine)


def _claimed(claim: Path, mine: bytes, now: float) -> bool:
    if _can_be_made(claim, mine):
        return True
    left = _found(claim)
    if left and left.older(STALE, now):  # a crash between two steps
        with suppress(OSError):
            claim.unlink()
    return False


def _moved_away(path: Path, seen: _Lock) -> bool:
    aside = path.with_name(f"{NAME}-{token_hex(8)}")
    with suppress(OSError):  # it was given back, or on Windows someone is reading it
        path.rename(aside)
    same = _found(aside) == seen
    if not same:  # its holder was late, not dead, and someone else had it already
        _put_back(aside, path)
    with suppress(OSError):
        aside.unlink()
    return same


def _put_back(aside: Path, path: Path) -> None:
    with suppress(OSError):
        if not path.exists():
            aside.rename(path)


def _release(path: Path, mine: bytes, machine: _Machine) -> None:
    """Remove the lock if it is still `mine`. One that cannot be removed is left: it is soon found to be old."""
    for _ in range(50):
        try:
            if path.read_bytes() == mine:
                path.unlink()
            return
        except FileNotFoundError:
            return
        except OSError:
            machine.sleep(_PAUSE)  # on Windows nothing is removed while someone reads it
