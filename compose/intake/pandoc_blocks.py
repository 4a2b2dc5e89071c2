"""Pandoc's tree as pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from compose.intake.model import Grid, Piece
from compose.intake.numerals import MOST, numeral
from compose.intake.pandoc import Node
from compose.intake.pandoc_inlines import Inlines
from compose.intake.pieces import PLAIN, Shape, note, pieces
from compose.intake.runs import Run
from compose.intake.tally import Tally
from compose.intake.typed import BULLET

Found = Iterator[Piece | Grid]

_FORMS = {
    "LowerAlpha": "lowerLetter", "UpperAlpha": "upperLetter", "LowerRoman": "lowerRoman", "UpperRoman": "upperRoman",
}  # fmt: skip
_ROUND = {"OneParen": "{})", "TwoParens": "({})"}


class Blocks:
    """Makes blocks into pieces."""

    def __init__(self, tally: Tally, shown: str) -> None:
        self._tally, self._shown = tally, shown

    def pieces(self, blocks: Sequence[Node], first: Shape = PLAIN, depth: int = 0) -> Found:
        """The pieces of `blocks`; the first paragraph among them is of the shape `first`, its lists `depth` deep."""
        shape = first
        for block in blocks:
            step = _STEPS.get(block["t"])
            if step:
                yield from step(self, block.get("c"), shape, depth)
            if block["t"] in ("Para", "Plain"):
                shape = PLAIN

    def _paragraph(self, content: Node, shape: Shape, depth: int) -> Found:
        inlines = Inlines(self._tally)
        yield from pieces(inlines.runs(content), shape)
        for body in inlines.notes:
            yield from self._note(body)

    def _note(self, body: Sequence[Node]) -> Found:
        inlines = Inlines(self._tally)
        runs = [run for block in body if block["t"] in ("Para", "Plain") for run in inlines.runs(block["c"])]
        self._tally.add("footnote")
        yield from note(runs)

    def _heading(self, content: Node, shape: Shape, depth: int) -> Found:
        level, _, words = content
        yield from self._paragraph(words, Shape("heading", level), depth)

    def _bullets(self, content: Node, shape: Shape, depth: int) -> Found:
        for item in content:
            yield from self.pieces(item, Shape("item", depth, BULLET), depth + 1)

    def _numbered(self, content: Node, shape: Shape, depth: int) -> Found:
        (start, style, delimiter), items = content
        form = _FORMS.get(style["t"], "decimal")
        for count, item in enumerate(items, start):
            label = _ROUND.get(delimiter["t"], "{}.").format(numeral(min(count, MOST), form))
            yield from self.pieces(item, Shape("item", depth, label), depth + 1)

    def _quote(self, content: Node, shape: Shape, depth: int) -> Found:
        yield from self.pieces(content, shape, depth)

    def _division(self, content: Node, shape: Shape, depth: int) -> Found:
        yield from self.pieces(content[1], shape, depth)

    def _figure(self, content: Node, shape: Shape, depth: int) -> Found:
        yield from self.pieces(content[2], shape, depth)

    def _rows(self, content: Node, shape: Shape, depth: int) -> Found:
        for line in content:
            yield from self._paragraph(line, shape, depth)

    def _code(self, content: Node, shape: Shape, depth: int) -> Found:
        for line in content[1].split("\n"):
            yield from pieces([Run(line)])

    def _definitions(self, content: Node, shape: Shape, depth: int) -> Found:
        for term, bodies in content:
            yield from self._paragraph([{"t": "Strong", "c": term}], PLAIN, depth)
            yield from self.pieces(list(chain.from_iterable(bodies)), PLAIN, depth)

    def _raw(self, content: Node, shape: Shape, depth: int) -> Found:
        from compose.intake.web import pieces_of  # late: few texts hold HTML

        form, text = content
        if form == "html":
            yield from pieces_of(text, self._shown, self._tally)

    def _table(self, content: Node, shape: Shape, depth: int) -> Found:
        _, _, _, (_, head), bodies, (_, foot) = content
        rows = [*head, *(row for _, _, above, below in bodies for row in (*above, *below)), *foot]
        found = tuple(tuple(chain.from_iterable(map(self._cell, row))) for _, row in rows)
        if any(cell for row in found for cell in row):
            yield Grid(found, headed=bool(head) and any(found[0]))

    def _cell(self, cell: Node) -> list[tuple[Piece | Grid, ...]]:
        _, _, _, columns, blocks = cell
        return [tuple(self.pieces(blocks)), *[()] * (min(columns, 63) - 1)]


_STEPS: dict[str, Callable[[Blocks, Node, Shape, int], Found]] = {
    "Para": Blocks._paragraph,
    "Plain": Blocks._paragraph,
    "Header": Blocks._heading,
    "BulletList": Blocks._bullets,
    "OrderedList": Blocks._numbered,
    "BlockQuote": Blocks._quote,
    "Div": Blocks._division,
    "Figure": Blocks._figure,
    "LineBlock": Blocks._rows,
    "CodeBlock": Blocks._code,
    "DefinitionList": Blocks._definitions,
    "RawBlock": Blocks._raw,
    "Table": Blocks._table,
}
