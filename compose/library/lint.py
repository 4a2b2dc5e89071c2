"""What must hold between clauses, questions and glossary, so that nothing in a clause can fail when it is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from compose import schema
from compose.document import walk
from compose.document.model import Blocks, CrossRef, Each, Field, TermUse
from compose.errors import Problem
from compose.library.model import Clause, Library
from compose.questionnaire.condition import BadConditionError, compile_condition
from compose.questionnaire.model import Questionnaire

COMPUTED = frozenset({"today", "review_due", "renewal_due", "library_version"})
"""Names that wording may use and no question asks."""


def problems(library: Library, questionnaire: Questionnaire) -> Iterator[Problem]:
    """Everything that does not hold together in `library`."""
    yield from _twice(library)
    terms = {term.id for term in library.glossary}
    fields = questionnaire.field_names() | COMPUTED
    for clause in library.clauses:
        yield from _condition(clause, questionnaire)
        for blocks in clause.wording.values():
            yield from _fields(clause, blocks, fields, questionnaire)
            yield from _points(clause, blocks, library.by_id, terms)
        if clause.changes and clause.changes[-1].version != clause.version:
            yield Problem(clause.place, f"version {clause.version} has no line under changes", "Say what changed")


def _twice(library: Library) -> Iterator[Problem]:
    count = Counter(clause.id for clause in library.clauses)
    for clause in library.clauses:
        if count[clause.id] > 1:
            yield Problem(clause.place, f"the id '{clause.id}' is used by another clause", "Give each its own")


def _condition(clause: Clause, questionnaire: Questionnaire) -> Iterator[Problem]:
    for name in sorted(clause.when.names - set(questionnaire.by_id)) if clause.when else ():
        yield Problem(clause.place, f"'when' asks for '{name}', which is no question", "Name a question's id")


def _fields(clause: Clause, blocks: Blocks, known: Iterable[str], questionnaire: Questionnaire) -> Iterator[Problem]:
    inside = [block for block in walk.descend(blocks) if isinstance(block, Each)]
    allowed = set(known) | {name for each in inside for name in _entry_names(each, questionnaire)}
    for inline in walk.inlines(blocks):
        if isinstance(inline, Field) and inline.name not in allowed:
            what, remedy = schema.unknown(inline.name, allowed)
            yield Problem(clause.place, f"the wording asks for an answer that does not exist: {what}", remedy)
    for each in inside:
        yield from _where(clause, each)


def _entry_names(each: Each, questionnaire: Questionnaire) -> Iterator[str]:
    return (f"{each.alias}.{field.id}" for field in questionnaire.by_id[each.repeat].fields)


def _where(clause: Clause, each: Each) -> Iterator[Problem]:
    try:
        names = compile_condition(each.where).names if each.where else frozenset()
    except BadConditionError as error:
        yield Problem(clause.place, f"'where {each.where}' cannot be read: {error}", "Compare a field with a value")
        return
    for name in sorted(names - {each.alias}):
        yield Problem(clause.place, f"'where' asks for '{name}'", f"Ask for {each.alias}.… only")


def _points(clause: Clause, blocks: Blocks, clauses: Iterable[str], terms: Iterable[str]) -> Iterator[Problem]:
    for inline in walk.inlines(blocks):
        if isinstance(inline, CrossRef) and inline.target not in clauses:
            yield Problem(clause.place, f"it points at '{inline.target}', which is no clause", "Correct the id")
        if isinstance(inline, TermUse) and inline.term not in terms:
            yield Problem(clause.place, f"the glossary does not explain '{inline.term}'", "Add it to glossary.yaml")
