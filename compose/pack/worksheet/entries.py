"""A question that is answered entry by entry: the entries there are as a table, and a blank form for one more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from compose.answers.model import Record
from compose.document import show, walk
from compose.document.model import Block, Blocks, Cell, Column, Heading, PageBreak, Paragraph, Response, Strong, Table
from compose.library.effects import Effects, effects
from compose.pack.worksheet.facts import condition, facts, limits
from compose.pack.worksheet.room import later, lines, ticks
from compose.pack.worksheet.sheet import Sheet, heading, said, words
from compose.questionnaire.model import Question

MAIN = 5
"""So many fields of an entry find room side by side."""
LONG = 5
"""A form of more fields begins a page, so that it can be copied."""
CROWDED = 8
"""In a form of more fields a text has one line, so that it is not much longer than a page."""


def entries(sheet: Sheet, question: Question) -> Iterator[Block]:
    """The pages of a question that is asked again for each entry."""
    step = sheet.steps[question.id]
    about = tuple(facts(sheet, question, effects(sheet.library, sheet.route, question)))
    yield Response(question.ask, about, below=(later(step),))
    found = cast(tuple[Record, ...], step.value) if isinstance(step.value, tuple) else ()
    if found:
        yield _table(question, found)
    alone = bool(found) and len(question.fields) > LONG
    if alone:
        yield PageBreak()
    pages = "these pages" if len(question.fields) > CROWDED else "this page"
    yield from _form(sheet, question, pages if alone else "this form")


# -- the entries there are ---------------------------------------------------------------------------------------------


def _table(question: Question, found: tuple[Record, ...]) -> Table:
    """The entries with their main fields; a field that none of them has takes no room."""
    runs = {field.id: [show.shown(field, one[field.id]) for one in found] for field in question.fields}
    main = [field for field in question.fields if field.kind != "long-text" and any(runs[field.id])][:MAIN]
    columns = [tuple(Cell(run or words("—")) for run in runs[field.id]) for field in main]
    heads = (Column(heading(field), _share(field, cells)) for field, cells in zip(main, columns, strict=True))
    return Table(f"{heading(question)} at present", tuple(heads), tuple(zip(*columns, strict=True)))


def _share(field: Question, cells: tuple[Cell, ...]) -> int:
    """How much room a column wants: by the letters of a usual cell, and none too little for its heading."""
    letters = sum(len(walk.text(cell.content)) for cell in cells) // len(cells)
    return 10 + max(len(field.label) // 2, min(letters, 50))


# -- a form for one more -----------------------------------------------------------------------------------------------


def _form(sheet: Sheet, question: Question, what: str) -> Iterator[Block]:
    yield Heading(3, words(f"One more {question.each}"), f"form-{question.id}", "group")
    copied: tuple[Block, ...] = (Paragraph(words(f"Copy {what} as often as needed."), "small"),)
    most = 1 if len(question.fields) > CROWDED else 2
    for place, field in enumerate(question.fields):
        room = lines(field) if field.kind == "long-text" else min(lines(field), most)
        yield _field(sheet, field, room, copied if place == 0 else ())


def _field(sheet: Sheet, field: Question, room: int, before: Blocks) -> Response:
    hint = (said("Hint", field.hint),) if field.hint else ()
    about = (Paragraph((Strong(words(field.ask)),)), *condition(sheet, field), *limits(field), *hint)
    return Response(field.ask, (*before, *about), ticks(field, Effects()), room)
