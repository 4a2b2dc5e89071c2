"""The nodes that follow one another in a line of the document tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Fate = Literal["in", "out"]
"""What became of words: put in or taken out."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words, exactly as they are to be printed."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold words."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic words; sparingly, since they are harder to read."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address on the web or an e-mail address."""

    content: Inlines
    url: str
    """http, https or mailto."""


@dataclass(frozen=True, slots=True)
class Field:
    """An answer in the running text."""

    name: str
    """Question id, `repeat.field` inside an `Each`, or a computed name."""
    text: str | None = None
    """The answer as it is printed; `None` until the clause is filled."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An answer that is still to be agreed: printed marked, counted, refused in a final document."""

    name: str
    """Question id."""
    label: str
    """What is missing, in a few words."""

    @property
    def text(self) -> str:
        """The words that every format prints for the gap."""
        return f"[To be agreed: {self.label}]"


@dataclass(frozen=True, slots=True)
class TermUse:
    """A word that the glossary explains."""

    content: Inlines
    term: str
    """Id of the glossary entry."""


@dataclass(frozen=True, slots=True)
class CrossRef:
    """Words that point at another clause; its number is printed behind them in brackets."""

    content: Inlines
    target: str
    """Clause id."""
    number: str = ""
    """Number of that clause; empty until the tree is numbered."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick, by hand or on a screen."""

    label: str
    """What a tick says; `Response` prints it beside the box, elsewhere for those who do not see its place."""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that were put in or taken out, on a paper that sets two texts beside one another."""

    content: Inlines
    fate: Fate


Inline = Text | Strong | Emphasis | Link | Field | Gap | TermUse | CrossRef | Tick | Marked
Inlines = tuple[Inline, ...]
