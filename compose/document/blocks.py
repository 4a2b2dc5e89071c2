"""The nodes that stand below one another in the document tree; `Block` is any of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compose.document.drawings import Drawing
from compose.document.inlines import Inlines, Tick

HeadingKind = Literal["front", "part", "voice", "clause", "group"]
ParagraphRole = Literal["body", "aim", "small", "byline"]
InsertName = Literal[
    "partners-table", "group-members", "champions", "priorities", "action-plan", "delivery-overview", "checklist",
    "commitments-on", "other-frame", "glossary", "revisions", "dates", "signatures", "contact",
]  # fmt: skip
Undertaker = Literal["all", "public", "voluntary", ""]
"""Who undertakes a promise; empty where that is not told."""
Light = Literal["not-started", "green", "amber", "red", "done"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a clause comes from and why it is in the document."""

    clause: str
    """Clause id."""
    version: int
    """Version of the wording."""
    position: str
    """`standard`, `stronger` or `lighter`; `local` where the wording is the group's own."""
    reason: str
    """Why it was chosen, in a sentence without its full stop."""
    national: tuple[str, ...] = ()
    """Undertakings of the national Compact of 2010 that it localises."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; parts and clauses carry a number."""

    level: int
    """1 for parts and front matter, 2 and 3 below them."""
    content: Inlines
    id: str
    """Id of the part or clause: the bookmark in Word, the anchor in HTML, the label in PDF."""
    kind: HeadingKind
    provenance: Provenance | None = None
    number: str = ""
    """As printed, such as `4` or `4.2`; empty where the heading has none or is not yet numbered."""

    @property
    def numbered(self) -> bool:
        """Whether headings of this kind carry a number."""
        return self.kind in ("part", "clause")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` says what it is for, never how it looks."""

    content: Inlines
    role: ParagraphRole = "body"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; every item is a run of blocks."""

    ordered: bool
    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    share: int
    """Width in parts; the shares of a table need not add up to anything."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    content: Inlines
    light: Light | None = None
    """Traffic light that colours the cell; its word is in `content`."""


def to_fill_in(row: tuple[Cell, ...]) -> bool:
    """Whether a row is there to be filled in: behind its first cell it is empty, and needs room for a hand."""
    return len(row) > 1 and not any(cell.content for cell in row[1:])


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column headings; the first cell of a row may head that row. No cell is ever merged."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    row_heads: bool = True
    """Whether the first cell of each row names it."""
    titled: bool = True
    """Whether the caption is printed; where a heading just above says as much, only those who listen are told it."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Tasks that a partner ticks or dates by itself: printed as a table with a tick box and a date in every row."""

    caption: str
    heads: tuple[str, str, str]
    """Headings: the task, the tick box, the date."""
    tasks: tuple[Inlines, ...]
    ids: tuple[str, ...] = ()
    """What each task is known by when a filled checklist is read back; none where nobody reads it."""
    of: str = ""
    """What the one who fills it in is known by then; at most 38 letters and figures."""
    titled: bool = True
    """Whether the caption is printed, as with tables."""


@dataclass(frozen=True, slots=True)
class Response:
    """Room to answer, kept on one page with what is said about it: boxes to tick, lines to write on, boxes below."""

    title: str
    """What is answered, for those who do not see what stands above."""
    blocks: Blocks = ()
    """What is said about it."""
    ticks: tuple[Tick, ...] = ()
    lines: int = 0
    below: tuple[Tick, ...] = ()
    """Boxes that are no answer, such as one that puts it off."""

    @property
    def abreast(self) -> int:
        """How many boxes stand side by side: as many as leave room for the words of most."""
        lengths = sorted(len(tick.label) for tick in self.ticks) or [0]
        return 3 if lengths[-1] <= _ABREAST[3] else 2 if lengths[len(lengths) // 2] <= _ABREAST[2] else 1

    @property
    def rows(self) -> tuple[tuple[Tick, ...], ...]:
        """The boxes, row by row; one whose words are too long to stand beside another has a row of its own."""
        rows: list[tuple[Tick, ...]] = []
        for tick in self.ticks:
            beside = rows and len(rows[-1]) < self.abreast and _short(self.abreast, (*rows[-1], tick))
            rows[-1:] = [(*rows[-1], tick)] if beside else [*rows[-1:], (tick,)]
        return tuple(rows)


_ABREAST = {1: 0, 2: 36, 3: 23}
"""How many letters have room beside a box where so many stand side by side."""


def _short(abreast: int, ticks: tuple[Tick, ...]) -> bool:
    return all(len(tick.label) <= _ABREAST[abreast] for tick in ticks)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title above it, and below it in words all that it shows."""

    title: str
    drawing: Drawing
    words: Blocks


@dataclass(frozen=True, slots=True)
class Note:
    """A boxed aside, such as an example."""

    title: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise of an earlier Compact, under its own number; those of our own stand under a heading each."""

    id: str
    label: str
    """What stands before it: `3.2`, `(a)` or `•`; empty where there is nothing."""
    voice: Undertaker
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Definition:
    """A word and its meaning."""

    id: str
    term: str
    meaning: Inlines


@dataclass(frozen=True, slots=True)
class Definitions:
    """The words that the document explains, in order."""

    items: tuple[Definition, ...]


DATE = "Date"
"""Label of the line of a signature that holds a date."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A place for one organisation to sign."""

    organisation: str
    note: str = ""
    """For whom else it signs, as a sentence."""
    lines: tuple[tuple[str, str], ...] = ()
    """Label and what is already known; an empty text leaves a line to write on."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature blocks, one an organisation."""

    entries: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page; from here on pages lie as `landscape` says."""

    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents; every renderer makes it from the headings of level 1 and the clauses."""

    title: str


@dataclass(frozen=True, slots=True)
class Each:
    """What a clause repeats for every entry of a repeat question. Gone after filling."""

    repeat: str
    alias: str
    where: str | None
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Insert:
    """A block that is built from answers. Gone after filling."""

    name: str
    of: str = ""
    """What it is about, where there is more than one of its kind."""


@dataclass(frozen=True, slots=True)
class Provided:
    """What stands only where a condition holds and a clause is in, as far as they are named. Gone after filling."""

    blocks: Blocks
    when: str = ""
    """Expression over answers."""
    clause: str = ""
    """Id of a clause."""


Block = (
    Heading | Paragraph | ListBlock | Table | Checklist | Response | Figure | Note | Commitment | Definitions
    | Signatures | PageBreak | Contents | Each | Insert | Provided
)  # fmt: skip
Blocks = tuple[Block, ...]
