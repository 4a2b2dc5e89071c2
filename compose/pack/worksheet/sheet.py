"""What the pages of a worksheet are made from, and the small helpers that they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from compose.answers.model import answers
from compose.document import walk
from compose.document.model import Document, Inlines, Paragraph, Strong, Text
from compose.document.show import capital
from compose.library.model import Clause, Library
from compose.library.select import Selection
from compose.questionnaire.journey import Journey, Step, journey
from compose.questionnaire.model import Question

LATER = "We will come back to this"
"""What stands beside the box that leaves a matter to be agreed."""


@dataclass(frozen=True)
class Sheet:
    """What a worksheet is made from."""

    route: Journey
    library: Library
    selection: Selection
    draft: Document
    """The present draft."""
    blank: bool
    """Whether the present answers are left out."""
    wordings: bool = False
    """Whether the wordings to choose from are printed."""

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of each clause that the present draft has."""
        return {heading.id: heading.number for heading in walk.headings(self.draft) if heading.number}

    @cached_property
    def shown(self) -> Journey:
        """The route with the answers that are printed: the present ones, or none."""
        return journey(self.route.questionnaire, answers()) if self.blank else self.route

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """Each question with the answer that is printed with it."""
        return {step.question.id: step for step in self.shown.steps}

    @cached_property
    def asleep(self) -> frozenset[str]:
        """Ids of the questions that the present answers leave out."""
        return frozenset(step.question.id for step in self.route.steps if step.state == "asleep")

    def titled(self, clause: Clause) -> str:
        """The title of `clause`, with its number where the present draft has it."""
        number = self.numbers.get(clause.id)
        return f"{clause.title} ({number})" if number else clause.title


def words(text: str) -> Inlines:
    """`text` as inlines."""
    return (Text(text),)


def said(label: str, text: str) -> Paragraph:
    """A small paragraph that begins with what it is about."""
    return Paragraph((Strong(words(f"{label}: ")), Text(text)), "small")


def sentence(text: str) -> str:
    """`text` with a capital first and a full stop behind it, unless it ends in a mark of its own."""
    return capital(text) + ("" if text.endswith((".", "?", "!", "…")) else ".")


def short(label: str) -> str:
    """The beginning of a choice's `label`: enough to know it by."""
    return label.partition(",")[0]


def heading(question: Question) -> str:
    """What a column is called that holds answers to `question`."""
    return capital(question.label)
