"""A file of an earlier Compact from its bytes to pieces, whatever kind of file it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from compose.intake.limits import check_size, too_deep, too_long
from compose.intake.model import Read
from compose.intake.pieces import each_piece
from compose.intake.refusing import refused
from compose.intake.sniffing import ENDINGS, NAMES, Kind, ending, kind_of

READERS: dict[Kind, str] = {
    "docx": "compose.intake.docx",
    "odt": "compose.intake.odt",
    "rtf": "compose.intake.rtf",
    "html": "compose.intake.web",
    "md": "compose.intake.marked_text",
    "txt": "compose.intake.plain_text",
    "pdf": "compose.intake.pdf",
    "doc": "compose.intake.old_word",
}
"""The module for each kind of file, imported when it is needed: each has `read(raw, shown) -> Read`."""

_NO_WORDS = "Check that it is the right file; if it holds pictures of pages, have their words recognised (OCR) first"


def read(raw: bytes, name: str) -> Read:
    """What the file of that `name`, with the bytes `raw`, holds; what it is told by its bytes.

    Raises `InputError` that says what is wrong with it and what to do.
    """
    check_size(raw, name)
    kind = kind_of(raw, name)
    found = _read(kind)(raw, name)
    if not any(piece.content for piece in each_piece(found.pieces)):
        raise refused(name, "no words were found in it", _NO_WORDS)
    return replace(found, notes=(*_misnamed(kind, name), *found.notes))


def _read(kind: Kind) -> Callable[[bytes, str], Read]:
    reader: Callable[[bytes, str], Read] = import_module(READERS[kind]).read

    def guarded(raw: bytes, shown: str) -> Read:
        try:
            return reader(raw, shown)
        except RecursionError as error:
            raise too_deep(shown) from error
        except MemoryError as error:
            raise too_long(shown) from error

    return guarded


def _misnamed(kind: Kind, name: str) -> tuple[str, ...]:
    said = ending(name)
    if not said or ENDINGS.get(said) == kind:
        return ()
    return (f"Its name ends in .{said}, but it is {NAMES[kind]} and was read as that.",)
