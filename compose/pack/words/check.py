"""What must hold of the words of papers, so that nothing in them can fail when they are filled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from compose import schema
from compose.document import walk
from compose.document.model import Blocks, CrossRef, Each, Field, Insert, Provided
from compose.errors import Problem
from compose.library.check import COMPUTED
from compose.pack.words import titles
from compose.pack.words.model import Paper
from compose.questionnaire.condition import BadConditionError, compile_condition
from compose.questionnaire.model import Questionnaire

YEAR = {
    "compact_week": "the days of the next Compact Week",
    "this_year": "the year of the day",
    "next_year": "the year after it",
}
"""Names that papers may use beside those of clauses, and what each prints."""


def problems(papers: Iterable[Paper], clauses: Collection[str], questionnaire: Questionnaire) -> Iterator[Problem]:
    """Everything that does not hold of `papers`."""
    papers = tuple(papers)
    known = questionnaire.field_names() | COMPUTED.keys() | YEAR.keys()
    count = Counter(paper.id for paper in papers)
    for paper in papers:
        if count[paper.id] > 1:
            yield Problem(paper.place, f"the id '{paper.id}' is used by another paper", "Give each its own")
        lines = (*paper.title, *paper.audience, *paper.use)
        yield from _fields(paper, {one.name for one in lines if isinstance(one, Field)}, known)
        yield from _blocks(paper, paper.blocks, known, questionnaire)
        yield from _clauses(paper, clauses)
        yield from _conditions(paper, questionnaire)


def _blocks(paper: Paper, blocks: Blocks, known: set[str] | frozenset[str], asked: Questionnaire) -> Iterator[Problem]:
    """Answers that papers print: those of an entry only where entries are repeated."""
    repeats = [block for block in walk.descend(blocks) if isinstance(block, Each)]
    inside = {f"{one.alias}.{part.id}" for one in repeats for part in asked.by_id[one.repeat].fields}
    used = {inline.name for inline in walk.inlines(blocks) if isinstance(inline, Field)} | set(titles.fields(blocks))
    yield from _fields(paper, used, known | inside)


def _fields(paper: Paper, used: set[str], known: set[str] | frozenset[str]) -> Iterator[Problem]:
    for name in sorted(used - known):
        what, remedy = schema.unknown(name, known, too_many="See them with: local-compact library words")
        yield Problem(paper.place, f"it asks for an answer that does not exist: {what}", remedy)


def _clauses(paper: Paper, clauses: Collection[str]) -> Iterator[Problem]:
    """Clauses that the words point at and the library does not have."""
    blocks = tuple(walk.descend(paper.blocks))
    named = {one.target for one in walk.inlines(paper.blocks) if isinstance(one, CrossRef)}
    named |= {one.clause for one in blocks if isinstance(one, Provided) and one.clause}
    named |= {one.of for one in blocks if isinstance(one, Insert) and one.name == "clause"}
    for ident in sorted(named - set(clauses)):
        yield Problem(paper.place, f"it points at '{ident}', which is no clause", "Correct the id")


def _conditions(paper: Paper, questionnaire: Questionnaire) -> Iterator[Problem]:
    sources = [one.when for one in walk.descend(paper.blocks) if isinstance(one, Provided) and one.when]
    for source in [*sources, *([paper.when.source] if paper.when else [])]:
        try:
            unknown = compile_condition(source).names - questionnaire.by_id.keys()
        except BadConditionError as error:
            yield Problem(paper.place, f"'when {source}' cannot be read: {error}", "Compare an answer with a value")
            continue
        for name in sorted(unknown):
            yield Problem(paper.place, f"'when' asks for '{name}', which is no question", "Name a question's id")
