"""Our own reader as a judge: text, notes, headers and formatting, both ways.

Where one file lays its text out in tables and the other does not, no program can track that. Ours unfolds such tables
and says so; a redline is right too if it leads from and to the files with those tables unfolded. So it is if a file
ends with a table, and the empty paragraph is there that Word adds on opening it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compose.redline.resolve import How
    from compose.redline.state import State


def agrees(old: bytes, new: bytes, made: bytes) -> bool:
    """Whether rejecting all gives the old file and accepting all the new one."""
    return not faults(old, new, made)


def unfolds(old: bytes, new: bytes) -> bool:
    """Whether one of the two has tables that lay out what stands in paragraphs in the other."""
    from compose.redline.preparing import prepared

    return any("laid out words" in note for note in prepared(old, new).notes)


def faults(old: bytes, new: bytes, made: bytes) -> list[str]:
    """What is not the same, in sentences."""
    from compose.redline import checking
    from compose.redline.state import differences

    if adapted(old, new) and not checking.faults(old, new, made):
        return []
    sides = ((old, "reject"), (new, "accept"))
    return [one.sentence for raw, how in sides for one in differences(_given(raw), _state(made, how))]  # type: ignore[arg-type]


def adapted(old: bytes, new: bytes) -> bool:
    """Whether one of the two has tables that are unfolded, or ends with a table."""
    return _ends_with_table(old) or _ends_with_table(new) or unfolds(old, new)


@lru_cache(2048)
def _ends_with_table(raw: bytes) -> bool:
    from compose.redline.blocks import blocks
    from compose.redline.package import Package

    found = blocks(Package.opened(raw, "judged.docx").body)
    return not found or found[-1].table


@lru_cache(2048)
def _given(raw: bytes) -> State:
    return _state(raw, "accept")


def _state(raw: bytes, how: How) -> State:
    from compose.redline.package import Package
    from compose.redline.resolve import resolve, without_comments
    from compose.redline.state import state

    return state(without_comments(resolve(Package.opened(raw, "judged.docx"), how)))
