"""The paragraphs of a redline as strands: words, ends of paragraphs and whatever else stands in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from compose.intake.docx.names import MATH, MC, Element, W
from compose.redline.atoms import shape
from compose.redline.blocks import Block
from compose.redline.pieces import Fate

Whose = Literal["one", "two", "both"]
END, TABLE = "\x01¶", "\x01table:"
"""Keys of the end of a paragraph, and how those of tables begin."""
Wraps = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Strand:
    """Words of one look, or one thing that is not to be cut."""

    key: str
    """Equal where two say the same; of words, the words."""
    fate: Fate
    whose: Whose
    """Who put it in or took it out."""
    text: str = ""
    node: Element | None = None
    """What stands in the run in place of words; of an end the paragraph, of a table the table."""
    rpr: Element | None = None
    """The properties of the run."""
    wraps: Wraps = ()
    """The links and content controls it stands in, the outermost first."""

    def cut(self, at: int) -> tuple[Strand, Strand]:
        """Words as two strands, the first of `at` characters."""
        first, second = self.text[:at], self.text[at:]
        return replace(self, key=first, text=first), replace(self, key=second, text=second)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one of the two redlines."""

    whose: Whose
    address: Callable[[str], str]
    """What the id of a relation leads to, in words that are the same in both."""

    def strands(self, blocks: Sequence[Block]) -> Iterator[Strand]:
        """All strands of `blocks` in order."""
        for block in blocks:
            if block.table:
                yield Strand(f"{TABLE}{block.text}", fate_of_table(block.element), self.whose, node=block.element)
            else:
                yield from self._each(block.element, "kept", ())
                yield Strand(END, fate_of_end(block.element), self.whose, node=block.element)

    def _each(self, parent: Element, fate: Fate, wraps: Wraps) -> Iterator[Strand]:
        for one in parent:
            if one.tag == f"{W}r":
                yield from self._run(one, fate, wraps)
            elif one.tag in _FATES:
                yield from self._each(one, _FATES[str(one.tag)], wraps)
            elif one.tag == f"{W}sdt":
                yield from self._within(one.find(f"{W}sdtContent"), fate, (*wraps, one))
            elif one.tag in _WRAPS:
                yield from self._each(one, fate, (*wraps, one))
            elif one.tag in _THROUGH:
                yield from self._each(one, fate, wraps)
            elif one.tag in _BARE:
                yield Strand(self._named(one), fate, self.whose, node=one, wraps=wraps)

    def _within(self, parent: Element | None, fate: Fate, wraps: Wraps) -> Iterator[Strand]:
        if parent is not None:
            yield from self._each(parent, fate, wraps)

    def _run(self, run: Element, fate: Fate, wraps: Wraps) -> Iterator[Strand]:
        rpr = run.find(f"{W}rPr")
        for one in run:
            if one.tag in _WORDS:
                text = one.text or ""
                if text:
                    yield Strand(text, fate, self.whose, text, None, rpr, wraps)
            elif one.tag not in _SILENT:
                yield Strand(self._named(one), fate, self.whose, "", one, rpr, wraps)

    def _named(self, one: Element) -> str:
        """The key of something that is no text; of a note or a box, whatever is written in it."""
        name = etree.QName(one).localname.replace("delInstr", "instr")
        if one.tag in _NOTES:
            return f"\x01{name}"
        if one.tag in _SHAPES or one.tag in _BARE:
            return f"\x01{name}:{shape(one, self.address)}"
        plain = sorted((str(key), str(value)) for key, value in one.attrib.items())
        return f"\x01{name}{plain or ''}{one.text or ''}"


def fate_of_end(paragraph: Element) -> Fate:
    """What becomes of the mark of a paragraph."""
    return _marked(paragraph.find(f"{W}pPr/{W}rPr"))


def fate_of_row(row: Element) -> Fate:
    """What becomes of a row."""
    return _marked(row.find(f"{W}trPr"))


def fate_of_table(table: Element) -> Fate:
    """`in` where all rows were put in; what is taken out stands for something, and is as good as kept."""
    rows = list(table.iterchildren(f"{W}tr"))
    return "in" if rows and all(fate_of_row(row) == "in" for row in rows) else "kept"


def _marked(properties: Element | None) -> Fate:
    if properties is None:
        return "kept"
    return next((_FATES[str(one.tag)] for one in properties if one.tag in _FATES), "kept")


_FATES: dict[str, Fate] = {f"{W}ins": "in", f"{W}del": "out"}
_WRAPS = frozenset(f"{W}{name}" for name in ("hyperlink", "bdo", "dir"))
_THROUGH = frozenset(f"{W}{name}" for name in ("smartTag", "customXml", "sdtContent"))
_BARE = frozenset((f"{MATH}oMath", f"{MATH}oMathPara"))
_WORDS = frozenset((f"{W}t", f"{W}delText"))
_SILENT = frozenset(f"{W}{name}" for name in ("rPr", "lastRenderedPageBreak", "annotationRef"))
_NOTES = frozenset((f"{W}footnoteReference", f"{W}endnoteReference"))
_SHAPES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"))
