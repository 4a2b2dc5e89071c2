"""The body of a Word file: its paragraphs and tables in order, each with its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from compose.intake.docx.counting import Counting, Place
from compose.intake.docx.looks import Looks
from compose.intake.docx.names import MC, Element, W, child, chosen, val, whole
from compose.intake.docx.styles import Styles
from compose.intake.docx.tables import cells, headed, rows
from compose.intake.docx.words import Reader, Words
from compose.intake.model import Grid, Piece
from compose.intake.pieces import Shape, note, pieces
from compose.intake.runs import Run
from compose.intake.tally import Tally

Blocks = Iterator[Piece | Grid]
Notes = Mapping[tuple[str, str], Element]
"""Footnotes and endnotes by kind and id."""


class Body:
    """Reads the body; holds what lasts from one paragraph to the next."""

    def __init__(
        self, styles: Styles, looks: Looks, counting: Counting, words: Reader, notes: Notes, tally: Tally
    ) -> None:
        self._styles, self._looks, self._counting, self._words = styles, looks, counting, words
        self._notes, self._tally = notes, tally
        self._carried: list[Run] = []
        """Words of a paragraph whose end was deleted: they belong to the next."""

    def blocks(self, parent: Element) -> Blocks:
        """The pieces and grids of what stands in `parent`."""
        for one in parent:
            step = _STEPS.get(one.tag)
            if step:
                yield from step(self, one)

    def _paragraph(self, paragraph: Element) -> Blocks:
        style = val(paragraph, "pPr", "pStyle") or self._styles.usual
        if self._styles.of_contents(style):
            self._skip_contents(paragraph, style)
            return
        words = self._words.words(paragraph, style)
        said = any(run.text.strip() for run in words.runs)
        if self._gone(paragraph, words, said):
            self._carried += words.runs
        else:
            place = self._counting.next(paragraph, style)
            yield from self._pieces(words, self._shape(paragraph, style, place))
        yield from self._aside(words)

    def _pieces(self, words: Words, shape: Shape) -> Blocks:
        runs, self._carried = [*self._carried, *words.runs], []
        yield from pieces(runs, shape)

    def _gone(self, paragraph: Element, words: Words, said: bool) -> bool:
        """Whether the paragraph does not stand by itself: its end was deleted, or it is hidden altogether."""
        marks = child(paragraph, "pPr", "rPr")
        if marks is not None and (child(marks, "del") is not None or child(marks, "moveFrom") is not None):
            return True
        return words.hidden and not said and self._looks.mark_hidden(paragraph)

    def _aside(self, words: Words) -> Blocks:
        for title in words.titles:
            yield from pieces([Run(title)])
        for box in words.boxes:
            yield from self.blocks(box)
        for key in words.notes:
            yield from self._note(key)

    def _shape(self, paragraph: Element, style: str, place: Place | None) -> Shape:
        direct = whole(val(paragraph, "pPr", "outlineLvl"))
        level = self._styles.heading_level(style) if direct is None else (direct + 1) % 10
        label = place.label if place else ""
        if level > 0:
            return Shape("heading", level, label)
        return Shape("item", place.level, label) if place and label else Shape()

    def _skip_contents(self, paragraph: Element, style: str) -> None:
        if next(paragraph.iter(f"{W}fldChar"), None) is not None:
            self._words.words(paragraph, style)  # fields that begin here may end elsewhere
        self._tally.once("contents")

    def _note(self, key: tuple[str, str]) -> Blocks:
        body = self._notes.get(key)
        if body is None:
            return
        runs: list[Run] = []
        for paragraph in body.iter(f"{W}p"):
            runs += [*self._words.words(paragraph, self._styles.usual).runs, Run(" ")]
        self._tally.add("footnote")
        yield from note(runs)

    def _control(self, control: Element) -> Blocks:
        gallery = val(control, "sdtPr", "docPartObj", "docPartGallery")
        if gallery == "Table of Contents":
            self._tally.once("contents")
            return
        content = child(control, "sdtContent")
        if content is not None:
            yield from self.blocks(content)

    def _alternate(self, alternate: Element) -> Blocks:
        found = chosen(alternate)
        if found is not None:
            yield from self.blocks(found)

    def _changed(self, change: Element) -> Blocks:
        self._tally.add("change")
        yield from self.blocks(change)

    def _chunk(self, chunk: Element) -> Blocks:
        self._tally.add("chunk")
        yield from ()

    def _table(self, table: Element) -> Blocks:
        found = tuple(
            tuple(() if cell is None else tuple(self.blocks(cell)) for cell in cells(row))
            for row in rows(table, self._tally)
        )
        if any(cell for row in found for cell in row):
            yield Grid(found, headed(table, self._styles))


_STEPS: dict[str, Callable[[Body, Element], Blocks]] = {
    f"{W}p": Body._paragraph,
    f"{W}tbl": Body._table,
    f"{W}sdt": Body._control,
    f"{W}ins": Body._changed,
    f"{W}moveTo": Body._changed,
    f"{W}customXml": Body.blocks,
    f"{W}smartTag": Body.blocks,
    f"{W}altChunk": Body._chunk,
    f"{MC}AlternateContent": Body._alternate,
}
