"""What holds within a group of rich text, and in a paragraph."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field

from compose.intake.model import Grid, Piece
from compose.intake.runs import Run


@dataclass(slots=True)
class State:
    """What holds in a group, and ends with it."""

    into: str = "text"
    """Where words go: `text`, `label`, `code` of a field, `style`, `fonts`, `title`, `note`, or `nowhere`."""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    size: float = 12.0
    url: str = ""
    font: int = 0
    skip: int = 1
    """How many characters stand behind a Unicode one for programs that do not know it."""
    owner: str = ""
    """What ends with this group: `field`, `box`, `note`, `label`, `style`, `code`."""

    def within(self) -> State:
        """What holds in a group inside."""
        inner = copy.copy(self)
        inner.owner = ""
        return inner

    def plain(self) -> None:
        """Forget how the words look."""
        self.bold = self.italic = self.hidden = self.deleted = False
        self.size = 12.0

    def run(self, text: str) -> Run:
        """Words that look so."""
        return Run(text, self.bold, self.italic, self.url, self.size)


@dataclass(slots=True)
class Paragraph:
    """The paragraph that is being read."""

    style: int = 0
    outline: int | None = None
    level: int = 0
    """How deep in a list."""
    in_table: bool = False
    label: str = ""
    runs: list[Run] = field(default_factory=list)
    after: list[Piece | Grid] = field(default_factory=list)
    """Text boxes and notes that follow it."""
    hidden: bool = False

    def fresh(self) -> Paragraph:
        """The next paragraph, which is in the same style until it says otherwise."""
        return Paragraph(self.style, self.outline, self.level, self.in_table)
