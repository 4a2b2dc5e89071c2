"""What the papers of a renewal are made from, and what they have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from compose.answers.model import Open
from compose.document import show
from compose.document.model import Block, Cover, Document, Heading, ListBlock, Paragraph, Response, Strong, Text, Tick
from compose.document.number import number
from compose.document.passages import Passage, passages
from compose.library.model import Library
from compose.pack import called
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date
from compose.plan.timetable import Timetable
from compose.questionnaire.journey import Journey


@dataclass(frozen=True)
class Occasion:
    """One renewal, as its papers tell of it."""

    route: Journey
    library: Library
    draft: Document
    """The present draft, from which language, notice and the like are taken."""
    earlier: Document | None
    """The text that is renewed; `None` where there is only a date."""
    called: str
    """What a sentence calls that text, such as `the Camden Compact of 2021`."""
    timetable: Timetable
    today: dt.date
    confirm: tuple[tuple[str, int, str], ...] = ()
    """Title of each section, how many answers in it are to be confirmed again, and which."""

    @cached_property
    def parts(self) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
        """The promises of the text that is renewed, by the title of the part that they stand in."""
        found = passages(self.earlier or self.draft)
        ours = {clause.id for clause in self.library.commitments}
        promises = [one for one in found if one.id in ours] or [*found]
        titles = dict.fromkeys(one.part for one in promises)
        return tuple((title, tuple(one for one in promises if one.part == title)) for title in titles)

    @property
    def name(self) -> str:
        """What the agreement is called, such as `Compact`."""
        return self.said("document_name") or "agreement"

    @property
    def group(self) -> str:
        """What the group is called, such as `the Compact Group`."""
        return called.group(self.said)

    @property
    def answer_by(self) -> dt.date:
        """The day by which answers to the first questions are wanted: when the writers' group meets."""
        return self.timetable.of("writers").date

    def said(self, ident: str) -> str:
        """The answer to `ident` as it is printed; nothing where there is none."""
        value = self.route.effective[ident]
        if value in (None, ()) or isinstance(value, Open):
            return ""
        return show.words(self.route.questionnaire.by_id[ident], value)

    def chosen(self, ident: str) -> list[str]:
        """The choices of `ident`, in words."""
        question, value = self.route.questionnaire.by_id[ident], self.route.effective[ident]
        return [question.options.get(one, one) for one in value] if isinstance(value, tuple) else []

    @property
    def contact(self) -> str:
        """Whom to turn to, with the e-mail address as far as it is known."""
        return called.contact(self.said)


def paper(occasion: Occasion, title: str, lines: Iterable[str], blocks: Iterable[Block]) -> Document:
    """A paper of the renewal; its cover has `lines`."""
    draft = occasion.draft
    return replace(
        draft,
        title=title,
        cover=Cover(title, draft.cover.area, "", tuple(lines)),
        running_head=(title, *draft.running_head[2:]),
        blocks=number(tuple(blocks)),
        dense=True,
    )


def day(when: dt.date) -> str:
    """`when` with its day of the week, such as Monday 8 February 2027."""
    return f"{_DAYS[when.weekday()]} {long_date(when)}"


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


# -- blocks that papers share ------------------------------------------------------------------------------------------


def part(title: str, ident: str) -> Heading:
    """A heading with a number."""
    return Heading(1, words(title), ident, "part")


def front(title: str, ident: str) -> Heading:
    """A heading without a number."""
    return Heading(1, words(title), ident, "front")


def group(title: str, ident: str) -> Heading:
    """A heading below another."""
    return Heading(2, words(title), ident, "group")


def bullets(items: Iterable[str], *, ordered: bool = False) -> ListBlock:
    """`items` as a list."""
    return ListBlock(ordered, tuple((Paragraph(words(one)),) for one in items))


def told(label: str, text: str) -> Paragraph:
    """A paragraph that begins with what it is about."""
    return Paragraph((Strong(words(f"{label}: ")), Text(text)))


def room(question: str, lines: int, *ticks: str, help_: str = "") -> Response:
    """A question with boxes to tick, and lines to write on."""
    more: Iterator[Paragraph] = (Paragraph(words(one), "small") for one in filter(None, (help_,)))
    return Response(question, (Paragraph((Strong(words(question)),)), *more), tuple(map(Tick, ticks)), lines)
