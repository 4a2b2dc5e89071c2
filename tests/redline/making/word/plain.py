"""Way C: no numbers and no styles; headings are bold, and everything is formatted where it stands."""

from __future__ import annotations

from random import Random

from tests.redline.making.model import Draft
from tests.redline.making.word.hand import Hand

_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'
_LOOKS = {
    "title": ('<w:spacing w:after="360"/><w:jc w:val="center"/>', f'{_FONT}<w:b/><w:sz w:val="40"/>'),
    "part": ('<w:keepNext/><w:spacing w:before="240"/>', f'{_FONT}<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/>'),
    "voice": ("<w:keepNext/>", f'{_FONT}<w:b/><w:sz w:val="22"/>'),
    "prose": ('<w:jc w:val="both"/>', _FONT),
    "commitment": ('<w:ind w:left="284"/>', _FONT),
    "bullet": ('<w:ind w:left="567"/>', _FONT),
}


def made(draft: Draft, dice: Random) -> bytes:
    """`draft` as a Word file without numbers or styles."""
    hand = Hand(dice)
    body = "".join(
        hand.table(block, _FONT) if block.kind == "table" else hand.paragraph(block, *_arguments(block.kind))
        for block in draft.blocks
    )
    return hand.packed(draft, body, "")


def _arguments(kind: str) -> tuple[str, str, str]:
    properties, look = _LOOKS[kind]
    return properties, "", look
