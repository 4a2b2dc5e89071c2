"""The process that reads one PDF: what goes wrong in it, or takes too much, ends it and nothing else.

It is given the path of a file, and answers on its standard output with JSON: `read`, or `refused` with what is wrong
and the remedy.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from compose.intake.pdf.library import Refused
from compose.intake.pdf.plain_data import to_data
from compose.intake.pdf.reading import read_document

MEMORY = 900_000_000
"""Bytes it may take; fifty pages take less than a tenth of them."""
TOO_MUCH = (
    "it takes far more memory than a document should",
    "Open it in a PDF reader, print it to a new PDF and import that, or get the Word file",
)


def main(file: str) -> None:
    """Read the PDF at path `file`, and say what it holds."""
    _limit_memory()
    sys.stdout.buffer.write(json.dumps(_answer(Path(file).read_bytes())).encode())


def _answer(raw: bytes) -> dict[str, Any]:
    try:
        return {"read": to_data(read_document(raw))}
    except Refused as refused:
        return {"refused": refused.args}
    except (MemoryError, RecursionError):
        return {"refused": TOO_MUCH}


def _limit_memory() -> None:
    """Take no more memory than that, on systems that can hold a process to it; elsewhere its time is what ends it."""
    if sys.platform == "win32":
        return
    import resource  # late: Windows has none

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
