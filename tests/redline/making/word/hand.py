"""What all ways of making a file share: words into runs, footnotes collected, tables of data drawn."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.redline.making.model import NOTE, Block, Draft
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word


class Hand:
    """Writes the paragraphs of one file; `dice` decides where runs break."""

    def __init__(self, dice: Random, *, broken: bool = False) -> None:
        self.dice, self.broken = dice, broken
        self.notes: list[str] = []
        self.mark = f' w:rsidR="00{dice.randrange(16**6):06X}"' if broken else ""

    def paragraph(self, block: Block, properties: str = "", before: str = "", look: str = "") -> str:
        """`block` as a paragraph: what is typed `before` it, its words in `look`, its footnotes."""
        content = self._runs(before, look) if before else ""
        notes = iter(block.notes)
        for piece, how in _pieces(block):
            content += self._called(next(notes)) if piece == NOTE else self._runs(piece, look + how)
        return xml.paragraph(content, properties, self.mark)

    def table(self, block: Block, look: str = "", head: str = "<w:b/>") -> str:
        """A table of data; the first row in `head`."""
        width = 9000 // len(block.rows[0])
        lines = "".join(
            xml.row(
                *(xml.cell(xml.paragraph(self._runs(text, look + (head if at == 0 else ""))), width) for text in cells)
            )
            for at, cells in enumerate(block.rows)
        )
        return xml.table(lines, (width,) * len(block.rows[0])) + xml.paragraph()

    def packed(self, draft: Draft, body: str, styles: str, numbering: str = "") -> bytes:
        """The file, with the headers and footers of the draft."""
        shown = {"header:default": draft.header, "footer:default": draft.footer, "header:first": draft.first}
        lines = {place: xml.plain(text) for place, text in shown.items() if text}
        if "footer:default" in lines:
            lines["footer:default"] = xml.paragraph(xml.run(f"{draft.footer}\tPage ") + xml.field("PAGE", "1"))
        return Word(body, styles, numbering, tuple(self.notes), headers=lines).packed()

    # ------------------------------------------------------------------------------------------------------------------

    def _called(self, note: str) -> str:
        sign = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        own = f"<w:r>{sign}<w:footnoteRef/></w:r>"
        self.notes.append(xml.paragraph(f"{own}{self._runs(f' {note}', '')}", xml.styled("FootnoteText")))
        return f'<w:r>{sign}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'

    def _runs(self, words: str, look: str) -> str:
        if not self.broken:
            return xml.run(words, look)
        found = ""
        for piece in self._broken(words):
            found += xml.run(piece, look, f' w:rsidRPr="00{self.dice.randrange(16**6):06X}"')
            if self.dice.random() < 0.1:
                found += '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>'
        return found

    def _broken(self, words: str) -> list[str]:
        cuts = (
            sorted(self.dice.sample(range(1, len(words)), min(len(words) - 1, self.dice.choice((0, 0, 1, 2, 4)))))
            if len(words) > 1
            else []
        )
        return [words[start:end] for start, end in zip((0, *cuts), (*cuts, len(words)), strict=True)]


def _pieces(block: Block) -> list[tuple[str, str]]:
    """The text cut at its footnotes and where its looks change, each piece with its look."""
    phrases = [*((one, "<w:b/>") for one in block.bold), *((one, "<w:i/>") for one in block.italic)]
    looks = {one: look for one, look in phrases if one in block.text}
    cut = "|".join((NOTE, *(re.escape(one) for one in looks)))
    return [(one, looks.get(one, "")) for one in re.split(f"({cut})", block.text) if one]


Way = Callable[[Draft, Random], bytes]
"""A way of making a Word file of a draft; what is left to chance comes from the dice."""
