"""The worksheet as a document: cover, how to use it, its sections, and the commitments one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from compose.answers.model import Open
from compose.document.model import (
    Block,
    Cell,
    Column,
    Cover,
    Document,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Table,
)
from compose.document.number import number
from compose.library.model import Library
from compose.library.select import ABOUT_CLAUSES, Selection
from compose.pack.worksheet.commitments import commitments
from compose.pack.worksheet.questions import section
from compose.pack.worksheet.sheet import LATER, Sheet, words
from compose.questionnaire.journey import Journey, open_points
from compose.questionnaire.model import Section
from compose.questionnaire.progress import on_route

OPEN = "renewing"
"""Question that tells whether a renewal is open."""


def worksheet(
    route: Journey,
    library: Library,
    selection: Selection,
    draft: Document,
    *,
    sections: Collection[str] = (),
    blank: bool = False,
    wordings: bool = False,
) -> Document:
    """The questionnaire to fill in by hand, as far as `sections` name it; where they name none, all that is asked.

    `draft` is the present document, from which title, date and the numbers of clauses are taken. `blank` leaves the
    present answers out. `wordings` prints, of clauses that come in several, every wording to choose from.
    """
    sheet = Sheet(route, library, selection, draft, blank, wordings)
    named = sections or _asked(route)
    wanted = [one for one in route.questionnaire.sections if one.id in named]
    title = f"Worksheet for {_named(route, 'title', draft.title) or 'a local Compact'}"
    parts = (f"Section: {one.title}" for one in wanted) if sections else ()
    return replace(
        draft,
        title=title,
        cover=Cover(title, _named(route, "area_name", draft.cover.area), "", (*parts, *draft.cover.lines)),
        running_head=(title, *draft.running_head[1:]),
        blocks=number(tuple(_blocks(sheet, wanted, whole=not sections))),
        dense=True,
    )


def _asked(route: Journey) -> Collection[str]:
    """The ids of the sections of which something is asked; that of the renewal only where one is open."""
    unopened = route.effective[OPEN] is not True
    asked = (step for step in on_route(route) if step.section.drafting)
    return {step.section.id for step in asked if not (unopened and step.question.id == OPEN)}


def _named(route: Journey, ident: str, said: str) -> str:
    """What the draft says of `ident`; nothing while nobody has answered it."""
    return "" if isinstance(route.effective[ident], Open) else said


def _blocks(sheet: Sheet, wanted: list[Section], *, whole: bool) -> Iterator[Block]:
    yield Heading(1, words("How to use this worksheet"), "how-to", "front")
    yield ListBlock(False, tuple((Paragraph(one),) for one in _how(sheet)))
    if whole:
        yield _overview(sheet, wanted)
    for place, one in enumerate(wanted):
        pages = tuple(section(sheet, one))
        yield from pages if whole or place else pages[1:]  # a section by itself needs no page for its instructions
        if any(question.id in ABOUT_CLAUSES for question in one.questions):
            yield from commitments(sheet)


def _how(sheet: Sheet) -> Iterator[Inlines]:
    yield words("Take a section at a time. A question without an answer may wait.")
    yield words(f"Where you cannot agree, tick “{LATER}”. The draft then says that the matter is to be agreed.")
    if not sheet.blank:
        yield words("What you have answered is filled in or ticked. Leave it, or cross it out and put another answer.")
    yield words("A usual answer is in force until you choose another.")
    yield words("Numbers behind the titles of clauses are those of the present draft.")


def _overview(sheet: Sheet, wanted: list[Section]) -> Table:
    """The sections with what they are about, and how much of each is still to be settled."""
    settled = () if sheet.blank else (Column("Still open", 2),)
    heads = (Column("Section", 4), Column("What it is about", 8), Column("Questions", 3), *settled)
    return Table("The sections", heads, tuple(_row(sheet, one) for one in wanted))


def _row(sheet: Sheet, one: Section) -> tuple[Cell, ...]:
    still = sum(point.step.section is one for point in open_points(sheet.route))
    counts = (len(one.questions),) if sheet.blank else (len(one.questions), still)
    return (Cell(words(one.title)), Cell(words(one.about)), *(Cell(words(str(count))) for count in counts))
