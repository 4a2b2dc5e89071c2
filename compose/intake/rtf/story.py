"""The paragraphs and tables of a rich text, or of a text box in it, in order."""

from __future__ import annotations

from dataclasses import dataclass, field

from compose.intake.model import Grid, Piece
from compose.intake.pieces import Shape, pieces
from compose.intake.rtf.state import Paragraph
from compose.intake.rtf.styles import Styles
from compose.intake.tally import Tally

Cell = tuple[Piece | Grid, ...]


@dataclass(slots=True)
class Story:
    """What was read so far."""

    found: list[Piece | Grid] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    """Rows of the table that is being read."""
    cells: list[Cell] = field(default_factory=list)
    """Cells of its row that is being read."""
    cell: list[Piece | Grid] = field(default_factory=list)
    headed: bool = False

    def paragraph(self, paragraph: Paragraph, styles: Styles, tally: Tally) -> None:
        """End a paragraph."""
        if styles.of_contents(paragraph.style):
            tally.once("contents")
            return
        tally.add("hidden", paragraph.hidden)
        said = [*pieces(paragraph.runs, _shape(paragraph, styles)), *paragraph.after]
        if paragraph.in_table:
            self.cell += said
        elif said:
            self.end_table()
            self.found += said

    def end_cell(self) -> None:
        """End a cell."""
        self.cells.append(tuple(self.cell))
        self.cell = []

    def end_row(self) -> None:
        """End a row."""
        if self.cells:
            self.rows.append(tuple(self.cells))
        self.cells = []

    def end_table(self) -> None:
        """End the table that is being read, if there is one; words that no cell took stand behind it."""
        self.end_row()
        if any(cell for row in self.rows for cell in row):
            self.found.append(Grid(tuple(self.rows), self.headed))
        self.found += self.cell
        self.rows, self.cell, self.headed = [], [], False


def _shape(paragraph: Paragraph, styles: Styles) -> Shape:
    level = styles.level(paragraph.style) if paragraph.outline is None else (paragraph.outline + 1) % 10
    if level > 0:
        return Shape("heading", level, paragraph.label)
    return Shape("item", paragraph.level, paragraph.label) if paragraph.label else Shape()
