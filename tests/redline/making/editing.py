"""All kinds of edits by name, and a draft edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from tests.redline.making import around, reordering, rewording
from tests.redline.making.model import Draft
from tests.redline.making.wording import Author
from tests.redline.making.work import Work

KINDS: Mapping[str, Callable[[Work], bool]] = {
    "words": rewording.words,
    "rewrite": rewording.rewrite,
    "number": rewording.number,
    "weaken": rewording.weaken,
    "strengthen": rewording.strengthen,
    "insert": reordering.insert,
    "delete": reordering.delete,
    "move": reordering.move,
    "move-edit": reordering.move_and_edit,
    "split": reordering.split,
    "merge": reordering.merge,
    "retitle": reordering.retitle,
    "part-moved": reordering.move_part,
    "case": rewording.case,
    "dash": rewording.dash,
    "quote": rewording.quote,
    "nbsp": rewording.nbsp,
    "space": rewording.space,
    "digit": rewording.digit,
    "format": rewording.formatting,
    "row-added": around.row_added,
    "row-removed": around.row_removed,
    "cell": around.cell,
    "column-added": around.column_added,
    "column-removed": around.column_removed,
    "note-changed": around.note_changed,
    "note-added": around.note_added,
    "note-removed": around.note_removed,
    "header": around.header,
    "header-removed": around.header_removed,
    "footer": around.footer,
}
"""Each edits a draft once, and says whether it found where."""

_FREQUENT = """
    words rewrite number weaken strengthen insert delete move move-edit split merge retitle cell
    case dash quote nbsp space digit format note-changed note-added row-added row-removed
"""
COMMON, SMALL = (line.split() for line in _FREQUENT.strip().splitlines())


def edited(draft: Draft, author: Author, kinds: Iterable[str]) -> Work:
    """`draft` with one edit of each of `kinds`, in that order, save those for which there is no place."""
    work = Work(draft, author)
    for kind in kinds:
        KINDS[kind](work)
    return work
