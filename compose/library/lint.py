"""What must hold between clauses, questions and glossary, so that nothing in a clause can fail when it is printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set

from compose import schema
from compose.document import walk
from compose.document.model import Blocks, CrossRef, Each, Field, Inline, ListBlock, TermUse
from compose.errors import Place, Problem
from compose.library.model import Clause, Library
from compose.questionnaire.condition import BadConditionError, compile_condition
from compose.questionnaire.model import Questionnaire

COMPUTED = frozenset({"today", "review_due", "renewal_due", "library_version"})
"""Names that wording may use and no question asks."""


def problems(library: Library, questionnaire: Questionnaire) -> Iterator[Problem]:
    """Everything that does not hold together in `library`."""
    yield from _ids(library)
    yield from _twice(library)
    terms = {term.id for term in library.glossary}
    fields = questionnaire.field_names() | COMPUTED
    for part in library.parts:
        yield from _asks(Place("library.yaml"), (*part.title, *part.aim), fields)
    for clause in library.clauses:
        yield from _condition(clause, questionnaire)
        for blocks in clause.wording.values():
            yield from _fields(clause, blocks, fields, questionnaire)
            yield from _points(clause, blocks, library.by_id, terms)
        if clause.changes and clause.changes[-1].version != clause.version:
            yield Problem(clause.place, f"version {clause.version} has no line under changes", "Say what changed")


_ID = re.compile(r"[a-z][a-z0-9-]{0,37}")
"""Ids become bookmarks in Word, which allow 40 characters with the two that we put before them."""


def _ids(library: Library) -> Iterator[Problem]:
    for clause in library.clauses:
        if not _ID.fullmatch(clause.id):
            remedy = "Use small letters, figures and hyphens, 38 at most, a letter first"
            yield Problem(clause.place, f"'{clause.id}' cannot be an id", remedy)


def _twice(library: Library) -> Iterator[Problem]:
    count = Counter(clause.id for clause in library.clauses)
    for clause in library.clauses:
        if count[clause.id] > 1:
            yield Problem(clause.place, f"the id '{clause.id}' is used by another clause", "Give each its own")


def _condition(clause: Clause, questionnaire: Questionnaire) -> Iterator[Problem]:
    for name in sorted(clause.when.names - set(questionnaire.by_id)) if clause.when else ():
        yield Problem(clause.place, f"'when' asks for '{name}', which is no question", "Name a question's id")


def _fields(clause: Clause, blocks: Blocks, known: Set[str], questionnaire: Questionnaire) -> Iterator[Problem]:
    for block in blocks:
        if isinstance(block, Each):
            entry = set(_entry_names(block, questionnaire))
            yield from _where(clause, block, entry)
            yield from _fields(clause, block.blocks, {*known, *entry}, questionnaire)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _fields(clause, item, known, questionnaire)
        else:
            yield from _asks(clause.place, walk.inlines((block,)), known)


def _asks(place: Place, inlines: Iterable[Inline], known: Iterable[str]) -> Iterator[Problem]:
    for inline in inlines:
        if isinstance(inline, Field) and inline.name not in known:
            what, remedy = schema.unknown(inline.name, known)
            yield Problem(place, f"the wording asks for an answer that does not exist: {what}", remedy)


def _entry_names(each: Each, questionnaire: Questionnaire) -> Iterator[str]:
    return (f"{each.alias}.{field.id}" for field in questionnaire.by_id[each.repeat].fields)


def _where(clause: Clause, each: Each, entry: Set[str]) -> Iterator[Problem]:
    if not each.where:
        return
    try:
        asked = compile_condition(each.where)
    except BadConditionError as error:
        yield Problem(clause.place, f"'where {each.where}' cannot be read: {error}", "Compare a field with a value")
        return
    for name in sorted((asked.names - {each.alias}) | (asked.parts - entry)):
        yield Problem(clause.place, f"'where' asks for '{name}'", f"Ask for {each.alias}.… only")


def _points(clause: Clause, blocks: Blocks, clauses: Iterable[str], terms: Iterable[str]) -> Iterator[Problem]:
    for inline in walk.inlines(blocks):
        if isinstance(inline, CrossRef) and inline.target not in clauses:
            yield Problem(clause.place, f"it points at '{inline.target}', which is no clause", "Correct the id")
        if isinstance(inline, TermUse) and inline.term not in terms:
            yield Problem(clause.place, f"the glossary does not explain '{inline.term}'", "Add it to glossary.yaml")
