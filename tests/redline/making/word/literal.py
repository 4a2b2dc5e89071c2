"""Way B: numbers typed by hand before a tab, in a file saved so often that its runs are in bits."""

from __future__ import annotations

from random import Random

from tests.redline.making.model import Block, Draft
from tests.redline.making.word import xml
from tests.redline.making.word.hand import Hand
from tests.redline.making.word.package import style
from tests.redline.making.work import numbered

LOOKS = "".join(
    (
        style(
            "CouncilTitle",
            "Council Title",
            '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:sz w:val="44"/></w:rPr>',
        ),
        style(
            "CouncilHead",
            "Council Head",
            '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/></w:rPr>',
        ),
        style(
            "CouncilText",
            "Council Text",
            '<w:pPr><w:spacing w:after="100"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>',
        ),
    )
)
_HANGING = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:ind w:left="720" w:hanging="720"/>'


def made(draft: Draft, dice: Random) -> bytes:
    """`draft` as a Word file numbered by hand."""
    hand = Hand(dice, broken=True)
    body = "".join(_line(hand, block, typed(block, number)) for block, number in numbered(draft))
    return hand.packed(draft, body, LOOKS)


def typed(block: Block, number: str) -> str:
    """What stands before the words of a block."""
    if block.kind == "bullet":
        return "•\t"
    return f"{number}{'.' if block.kind == 'part' else ''}\t" if number else ""


def _line(hand: Hand, block: Block, number: str) -> str:
    if block.kind == "table":
        return hand.table(block)
    named = {"title": "CouncilTitle", "part": "CouncilHead", "voice": "CouncilHead"}.get(block.kind, "CouncilText")
    return hand.paragraph(block, xml.styled(named) + (_HANGING if number else ""), number)
