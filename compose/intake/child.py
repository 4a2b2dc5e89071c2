"""The process that reads one earlier Compact: what goes wrong in it, or takes too much, ends it and nothing else.

It is given the path of a file and what the file is called, and answers on its standard output with JSON: `document`,
`doubts` and `notes`; or `refused` with `problems`; or `fault`, where the fault is ours.
"""

from __future__ import annotations

import json
import sys
import traceback
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import Any

from compose.document import serial
from compose.errors import CompactError
from compose.intake.apart import CRASHED
from compose.intake.reading import read
from compose.intake.refusing import refused
from compose.intake.sniffing import kind_of
from compose.intake.structure import structured

MEMORY = 900_000_000
"""Bytes it may take; fifty pages take less than a tenth of them."""
_ANOTHER = "Open it in the program it was made with, save it again as .docx and import that"


def main(file: str, name: str) -> None:
    """Read the file at the path `file`, which is called `name`, and say what it holds."""
    sys.stdout.buffer.write(json.dumps(_answer(Path(file).read_bytes(), name)).encode())


def _answer(raw: bytes, name: str) -> dict[str, Any]:
    try:
        return _taken(raw, name)
    except (MemoryError, RecursionError):
        return _refused(refused(name, CRASHED, _ANOTHER))
    except CompactError as error:
        return _refused(error)
    except Exception:
        return {"fault": traceback.format_exc()}


def _taken(raw: bytes, name: str) -> dict[str, Any]:
    if kind_of(raw, name) != "md":  # pandoc reserves more than that, takes little of it, and has a limit of its own
        _limit_memory()
    known = read(raw, name)
    found = structured(known, PurePath(name).stem)
    doubts = [asdict(doubt) for doubt in found.doubts]
    return {"document": serial.to_data(found.document), "doubts": doubts, "notes": known.notes}


def _refused(error: CompactError) -> dict[str, Any]:
    told = [(one.place.file, one.place.line, one.what, one.remedy) for one in error.problems]
    return {"refused": error.message, "problems": told}


def _limit_memory() -> None:
    """Take no more memory than that, on systems that can hold a process to it; elsewhere its time is what ends it."""
    if sys.platform == "win32":
        return
    import resource  # late: Windows has none

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
