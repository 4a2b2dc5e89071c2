"""Reading a folder's answers: one file a section, every problem of every file told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compose import paths, schema, yamlio
from compose.answers import kinds
from compose.answers.model import Answers, Open
from compose.errors import InputError, Place, Problem, collect, refuse
from compose.questionnaire.model import Limit, Question, Questionnaire, Section
from compose.schema import WrongValueError
from compose.yamlio import Key, Plain, Source


def read(folder: Path, questionnaire: Questionnaire, base: Path | None = None, *, forgiving: bool = False) -> Answers:
    """The answers in the YAML files of `folder`; messages name the files as seen from `base`.

    A section without a file has no answers yet. Raises `InputError` with every problem of every file: unknown names,
    wrong values, partners that are not in the list, files that no section has. Where it is `forgiving`, a partner that
    is not in the list counts as not answered, and a warning says so: two people at work may have left it so.
    """
    return _answers(_read(folder, questionnaire, base), forgiving=forgiving)


def with_more(folder: Path, questionnaire: Questionnaire, more: Sequence[Source], base: Path | None = None) -> Answers:
    """The answers of `folder` as they would be with those of `more`, which may be of any section; later ones go.

    Raises `InputError` as `read` does.
    """
    reading = _read(folder, questionnaire, base)
    for source in more:
        reading.problems += source.problems
        reading.source(source, questionnaire.by_id)
    return _answers(reading)


def _read(folder: Path, questionnaire: Questionnaire, base: Path | None) -> _Reading:
    reading = _Reading(questionnaire)
    sections = {section.file: section for section in questionnaire.sections}
    for path in _found_in(folder, paths.shown(folder, base)):
        name = paths.shown(path, base)
        if path.name in sections:
            reading.file(path, name, sections[path.name])
        else:
            what, remedy = schema.unknown(path.name, sections)
            remedy = f"{remedy}; move anything else out of the folder"
            reading.problems.append(Problem(Place(name), what.replace("known here", "a section's file"), remedy))
    return reading


def _answers(reading: _Reading, *, forgiving: bool = False) -> Answers:
    reading.cross_check(forgiving=forgiving)
    refuse("Some answers cannot be used. Nothing was built or changed.", reading.problems)
    return Answers(MappingProxyType(reading.values), reading.places, tuple(reading.warnings), reading.typed)


def _found_in(folder: Path, shown: str) -> list[Path]:
    """What stands in `folder`, apart from what systems and editors leave there; nothing where there is no folder."""
    try:
        found = sorted(folder.iterdir()) if folder.exists() else []
    except OSError as error:
        what = f"it cannot be opened ({(error.strerror or '').lower()})"
        problem = Problem(Place(shown), what, "Check that it is a folder and that you may open it")
        raise InputError(f"{shown} cannot be used.", [problem]) from error
    return [path for path in found if not path.name.startswith((".", "~$"))]


@dataclass
class _Reading:
    """What has been read so far, and all that was wrong with it."""

    questionnaire: Questionnaire
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[Key, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    typed: dict[str, Plain] = field(default_factory=dict)

    def file(self, path: Path, name: str, section: Section) -> None:
        """Read one section's file."""
        source = collect(self.problems, name, lambda: yamlio.read(path, name))
        if source is None:
            return
        self.problems += source.problems
        self.source(source, {question.id: question for question in section.questions})

    def source(self, source: Source, known: Mapping[str, Question]) -> None:
        """Read answers to the `known` questions."""
        if not isinstance(source.data, dict):
            if source.data is not None:
                self._wrong(source, (), "the file should hold 'question: answer', one a line", "Look at an example")
            return
        for ident, typed in source.data.items():
            if ident in known:
                self.typed[ident] = typed
                self._answer(source, (ident,), known[ident], typed)
            else:
                self._unknown(source, (ident,), known)

    def _unknown(self, source: Source, way: Key, known: Mapping[str, Question]) -> None:
        ident = str(way[-1])
        elsewhere = self.questionnaire.by_id.get(ident)
        if len(way) == 1 and elsewhere:
            home = next(section.file for section in self.questionnaire.sections if elsewhere in section.questions)
            self._wrong(source, way, f"'{ident}' belongs in another file", f"Move it to {home}")
        else:
            self._wrong(source, way, *schema.unknown(ident, known))

    def _wrong(self, source: Source, way: Key, what: str, remedy: str) -> None:
        self.problems.append(source.problem(way, what, remedy))

    def _answer(self, source: Source, way: Key, question: Question, typed: Plain) -> None:
        self.places[way] = source.place(*way)
        self.values.pop(question.id, None)
        if typed is None:
            return
        if question.kind == "repeat" and not kinds.is_to_be_agreed(typed):
            self.values[question.id] = self._entries(source, way, question, typed)
        else:
            value = self._value(source, way, question, typed)
            if value is not None:
                self.values[question.id] = value

    def _value(self, source: Source, way: Key, question: Question, typed: Plain) -> Any:  # noqa: ANN401 - by kind
        try:
            value = kinds.read(question, typed)
        except WrongValueError as error:
            self._wrong(source, way, f"{question.label} ('{question.id}') {error.what}", error.remedy)
            return None
        self.warnings += _beyond(source.place(*way), question, value)
        return value

    def _entries(self, source: Source, way: Key, question: Question, typed: Plain) -> tuple[dict[str, Any], ...]:
        if not isinstance(typed, list):
            self._wrong(source, way, f"'{question.id}' should be a list", f"Begin each {question.each} with a hyphen")
            return ()
        entries = [self._entry(source, (*way, place), question, entry) for place, entry in enumerate(typed)]
        self.problems += _same_key(source, way, question, entries)
        return tuple(entries)

    def _entry(self, source: Source, way: Key, question: Question, typed: Plain) -> dict[str, Any]:
        self.places[way] = source.place(*way)
        if not isinstance(typed, dict):
            names = ", ".join(part.id for part in question.fields)
            self._wrong(source, way, f"a {question.each} should be names with values", f"Give it any of: {names}")
            return {}
        known = {part.id: part for part in question.fields}
        entry = {}
        for ident, value in typed.items():
            if ident not in known:
                self._unknown(source, (*way, ident), known)
                continue
            self.places[(*way, ident)] = source.place(*way, ident)
            read = None if value is None else self._value(source, (*way, ident), known[ident], value)
            if read is not None:
                entry[ident] = read
        return entry

    def cross_check(self, *, forgiving: bool) -> None:
        """Check answers against one another: a partner that is named must be in the list of partners."""
        told = self.warnings if forgiving else self.problems
        listed = [entry.get("name") for entry in self.values.get("partners") or ()]
        if any(problem.place == self.places.get(("partners",)) for problem in self.problems):
            return  # the list itself is to be put right first
        for way, value in [*self._named_partners()]:
            if value not in listed and not isinstance(value, Open):
                names = [name for name in listed if isinstance(name, str)]
                remedy = schema.unknown(value, names)[1] if names else "List the partner in 20-partners.yaml"
                told.append(Problem(self.places[way], f"'{value}' is not in the list of partners", remedy))
                self._forget(way)

    def _forget(self, way: Key) -> None:
        if len(way) == 1:
            del self.values[str(way[0])]
        else:
            del self.values[str(way[0])][int(way[1])][str(way[2])]

    def _named_partners(self) -> Iterator[tuple[Key, Any]]:
        for question in self.questionnaire.questions():
            if question.kind == "partner" and question.id in self.values:
                yield (question.id,), self.values[question.id]
            for part in (part for part in question.fields if part.kind == "partner"):
                for place, entry in enumerate(self.values.get(question.id) or ()):
                    if part.id in entry:
                        yield (question.id, place, part.id), entry[part.id]


def _beyond(place: Place, question: Question, value: object) -> Iterator[Problem]:
    if not isinstance(value, int) or isinstance(value, bool):
        return
    if question.floor and value < question.floor.value:
        yield _warning(place, question, value, "below", question.floor)
    if question.ceiling and value > question.ceiling.value:
        yield _warning(place, question, value, "above", question.ceiling)


def _warning(place: Place, question: Question, value: int, side: str, limit: Limit) -> Problem:
    return Problem(
        place,
        f"{question.label}: {value} is {side} {limit.value}. {limit.say.rstrip('.')}",
        f"Choose it knowingly, or change it. Source: {limit.source}, as at {limit.as_at}",
    )


def _same_key(source: Source, way: Key, question: Question, entries: list[dict[str, Any]]) -> Iterator[Problem]:
    if not question.key:
        return
    first: dict[object, int] = {}
    for place, entry in enumerate(entries):
        value = entry.get(question.key)
        if isinstance(value, str) and value in first:
            line = source.place(*way, first[value]).line
            yield source.problem(
                (*way, place), f"'{value}' stands twice, first on line {line}", f"Keep one {question.each} of that name"
            )
        elif isinstance(value, str):
            first[value] = place
