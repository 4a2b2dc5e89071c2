"""Bytes of a text as text: UTF-8, UTF-16 or Windows-1252, whichever they are, with one kind of line end."""

from __future__ import annotations

import codecs

MAX_START = 4_096
"""Bytes that are looked at to tell what a text is."""
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decoded(raw: bytes, named: str = "") -> str:
    """The text; `named` is the encoding that the file itself names, believed where its bytes do not tell.

    Never fails: a byte that means nothing becomes �.
    """
    text = _decoded(raw, named)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def start_of_text(raw: bytes) -> str:
    """The first few lines, for telling what a file is."""
    start = raw[:MAX_START]
    marked = _marked(start)
    if marked:
        return start[: len(start) // 2 * 2].decode(marked, "ignore").removeprefix("\ufeff")
    return start.decode("latin-1")


def _decoded(raw: bytes, named: str) -> str:
    marked = _marked(raw)
    if marked:
        return raw.decode(marked, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return raw.decode(_known(named), "replace")


def _marked(raw: bytes) -> str:
    """The encoding that the first bytes show; empty where they show none."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    return _unmarked_utf16(raw[:MAX_START])


def _unmarked_utf16(start: bytes) -> str:
    """English in UTF-16 has a zero in every other byte."""
    if len(start) < 4:
        return ""
    odd, even = start[1::2].count(0), start[0::2].count(0)
    half = len(start) // 2
    if odd > half * 0.8 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.8 and odd < half * 0.1 else ""


def _known(named: str) -> str:
    """A name of an encoding that Python has and that is of texts; browsers take Latin-1 for Windows-1252 too."""
    try:
        found = codecs.lookup(named).name if named else "cp1252"
        b"".decode(found)
    except (LookupError, ValueError):
        return "cp1252"
    return "cp1252" if found in ("iso8859-1", "ascii", "utf-8", "utf-16", "utf-32", "utf-7") else found
