"""What a file of an earlier Compact holds, as its reader saw it: paragraphs and tables, whatever they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compose.document.model import Inlines


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, in reading order."""

    content: Inlines
    """Its words as `Text`, `Strong`, `Emphasis` and `Link`; spaces are single, soft hyphens gone."""
    kind: Literal["heading", "paragraph", "item"] = "paragraph"
    """What the file itself says it is: `heading` by its style or element, `item` of a list."""
    level: int = 0
    """Of a heading its level from 1; of an item how deep it stands, from 0."""
    label: str = ""
    """The number or bullet the program that made the file puts before it, such as `3.2`, `(a)` or `•`; empty where
    there is none, or where it was typed and still stands in `content`."""
    bold: bool = False
    """Whether all its words are bold."""
    size: float = 1.0
    """Height of its letters, where that of most text is 1; 1 where the file does not tell."""
    page: int = 0
    """Page it begins on, from 1; 0 where the file does not tell."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each a run of paragraphs. It may be a real table, or one that only lays text out."""

    rows: tuple[tuple[Pieces, ...], ...]
    headed: bool = False
    """Whether the file says that its first row holds headings."""
    page: int = 0


Pieces = tuple[Piece | Grid, ...]
"""A `Grid` within a cell is a table within a table."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file, read."""

    pieces: Pieces
    title: str = ""
    """Title in the file's properties; empty where there is none."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading, each a sentence: what was accepted, left out or could not be read."""
