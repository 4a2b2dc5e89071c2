"""Matches of which a program is not sure, with boxes for people to settle them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.compare.changes import Change
from compose.compare.names import first_words, named
from compose.compare.parts import Part
from compose.document.model import Block, Cell, Column, Heading, Inlines, Paragraph, Strong, Table, Text, Tick
from compose.document.passages import Passage
from compose.pack.worksheet.sheet import sentence, words

_COLUMNS = (
    Column("No.", 5), Column("Before", 31), Column("Now", 31), Column("What speaks for it", 21),
    Column("One", 6), Column("Two", 6),
)  # fmt: skip
_HOW = (
    "Of these the program is not sure that the right promises stand side by side. Tick One where the two are the same "
    "promise in other words, and Two where the old one went and the new one came."
)
_LONGEST = 320
_NONE = "Perhaps one that is named beside this."


def to_settle(parts: Iterable[Part]) -> Iterator[Block]:
    """The table of the doubtful ones, if there are any."""
    rows = tuple(_row(number, one) for number, one in _doubtful(parts))
    if rows:
        yield Heading(1, words("For people to settle"), "to-settle", "part")
        yield Paragraph(words(_HOW))
        yield Table("Doubtful matches", _COLUMNS, rows, titled=False)


def _doubtful(parts: Iterable[Part]) -> Iterator[tuple[str, Change]]:
    for part in parts:
        yield from ((str(entry.number), entry.change) for entry in part.entries if entry.change.link.doubtful)
        yield from (("—", one) for one in part.same if one.link.doubtful)


def _row(number: str, change: Change) -> tuple[Cell, ...]:
    why = sentence(change.link.why) if change.link.why else "—"
    return (Cell(words(number)), *_sides(change), Cell(words(why)), *_boxes(number))


def _sides(change: Change) -> tuple[Cell, Cell]:
    if not change.new:
        return Cell(_shown(change.old)), Cell(words(_NONE))
    if not change.old:
        return Cell(words(_NONE)), Cell(_shown(change.new))
    return Cell(_shown(change.old)), Cell(_shown(change.new))


def _shown(passages: tuple[Passage, ...]) -> Inlines:
    """The promises of a side, shortened; all of each stands further in front."""
    first, *rest = passages
    name = (Strong(words(f"{named(first).rstrip('.')}. ")),) if named(first) else ()
    more = (Text(f" And {len(rest)} more."),) if rest else ()
    return (*name, Text(first_words(first.text, _LONGEST)), *more)


def _boxes(number: str) -> tuple[Cell, Cell]:
    return Cell((Tick(f"One promise: change {number}"),)), Cell((Tick(f"Two promises: change {number}"),))
