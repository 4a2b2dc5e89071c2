"""Way A: headings and promises numbered by Word itself, from one list of several levels."""

from __future__ import annotations

from random import Random

from tests.redline.making.model import Draft
from tests.redline.making.word import xml
from tests.redline.making.word.hand import Hand
from tests.redline.making.word.package import style

STYLES = {
    "title": "Title",
    "part": "Heading1",
    "voice": "Heading2",
    "prose": "BodyText",
    "commitment": "Clause",
    "bullet": "ListBullet",
}

LOOKS = "".join(
    (
        style("Title", "Title", '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:sz w:val="52"/></w:rPr>'),
        style(
            "Heading1",
            "heading 1",
            '<w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>'
            '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
        ),
        style(
            "Heading2",
            "heading 2",
            '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
        ),
        style("BodyText", "Body Text", '<w:pPr><w:spacing w:after="120"/></w:pPr>'),
        style("Clause", "Clause", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
        style("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    )
)


def made(draft: Draft, dice: Random) -> bytes:
    """`draft` as a Word file numbered by Word."""
    hand = Hand(dice)
    body = "".join(
        hand.table(block) if block.kind == "table" else hand.paragraph(block, xml.styled(STYLES[block.kind]))
        for block in draft.blocks
    )
    return hand.packed(draft, body, LOOKS, numbering())


def numbering() -> str:
    """Two lists: parts with their clauses, and bullets."""
    parts = _level(0, "decimal", "%1", 567, "Heading1") + _level(1, "decimal", "%1.%2", 567, "Clause")
    lists = (("1", "multilevel", parts), ("2", "hybridMultilevel", _level(0, "bullet", "•", 720, "ListBullet")))
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        for number, kind, levels in lists
    )
    return kinds + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number, _, _ in lists
    )


def _level(level: int, form: str, shown: str, indent: int, named: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{named}"/>'
        f'<w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )
