"""An earlier Compact read in a process of its own: what strangers wrote may crash a library, or never end."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from compose.document import serial
from compose.document.model import Document
from compose.errors import InputError, Place, Problem
from compose.intake import limits, old_word
from compose.intake.children import Ended, run
from compose.intake.refusing import refused
from compose.intake.sniffing import kind_of
from compose.intake.structure import Doubt

SECONDS = 17.0
"""Time it may take; a thousand pages take half of it."""
_MOST = 100_000_000
"""Bytes it may answer; fifty pages come to a third of a million."""
_START = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from compose.intake.child import main
main(*sys.argv[2:])
"""
"""Finds our modules where this process found them, and never in the folder that the person happens to be in."""

_ANOTHER = "Open it in the program it was made with, save it again as .docx and import that"
TOO_LONG = "it takes too long to read: it is far larger than it looks, or damaged"
CRASHED = "the program that reads it gave up: it is damaged, or takes far more memory than a document should"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read of a file."""

    document: Document
    doubts: tuple[Doubt, ...]
    notes: tuple[str, ...]
    """What a person should know of the reading."""


def taken(raw: bytes, name: str) -> Taken:
    """What the file called `name`, whose bytes are `raw`, holds.

    Raises `InputError` where it cannot be read, or not within the limits of time and memory.
    """
    limits.check_size(raw, name)
    if kind_of(raw, name) == "doc":
        # By a program that is a process of its own already, and takes its time.
        raw, name = old_word.converted(raw, name), str(PurePath(name).with_suffix(".docx"))
    with tempfile.TemporaryDirectory(prefix="local-compact-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "earlier")
        source.write_bytes(raw)
        ended = _asked(source, name)
    if ended.late or ended.long:
        raise refused(name, TOO_LONG, _ANOTHER)
    return _made(json.loads(ended.out) if ended.code == 0 else {}, name)


def _asked(source: Path, name: str) -> Ended:
    path = json.dumps([part for part in sys.path if part])
    return run([sys.executable, "-I", "-c", _START, path, str(source), name], seconds=SECONDS, most=_MOST)


def _made(answer: dict[str, Any], name: str) -> Taken:
    """What the child said; it says nothing where it crashed."""
    if "refused" in answer:
        raise InputError(answer["refused"], _problems(answer["problems"]))
    if "fault" in answer:
        raise RuntimeError(answer["fault"])
    if "document" not in answer:
        raise refused(name, CRASHED, _ANOTHER)
    return Taken(
        serial.from_data(answer["document"]),
        tuple(Doubt(**{**one, "covers": tuple(one["covers"])}) for one in answer["doubts"]),
        tuple(answer["notes"]),
    )


def _problems(told: Sequence[Sequence[Any]]) -> list[Problem]:
    return [Problem(Place(file, line), what, remedy) for file, line, what, remedy in told]
