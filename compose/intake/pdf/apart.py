"""A PDF read in a process of its own: the library is C code, and what strangers wrote may crash it or never end."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from compose.intake.children import Ended, run
from compose.intake.model import Read
from compose.intake.pdf.plain_data import from_data
from compose.intake.refusing import refused

SECONDS = 15.0
"""Time it may take; fifty pages take half a second."""
_MOST = 60_000_000
"""Bytes it may answer; fifty pages come to a quarter of a million."""
_START = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from compose.intake.pdf.child import main
main(sys.argv[2])
"""
"""Finds our modules where this process found them, and never in the folder that the person happens to be in."""

_FAILED = "the program that reads it gave up: it is damaged, or takes far more memory than a document should"
_ANOTHER = "Open it in a PDF reader, print it to a new PDF and import that, or get the Word file"


def read(raw: bytes, shown: str) -> Read:
    """What the PDF file in `raw` holds; messages call it `shown`.

    Raises `InputError` where it is damaged, locked, too long, without text, or more than can be read.
    """
    with tempfile.TemporaryDirectory(prefix="local-compact-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "earlier.pdf")
        source.write_bytes(raw)
        ended = _asked(source)
    if ended.late or ended.long:
        raise refused(shown, "it takes too long to read: it is far larger than it looks, or damaged", _ANOTHER)
    answer = _answer(ended)
    if "refused" in answer:
        what, remedy = answer["refused"]
        raise refused(shown, what, remedy)
    if "read" not in answer:
        raise refused(shown, _FAILED, _ANOTHER)
    return from_data(answer["read"])


def _asked(source: Path) -> Ended:
    path = json.dumps([part for part in sys.path if part])
    return run([sys.executable, "-I", "-c", _START, path, str(source)], seconds=SECONDS, most=_MOST)


def _answer(ended: Ended) -> dict[str, Any]:
    """What the child said; nothing where it crashed."""
    if ended.code:
        return {}
    answer: dict[str, Any] = json.loads(ended.out)
    return answer
