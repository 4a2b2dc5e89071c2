"""The questions that go out when a renewal begins: what to keep, change or drop of every promise of the old text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import cast

from compose.answers.model import Open, Record
from compose.document.model import Block, Cell, Column, Document, Paragraph, Response, Strong, Table, Text, Tick
from compose.document.passages import Passage
from compose.pack.renewal.about import ABOUT_YOU, data_use, how_to_answer, why_we_ask
from compose.pack.renewal.occasion import Occasion, bullets, day, front, group, paper, part, room
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date

LONG = 200
"""Letters of a promise that are printed, where its first sentence is longer: enough to know it by."""
SCALE = ("1", "2", "3", "4", "5")
HEARD = ("Always", "Mostly", "Sometimes", "Seldom", "Never", "We do not work with them")


def questions(occasion: Occasion) -> Document:
    """The questions to partners and local groups, promise by promise."""
    lines = (f"Please answer by {day(occasion.answer_by)}", f"Questions to: {occasion.contact}",
             f"As at {long_date(occasion.today)}")  # fmt: skip
    return paper(occasion, f"Renewing the {occasion.name}: your answers", lines, _blocks(occasion))


def _blocks(occasion: Occasion) -> Iterator[Block]:
    yield front("Why we ask you", "why")
    yield from why_we_ask(occasion)
    yield group("How to answer", "how")
    yield bullets(how_to_answer(occasion))
    yield part("About you", "you")
    yield from ABOUT_YOU
    yield part("The old text, promise by promise", "old")
    yield Paragraph(words(_HOW), "aim")
    for place, (title, promises) in enumerate(occasion.parts):
        yield from _part(place, title, promises)
    yield part("What matters now", "priorities")
    yield from _priorities(occasion)
    yield part("Being heard", "heard")
    yield from heard()
    yield part("In your own words", "open")
    for question, lines in _OPEN.items():
        yield room(question, lines)
    yield part("What becomes of your answers", "data")
    yield from data_use(occasion)


_HOW = (
    "How well is each promise kept? Ring or tick a number: 1 is never, 5 is always. Leave it empty if you cannot tell. "
    "Then say what should become of it."
)
_OPEN = {
    "What has the old text done for you, or stopped from going wrong?": 3,
    "What went wrong that it should have stopped?": 3,
    "What is new since it was signed, and should be in the new text?": 3,
    "If the new text held one promise only, which should it be?": 2,
}


# -- promise by promise ------------------------------------------------------------------------------------------------

_BOXES = (*SCALE, "Keep", "Change", "Drop")
_COLUMNS = (Column("No.", 11), Column("The promise", 64), *(Column(one, 5) for one in SCALE),
            *(Column(one, share) for one, share in (("Keep", 11), ("Change", 14), ("Drop", 11))))  # fmt: skip


def _part(place: int, title: str, promises: Sequence[Passage]) -> Iterator[Block]:
    named = title or "Before the first heading"
    yield group(named, f"part-{place + 1}")
    yield Table(named, _COLUMNS, tuple(_row(at + 1, one) for at, one in enumerate(promises)), titled=False)
    yield room("What should be changed, and what is missing here?", 2)


def _row(place: int, promise: Passage) -> tuple[Cell, ...]:
    number = promise.number or f"({place})"
    title = (Strong(words(f"{promise.title}. ")),) if promise.title else ()
    boxes = (Cell((Tick(f"{one}: promise {number}"),)) for one in _BOXES)
    return (Cell(words(number)), Cell((*title, Text(gist(promise.text)))), *boxes)


def gist(text: str) -> str:
    """So much of a promise that people know which it is: its first sentence, or what has room of that."""
    line = " ".join(text.split())
    first = re.split(r"(?<=[.;!?]) (?=[A-Z])", line, maxsplit=1)[0]
    return line if len(line) <= LONG else textwrap.shorten(first, LONG, placeholder=" …")


# -- what matters now --------------------------------------------------------------------------------------------------


def _priorities(occasion: Occasion) -> Iterator[Block]:
    value = occasion.route.effective["priorities"]
    found = () if value is None or isinstance(value, Open) else cast(Sequence[Record], value)
    rows = tuple(row for one in found for row in _still(one))
    if rows:
        yield Paragraph(words("This is what partners told us last. Is it still so?"))
        columns = (Column("Who said it", 14), Column("What they said", 34), Column("Still so", 7), Column("Solved", 7))
        yield Table("What partners said", columns, rows, titled=False)
    yield room("What do you find hardest in working with the other side?", 2)
    yield room("What three things should working together change in the next years?", 3)


def _still(entry: Record) -> Iterator[tuple[Cell, ...]]:
    for field in ("hardest", "most_wanted"):
        who, what = entry["partner"], entry[field]
        if isinstance(who, str) and isinstance(what, str):
            boxes = (Cell((Tick(f"{one}: {what}"),)) for one in ("Still so", "Solved"))
            yield (Cell(words(who)), Cell(words(what)), *boxes)


def heard() -> Iterator[Response]:
    """Whether people are heard as equals, and who is not."""
    yield room("When you work with the other side, are you heard as an equal?", 1, *HEARD)
    yield room("Whose voice is missing when things are decided here?", 2)
    yield room(
        "What would make it easier for you to take part?", 1,
        "Another time of day", "Nearer to us", "On line", "Papers in plain words", "Another language", "Travel paid",
        "Care for children or others paid", "Step-free rooms",
    )  # fmt: skip
