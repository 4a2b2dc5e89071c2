"""What a meeting wants to know first: what is softer and firmer, what went and came, numbers, and who undertakes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from compose.compare.changes import Changes
from compose.compare.effects import Headline
from compose.compare.names import EFFECTS, KINDS, called, first_words, kinds, named, told
from compose.compare.names import words as words_of
from compose.compare.parts import Entry
from compose.compare.summary import counted, numbers
from compose.document.model import Block, Cell, Column, Heading, ListBlock, Paragraph, Strong, Table
from compose.document.show import capital
from compose.pack.worksheet.sheet import words

_NUMBER, _COMMITMENT = Column("No.", 7), Column("Commitment", 30)
_STRENGTH = {"softer": 0, "changed strength": 1, "firmer": 2}
_OTHERS = {"voice": 0, "definition": 1}
_WENT = {"dropped": 0, "added": 1}
_LONGEST = 240
"""Letters of a promise that are printed here; all of it stands further behind."""
_READING = (
    "Softer and firmer are read off single words by a program. Read the sentence before you decide; every change "
    "stands under its number further behind."
)


def first(changes: Changes, entries: Sequence[Entry]) -> Iterator[Block]:
    """The short tables; those of which there is nothing to tell are left out."""
    yield from _strength(entries)
    yield from _went(entries)
    yield from _numbers(entries)
    columns = (_NUMBER, _COMMITMENT, Column("What", 20), Column("How it changed", 50))
    yield from _table("Who undertakes it, and what words mean", "voices", columns, _effects(entries, _OTHERS))
    yield from _answered(changes)


def _strength(entries: Sequence[Entry]) -> Iterator[Block]:
    columns = (_NUMBER, _COMMITMENT, Column("It is", 14), Column("The words that make it so", 50))
    made = tuple(_table("Softer and firmer", "strength", columns, _effects(entries, _STRENGTH)))
    yield from made
    if made:
        yield Paragraph(words(_READING), "small")


def _effects(entries: Iterable[Entry], wanted: Mapping[str, int]) -> list[tuple[Cell, ...]]:
    """A row for each effect that is wanted, the first kind of effect first."""
    some = [(entry, effect) for entry in entries for effect in entry.change.effects if effect.kind in wanted]
    some.sort(key=lambda one: wanted[one[1].kind])
    return [_row(entry, EFFECTS[effect.kind], told(effect)) for entry, effect in some]


def _went(entries: Iterable[Entry]) -> Iterator[Block]:
    """Whole commitments, and promises within others, that went or came; those that went first."""
    gone = sorted(_gone(entries), key=lambda one: _WENT[one[0]])
    columns = (_NUMBER, _COMMITMENT, Column("What", 14), Column("What it says", 50))
    yield from _table("What went and what came", "went", columns, [row for _, row in gone])


def _gone(entries: Iterable[Entry]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    for entry in entries:
        change = entry.change
        if change.kind in _WENT:
            passages = change.new or change.old
            name, text = named(passages[0]) or "—", first_words(words_of(passages), _LONGEST)
            yield change.kind, _row(entry, KINDS[kinds(change)[0]], text, name)
        for effect in change.effects:
            if effect.kind in _WENT:
                yield effect.kind, _row(entry, EFFECTS[effect.kind], told(effect))


def _numbers(entries: Iterable[Entry]) -> Iterator[Block]:
    columns = (_NUMBER, _COMMITMENT, Column("Before", 18), Column("Now", 32), Column("It is", 14))
    rows = [
        _cells(str(entry.number), called(entry.change), one.old, _now(entry, one), capital(one.way))
        for entry in entries
        for one in numbers(entry)
    ]
    yield from _table("Numbers", "numbers", columns, rows)


def _now(entry: Entry, one: Headline) -> str:
    what = counted(one, entry.change)
    return f"{one.new} ({what})" if what else one.new


def _row(entry: Entry, what: str, says: str, name: str = "") -> tuple[Cell, ...]:
    number, commitment, text = _cells(str(entry.number), name or called(entry.change), says)
    return number, commitment, Cell((Strong(words(what)),)), text


def _cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(words(one)) for one in texts)


def _table(title: str, ident: str, columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]) -> Iterator[Block]:
    if rows:
        yield Heading(2, words(title), ident, "group")
        yield Table(title, columns, tuple(rows), titled=False)


def _answered(changes: Changes) -> Iterator[Block]:
    """Undertakings of the national Compact and principles of the Covenant."""
    for title, ident, some in (
        ("Answered no longer", "lost", changes.lost),
        ("Answered now, and not before", "gained", changes.gained),
    ):
        if some:
            yield Heading(2, words(title), ident, "group")
            yield ListBlock(False, tuple((Paragraph(words(one)),) for one in some))
