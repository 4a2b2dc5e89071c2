"""The document tree: frozen, typed, and knowing nothing of how it will be printed.

Blocks stand below one another, inlines follow one another in a line. Four nodes live only in wording and are gone
once it is filled: `Field` without a text, `Each`, `Insert` and `Provided`. `Commitment` stands only in an earlier
Compact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compose.document.blocks import (
    DATE,
    Block,
    Blocks,
    Cell,
    Checklist,
    Column,
    Commitment,
    Contents,
    Definition,
    Definitions,
    Each,
    Figure,
    Heading,
    HeadingKind,
    Insert,
    InsertName,
    Light,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    ParagraphRole,
    Provenance,
    Provided,
    Response,
    Signature,
    Signatures,
    Table,
    Undertaker,
    to_fill_in,
)
from compose.document.drawings import Dots, Drawing, Flow, Line, Spread, Stop, Trend
from compose.document.inlines import (
    CrossRef,
    Emphasis,
    Fate,
    Field,
    Gap,
    Inline,
    Inlines,
    Link,
    Marked,
    Strong,
    TermUse,
    Text,
    Tick,
)

__all__ = [
    "DATE",
    "Block",
    "Blocks",
    "Cell",
    "Checklist",
    "Column",
    "Commitment",
    "Contents",
    "Cover",
    "CrossRef",
    "Definition",
    "Definitions",
    "Document",
    "Dots",
    "Drawing",
    "Each",
    "Emphasis",
    "Fate",
    "Field",
    "Figure",
    "Flow",
    "Gap",
    "Heading",
    "HeadingKind",
    "Inline",
    "Inlines",
    "Insert",
    "InsertName",
    "Light",
    "Line",
    "Link",
    "ListBlock",
    "Marked",
    "Note",
    "PageBreak",
    "Paragraph",
    "ParagraphRole",
    "Provenance",
    "Provided",
    "Response",
    "Sheet",
    "Signature",
    "Signatures",
    "Spread",
    "Stop",
    "Strong",
    "Table",
    "TermUse",
    "Text",
    "Tick",
    "Trend",
    "Undertaker",
    "to_fill_in",
]  # fmt: skip


Sheet = Literal["book", "paper", "leaflet", "poster"]
"""How pages begin and lie: with a cover of their own; with a letterhead; two panels side by side on A4; one A3."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says."""

    title: str
    area: str
    tagline: str
    lines: tuple[str, ...]
    """Version, date and status, one line each."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be rendered; the same tree and brand give the same bytes."""

    title: str
    language: str
    """BCP 47 tag."""
    cover: Cover
    running_head: tuple[str, ...]
    """What stands at the top of every page: title, which draft it is, and a notice such as `Worked example`."""
    blocks: Blocks
    date: str
    """ISO date the document is of."""
    words: tuple[tuple[str, str], ...]
    """Words that renderers need of their own: `page`, `of`, `skip`, …; so that no renderer holds text."""

    dense: bool = False
    """Whether it is a few pages only, and space between blocks is saved where there are pages."""

    sheet: Sheet = "book"
    """What kind of sheets it is printed on. In a leaflet, page breaks part its panels."""

    @property
    def head_line(self) -> str:
        """The running head as one line."""
        return " · ".join(self.running_head)

    def word(self, key: str) -> str:
        """The renderer's own word for `key`; `KeyError` where there is none."""
        return dict(self.words)[key]
