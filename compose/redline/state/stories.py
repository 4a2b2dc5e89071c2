"""A story as blocks: its paragraphs and tables in order, whatever content control they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compose.intake.docx.names import Element, W
from compose.redline.state.content import Content
from compose.redline.state.looks import Looks
from compose.redline.state.model import Block, Cell, Paragraph, Row, Table
from compose.redline.state.names import said_all
from compose.redline.state.numbering import Numbering
from compose.redline.state.styles import Styles

_THROUGH = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo")
)
_PARAGRAPH, _TABLE_STYLE = f"{W}p", f"{W}tblStyle"
_NOT_LOOKS = frozenset(f"{W}{name}" for name in ("cnfStyle", "tblPrChange", "trPrChange", "tcPrChange", "ins", "del"))
_SECTION = "\u00a7"
"""Ends the form of a paragraph with which a section ends."""


@dataclass(frozen=True)
class File:
    """What is known of a file as a whole."""

    styles: Styles
    numbering: Numbering
    looks: Looks


@dataclass(frozen=True)
class Blocks:
    """Reads blocks of one part of a file."""

    file: File
    content: Content

    def of(self, story: Element) -> tuple[Block, ...]:
        """The blocks of a `w:body`, `w:tc`, `w:hdr`, `w:footnote` or `w:txbxContent`."""
        found = (
            self._paragraph(one) if one.tag == _PARAGRAPH else self._table(one)
            for one in _within(story, _PARAGRAPH, f"{W}tbl")
        )
        return tuple(found) or (self._paragraph(story.makeelement(_PARAGRAPH)),)  # Word sees an empty one, too

    def _paragraph(self, paragraph: Element) -> Paragraph:
        file, properties = self.file, paragraph.find(f"{W}pPr")
        style, number, form = file.styles.default, None, ""
        if properties is not None:
            named, number = properties.find(f"{W}pStyle"), properties.find(f"{W}numPr")
            style = file.styles.of_paragraph(None if named is None else named.get(f"{W}val"))
            form = file.looks.of_paragraph(properties)
            if properties.find(f"{W}sectPr") is not None:
                form += _SECTION
        text, spans = self.content.read(paragraph)
        return Paragraph(text, file.styles.name(style), file.numbering.number(number, style), form, spans)

    def _table(self, table: Element) -> Table:
        grid = table.find(f"{W}tblGrid")
        columns = "" if grid is None else " ".join(one.get(f"{W}w", "") for one in grid.iterchildren(f"{W}gridCol"))
        rows = tuple(self._row(row) for row in _within(table, f"{W}tr"))
        return Table(f"{self._look(table, 'tblPr')} columns {columns}", rows)

    def _row(self, row: Element) -> Row:
        look = f"{self._look(row, 'tblPrEx')} {self._look(row, 'trPr')}".strip()
        return Row(look, tuple(Cell(self._look(cell, "tcPr"), self.of(cell)) for cell in _within(row, f"{W}tc")))

    def _look(self, element: Element, name: str) -> str:
        """The properties called `name` of a table, row or cell."""
        properties = element.find(W + name)
        if properties is None:
            return ""
        style = properties.find(_TABLE_STYLE)
        told = "" if style is None else f"style={self.file.styles.name(style.get(f'{W}val', ''))} "
        own = (one for one in properties if one.tag not in _NOT_LOOKS and one.tag != _TABLE_STYLE)
        return told + said_all(own)


def _within(parent: Element, *names: str) -> Iterator[Element]:
    for one in parent:
        if one.tag in names:
            yield one
        elif one.tag in _THROUGH:
            yield from _within(one, *names)


def page(section: Element) -> str:
    """The page set-up of a section: size, margins, columns and the like."""
    return said_all(one for one in section if one.tag not in _NOT_PAGE)


_NOT_PAGE = frozenset(f"{W}{name}" for name in ("headerReference", "footerReference", "sectPrChange"))
