"""What an officer who keeps the clause library should look at: nothing here stops a build."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from compose.document import walk
from compose.document.model import TermUse
from compose.errors import Problem
from compose.library import readability
from compose.library.model import Clause, Library
from compose.library.reach import reachable
from compose.plan.dates import add_months, long_date
from compose.questionnaire.model import Questionnaire

LONGEST = 30
"""Words a sentence may have."""
HARDEST = 14.0
"""Reading grade that no clause may pass."""
WORDIEST = 115
"""Words that the wording of a commitment may have."""
TITLE = 60
"""Letters that a title may have."""
_WAY_OUT = re.compile(r"\b(should|endeavours?|where possible|best efforts|aims? to|seeks? to|try to|strive)\b")
_DATED = re.compile(r"\bas at \d{1,2} [A-Z][a-z]+ \d{4}\b", re.IGNORECASE)
_OF_THE_LAW = re.compile(r"\b([Tt]he law|legal|by law|Act|Regulations|statutory|court|Ombudsman)\b")
_FIGURE = re.compile(r"£\s?\d|\b\d+(\.\d+)?( per cent|%| (working )?(day|week|month|year)s?\b)")


Sentences = tuple[tuple[str, tuple[str, ...]], ...]
"""Position and its sentences, for each wording of a clause."""


@dataclass(frozen=True)
class Examined:
    """A library and everything that its clauses are looked at with."""

    library: Library
    questionnaire: Questionnaire
    today: dt.date

    _read: dict[str, Sentences] = field(default_factory=dict)

    def sentences(self, clause: Clause) -> Sentences:
        """The sentences of each wording of `clause`, by position; read once for all rules."""
        if clause.id not in self._read:
            self._read[clause.id] = tuple(
                (position, readability.sentences(blocks, self.questionnaire))
                for position, blocks in clause.wording.items()
            )
        return self._read[clause.id]


def problems(library: Library, questionnaire: Questionnaire, today: dt.date) -> Iterator[Problem]:
    """Everything worth a look in `library` on `today`; what would stop a build was refused when it was loaded."""
    yield from of_clauses(library.clauses, library, questionnaire, today)
    yield from _unused_terms(library)


def of_clauses(
    clauses: Iterable[Clause], library: Library, questionnaire: Questionnaire, today: dt.date
) -> Iterator[Problem]:
    """What is worth a look in `clauses`, which are some or all of `library`."""
    examined = Examined(library, questionnaire, today)
    for clause in clauses:
        for rule in RULES.values():
            yield from rule(clause, examined)


def _reachable(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if not reachable(clause, examined.library, examined.questionnaire):
        yield Problem(clause.place, "no answers lead to it", "Correct its 'when', its part or its forms")


def _example(clause: Clause, examined: Examined) -> Iterator[Problem]:
    commitment = examined.library.part_by_id[clause.part].commitments
    if commitment and not clause.example and not clause.local:
        yield Problem(clause.place, "it has no example", "Tell in two sentences what keeping it looks like")
    if clause.example and clause.example.kind == "real" and not clause.example.source:
        yield Problem(clause.place, "its example is real and has no source", "Say where it is told")


def _review(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if not clause.reviewed:
        return
    due = add_months(clause.reviewed, examined.library.review_months)
    if due < examined.today:
        what = f"its review was due on {long_date(due)}"
        yield Problem(clause.place, what, "Check that it still holds, then write today's date under 'reviewed'")


def _provenance(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if not (clause.local or clause.national or clause.covenant or clause.guide):
        what = "it localises no undertaking or principle and names no section of the guide"
        yield Problem(clause.place, what, "Fill in national, covenant or guide")


def _dated_law(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if clause.legal and not _DATED.search(clause.legal):
        yield Problem(clause.place, "its legal note has no date", "End it with: As at, and the date you looked")
    if clause.legal:
        return
    for _, sentences in examined.sentences(clause):
        for sentence in sentences:
            if _OF_THE_LAW.search(sentence) and _FIGURE.search(sentence):
                what = f"a figure of the law has no date: {_short(sentence)}"
                yield Problem(clause.place, what, "Add a legal note with its source and 'As at' a date")


def _promise(clause: Clause, examined: Examined) -> Iterator[Problem]:
    """Ways out that nobody can be held to, and commitments that do not say whose they are."""
    if not examined.library.part_by_id[clause.part].commitments:
        return
    for position, sentences in examined.sentences(clause):
        words = " ".join(sentences)
        for found in dict.fromkeys(match[0] for match in _WAY_OUT.finditer(words)):
            remedy = "Write what will be done, or what is done instead"
            yield Problem(clause.place, f"the {position} wording says '{found}', to which nobody can be held", remedy)
        if not re.search(r"\bwill\b", words) and not clause.id.endswith("-scope"):
            yield Problem(clause.place, f"the {position} wording nowhere says 'will'", "Say who will do what")


def _size(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if not examined.library.part_by_id[clause.part].commitments:
        return
    for position, sentences in examined.sentences(clause):
        words = len(" ".join(sentences).split())
        if words > WORDIEST:
            what = f"the {position} wording has {words} words"
            yield Problem(clause.place, what, f"Write {WORDIEST} at most, or make two of it")


def _tidy(clause: Clause, examined: Examined) -> Iterator[Problem]:
    if clause.title.endswith(".") or len(clause.title) > TITLE:
        what = "its title ends with a full stop or is long"
        yield Problem(clause.place, what, f"Write {TITLE} letters at most, without a full stop")
    if clause.reviewed and clause.reviewed > examined.today:
        yield Problem(clause.place, "it was reviewed on a day that has not come yet", "Correct 'reviewed'")


def _length(clause: Clause, examined: Examined) -> Iterator[Problem]:
    for position, sentences in examined.sentences(clause):
        for sentence in sentences:
            words = len(sentence.split())
            if words > LONGEST:
                what = f"a sentence of the {position} wording has {words} words: {_short(sentence)}"
                yield Problem(clause.place, what, f"Make two of it; {LONGEST} words are the most")


def _grade(clause: Clause, examined: Examined) -> Iterator[Problem]:
    for position, sentences in examined.sentences(clause):
        if sentences and (found := readability.grade(sentences)) > HARDEST:
            what = f"the {position} wording needs reading grade {found:.0f}"
            yield Problem(clause.place, what, f"Use shorter words and sentences; {HARDEST:.0f} is the most")


def _unused_terms(library: Library) -> Iterator[Problem]:
    wordings = (blocks for clause in library.clauses for blocks in clause.wording.values())
    used = {inline.term for blocks in wordings for inline in walk.inlines(blocks) if isinstance(inline, TermUse)}
    for term in library.glossary:
        if term.id not in used:
            yield Problem(term.place, f"no clause uses '{term.term}'", "Link it where it is used, or take it out")


def _short(sentence: str) -> str:
    return f"'{sentence[:60]}…'" if len(sentence) > 61 else f"'{sentence}'"


RULES: Mapping[str, Callable[[Clause, Examined], Iterator[Problem]]] = {
    "reach": _reachable,
    "example": _example,
    "review": _review,
    "provenance": _provenance,
    "law": _dated_law,
    "promise": _promise,
    "size": _size,
    "tidy": _tidy,
    "length": _length,
    "grade": _grade,
}
"""What is looked at in every clause, by the name of the rule."""
