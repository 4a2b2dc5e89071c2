"""openxml-audit as a judge: kinds of error in the redline that neither of the two files had."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

_FALSE = frozenset(("Required sequence content is missing", "Numbering definition '0' referenced but not found"))
"""Said of a row whose properties hold nothing but that it was put in or taken out, and of a paragraph that is in no
list whatever its style says (`numId` of 0, part 1, 17.9.18); Word writes both itself."""


def new_kinds(old: bytes, new: bytes, made: bytes) -> frozenset[str]:
    """What it finds wrong with `made` that is wrong with neither `old` nor `new`."""
    return kinds(made) - kinds(old) - kinds(new)


@lru_cache(4096)
def kinds(raw: bytes) -> frozenset[str]:
    """What it finds wrong with a Word file, the values left out."""
    import openxml_audit

    with tempfile.TemporaryDirectory() as home:
        file = Path(home, "judged.docx")
        file.write_bytes(raw)
        # A validator of its own each time: one that has seen another file mixes up the ids of notes.
        errors = openxml_audit.OpenXmlValidator().validate(str(file)).errors
    return frozenset(_kind(one.description) for one in errors if one.description not in _FALSE)


def _kind(said: str) -> str:
    import re

    return re.sub(r"'[^']*'", "'…'", said)
