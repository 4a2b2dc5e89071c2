"""Two stories of redlines of the same text woven together, in place, into the first."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from lxml import etree

from compose.intake.docx.names import Element, W
from compose.redline.blocks import blocks
from compose.redline.weaving import tables
from compose.redline.weaving.groups import Group, grouped
from compose.redline.weaving.strands import Reader, Strand
from compose.redline.weaving.weave import UnwovenError, woven
from compose.redline.weaving.writing import Writer

_BLOCKS = frozenset((f"{W}p", f"{W}tbl"))
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


@dataclass
class Stories:
    """Weaves within one part of each of the two files."""

    one: Reader
    two: Reader
    writer: Writer
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind, id in the first and id in the second of the notes that are the same note of the text."""

    def weave(self, one: Element, two: Element) -> None:
        """Put into the story `one` what is changed in `two`. Raises `UnwovenError` where they are not of one text."""
        mine, theirs = list(grouped(blocks(one))), list(grouped(blocks(two)))
        if [group.table for group in mine] != [group.table for group in theirs]:
            raise UnwovenError
        for group, other in zip(mine, theirs, strict=True):
            self._group(group, other)

    def _group(self, one: Group, two: Group) -> None:
        with suppress(UnwovenError):
            if one.table:
                self._before(one, two)
                tables.weave(self, one.own, two.own)
            elif two.changed:
                self._put(one, list(woven(self._read(one, self.one), self._read(two, self.two), self._met)))
            else:
                self._unchanged(one, two)

    def _read(self, group: Group, reader: Reader) -> list[Strand]:
        return list(reader.strands(group.blocks))

    def _put(self, group: Group, strands: Sequence[Strand]) -> None:
        """Write `strands` in place of the blocks of `group`, where the last of them stands."""
        for made in self.writer.blocks(strands):
            group.own.addprevious(made)
        for block in group.blocks:
            above = block.element.getparent()
            if above is not None:
                above.remove(block.element)

    def _before(self, one: Group, two: Group) -> None:
        """What the second put in before a table."""
        if len(two.blocks) > 1:
            mine = list(self.one.strands(one.blocks[:-1]))
            made = list(self.writer.blocks(list(woven(mine, list(self.two.strands(two.blocks[:-1])), self._met))))
            for block in one.blocks[:-1]:
                above = block.element.getparent()
                if above is not None:
                    above.remove(block.element)
            for element in made:
                one.own.addprevious(element)

    def _unchanged(self, one: Group, two: Group) -> None:
        """Pair the notes and boxes of paragraphs of which the first alone changed the words."""
        mine, theirs = ([*group.own.iter(*_NOTES)] for group in (one, two))
        if not theirs and next(two.own.iter(f"{W}txbxContent"), None) is None:
            return
        if mine and len(mine) == len(theirs) and len(one.blocks) == 1:
            for left, right in zip(mine, theirs, strict=True):
                self._note(left, right)
        else:
            list(woven(self._read(one, self.one), self._read(two, self.two), self._met))

    def _met(self, one: Strand, two: Strand) -> None:
        """What lies within a thing that is the same of the text: a note, or the words of boxes."""
        if one.node is None or two.node is None or one.node.tag in _BLOCKS:
            return
        self._note(one.node, two.node)
        if "out" in (one.fate, two.fate):
            return
        boxes = ([*node.iter(f"{W}txbxContent")] for node in (one.node, two.node))
        for mine, theirs in zip(*boxes, strict=True):
            self.weave(mine, theirs)

    def _note(self, one: Element, two: Element) -> None:
        kind = _NOTES.get(str(one.tag))
        if kind and etree.QName(two).localname == etree.QName(one).localname:
            self.notes.append((kind, one.get(f"{W}id", ""), two.get(f"{W}id", "")))
