"""Other programs run for us: watched, and ended with all that they started when their time is up."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended."""

    code: int
    """Its exit status; 0 is good."""
    out: bytes
    """What it wrote to its standard output, up to what was allowed."""
    late: bool
    """Whether it was ended because its time was up."""
    long: bool
    """Whether it was ended because it wrote more than was allowed."""


def run(command: Sequence[str], *, seconds: float, most: int = 1_000_000) -> Ended:
    """Run `command` without a shell, for at most `seconds`, taking at most `most` bytes of what it writes.

    Raises `OSError` where there is no such program.
    """
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **_apart()
    ) as child:
        late = threading.Event()
        watch = threading.Timer(seconds, _end, [child, late])
        watch.start()
        try:
            out = _taken(child, most)
        finally:
            watch.cancel()
            if child.returncode is None:
                _end(child)
    return Ended(child.returncode, out[:most], late.is_set(), len(out) > most)


def _taken(child: subprocess.Popen[bytes], most: int) -> bytes:
    assert child.stdout is not None  # it was asked for as a pipe
    out = child.stdout.read(most + 1)
    if len(out) > most:
        _end(child)
    child.wait()
    return out


def _apart() -> dict[str, Any]:
    """Options that let it be ended with all its children, and that open no window."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _end(child: subprocess.Popen[bytes], late: threading.Event | None = None) -> None:
    if late:
        late.set()
    if sys.platform == "win32":
        taskkill = ["taskkill", "/T", "/F", "/PID", str(child.pid)]
        subprocess.run(taskkill, capture_output=True, check=False, creationflags=subprocess.CREATE_NO_WINDOW)
        return
    with contextlib.suppress(ProcessLookupError):  # it has ended by itself
        os.killpg(child.pid, signal.SIGKILL)
