"""What passes between the steps from paragraphs to a tree, and what comes out at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from compose.document import walk
from compose.document.model import Block, Document, HeadingKind, Inlines, Undertaker
from compose.intake.structure.content import run_in_title
from compose.intake.structure.labels import Label


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph on its way into the tree."""

    content: Inlines
    """Its words without its label."""
    label: str = ""
    """The number or bullet before it, as printed; empty where it has none."""
    kind: Literal["heading", "paragraph", "item"] = "paragraph"
    level: int = 0
    """As `Piece.level`."""
    bold: bool = False
    size: float = 1.0
    page: int = 0
    voice: Undertaker | None = None
    """Voice told by a table whose columns say that this is a promise; nothing where none does."""
    more: bool = False
    """Whether it belongs to the line before."""
    head: bool = False
    """Whether it headed a column or row of a table that only laid text out."""
    mark: Label | None = None
    """`label`, read; nothing before `sequences.labelled` has seen it."""
    said: str = ""
    """Its words with the names that the document itself gives the sides put as the lexicon knows them."""
    text: str = field(default="", compare=False)
    """The words of `content`; made from them."""

    def __post_init__(self) -> None:
        """Words are taken once, since every step asks for them."""
        object.__setattr__(self, "text", walk.text(self.content).strip())
        object.__setattr__(self, "said", self.said or self.text)

    @property
    def listed(self) -> bool:
        """Whether it stands as one of several: with a label, or as an item of a list."""
        return bool(self.label) or self.kind == "item"

    @property
    def title(self) -> str:
        """The title that its words open with, such as `Respect` of `Respect: we will …`; empty where there is none."""
        return run_in_title(self.content)

    @property
    def family(self) -> str:
        """What kind of label it has; empty where it has none."""
        return self.mark.family if self.mark else ""

    @property
    def bulleted(self) -> bool:
        """Whether nothing numbers it."""
        return self.family in ("", "bullet")


Step = Line | Block
"""A paragraph, or a block that is done already, such as a table."""

Promising = Literal["promises", "open", "hardly", "never"]
"""What the title of a section says of finding promises in it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading that was found."""

    line: Line
    level: int
    """1 for parts."""
    kind: HeadingKind
    number: str = ""
    voice: Undertaker = ""
    """Who the heading says undertakes what follows."""
    sure: bool = True
    """Whether the file itself, or its numbering, says that it is a heading."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows up to the next; the first has none."""

    head: Head | None
    steps: tuple[Step, ...]
    promising: Promising = "open"
    voice: Undertaker = ""
    """Told by this heading or one above."""
    undertaking: bool = False
    """Whether a heading says that what follows is undertaken."""
    lists: bool = True
    """Whether any of its lines is an item or has a label."""
    titled: bool = False
    """Whether it is one of several short ones in a section of principles, each with a title of its own."""
    run_in: bool = False
    """Whether its paragraphs are principles that open with a title each."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line and what it was taken for."""

    line: Line
    role: Literal["promise", "part of it", "lead", "item", "text"]
    voice: Undertaker = ""
    depth: int = 0
    """How deep it stands in the list it belongs to, from 0."""
    sure: bool = True
    cause: str = ""
    """The words that made it so, shared with other lines: their lead-in; empty where that is the heading above them."""


DoubtKind = Literal["voice", "commitment", "heading", "number"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person should settle, once for everything that shares the cause."""

    id: str
    """Stable: the same file gives the same doubt."""
    at: str
    """Id of the block, or where that has none `text-` and its first words, as `places.place_of` makes it."""
    kind: DoubtKind
    says: str
    """The first words of what stands there."""
    what: str
    """What is in doubt, as a sentence."""
    guess: str
    """The value taken, one of `options` unless those are only examples."""
    options: Mapping[str, str]
    """What may be answered: the value, and how it is printed."""
    covers: tuple[str, ...] = ()
    """Every place that the answer settles, as `at` names it."""


@dataclass(frozen=True, slots=True)
class Found:
    """An earlier Compact as a tree, and what of it is not certain."""

    document: Document
    doubts: tuple[Doubt, ...] = ()
