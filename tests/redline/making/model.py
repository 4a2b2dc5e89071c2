"""A Compact as the pairs see it before it is a Word file, and what is known of a pair of files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NOTE = "\ue000"
"""Stands in a text where a footnote is called."""

BlockKind = Literal["title", "part", "voice", "prose", "commitment", "bullet", "table"]
Group = Literal["seeded", "nasty", "real", "found", "office"]
"""Where a pair comes from."""


@dataclass(frozen=True)
class Block:
    """A paragraph, or a table of data."""

    kind: BlockKind
    key: str
    """Its name within the draft."""
    text: str = ""
    notes: tuple[str, ...] = ()
    """Texts of the footnotes, one for every `NOTE` in the text."""
    bold: tuple[str, ...] = ()
    italic: tuple[str, ...] = ()
    """Phrases of the text that stand out."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Cells of a table."""
    origin: tuple[str, ...] = ()
    """Keys of the blocks of the old draft that it came from."""

    @property
    def plain(self) -> str:
        """The text as it is read, without the footnotes' signs."""
        return self.text.replace(NOTE, "")


@dataclass(frozen=True)
class Draft:
    """A whole Compact."""

    blocks: tuple[Block, ...]
    header: str
    footer: str
    first: str = ""
    """Header of the first page, where that has its own."""


@dataclass(frozen=True)
class Change:
    """One edit that was made, in the words before and after; numbers that are typed before a text are not in them."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    where: Literal["body", "cell", "note", "header", "footer"] = "body"


@dataclass(frozen=True)
class Clause:
    """A paragraph of one side as the aligner should find it."""

    kind: BlockKind
    text: str
    part: str
    """Title of the part that it stands under; empty before the first."""
    voice: str
    """The last line that says who speaks."""
    label: str = ""
    """Its number, typed or given by Word; empty where it has none."""


@dataclass(frozen=True)
class Link:
    """A clause of the old side that is one of the new: their places in `old_clauses` and `new_clauses`."""

    old: int
    new: int
    kinds: frozenset[str]
    """What was done to it; empty where it stayed as it was."""


@dataclass(frozen=True)
class Pair:
    """Two Word files, and what lies between them."""

    name: str
    kinds: frozenset[str]
    """Kinds of edits, empty where nothing was changed."""
    old: bytes
    new: bytes
    restyled: bool = False
    """Whether the new file is made in another way than the old one."""
    group: Group = "seeded"
    changes: tuple[Change, ...] = ()
    old_clauses: tuple[Clause, ...] = ()
    new_clauses: tuple[Clause, ...] = ()
    links: tuple[Link, ...] = ()
    known: bool = False
    """Whether changes, clauses and links are all that there is."""
    tracked: bool = False
    """Whether one of the two holds tracked changes already."""
