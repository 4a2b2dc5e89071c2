"""Pandoc, asked what a text says: as a program of its own, shut off from files and the network, and within limits."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from compose.intake.children import Ended, run
from compose.intake.limits import too_long
from compose.intake.refusing import refused

SECONDS = 9.0
"""Time it may take; a thousand pages take 4."""
_MEMORY = "512M"
_MOST = 25_000_000
"""Bytes it may answer; a thousand pages come to 15 million."""

Node = Any
"""A node of pandoc's tree, as its JSON has it."""


class SlowError(Exception):
    """Pandoc was ended because its time was up."""


def tree(text: str, form: str, shown: str) -> list[Node]:
    """The blocks of `text`, which is in pandoc's format `form`, as pandoc's JSON.

    Raises `SlowError` where that takes too long, and `InputError` where it cannot be done.
    """
    with tempfile.TemporaryDirectory(prefix="local-compact-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, "text")
        source.write_text(text, encoding="utf-8", newline="\n")
        ended = _asked(form, source, shown)
    if ended.late:
        raise SlowError
    if ended.code or ended.long:
        raise too_long(shown)
    blocks: list[Node] = json.loads(ended.out)["blocks"]
    return blocks


def _asked(form: str, source: Path, shown: str) -> Ended:
    import pypandoc  # late: only a few kinds of file need it

    limits = ["+RTS", f"-M{_MEMORY}", "-RTS"]
    try:
        program = pypandoc.get_pandoc_path()
        command = [program, *limits, "--sandbox", "--from", form, "--to", "json", str(source)]
        return run(command, seconds=SECONDS, most=_MOST)
    except OSError as error:
        what = "pandoc, which reads this kind of file, is not installed with the program"
        raise refused(shown, what, "Save the file as .docx and import that") from error
