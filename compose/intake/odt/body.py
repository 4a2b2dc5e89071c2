"""The body of an OpenDocument text: its paragraphs, lists and tables in order, each with its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compose.intake.model import Grid, Piece
from compose.intake.odt.counting import Counting, Standing
from compose.intake.odt.names import DRAW, TABLE, TEXT, Element, whole
from compose.intake.odt.styles import Styles
from compose.intake.odt.words import BOXES, Reader, Words, repeated
from compose.intake.pieces import PLAIN, Shape, note, pieces
from compose.intake.runs import Run
from compose.intake.tally import Tally

Blocks = Iterator[Piece | Grid]
_MOST_COLUMNS = 63
_INDEXES = (
    "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index",
)  # fmt: skip


class Body:
    """Reads the body; holds what lasts from one paragraph to the next."""

    def __init__(self, styles: Styles, counting: Counting, words: Reader, tally: Tally) -> None:
        self._styles, self._counting, self._words, self._tally = styles, counting, words, tally
        self._standing: Standing | None = None

    def blocks(self, parent: Element) -> Blocks:
        """The pieces and grids of what stands in `parent`."""
        for one in parent:
            step = _STEPS.get(one.tag)
            if step:
                yield from step(self, one)

    def _paragraph(self, paragraph: Element) -> Blocks:
        yield from self._written(paragraph, self._shape(paragraph, PLAIN))

    def _heading(self, heading: Element) -> Blocks:
        level = max(whole(heading.get(f"{TEXT}outline-level"), 1), 1)
        unnumbered = heading.get(f"{TEXT}is-list-header") == "true"
        style = heading.get(f"{TEXT}style-name", "")
        unnumbered = unnumbered or self._styles.list_style(style) == ""
        label = "" if unnumbered else self._counting.heading(heading, level - 1)
        yield from self._written(heading, Shape("heading", level, label))

    def _written(self, paragraph: Element, shape: Shape) -> Blocks:
        words = self._words.words(paragraph)
        yield from pieces(words.runs, shape)
        yield from self._aside(words)

    def _shape(self, paragraph: Element, otherwise: Shape) -> Shape:
        """The shape of a paragraph; `otherwise` where it is no heading."""
        if paragraph.tag == f"{TEXT}h":
            return Shape("heading", max(whole(paragraph.get(f"{TEXT}outline-level"), 1), 1), otherwise.label)
        if self._styles.is_title(paragraph.get(f"{TEXT}style-name", "")):
            return Shape("heading", 1, otherwise.label)
        return otherwise

    def _aside(self, words: Words) -> Blocks:
        standing, self._standing = self._standing, None
        for drawing in words.drawings:
            yield from self._drawing(drawing)
        for body in words.notes:
            yield from self._note(body)
        self._standing = standing

    def _note(self, body: Element) -> Blocks:
        runs: list[Run] = []
        for paragraph in body.iter(f"{TEXT}p"):
            runs += [*self._words.words(paragraph).runs, Run(" ")]
        self._tally.add("footnote")
        yield from note(runs)

    def _drawing(self, drawing: Element) -> Blocks:
        self._tally.add("picture", len(drawing.findall(f"{DRAW}image")))
        if drawing.tag in BOXES:
            yield from self.blocks(drawing)
        else:
            for one in drawing:
                yield from self._drawing(one)

    def _list(self, element: Element) -> Blocks:
        around = self._standing
        self._standing = self._counting.begin(element, around)
        for item in element:
            if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
                yield from self._item(item, self._standing)
        self._standing = around

    def _item(self, item: Element, standing: Standing) -> Blocks:
        """An item: its first paragraph bears the label. One that only holds a list within does not count."""
        counted = item.tag == f"{TEXT}list-header"
        for one in item:
            if one.tag in (f"{TEXT}p", f"{TEXT}h") and not counted:
                counted = True
                label = self._counting.item(item, standing)
                shape = Shape("item", standing.level, label) if label else PLAIN
                yield from self._written(one, self._shape(one, shape))
            elif one.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._written(one, self._shape(one, PLAIN))
            elif step := _STEPS.get(one.tag):
                yield from step(self, one)

    def _numbered(self, element: Element) -> Blocks:
        label, level = self._counting.numbered(element)
        for one in element:
            if one.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._written(one, self._shape(one, Shape("item", level, label) if label else PLAIN))

    def _section(self, section: Element) -> Blocks:
        if self._styles.section_hidden(section):
            self._tally.add("hidden")
        else:
            yield from self.blocks(section)

    def _index(self, index: Element) -> Blocks:
        self._tally.once("contents")
        yield from ()

    def _table(self, table: Element) -> Blocks:
        standing, self._standing = self._standing, None
        rows = tuple(self._cells(row) for row in table.iterdescendants(f"{TABLE}table-row") if _own(row, table))
        self._standing = standing
        if any(cell for row in rows for cell in row):
            yield Grid(rows, table.find(f"{TABLE}table-header-rows") is not None)

    def _cells(self, row: Element) -> tuple[tuple[Piece | Grid, ...], ...]:
        found: list[tuple[Piece | Grid, ...]] = []
        for cell in row:
            if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                content = tuple(self.blocks(cell)) if cell.tag == f"{TABLE}table-cell" else ()
                times = repeated(cell, f"{TABLE}number-columns-repeated", _MOST_COLUMNS - len(found))
                found += [content, *[()] * (times - 1)]
        return tuple(found)


def _own(row: Element, table: Element) -> bool:
    """Whether the row is the table's own and not of a table within."""
    return next(row.iterancestors(f"{TABLE}table"), None) is table


_STEPS: dict[str, Callable[[Body, Element], Blocks]] = {
    f"{TEXT}p": Body._paragraph,
    f"{TEXT}h": Body._heading,
    f"{TEXT}list": Body._list,
    f"{TEXT}numbered-paragraph": Body._numbered,
    f"{TEXT}section": Body._section,
    f"{TEXT}index-body": Body.blocks,
    f"{TABLE}table": Body._table,
    **{TEXT + name: Body._index for name in _INDEXES},
    **{DRAW + name: Body._drawing for name in ("frame", "g", "a", "custom-shape", "rect", "ellipse")},
}
