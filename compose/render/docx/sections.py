"""The flow of a body: its elements in order, cut into sections wherever the page turns."""

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
                add_property(block, el("spacing", before=0))
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
            self._close()
            self.landscape = landscape

    def elements(self) -> Iterator[Element]:
        """The whole body, the properties of its last section at the end."""
        yield from self.made
        yield self._properties()

    def _close(self) -> None:
        if not self.made or self.made[-1].tag != w("p") or self.made[-1].find(f"{w('pPr')}/{w('sectPr')}") is not None:
            self.made.append(paragraph("AfterTable"))
        add_property(self.made[-1], self._properties())

    def _properties(self) -> Element:
        made = copy.deepcopy(self.last)
        size = made.find(w("pgSz"))
        assert size is not None  # the shell was checked when it was loaded
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
