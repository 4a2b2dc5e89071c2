"""The cells of a table that only lays text out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compose.intake.model import Piece
from compose.intake.structure import headings
from compose.intake.structure.model import Line, Step

Row = tuple[Sequence[Step], ...]
Rows = Sequence[Row]
"""Rows of cells, each with what it holds; all of the same width."""


def line(piece: Piece) -> Line:
    """A paragraph as the first line of its way into the tree."""
    return Line(piece.content, piece.label, piece.kind, piece.level, piece.bold, piece.size, piece.page)


def lines(cell: Sequence[Step]) -> list[Line]:
    """The paragraphs of a cell that hold words."""
    return [step for step in cell if isinstance(step, Line) and step.text]


def words(cell: Sequence[Step]) -> str:
    """The words of a cell."""
    return " ".join(one.text for one in lines(cell))


def titles(row: Row) -> bool:
    """Whether the cells of a row are short enough to head columns."""
    return all(len(words(cell).split()) <= 4 for cell in row)


def alone(row: Row) -> bool:
    """Whether only the first cell of several holds words, and those may be a title."""
    first, *rest = row
    return bool(rest) and not any(words(cell) for cell in rest) and headings.titular(words(first))


def head(cell: Sequence[Step]) -> Iterator[Line]:
    """The lines of `cell` as the title of what follows."""
    return (replace(one, head=True, bold=True) for one in lines(cell))
