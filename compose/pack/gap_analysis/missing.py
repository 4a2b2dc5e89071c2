"""What the earlier Compact never spoke of, each with the clause that would answer it and boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.document.model import Block, Cell, Column, Heading, Paragraph, Table, Tick
from compose.document.show import capital
from compose.library.about import VOICES
from compose.library.model import Clause, Library
from compose.matching.compared import Compared
from compose.matching.gaps import Missing
from compose.matching.words import brings, principle, theme
from compose.pack.worksheet.sheet import words

FURTHER = 15
"""Clauses that nothing matches, printed at most beside those named already."""
_BOXES = (Column("Take up", 12), Column("Leave", 11))


def missing(found: Compared, library: Library) -> Iterator[Block]:
    """The lists of what is missing."""
    gaps = found.gaps
    yield Heading(1, words("What the earlier text never spoke of"), "missing", "part")
    yield from _list("undertakings", "Undertakings of the national Compact of 2010", "No.", gaps.undertakings, library)
    yield from _list(
        "principles", "Principles of the Civil Society Covenant of 2025", "Principle", gaps.principles, library
    )
    yield from _list("themes", "Themes", "Theme", gaps.themes, library)
    yield from _further(found, library)


def _list(ident: str, title: str, head: str, some: Sequence[Missing], library: Library) -> Iterator[Block]:
    if some:
        yield Heading(2, words(title), f"missing-{ident}", "group")
        columns = (Column(head, 6 if head == "No." else 20), *_CLAUSE, *_BOXES)
        rows = tuple((Cell(words(_name(head, one, library))), *_clause(one.clause)) for one in some)
        yield Table(f"{title} that nothing answers", columns, rows, titled=False)


_CLAUSE = (Column("Clause that would answer it", 38), Column("Undertaken by", 20))


def _name(head: str, one: Missing, library: Library) -> str:
    return {"No.": one.name, "Theme": capital(theme(one.name))}.get(head) or principle(library, one.name)


def _clause(clause: Clause | None) -> tuple[Cell, ...]:
    if clause is None:
        return (Cell(words("The library has none")), *(Cell(words("—")) for _ in range(3)))
    return (Cell(words(clause.title)), Cell(words(capital(VOICES[clause.undertaken_by]))), *_boxes(clause))


def _boxes(clause: Clause) -> tuple[Cell, ...]:
    return tuple(Cell((Tick(f"{box.title}: {clause.title}"),)) for box in _BOXES)


def _further(found: Compared, library: Library) -> Iterator[Block]:
    """The clauses that nothing matches, but for those named above."""
    some = found.gaps.further
    if not some:
        return
    yield Heading(2, words("Further clauses that no old commitment matches"), "missing-clauses", "group")
    if len(some) > FURTHER:
        yield Paragraph(words(f"Those that would bring most; {len(some) - FURTHER} more are in the clause library."))
    columns = (Column("Clause", 30), Column("Undertaken by", 18), Column("Would bring", 26), *_BOXES)
    rows = tuple(
        (
            Cell(words(one.clause.title)),
            Cell(words(capital(VOICES[one.clause.undertaken_by]))),
            Cell(words(capital(brings(library, one)) or "—")),
            *_boxes(one.clause),
        )
        for one in some[:FURTHER]
    )
    yield Table("Further clauses that no old commitment matches", columns, rows, titled=False)
