"""The questionnaire as data: sections of questions, each with all that is needed to ask, explain and check it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from compose.errors import Place
from compose.questionnaire.condition import Condition

Kind = Literal[
    "text", "long-text", "yes-no", "one-of", "some-of", "date", "number", "email", "partner", "repeat",
]  # fmt: skip
Basis = Literal["law", "guidance", "practice", "rule"]
Ages = Literal["people", "bodies", "figures", "plans"]
"""What about an answer changes with the years: who it names, which body, a number or a date, what is to be done."""
Unit = Literal["month", "week", "day", "working day", "year", "time", "pound", "per cent"]


@dataclass(frozen=True)
class Limit:
    """A floor or a ceiling under or over a number, with where it comes from."""

    value: int
    basis: Basis
    """`rule`: this program refuses the number. The others: it says so and leaves the choice to the group."""
    source: str
    as_at: str
    """Date on which the source was looked at, ISO."""
    say: str
    """What to tell a person who is choosing the number."""

    @property
    def firm(self) -> bool:
        """Whether a number beyond the limit is refused."""
        return self.basis == "rule"


@dataclass(frozen=True)
class Question:
    """One question."""

    id: str
    kind: Kind
    label: str
    """What is asked for, in a few words: in messages, in the review, in a gap."""
    ask: str
    """The question as it is put."""
    why: str
    """Why it is asked."""
    place: Place = field(compare=False)
    hint: str = ""
    examples: tuple[str, ...] = ()
    when: Condition | None = None
    """Asked only where this holds; `None` means always."""
    optional: bool = False
    default: object = None
    """Value used until a person decides; never stored."""
    default_from: Condition | None = None
    """Expression that works the default out from earlier answers."""
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Key and label of each choice."""
    other: bool = False
    """Whether a choice of one's own may be written instead."""
    unit: Unit | None = None
    floor: Limit | None = None
    ceiling: Limit | None = None
    ages: Ages | None = None
    """Why a renewal asks for the answer to be confirmed again; `None` where time does not change it."""
    sentence: bool = False
    """Whether the answer takes a capital where a sentence starts, and its article none elsewhere."""
    each: str = ""
    """What one entry of a repeat question is called in conditions and wording."""
    key: str = ""
    """Field that no two entries of a repeat question may share."""
    named_by: tuple[str, ...] = ()
    """Fields whose words together name an entry where it has no key; without the last of them it is none."""
    fields: tuple[Question, ...] = ()
    """Questions asked again for each entry."""

    def part(self, ident: str) -> Question:
        """The question `ident` that is asked again for each entry. Raises `KeyError` where there is none."""
        for one in self.fields:
            if one.id == ident:
                return one
        raise KeyError(ident)


@dataclass(frozen=True)
class Section:
    """A section: one file of questions and one file of answers."""

    id: str
    title: str
    about: str
    file: str
    """Name of the file, the same for questions and answers, such as `20-partners.yaml`."""
    questions: tuple[Question, ...]
    drafting: bool = True
    """Whether a text is drafted with it; what is kept afterwards is in no worksheet unless it is asked for."""


@dataclass(frozen=True)
class Questionnaire:
    """All sections, in the order they are asked."""

    sections: tuple[Section, ...]

    def questions(self) -> Iterator[Question]:
        """Every question, in the order it is asked."""
        return (question for section in self.sections for question in section.questions)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by its id."""
        return {question.id: question for question in self.questions()}

    def find(self, ident: str) -> Question:
        """The question `ident`, or `partners.name` for a field of a repeat. Raises `KeyError` where there is none."""
        question, _, part = ident.partition(".")
        return self.by_id[question].part(part) if part else self.by_id[question]

    def field_names(self) -> frozenset[str]:
        """Every name that wording may use in running text; `partner.name` only where entries are repeated."""
        return frozenset(question.id for question in self.questions() if question.kind != "repeat")
