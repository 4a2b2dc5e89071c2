"""The sheet for those who lead a discussion: what it is for, how the time is spent, what to ask, where to note it."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Cell, Checklist, Column, Document, Note, PageBreak, Paragraph, Response, Table
from compose.document.show import together
from compose.pack.renewal.about import event
from compose.pack.renewal.occasion import Occasion, bullets, front, group, paper, part, room
from compose.pack.renewal.prompts import BEFORE, ORDER, PROMPTS, RULES
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date

ROWS = 5
"""So much of what was heard has room on the recording sheet."""


def discussion(occasion: Occasion) -> Document:
    """The sheet for a discussion group."""
    facilitator = occasion.said("facilitator")
    lines = (*filter(None, [f"Led by {facilitator}" if facilitator else ""]), "For 6 to 12 people, in 60 or 90 minutes",
             f"Notes to: {occasion.contact}")  # fmt: skip
    return paper(occasion, f"Renewing the {occasion.name}: leading a discussion", lines, _blocks(occasion))


def _blocks(occasion: Occasion) -> Iterator[Block]:
    yield front("What the discussion is for", "purpose")
    yield from _purpose(occasion)
    yield Checklist("Before people come", ("Task", "Done", "Date"), tuple(map(words, BEFORE)))
    yield part("Ground rules", "rules")
    yield Paragraph(words("Read them out, and ask whether anything is missing."), "aim")
    yield bullets(RULES)
    yield part("How the time is spent", "order")
    yield _order()
    yield part("What to ask", "prompts")
    yield Paragraph(words(_CHOOSE), "aim")
    for place, (theme, asked) in enumerate(PROMPTS.items()):
        yield group(theme, f"theme-{place}")
        yield bullets(asked)
    yield PageBreak()
    yield from _recording(occasion)


def _purpose(occasion: Occasion) -> Iterator[Block]:
    yield Paragraph(
        words(
            f"We are renewing {occasion.called}. This discussion finds out what people want kept, changed or dropped, "
            "in their own words. It decides nothing: it makes sure that those who write have heard."
        ),
        "aim",
    )
    wanted = occasion.chosen("to_be_asked")
    if wanted:
        yield Paragraph(words("Above all we want to hear from:"))
        yield bullets(wanted)
    if event(occasion):
        yield Paragraph(words(f"Tell people that {event(occasion)}."))


_CHOOSE = "Choose two or three themes that this group knows from its own life. Ask, wait, and ask what happened then."


def _order() -> Table:
    """The running order, for an hour and for an hour and a half."""
    columns = (Column("60 min", 6), Column("90 min", 6), Column("What", 14), Column("How", 30))
    rows, at = [], [0, 0]
    for minutes, what, how in ORDER:
        spans = [f"{start}–{start + long}" if long else "—" for start, long in zip(at, minutes, strict=True)]
        rows.append(tuple(Cell(words(one)) for one in (*spans, what, how)))
        at = [start + long for start, long in zip(at, minutes, strict=True)]
    return Table("Running order", columns, tuple(rows), row_heads=False, titled=False)


# -- the recording sheet -----------------------------------------------------------------------------------------------


def _recording(occasion: Occasion) -> Iterator[Block]:
    yield part("Recording sheet", "recording")
    yield Paragraph(words("One sheet for each discussion. Write what was said as it was said; no names."), "aim")
    yield room("Where and when? How many came, and from what kinds of group? Who led, and who wrote?", 2)
    for place in range(3):
        yield _theme(place + 1)
    yield PageBreak()
    yield group("What we heard, most important first", "agreed")
    for place in range(ROWS):
        yield room(f"{place + 1}. About which part:", 2, "Keep", "Change", "Drop")
    yield Note("What we promise to everybody who came", (bullets(_promises(occasion)),))


def _theme(place: int) -> Response:
    return room(f"Theme {place}: what we heard", 5, "Most agreed", "Views differed", "One strong voice")


def _promises(occasion: Occasion) -> Iterator[str]:
    published = long_date(occasion.timetable.of("draft").date)
    opens, closes = (long_date(occasion.timetable.of(one).date) for one in ("draft", "closes"))
    yield "You get these notes within two weeks, and can put them right."
    yield f"By {published} you see, next to the draft, what was heard in all discussions and what became of it."
    yield f"You can say what you think of the draft from {opens} to {closes}."
    yield f"What was not taken up is published as well, with the reason. {_thanks(occasion)}"


def _thanks(occasion: Occasion) -> str:
    return f"Questions in the meantime: {together([occasion.contact])}."
