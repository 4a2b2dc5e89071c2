"""What must hold between clauses, questions and glossary, so that nothing in a clause can fail when it is printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Set
from typing import get_args

from compose import schema
from compose.document import walk
from compose.document.model import Blocks, CrossRef, Each, Field, Inline, Insert, ListBlock, TermUse
from compose.errors import Place, Problem
from compose.library.model import Clause, Covenant, Library, Part, Term, Theme, Voice
from compose.questionnaire.condition import BadConditionError, compile_condition
from compose.questionnaire.model import Questionnaire

UNDERTAKINGS: tuple[str, ...] = tuple(
    f"{outcome}.{item}" for outcome, items in ((1, 8), (2, 9), (3, 18), (4, 7), (5, 5)) for item in range(1, items + 1)
)
"""Numbers of the 47 undertakings of the national Compact of 2010, by outcome."""

COMPUTED = {
    "today": "the date of the day",
    "review_due": "the date of the review",
    "renewal_due": "the date of the renewal",
    "library_version": "the library's version",
}
"""Names that wording may use and no question asks, and what each prints."""


def problems(library: Library, questionnaire: Questionnaire) -> Iterator[Problem]:
    """Everything that does not hold together in `library`."""
    yield from _twice(library)
    yield from _defined_twice(library)
    for part in library.parts:
        yield from _part(part, questionnaire)
    yield from of_clauses(library.clauses, library, questionnaire)


def of_clauses(clauses: Iterable[Clause], library: Library, questionnaire: Questionnaire) -> Iterator[Problem]:
    """What does not hold of `clauses`, which are some or all of `library`."""
    terms = {term.id for term in library.glossary}
    fields = questionnaire.field_names() | set(COMPUTED)
    reserved = {"forewords", *(f"{part.id}-{by}" for part in library.parts for by in get_args(Voice))}
    for clause in clauses:
        yield from _id(clause, reserved)
        yield from _condition(clause, questionnaire)
        yield from _history(clause)
        yield from _frame(clause, library)
        yield from _stances(clause)
        for blocks in clause.wording.values():
            yield from _fields(clause, blocks, fields, questionnaire)
            yield from _points(clause, blocks, library.by_id, terms)
            yield from _inserts(clause, blocks)


_ID = re.compile(r"[a-z][a-z0-9-]{0,37}")
"""Ids become bookmarks in Word, which allow 40 characters with the two that we put before them."""


def _id(clause: Clause, reserved: Container[str]) -> Iterator[Problem]:
    """Whether the id can stand in Word, and beside the ids that headings of parts and voices have."""
    if clause.id.startswith(("part-", "term-")) or clause.id in reserved:
        yield Problem(clause.place, f"the program calls a heading '{clause.id}' itself", "Choose another name")
    if not _ID.fullmatch(clause.id):
        remedy = "Use small letters, figures and hyphens, 38 at most, a letter first"
        yield Problem(clause.place, f"'{clause.id}' cannot be an id", remedy)


def _part(part: Part, questionnaire: Questionnaire) -> Iterator[Problem]:
    place = Place("library.yaml")
    known = questionnaire.field_names() | set(COMPUTED)
    yield from (_no_answer(place, name, known) for name in _unknown_fields((*part.title, *part.aim), known))
    if part.code and part.code not in questionnaire.by_id["codes"].options:
        what = f"the part '{part.id}' is a code of practice that no answer chooses"
        yield Problem(place, what, f"Offer '{part.code}' among the codes in the questionnaire")
    if part.skeleton == "principles" and part.id not in get_args(Covenant):
        yield Problem(place, f"'{part.id}' is no principle of the Covenant", f"Known: {', '.join(get_args(Covenant))}")


def _history(clause: Clause) -> Iterator[Problem]:
    for number in sorted(set(clause.national) - set(UNDERTAKINGS)):
        yield Problem(clause.place, f"'{number}' is no undertaking of the national Compact", "Name one of 1.1 to 5.5")
    if clause.changes and clause.changes[-1].version != clause.version:
        yield Problem(clause.place, f"version {clause.version} has no line under changes", "Say what changed")


def _frame(clause: Clause, library: Library) -> Iterator[Problem]:
    if library.part_by_id[clause.part].skeleton and not clause.covenant:
        what = "it names no principle of the Covenant, under which it would stand in the other frame"
        yield Problem(clause.place, what, f"Name one under covenant: {', '.join(get_args(Covenant))}")


def _stances(clause: Clause) -> Iterator[Problem]:
    expected = set(clause.wording) if len(clause.wording) > 1 else set()
    for position in sorted(expected - set(clause.positions)):
        what = f"nobody is told who asks for the {position} wording and what it costs"
        yield Problem(clause.place, what, f"Say so under positions, {position}: asked_by and costs")
    for position in sorted(set(clause.positions) - expected):
        what = f"positions tells of the {position} wording, and there is none to choose"
        yield Problem(clause.place, what, f"Write one under '# {position.capitalize()}', or take the lines out")


def _inserts(clause: Clause, blocks: Blocks) -> Iterator[Problem]:
    for block in walk.descend(blocks):
        if not isinstance(block, Insert):
            continue
        if block.name == "glossary" and clause.part != "glossary":
            yield Problem(clause.place, "a document has one glossary only, in a part of its own", "Take the insert out")
        if block.name != "commitments-on":
            if block.of:
                yield Problem(clause.place, f"'insert {block.name}' takes nothing behind it", f"Take out {block.of}")
        elif not block.of:
            yield Problem(clause.place, f"'insert {block.name}' does not say on what", "Write a theme behind it")
        elif block.of not in get_args(Theme):
            what, remedy = schema.unknown(block.of, get_args(Theme))
            yield Problem(clause.place, f"'insert {block.name}' names no theme: {what}", remedy)


def _twice(library: Library) -> Iterator[Problem]:
    count = Counter(clause.id for clause in library.clauses)
    for clause in library.clauses:
        if count[clause.id] > 1:
            yield Problem(clause.place, f"the id '{clause.id}' is used by another clause", "Give each its own")


def _defined_twice(library: Library) -> Iterator[Problem]:
    """Entries of the glossary that claim the same id or the same words."""
    first: dict[str, Term] = {}
    for term in library.glossary:
        for claim in dict.fromkeys((f"#{term.id}", term.term.lower(), *(form.lower() for form in term.forms))):
            if claim in first:
                what = f"'{claim.removeprefix('#')}' is defined twice, also on line {first[claim].place.line}"
                yield Problem(term.place, what, "Keep one of the two")
            first.setdefault(claim, term)


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
            for name in _unknown_fields(walk.inlines((block,)), known):
                yield _no_answer(clause.place_of(rf"\{{\{{\s*{re.escape(name)}\b"), name, known)


def _unknown_fields(inlines: Iterable[Inline], known: Container[str]) -> Iterator[str]:
    return (inline.name for inline in inlines if isinstance(inline, Field) and inline.name not in known)


def _no_answer(place: Place, name: str, known: Iterable[str]) -> Problem:
    what, remedy = schema.unknown(name, known, too_many="Correct the name")
    remedy = f"{remedy}. See all with: local-compact library words"
    return Problem(place, f"the wording asks for an answer that does not exist: {what}", remedy)


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
            place = clause.place_of(re.escape(f"](#{inline.target})"))
            yield Problem(place, f"it points at '{inline.target}', which is no clause", "Correct the id")
        if isinstance(inline, TermUse) and inline.term not in terms:
            place = clause.place_of(re.escape(f"](term:{inline.term})"))
            yield Problem(place, f"the glossary does not explain '{inline.term}'", "Add it to glossary.yaml")
