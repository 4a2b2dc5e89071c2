"""Reading the words of the papers, refusing at once whatever could fail when one is made."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, get_args

from compose import paths, schema
from compose.document import markdown
from compose.errors import Place, Problem, collect, refuse
from compose.library import clause_file
from compose.library.load import PAPERS
from compose.pack.words import check
from compose.pack.words.model import FOLDERS, Paper, Shape
from compose.questionnaire import load as questionnaires
from compose.questionnaire.model import Questionnaire
from compose.schema import Key, Schema


@cache
def standard(clauses: frozenset[str], inserts: frozenset[str]) -> tuple[Paper, ...]:
    """The papers that come with the program; they point at `clauses` by id."""
    return load(paths.clauses() / PAPERS, clauses, questionnaires.standard(), inserts)


def load(
    folder: Path, clauses: Collection[str], questionnaire: Questionnaire, inserts: Collection[str]
) -> tuple[Paper, ...]:
    """Every paper in `folder`, in the order of their folders and places. Raises `InputError` with all that is wrong."""
    problems: list[Problem] = []
    aliases = {question.id: question.each for question in questionnaire.questions() if question.kind == "repeat"}
    found = []
    for path in sorted(folder.glob("*/*.md")):
        read = partial(_paper, path, aliases, inserts)
        paper = collect(problems, paths.shown(path), read)
        found += [paper] if paper else []
    problems += check.problems(found, clauses, questionnaire)
    refuse("The papers of the pack cannot be used.", problems)
    places = {one.id: place for place, one in enumerate(FOLDERS)}
    return tuple(sorted(found, key=lambda paper: (places[paper.folder], paper.order, paper.id)))


def _paper(path: Path, aliases: dict[str, str], inserts: Collection[str]) -> Paper:
    shown = paths.shown(path)
    file = clause_file.split(path, shown)
    values, problems = schema.check(file.front, (), file.front.data, _SCHEMA)
    blocks, wrong = markdown.paper(file.body.markdown, file.body.place, aliases, inserts)
    problems += [*wrong, *_misplaced(path, values)]
    refuse(f"{shown} cannot be used.", [*file.front.problems, *problems])
    return Paper(**_lines(values), blocks=blocks, place=Place(shown, 1))


def _misplaced(path: Path, values: dict[str, Any]) -> Iterator[Problem]:
    stands = {"id": path.stem, "folder": path.parent.name}
    for name, is_ in stands.items():
        if name in values and values[name] != is_:
            yield Problem(Place(paths.shown(path), 1), f"its {name} is '{values[name]}', and it stands at '{is_}'",
                          "Give both the same name")  # fmt: skip


def _lines(values: dict[str, Any]) -> dict[str, Any]:
    """`values` with the lines that may hold answers read as such."""
    named = {"title": "title", "audience": "for", "use": "use"}
    read = {name: markdown.inline(values[key]) for name, key in named.items()}
    return {**{name: value for name, value in values.items() if name not in named.values()}, **read}


_COMMON = ("id", "version", "changes", "source", "reviewed", "order", "when")
_NEEDED = Key(schema.text, required=True)
_SCHEMA: Schema = {
    **{name: clause_file.COMMON[name] for name in _COMMON},
    "title": _NEEDED,
    "folder": Key(schema.one_of([one.id for one in FOLDERS]), required=True),
    "for": _NEEDED,
    "use": _NEEDED,
    "guide": Key(schema.texts, required=True),
    "shape": Key(schema.one_of(get_args(Shape))),
    "numbered": Key(schema.yes_no),
    "past": Key(schema.texts),
}
