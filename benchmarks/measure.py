"""Measuring: CPU seconds (user and system) of this process and of the programs it starts."""

from __future__ import annotations

import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable


def own(work: Callable[[], object]) -> float:
    """CPU seconds that `work` takes in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def child(command: list[str], *, given: bytes = b"") -> float:
    """CPU seconds that a command takes, its start included."""
    before = _children()
    subprocess.run(command, input=given, check=True, capture_output=True)
    return _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def median(figures: Iterable[float]) -> float:
    """The median, which one slow run does not move."""
    return statistics.median(figures)


def row(what: str, ours: float, peer: str, theirs: float) -> None:
    """Print a comparison."""
    print(f"{what:<34} {ours:8.3f} s   {peer:<28} {theirs:8.3f} s   {theirs / ours:6.2f} times")
