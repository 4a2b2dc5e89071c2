"""Blocks to pieces: what each is called, how deep it stands, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from compose.intake.model import Grid, Piece, Pieces
from compose.intake.pdf.depths import Depths
from compose.intake.pdf.headings import Headings
from compose.intake.pdf.hyphens import Vocabulary
from compose.intake.pdf.model import Block, Flow, Table
from compose.intake.pdf.running_text import runs_of
from compose.intake.runs import Run, all_bold, content

_NOTE = "Note: "
"""What a footnote begins with, as those of other kinds of file do."""


@dataclass
class Writer:
    """Makes pieces of the blocks of one document."""

    headings: Headings
    words: Vocabulary
    _depths: Depths = field(default_factory=Depths)

    def pieces(self, flow: Flow | Sequence[Block | Table]) -> Pieces:
        """`flow` as pieces."""
        return tuple(self._grid(block) if isinstance(block, Table) else self._piece(block) for block in flow)

    def _grid(self, table: Table) -> Grid:
        rows = tuple(tuple(replace(self, _depths=Depths()).pieces(cell) for cell in row) for row in table.rows)
        self._depths.restart()
        return Grid(rows, table.headed, table.page)

    def _piece(self, block: Block) -> Piece:
        level = self.headings.level(block)
        size = round(block.size / self.headings.body, 2) if self.headings.body else 1.0
        runs = runs_of(block.lines, self.words)
        if block.role == "note":
            return Piece(content([Run(_NOTE), *runs]), size=size, page=block.page)
        made = Piece(content(runs), label=block.label, bold=all_bold(runs), size=size, page=block.page)
        if level:
            self._depths.heading(block)
            return replace(made, kind="heading", level=level)
        if block.role == "item":
            return replace(made, kind="item", level=block.level)
        if block.label:
            return replace(made, kind="item", level=self._depths.item(block))
        self._depths.paragraph(block)
        return made
