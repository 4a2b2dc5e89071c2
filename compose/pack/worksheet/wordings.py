"""The wordings to choose from: of each clause that has several, every one as it would be printed, with a box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compose.document import fill, walk
from compose.document.fill import Filling
from compose.document.model import (
    Block,
    Blocks,
    CrossRef,
    Heading,
    Inline,
    Inlines,
    Insert,
    Paragraph,
    Response,
    Strong,
    TermUse,
    Text,
    Tick,
)
from compose.document.rebuild import rebuilt_inline, throughout
from compose.library.check import COMPUTED
from compose.library.model import Part, Stance
from compose.pack.worksheet.rows import OUT, Row
from compose.pack.worksheet.sheet import Sheet, words

TITLE = "Wordings to choose from"
REASON = "Reason:"
_CALLED = {"standard": "As usually worded", "stronger": "Stronger", "lighter": "Lighter"}


def wordings(sheet: Sheet, part: Part, rows: Iterable[Row]) -> Iterator[Block]:
    """The wordings of those among `rows` that have more than one, each clause with a line for the reason."""
    several = [row for row in rows if len(row.clause.wording) > 1]
    if several:
        yield Heading(3, words(TITLE), f"wordings-{part.id}", "group")
    for row in several:
        blocks = (_named(sheet, row), *_choices(sheet, row), Paragraph((Strong(words(REASON)),), "small"))
        yield Response(f"{TITLE}: {row.clause.title}", blocks, lines=1)


def _named(sheet: Sheet, row: Row) -> Paragraph:
    number = sheet.numbers.get(row.clause.id, "")
    out = " (left out at present)" if row.choice == OUT and not sheet.blank else ""
    return Paragraph((Strong(words(f"{number} {row.clause.title}{out}".strip())),))


def _choices(sheet: Sheet, row: Row) -> Iterator[Block]:
    """Each wording behind its box, with who asks for it and what it costs."""
    filling = Filling(sheet.shown, COMPUTED, _stand_in, sheet.selection.ids())
    for position, blocks in row.clause.wording.items():
        yield from _ticked(sheet, row, position, _readable(sheet, fill.fill(blocks, filling)))
        if stance := row.clause.positions.get(position):
            yield _stance(stance)


def _ticked(sheet: Sheet, row: Row, position: str, blocks: Blocks) -> Blocks:
    """`blocks` with the box and the name of `position` before their first words."""
    called = _CALLED[position]
    box = Tick(f"{called}: {row.clause.title}", position == row.choice and not sheet.blank)
    lead: Inlines = (box, Text(" "), Strong(words(f"{called}: ")))
    match blocks:
        case (Paragraph() as first, *rest):
            return (Paragraph((*lead, *first.content), first.role), *rest)
    return (Paragraph(lead), *blocks)


def _stance(stance: Stance) -> Paragraph:
    asked, costs = Strong(words("Who tends to ask for it: ")), Strong(words(" What it costs: "))
    return Paragraph((asked, Text(stance.asked_by), costs, Text(stance.costs)), "small")


# -- wording out of its document ---------------------------------------------------------------------------------------


def _stand_in(insert: Insert) -> Blocks:
    return (Paragraph(words(f"[Here stands what the answers make of: {' '.join((insert.name, insert.of)).strip()}]")),)


def _readable(sheet: Sheet, blocks: Blocks) -> Blocks:
    """`blocks` with the numbers that the draft prints for its clauses, and no links to what a worksheet has not."""

    def run(content: Inlines) -> Inlines:
        return tuple(found for inline in content for found in loose(inline))

    def loose(inline: Inline) -> Inlines:
        match inline:
            case TermUse():
                return run(inline.content)
            case CrossRef():
                number = sheet.numbers.get(inline.target, "")
                return words(walk.text((CrossRef(inline.content, inline.target, number),)))
        return (rebuilt_inline(inline, run),)

    return throughout(blocks, run)
