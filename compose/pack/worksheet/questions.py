"""A section of the questionnaire: its questions, each with what is said about it and room to answer."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Heading, PageBreak, Paragraph, Response
from compose.library.effects import effects
from compose.library.select import ABOUT_CLAUSES
from compose.pack.worksheet.entries import entries
from compose.pack.worksheet.facts import facts
from compose.pack.worksheet.room import later, lines, present, ticks
from compose.pack.worksheet.sheet import Sheet, words
from compose.questionnaire.model import Question, Section


def section(sheet: Sheet, one: Section) -> Iterator[Block]:
    """The pages of a section."""
    yield PageBreak()
    yield Heading(1, words(one.title), f"section-{one.id}", "part")
    yield Paragraph(words(one.about), "aim")
    for question in one.questions:
        if question.id not in ABOUT_CLAUSES:
            yield Heading(2, words(question.ask), f"question-{question.id}", "clause")
            yield from entries(sheet, question) if question.kind == "repeat" else _question(sheet, question)


def _question(sheet: Sheet, question: Question) -> Iterator[Block]:
    found, step = effects(sheet.library, sheet.route, question), sheet.steps[question.id]
    about = (*facts(sheet, question, found), *present(step))
    yield Response(question.ask, about, ticks(question, found, step), lines(question), below=(later(step),))
