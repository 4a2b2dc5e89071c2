"""Blocks to pieces: what each is called, how deep it stands, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from compose.intake.model import Grid, Piece, Pieces
from compose.intake.pdf.headings import Headings
from compose.intake.pdf.hyphens import Vocabulary
from compose.intake.pdf.model import Block, Flow, Table
from compose.intake.pdf.running_text import runs_of
from compose.intake.runs import Run, all_bold, content

_NOTE = "Note: "
"""What a footnote begins with, as those of other kinds of file do."""
_SAME = 3.0
"""Points by which the labels of items on one level may stand apart."""


@dataclass
class Writer:
    """Makes pieces of the blocks of one document."""

    headings: Headings
    words: Vocabulary
    _lefts: list[float] = field(default_factory=list)
    """Where the labels of the items stand that the next one may be within."""

    def pieces(self, flow: Flow | Sequence[Block | Table]) -> Pieces:
        """`flow` as pieces."""
        return tuple(self._grid(block) if isinstance(block, Table) else self._piece(block) for block in flow)

    def _grid(self, table: Table) -> Grid:
        rows = tuple(tuple(replace(self, _lefts=[]).pieces(cell) for cell in row) for row in table.rows)
        self._lefts.clear()
        return Grid(rows, table.headed, table.page)

    def _piece(self, block: Block) -> Piece:
        level = self.headings.level(block)
        size = round(block.size / self.headings.body, 2) if self.headings.body else 1.0
        runs = runs_of(block.lines, self.words)
        if block.role == "note":
            return Piece(content([Run(_NOTE), *runs]), size=size, page=block.page)
        made = Piece(content(runs), label=block.label, bold=all_bold(runs), size=size, page=block.page)
        if level:
            self._lefts.clear()
            return replace(made, kind="heading", level=level)
        if block.role == "item" or block.label:
            return replace(made, kind="item", level=self._depth(block))
        if self._lefts and block.left < self._lefts[0] + _SAME:
            self._lefts.clear()
        return made

    def _depth(self, block: Block) -> int:
        """How deep an item stands: how many of the labels before it stand further left."""
        if block.role == "item":
            return block.level
        while self._lefts and block.left < self._lefts[-1] - _SAME:
            self._lefts.pop()
        if not self._lefts or block.left > self._lefts[-1] + _SAME:
            self._lefts.append(block.left)
        return len(self._lefts) - 1
