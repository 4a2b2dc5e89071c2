"""A file as it reads: stories of paragraphs and tables, with nothing in them that changes from one save to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Neighbouring characters that look alike."""

    length: int
    look: str
    """Direct formatting, a style of characters and the target of a link included; nothing where there is none."""


class Number(NamedTuple):
    """The level of a list that a paragraph is on."""

    level: int
    kind: str
    """Such as `decimal` or `bullet`."""
    text: str
    """Such as `%1.`."""
    start: int
    list: int
    """Which list: 1 for the first in the file, and so on; 0 for bullets, which do not count."""


class Paragraph(NamedTuple):
    """A paragraph."""

    text: str
    """Its words; a sign of its own for everything else that stands in the line."""
    style: str
    """Name of its style, in small letters."""
    number: Number | None
    form: str
    """Its direct formatting as a whole, such as indents."""
    spans: tuple[Span, ...]


class Cell(NamedTuple):
    """A cell."""

    look: str
    """Its properties: width, columns it spans, borders."""
    blocks: tuple[Block, ...]


class Row(NamedTuple):
    """A row."""

    look: str
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A table."""

    look: str
    """Its properties and the widths of its columns."""
    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Story:
    """Text that is read by itself."""

    region: str
    """Such as `body`, `header 1`, `footnote 3` or `text box 2`."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class State:
    """All a file says."""

    stories: tuple[Story, ...]
    """The body first."""
    sections: tuple[str, ...]
    """Page set-up of every section."""
