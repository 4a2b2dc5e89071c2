"""Way D: tables as layout, who speaks on the left and what they promise on the right."""

from __future__ import annotations

from itertools import groupby
from random import Random

from tests.redline.making.model import Block, Draft
from tests.redline.making.word import xml
from tests.redline.making.word.hand import Hand
from tests.redline.making.word.package import style

LOOKS = "".join(
    (
        style(
            "Heading1",
            "heading 1",
            '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="00695C"/><w:sz w:val="30"/></w:rPr>',
        ),
        style("BoxText", "Box Text", '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>'),
    )
)
_TINT = '<w:shd w:val="clear" w:color="auto" w:fill="E0F2F1"/>'


def made(draft: Draft, dice: Random) -> bytes:
    """`draft` as a Word file with its promises in tables: one promise a row, or all of a side in one cell."""
    hand, rows = Hand(dice), int(draft.blocks[0].text[-1]) % 2 == 0
    body = ""
    for boxed, some in groupby(draft.blocks, lambda one: one.kind in ("voice", "commitment")):
        blocks = list(some)
        body += _boxes(hand, blocks, rows) if boxed else "".join(_line(hand, block) for block in blocks)
    return hand.packed(draft, body, LOOKS)


def _line(hand: Hand, block: Block) -> str:
    if block.kind == "table":
        return hand.table(block)
    return hand.paragraph(block, xml.styled("Heading1" if block.kind in ("title", "part") else ""))


def _boxes(hand: Hand, blocks: list[Block], rows: bool) -> str:
    lines = ""
    for voice, promises in _sides(blocks):
        left = xml.cell(hand.paragraph(voice, look="<w:b/>") if voice else xml.paragraph(), 2400, _TINT)
        texts = [hand.paragraph(one, xml.styled("BoxText")) for one in promises] or [xml.paragraph()]
        for at, text in enumerate(texts if rows else ["".join(texts)]):
            lines += xml.row(left if at == 0 else xml.cell(xml.paragraph(), 2400), xml.cell(text, 6600))
    return xml.table(lines, (2400, 6600)) + xml.paragraph()


def _sides(blocks: list[Block]) -> list[tuple[Block | None, list[Block]]]:
    sides: list[tuple[Block | None, list[Block]]] = []
    for block in blocks:
        if block.kind == "voice" or not sides:
            sides.append((block if block.kind == "voice" else None, []))
        if block.kind != "voice":
            sides[-1][1].append(block)
    return sides
