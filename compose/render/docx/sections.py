"""The flow of a body: its elements in order, cut into sections wherever the page turns or the columns change."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.render.docx.xml import Element, add_property, el, paragraph, w


@dataclass
class Flow:
    """The body so far, and the section that is being filled."""

    last: Element
    """`w:sectPr` of the shell's body: size, margins, header and footer of an upright page."""
    made: list[Element] = field(default_factory=list)
    landscape: bool = False
    columns: int = 1
    _starts: str = "nextPage"
    _break: bool = False

    @property
    def width(self) -> int:
        """Width of the text, in twentieths of a point."""
        size, margins = self.last.find(w("pgSz")), self.last.find(w("pgMar"))
        assert size is not None and margins is not None  # the shell was checked when it was loaded
        page = int(size.get(w("h" if self.landscape else "w"), 0))
        return page - int(margins.get(w("left"), 0)) - int(margins.get(w("right"), 0))

    def add(self, block: Element) -> None:
        """Put a paragraph or a table at the end."""
        if self._break:
            if block.tag == w("p"):
                add_property(block, el("pageBreakBefore"))
            else:
                self.made.append(_breaking())
            self._break = False
        self.made.append(block)

    def break_page(self, *, landscape: bool) -> None:
        """Start a page, lying on its side where `landscape` says so."""
        if not self.made:
            self.landscape = landscape
        elif landscape == self.landscape:
            self._break = True
        else:
            self._close("nextPage")
            self.landscape = landscape

    def start_columns(self, columns: int) -> None:
        """Go on in so many columns, on the same page."""
        if columns != self.columns:
            turn = self._break
            self._break = False
            self._close("nextPage" if turn else "continuous")
            self.columns = columns

    def elements(self) -> Iterator[Element]:
        """The whole body, the properties of its last section at the end."""
        yield from self.made
        yield self._properties()

    def _close(self, next_starts: str) -> None:
        if not self.made or self.made[-1].tag != w("p") or self.made[-1].find(f"{w('pPr')}/{w('sectPr')}") is not None:
            self.made.append(paragraph("AfterTable"))
        add_property(self.made[-1], self._properties())
        self._starts = next_starts

    def _properties(self) -> Element:
        made = copy.deepcopy(self.last)
        size, columns, kind = made.find(w("pgSz")), made.find(w("cols")), made.find(w("type"))
        assert size is not None and columns is not None and kind is not None  # the shell was checked
        kind.set(w("val"), self._starts)
        columns.set(w("num"), str(self.columns))
        if self.landscape:
            short, long = size.get(w("w"), ""), size.get(w("h"), "")
            size.set(w("w"), long)
            size.set(w("h"), short)
            size.set(w("orient"), "landscape")
        return made


def _breaking() -> Element:
    made = paragraph("AfterTable")
    add_property(made, el("pageBreakBefore"))
    return made
