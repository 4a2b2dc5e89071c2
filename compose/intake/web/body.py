"""The words of a web page in order: paragraphs, headings, items and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from compose.intake.model import Grid, Piece
from compose.intake.pieces import PLAIN, Shape, note, pieces
from compose.intake.runs import Run, plain, web_address
from compose.intake.tally import Tally
from compose.intake.web.kinds import BLOCKS, aside, is_reference
from compose.intake.web.lists import Counter, is_word_label, word_label, word_level
from compose.intake.web.looks import Look, Looks
from compose.intake.web.parsing import Element, words_of
from compose.intake.web.tables import rows

Blocks = Iterator[Piece | Grid]


class Body:
    """Reads a page; holds the words of the paragraph that is being read."""

    def __init__(self, looks: Looks, tally: Tally) -> None:
        self._looks, self._tally = looks, tally
        self._runs: list[Run] = []
        self._shape = PLAIN
        self._lists: list[Counter] = []

    def blocks(self, element: Element, look: Look | None = None) -> Blocks:
        """The pieces and grids of `element`, a table's cell or a whole part of a page."""
        step = Body._within if element.tag in ("td", "th") else _STEPS.get(str(element.tag), Body._within)
        yield from step(self, element, look or self._looks.within(element, Look()))
        yield from self._flush()

    def _within(self, element: Element, look: Look) -> Blocks:
        self._say(element.text, look)
        for one in element:
            if isinstance(one.tag, str):
                yield from self._element(one, look)
            self._say(one.tail, look)

    def _element(self, element: Element, around: Look) -> Blocks:
        why = aside(element)
        look = self._looks.within(element, around)
        if why == "note":
            yield from self._notes(element)
        elif why:
            self._left_out(why, element)
        elif look.hidden:
            self._tally.add("hidden", bool(words_of(element).strip()))
        else:
            yield from _STEPS.get(str(element.tag), Body._within)(self, element, look)

    def _left_out(self, why: str, element: Element) -> None:
        if why == "contents":
            self._tally.once("contents")
        elif why in ("change", "comment"):
            self._tally.add("change" if why == "change" else "comment")
        elif why == "menu" and words_of(element).strip():
            self._tally.once("menu")

    def _say(self, text: str | None, look: Look) -> None:
        if text:
            words = text if look.kept else text.replace("\n", " ")
            self._runs.append(Run(words, look.bold, look.italic, look.url, look.size))

    def _flush(self) -> Blocks:
        """End the paragraph; where it has words, the next is no item of its own."""
        runs, self._runs = self._runs, []
        if plain(runs):
            shape, self._shape = self._shape, PLAIN
            yield from pieces(runs, shape)

    def _block(self, element: Element, look: Look) -> Blocks:
        yield from self._flush()
        level = word_level(element)
        if level:
            self._shape = Shape("item", level - 1, self._shape.label)
        yield from self._within(element, look)
        yield from self._flush()

    def _heading(self, element: Element, look: Look) -> Blocks:
        yield from self._flush()
        self._shape = Shape("heading", int(str(element.tag)[1]), self._shape.label)
        yield from self._within(element, look)
        yield from self._flush()
        self._shape = PLAIN

    def _span(self, element: Element, look: Look) -> Blocks:
        if is_word_label(element):
            kind = "item" if self._shape.kind == "paragraph" else self._shape.kind
            self._shape = replace(self._shape, kind=kind, label=word_label(element))
        else:
            yield from self._within(element, look)

    def _list(self, element: Element, look: Look) -> Blocks:
        yield from self._flush()
        self._lists.append(Counter(element, self._looks.said(element)))
        yield from self._within(element, look)
        yield from self._flush()
        self._lists.pop()

    def _item(self, element: Element, look: Look) -> Blocks:
        yield from self._flush()
        label = self._lists[-1].label(element) if self._lists else ""
        self._shape = Shape("item", max(len(self._lists) - 1, 0), label)
        yield from self._within(element, look)
        yield from self._flush()
        self._shape = PLAIN

    def _break(self, element: Element, look: Look) -> Blocks:
        self._runs.append(Run("\n"))
        yield from ()

    def _picture(self, element: Element, look: Look) -> Blocks:
        self._tally.add("picture")
        yield from ()

    def _link(self, element: Element, look: Look) -> Blocks:
        if not is_reference(element):
            url = web_address(element.get("href") or "")
            yield from self._within(element, replace(look, url=url or look.url))

    def _inserted(self, element: Element, look: Look) -> Blocks:
        self._tally.add("change")
        yield from self._within(element, look)

    def _notes(self, element: Element) -> Blocks:
        yield from self._flush()
        for one in list(element.iter("li")) or [element]:
            words = "".join(str(part) for part in one.itertext() if str(part).strip() not in ("↩", "↩︎", "↑"))
            self._tally.add("footnote")
            yield from note([Run(words.replace("\n", " "))])

    def _table(self, element: Element, look: Look) -> Blocks:
        yield from self._flush()
        lists, self._lists = self._lists, []
        shape, self._shape = self._shape, PLAIN
        plain_look = replace(look, bold=False)
        found, headed = rows(element)
        cells = tuple(tuple(() if one is None else self._cell(one, plain_look) for one in row) for row in found)
        self._lists, self._shape = lists, shape
        if any(cell for row in cells for cell in row):
            yield Grid(cells, headed)

    def _cell(self, cell: Element, look: Look) -> tuple[Piece | Grid, ...]:
        self._shape = PLAIN
        return tuple(self.blocks(cell, self._looks.within(cell, look)))


_STEPS: dict[str, Callable[[Body, Element, Look], Blocks]] = {
    **dict.fromkeys(BLOCKS, Body._block),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Body._heading),
    **dict.fromkeys(("ol", "ul", "menu", "dir"), Body._list),
    "li": Body._item,
    "br": Body._break,
    "span": Body._span,
    "a": Body._link,
    "ins": Body._inserted,
    "img": Body._picture,
    "table": Body._table,
}
