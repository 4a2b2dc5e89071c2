"""The change report as a document: what happened in a paragraph, what is softer and firmer, then change by change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compose.compare.changes import Changes
from compose.compare.counts import counts
from compose.compare.parts import parts
from compose.compare.summary import summary
from compose.document.assemble import WORDS
from compose.document.model import Block, Cover, Document, Heading, ListBlock, Marked, PageBreak, Paragraph, Text
from compose.document.number import number
from compose.pack.changes.first import first
from compose.pack.changes.one_by_one import elsewhere, one_by_one, unchanged
from compose.pack.changes.to_settle import to_settle
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date

TITLE = "What changed"
_KEY = (
    Text("How to read it: "),
    Marked(words("words taken out"), "out"),
    Text(" are struck through on the side called Before, and "),
    Marked(words("words put in"), "in"),
    Text(" are underlined on the side called Now. Every change has a number by which to call it."),
)


def report(changes: Changes, today: dt.date, *, area: str = "", notice: str = "") -> Document:
    """The paper about `changes`, of the date `today`; `area` stands on the cover, `notice` on every page."""
    title = f"{TITLE}: {changes.new}"
    lines = (f"Before: {changes.old}", f"Now: {changes.new}", long_date(today))
    return Document(
        title=title,
        language="en-GB",
        cover=Cover(TITLE, area, "", tuple(filter(None, (*lines, notice)))),
        running_head=tuple(filter(None, (title, notice))),
        blocks=number(tuple(_blocks(changes))),
        date=today.isoformat(),
        words=tuple(WORDS.items()),
        dense=True,
    )


def _blocks(changes: Changes) -> Iterator[Block]:
    yield Heading(1, words("In short"), "in-short", "front")
    yield Paragraph(words(" ".join(summary(changes))))
    if counts(changes).changed:
        yield from _changed(changes)
    else:
        yield from first(changes, ())
        yield from to_settle(parts(changes.changes))
        yield from elsewhere(changes.elsewhere)
    yield from _notes(changes)


def _changed(changes: Changes) -> Iterator[Block]:
    found = parts(changes.changes)
    yield Paragraph(_KEY, "small")
    yield from first(changes, [entry for part in found for entry in part.entries])
    yield PageBreak(landscape=True)
    yield from to_settle(found)
    yield from one_by_one(found)
    yield from elsewhere(changes.elsewhere)
    yield from unchanged(found)


def _notes(changes: Changes) -> Iterator[Block]:
    if changes.notes:
        yield Heading(1, words("About this comparison"), "notes", "front")
        yield ListBlock(False, tuple((Paragraph(words(one)),) for one in changes.notes))
