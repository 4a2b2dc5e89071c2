"""The questions of a renewal on two pages, for small groups and for everybody with ten minutes."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Cell, Column, Document, Paragraph, Table, Tick
from compose.pack.renewal.about import how_to_answer
from compose.pack.renewal.occasion import Occasion, bullets, day, front, paper, part, room
from compose.pack.renewal.questions import HEARD, SCALE
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date

MOST = 8
"""Parts of the old text that have room in the table."""


def short_questions(occasion: Occasion) -> Document:
    """The questions to small groups."""
    lines = (f"Please answer by {day(occasion.answer_by)}", f"Questions to: {occasion.contact}",
             "Ten minutes are enough")  # fmt: skip
    return paper(occasion, f"Renewing the {occasion.name}: ten minutes of your time", lines, _blocks(occasion))


def _blocks(occasion: Occasion) -> Iterator[Block]:
    yield front("What is this?", "what")
    text = (
        f"Some years ago the council, the health service and local groups promised one another to work together "
        f"fairly: in {occasion.called}. Now it is being rewritten. You need not have read it to answer."
    )
    yield Paragraph(words(text), "aim")
    yield bullets(how_to_answer(occasion))
    yield part("How are you treated?", "treated")
    yield _table(occasion)
    yield room("Are you heard as an equal?", 0, *HEARD)
    yield part("What should change?", "change")
    yield room("What goes well, and should stay as it is?", 2)
    yield room("What makes life hard for your group, and what would help?", 4)
    yield room("What should public bodies promise you? What could you promise them?", 4)
    yield part("About your group", "group")
    yield room("What does your group do, and for whom? You need not name it.", 2)
    yield room("May we come back to you? If so, leave a name and a telephone number or e-mail address.", 2)
    yield Paragraph(words(_data(occasion)), "small")


def _table(occasion: Occasion) -> Table:
    """A row for each part of the old text, to be marked from 1 to 5."""
    titles = [title for title, _ in occasion.parts if title][:MOST]
    columns = (Column("How well is this kept to? 1 is never, 5 is always", 60), *(Column(one, 6) for one in SCALE))
    rows = tuple((Cell(words(title)), *(Cell((Tick(f"{one}: {title}"),)) for one in SCALE)) for title in titles)
    return Table("How well it is kept to", columns, rows, titled=False)


def _data(occasion: Occasion) -> str:
    return (
        f"We publish what we heard, without names, by {long_date(occasion.timetable.of('draft').date)}. Only "
        f"{occasion.group} and the writers read your answers, for this renewal alone. What names you is destroyed when "
        f"the new text is adopted. To take something back, write to {occasion.contact}."
    )
