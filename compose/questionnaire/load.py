"""Reading the questionnaire from its YAML files, refusing at once whatever could fail later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from compose import paths, schema, yamlio
from compose.errors import Problem, refuse
from compose.questionnaire.condition import read_condition
from compose.questionnaire.model import Ages, Basis, Kind, Limit, Question, Questionnaire, Section, Unit
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain, Source


@cache
def standard() -> Questionnaire:
    """The questionnaire that comes with the program."""
    return load(paths.clauses() / "questionnaire")


def load(folder: Path) -> Questionnaire:
    """The questionnaire in the YAML files of `folder`, in the order of their names.

    Raises `InputError` with every unknown name, doubled id and condition on an unknown or later question.
    """
    problems: list[Problem] = []
    sections = []
    for path in sorted(folder.glob("*.yaml")):
        section, found = _section(yamlio.read(path, paths.shown(path)), path.name)
        sections.append(section)
        problems += found
    questionnaire = Questionnaire(tuple(sections))
    refuse("The questionnaire cannot be used.", [*problems, *_twice(questionnaire), *_too_early(questionnaire)])
    return questionnaire


def _section(source: Source, file: str) -> tuple[Section, list[Problem]]:
    values, problems = schema.check(source, (), source.data, _SECTION)
    questions, found = _questions(source, ("questions",), values.get("questions"))
    section = Section(
        values.get("section", ""), values.get("title", ""), values.get("about", ""), file, tuple(questions),
        values.get("drafting", True),
    )  # fmt: skip
    return section, [*source.problems, *problems, *found]


def _questions(source: Source, way: yamlio.Key, data: Plain) -> tuple[list[Question], list[Problem]]:
    if data is not None and not isinstance(data, list):
        return [], [source.problem(way, "this should be a list", "Begin each question with a hyphen")]
    questions, problems = [], []
    for place, entry in enumerate(data or []):
        question, found = _question(source, (*way, place), entry)
        questions.append(question)
        problems += found
    return questions, problems


def _question(source: Source, way: yamlio.Key, data: Plain) -> tuple[Question, list[Problem]]:
    values, problems = schema.check(source, way, data, _QUESTION)
    fields, found = _questions(source, (*way, "fields"), values.pop("fields", None))
    defaults = dict.fromkeys(("id", "kind", "label", "ask", "why"), "")
    question = Question(**{**defaults, **values, "fields": tuple(fields), "place": source.place(*way)})
    return question, [*problems, *found, *_not_fitting(source, way, question)]


def _not_fitting(source: Source, way: yamlio.Key, question: Question) -> Iterator[Problem]:
    chooses = question.kind in ("one-of", "some-of")
    if chooses != bool(question.options):
        yield source.problem(
            way, f"'{question.id}' and its options do not fit", "Give options to one-of and some-of only"
        )
    if (question.kind == "repeat") != bool(question.fields and question.each):
        yield source.problem(
            way, f"'{question.id}' and its fields do not fit", "Give 'each' and 'fields' to repeat only"
        )
    if question.kind != "number" and (question.unit or question.floor or question.ceiling):
        yield source.problem(way, f"'{question.id}' has a unit or a limit", "Give these to numbers only")
    if any(field.ages for field in question.fields) and not question.key:
        yield source.problem(way, f"'{question.id}' has fields that age, and no key to tell its entries by", _AGE_WHOLE)
    for name in sorted({*question.named_by} - {field.id for field in question.fields}):
        yield source.problem(way, f"'{question.id}' is named by '{name}', which is none of its fields", "Name a field")
    clash = [field.id for field in question.fields if hasattr(dict, field.id)]
    if clash:
        yield source.problem(way, f"a field cannot be called {clash[0]}", "Choose another id")


_AGE_WHOLE = "Give it a key, or 'ages' to the question alone"


def _twice(questionnaire: Questionnaire) -> Iterator[Problem]:
    yield from _doubled(questionnaire.questions())
    for question in questionnaire.questions():
        yield from _doubled(question.fields)


def _doubled(questions: Iterable[Question]) -> Iterator[Problem]:
    first: dict[str, Question] = {}
    for question in questions:
        if question.id in first:
            yield Problem(
                question.place,
                f"the id '{question.id}' is used again, first at {first[question.id].place}",
                "Give each question an id of its own",
            )
        first.setdefault(question.id, question)


def _too_early(questionnaire: Questionnaire) -> Iterator[Problem]:
    known: set[str] = set()
    for question in questionnaire.questions():
        yield from _unknown_names(question, known)
        parts = known | {question.each}
        for field in question.fields:
            yield from _unknown_names(field, parts)
            parts.add(f"{question.each}.{field.id}")
        known.add(question.id)


def _unknown_names(question: Question, known: set[str]) -> Iterator[Problem]:
    for condition in filter(None, (question.when, question.default_from)):
        for name in sorted((condition.names | condition.parts) - known):
            yield Problem(
                question.place,
                f"'{question.id}' depends on '{name}', which is not asked before it",
                "Name an earlier question",
            )


# -- what stands in the files ------------------------------------------------------------------------------------------


def _options(value: Plain) -> MappingProxyType[str, str]:
    if isinstance(value, dict) and all(isinstance(label, str) for label in value.values()):
        return MappingProxyType({key: str(label) for key, label in value.items()})
    raise WrongValueError("should be keys with labels", "Write 'key: label', one a line")


def _default(value: Plain) -> Any:  # noqa: ANN401 - checked against the kind when it is used
    return tuple(str(item) for item in value) if isinstance(value, list) else value


_LIMIT = {
    "value": Key(schema.whole, required=True),
    "basis": Key(schema.one_of(get_args(Basis)), required=True),
    "source": Key(schema.text, required=True),
    "as_at": Key(schema.text, required=True),
    "say": Key(schema.text, required=True),
}
_SECTION = {
    "section": Key(schema.text, required=True),
    "title": Key(schema.text, required=True),
    "about": Key(schema.text, required=True),
    "questions": Key(schema.anything, required=True),
    "drafting": Key(schema.yes_no),
}
_QUESTION = {
    "id": Key(schema.text, required=True),
    "kind": Key(schema.one_of(get_args(Kind)), required=True),
    "label": Key(schema.text, required=True),
    "ask": Key(schema.text, required=True),
    "why": Key(schema.text, required=True),
    "hint": Key(schema.text),
    "examples": Key(schema.texts),
    "when": Key(read_condition),
    "optional": Key(schema.yes_no),
    "default": Key(_default),
    "default_from": Key(read_condition),
    "options": Key(_options),
    "other": Key(schema.yes_no),
    "unit": Key(schema.one_of(get_args(Unit))),
    "floor": Key(schema.record(_LIMIT, Limit)),
    "ceiling": Key(schema.record(_LIMIT, Limit)),
    "ages": Key(schema.one_of(get_args(Ages))),
    "sentence": Key(schema.yes_no),
    "each": Key(schema.text),
    "key": Key(schema.text),
    "named_by": Key(schema.texts),
    "fields": Key(schema.anything),
}
