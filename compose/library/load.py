"""Reading the clause library: its parts, its clauses, its glossary, refusing at once whatever could fail later."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path
from typing import Any

from compose import paths, schema, yamlio
from compose.document import markdown, terms
from compose.errors import Problem, collect, refuse
from compose.library import check
from compose.library.clause_file import VOICES, Reading, read_clause
from compose.library.model import Clause, Library, Part, Term
from compose.questionnaire import load as questionnaire_load
from compose.questionnaire.model import Questionnaire
from compose.schema import Key

UNUSABLE = "The clause library cannot be used."
PAPERS = "papers"
"""The folder with the words of the papers round a Compact, which are no clauses."""


@cache
def standard() -> Library:
    """The library that comes with the program."""
    return load(paths.clauses(), questionnaire_load.standard())


def load(folder: Path, questionnaire: Questionnaire) -> Library:
    """The library in `folder`, whose wording may use the answers of `questionnaire`.

    Raises `InputError` with every problem of every file.
    """
    head = yamlio.read(folder / "library.yaml", paths.shown(folder / "library.yaml"))
    values, problems = schema.check(head, (), head.data, _LIBRARY)
    parts = values.pop("parts", ())
    values.pop("title", None)
    glossary, more = _glossary(folder / "glossary.yaml")
    clauses, found = _clauses(folder, reading(questionnaire, parts, glossary))
    refuse(UNUSABLE, [*head.problems, *problems, *found, *more])
    library = Library(parts=parts, clauses=in_print_order(clauses, parts), glossary=glossary, **values)
    refuse(UNUSABLE, check.problems(library, questionnaire))
    return library


def reading(questionnaire: Questionnaire, parts: Iterable[Part], glossary: Iterable[Term]) -> Reading:
    """What clauses are read against. Of the two frames, a clause names its part in the one of the outcomes."""
    named = [part.id for part in parts if part.skeleton != "principles"]
    aliases = {question.id: question.each for question in questionnaire.questions() if question.kind == "repeat"}
    return Reading(named, aliases, terms.forms({term.id: term.forms for term in glossary}))


def in_print_order(clauses: Iterable[Clause], parts: Iterable[Part]) -> tuple[Clause, ...]:
    """`clauses` by part, voice and order."""
    places = {part.id: place for place, part in enumerate(parts)}

    def printed(clause: Clause) -> tuple[int, int, int, str]:
        return places[clause.part], VOICES.index(clause.undertaken_by), clause.order, clause.id

    return tuple(sorted(clauses, key=printed))


def _clauses(folder: Path, against: Reading) -> tuple[list[Clause], list[Problem]]:
    clauses: list[Clause] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*/**/*.md")):
        if path.relative_to(folder).parts[0] == PAPERS:
            continue
        shown = paths.shown(path)
        clause = collect(problems, shown, partial(read_clause, path, shown, against))
        clauses += [clause] if clause else []
    return clauses, problems


def _glossary(path: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, {"terms": Key(schema.anything, required=True)})
    found = []
    for place, entry in enumerate(values.get("terms") or ()):
        term, wrong = schema.check(source, ("terms", place), entry, _TERM)
        problems += wrong
        term.pop("source", None)
        found += [Term(**term, place=source.place("terms", place))] if not wrong else []
    return tuple(sorted(found, key=lambda term: term.term.lower())), [*source.problems, *problems]


# -- what stands in the files ------------------------------------------------------------------------------------------


def _part(kind: str = "", title: str = "", aim: str = "", **values: Any) -> Part:  # noqa: ANN401 - as in the file
    return Part(title=markdown.inline(title), aim=markdown.inline(aim), commitments=kind == "commitments", **values)


_TEXT, _NEEDED = Key(schema.text), Key(schema.text, required=True)
_PART = {
    "id": _NEEDED,
    "title": _NEEDED,
    "kind": Key(schema.one_of(("commitments",))),
    "skeleton": Key(schema.one_of(("outcomes", "principles"))),
    "code": _TEXT,
    "aim": _TEXT,
    "bare": Key(schema.yes_no),
    "page": Key(schema.yes_no),
    "landscape": Key(schema.yes_no),
}
_LIBRARY = {
    "version": _NEEDED,
    "date": Key(schema.date, required=True),
    "licence": _NEEDED,
    "title": _TEXT,
    "review_months": Key(schema.whole),
    "parts": Key(schema.records(_PART, _part), required=True),
}
_TERM = {"id": _NEEDED, "term": _NEEDED, "meaning": _NEEDED, "source": _TEXT, "forms": Key(schema.texts)}
