"""Reading the clause library: front matter and wording of every clause, refusing at once whatever could fail later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from compose import paths, schema, yamlio
from compose.document import markdown
from compose.document.model import Blocks
from compose.errors import InputError, Place, Problem, collect, refuse
from compose.library import lint
from compose.library.model import Change, Clause, Covenant, Example, Library, Part, Position, Source, Term, Theme, Voice
from compose.questionnaire import load as questionnaire_load
from compose.questionnaire.condition import read_condition
from compose.questionnaire.model import Questionnaire
from compose.schema import Key, Schema, WrongValueError
from compose.yamlio import Plain

_FRONT = re.compile(r"---\n(.*?\n)---\n(.*)", re.DOTALL)
_POSITION = re.compile(r"^# (\w+)[ \t]*$", re.MULTILINE)
_VOICES = get_args(Voice)


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
    clauses, found = _clauses(folder, questionnaire, [part.id for part in parts])
    glossary, more = _glossary(folder / "glossary.yaml")
    refuse("The clause library cannot be used.", [*head.problems, *problems, *found, *more])
    library = Library(parts=parts, clauses=tuple(clauses), glossary=glossary, **values)
    refuse("The clause library cannot be used.", lint.problems(library, questionnaire))
    return library


def _clauses(folder: Path, questionnaire: Questionnaire, parts: list[str]) -> tuple[list[Clause], list[Problem]]:
    clauses: list[Clause] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*/**/*.md")):
        clause = collect(problems, paths.shown(path), partial(read_clause, path, questionnaire, parts))
        clauses += [clause] if clause else []
    return sorted(clauses, key=lambda clause: _printed(clause, parts)), problems


def _printed(clause: Clause, parts: list[str]) -> tuple[int, int, int, str]:
    return parts.index(clause.part), _VOICES.index(clause.undertaken_by), clause.order, clause.id


def read_clause(path: Path, questionnaire: Questionnaire, parts: list[str]) -> Clause:
    """The clause in the file at `path`. Raises `InputError` with all that is wrong with it."""
    name = paths.shown(path)
    match = _FRONT.fullmatch(yamlio.read_text(path, name) + "\n")
    if not match:
        problem = Problem(Place(name, 1), "there is no front matter", "Begin and end it with a line of three hyphens")
        raise InputError(f"{name} is not a clause.", [problem])
    front = yamlio.parse(match[1], name, first_line=2)
    values, problems = schema.check(
        front, (), front.data, {**_CLAUSE, "part": Key(schema.one_of(parts), required=True)}
    )
    body = Place(name, match[1].count("\n") + 3)
    wording, found = _wording(match[2], body, str(values.get("title")), _aliases(questionnaire))
    if values.get("id", path.stem) != path.stem:
        found.append(front.problem(("id",), f"the file is not called {values['id']}.md", "Give both the same name"))
    refuse(f"{name} cannot be used.", [*front.problems, *problems, *found])
    return Clause(**values, wording=wording, place=Place(name, 1))


def _aliases(questionnaire: Questionnaire) -> Mapping[str, str]:
    return {question.id: question.each for question in questionnaire.questions() if question.kind == "repeat"}


def _wording(
    text: str, place: Place, caption: str, aliases: Mapping[str, str]
) -> tuple[Mapping[str, Blocks], list[Problem]]:
    wording: dict[str, Blocks] = {}
    problems: list[Problem] = []
    for title, chunk, offset in _positions(text):
        here, head = Place(place.file, place.line + offset), Place(place.file, place.line + offset - 1)
        if title not in get_args(Position):
            problems.append(Problem(head, f"'{title}' is not a position", f"Known: {', '.join(get_args(Position))}"))
        if title in wording:
            problems.append(Problem(head, f"'{title}' stands here again", "Keep one wording of each position"))
        blocks, found = markdown.parse(chunk, here, caption, aliases)
        wording[title] = blocks
        problems += found
    if not wording.get("standard"):
        problems.append(Problem(place, "there is no wording", "Write it under the front matter"))
    return MappingProxyType(wording), problems


def _positions(text: str) -> Iterator[tuple[str, str, int]]:
    """Each position's name, its text and the line it starts on, counted from 0."""
    title, start = "standard", 0
    for match in _POSITION.finditer(text):
        yield title, text[start : match.start()], text[:start].count("\n")
        title, start = match[1].lower(), match.end() + 1
    yield title, text[start:], text[:start].count("\n")


def _glossary(path: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, {"terms": Key(schema.anything, required=True)})
    terms = []
    for place, entry in enumerate(values.get("terms") or ()):
        term, found = schema.check(source, ("terms", place), entry, _TERM)
        problems += found
        term.pop("source", None)
        terms += [Term(**term)] if not found else []
    return tuple(sorted(terms, key=lambda term: term.term.lower())), [*source.problems, *problems]


# -- what stands in the files ------------------------------------------------------------------------------------------


def _record(schema_: Schema, make: Any) -> schema.Convert:  # noqa: ANN401 - a class of the model
    def convert(value: Plain) -> Any:  # noqa: ANN401 - an instance of that class
        values, problems = schema.check(yamlio.Source("", value, {}), (), value, schema_)
        if problems:
            raise WrongValueError(f"is not right: {problems[0].what}", problems[0].remedy)
        return make(**values)

    return convert


def _records(schema_: Schema, make: Any) -> schema.Convert:  # noqa: ANN401 - a class of the model
    single = _record(schema_, make)

    def convert(value: Plain) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise WrongValueError("should be a list", "Begin each entry with a hyphen")
        return tuple(map(single, value))

    return convert


def _part(kind: str = "", title: str = "", aim: str = "", **values: Any) -> Part:  # noqa: ANN401 - as in the file
    return Part(title=markdown.inline(title), aim=markdown.inline(aim), commitments=kind == "commitments", **values)


_TEXT, _NEEDED = Key(schema.text), Key(schema.text, required=True)
_PART = {
    "id": _NEEDED,
    "title": _NEEDED,
    "kind": Key(schema.one_of(("commitments",))),
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
    "parts": Key(_records(_PART, _part), required=True),
}
_TERM = {"id": _NEEDED, "term": _NEEDED, "meaning": _NEEDED, "source": _TEXT}
_CHANGE = {
    "version": Key(schema.whole, required=True),
    "date": Key(schema.date, required=True),
    "what": _NEEDED,
}
_EXAMPLE = {"text": _NEEDED, "kind": Key(schema.one_of(("real", "hypothetical")), required=True), "source": _TEXT}
_CLAUSE = {
    "id": _NEEDED,
    "title": _NEEDED,
    "part": _NEEDED,
    "undertaken_by": Key(schema.one_of(_VOICES), required=True),
    "national": Key(schema.texts, required=True),
    "covenant": Key(schema.some_of(get_args(Covenant)), required=True),
    "themes": Key(schema.some_of(get_args(Theme)), required=True),
    "order": Key(schema.whole, required=True),
    "version": Key(schema.whole, required=True),
    "changes": Key(_records(_CHANGE, Change), required=True),
    "source": Key(_record({"what": _NEEDED, "licence": _NEEDED}, Source), required=True),
    "reviewed": Key(schema.date, required=True),
    "why": _NEEDED,
    "example": Key(_record(_EXAMPLE, Example)),
    "legal": _TEXT,
    "when": Key(read_condition),
    "actions": Key(schema.texts),
    "supersedes": _TEXT,
}
