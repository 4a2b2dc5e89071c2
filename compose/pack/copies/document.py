"""The paper about two copies: in short, what is for people to decide, and all that was changed, verdict by verdict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from compose.compare.copies import Copies, Verdict
from compose.compare.copies.telling import summary
from compose.document.assemble import WORDS
from compose.document.model import (
    Block,
    Cover,
    Document,
    Heading,
    ListBlock,
    Marked,
    PageBreak,
    Paragraph,
    Strong,
    Text,
)
from compose.document.number import number
from compose.pack.copies.tables import overview, table
from compose.pack.worksheet.sheet import sentence, words
from compose.plan.dates import long_date

TITLE = "Two copies of one draft"
_KEY = (
    Text("How to read it: "),
    Marked(words("words taken out"), "out"),
    Text(" are struck through, "),
    Marked(words("words put in"), "in"),
    Text(" are underlined. Every change has a number by which to call it."),
)
_ABOUT: Mapping[Verdict, str] = {
    "conflict": "both changed the same words, or one dropped what the other changed. Tick what you agree",
    "together": "both changed the commitment, each in other words. Read whether the two fit together",
    "agreed": "both made the same change",
    "one": "the other copy leaves it as it is in the draft",
    "two": "the other copy leaves it as it is in the draft",
}


def report(found: Copies, today: dt.date) -> Document:
    """The paper about `found`, of the date `today`."""
    title = f"{TITLE}: {found.one} and {found.two}"
    return Document(
        title=title,
        language="en-GB",
        cover=Cover(TITLE, "", "", (f"Draft: {found.draft}", f"Copies: {found.one}, {found.two}", long_date(today))),
        running_head=(title,),
        blocks=number(tuple(_blocks(found))),
        date=today.isoformat(),
        words=tuple(WORDS.items()),
        dense=True,
    )


def _blocks(found: Copies) -> Iterator[Block]:
    yield Heading(1, words("In short"), "in-short", "front")
    yield Paragraph(words(" ".join(summary(found))))
    if found.matters:
        yield overview(found)
        yield ListBlock(False, tuple(_meanings(found)))
        yield Paragraph(_KEY, "small")
        yield PageBreak(landscape=True)
    for verdict in _ABOUT:
        if found.of(verdict):
            yield Heading(1, words(found.said(verdict)), verdict, "part")
            yield table(found, verdict)
    if found.notes:
        yield Heading(1, words("About this comparison"), "notes", "front")
        yield ListBlock(False, tuple((Paragraph(words(one)),) for one in found.notes))


def _meanings(found: Copies) -> Iterator[tuple[Paragraph]]:
    for verdict, about in _ABOUT.items():
        if found.of(verdict):
            yield (Paragraph((Strong(words(f"{found.said(verdict)}: ")), Text(sentence(about)))),)
