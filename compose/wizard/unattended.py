"""Answers without a person: from a file or the command line, all checked before any is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from compose import paths, schema, yamlio
from compose.answers import store
from compose.answers.keeper import FOLDER, Keeper
from compose.answers.model import Answers
from compose.errors import Place, Problem, collect, refuse
from compose.library import load as libraries
from compose.library import overlay
from compose.library.select import select
from compose.questionnaire.journey import journey, open_points
from compose.questionnaire.model import Question, Questionnaire
from compose.yamlio import Plain, Source

SETS = "--set"


def give(keeper: Keeper, files: Sequence[Path], sets: Sequence[str]) -> Iterator[str]:
    """Save the answers of `files` and of `sets`, `ID=VALUE`, later ones before earlier; what was done and is missing.

    Raises `InputError` with every problem of all of them, and then saves nothing.
    """
    given = _given(files, sets, keeper.questionnaire)
    made = store.with_more(keeper.home / FOLDER, keeper.questionnaire, given, keeper.home)
    _check_clauses(keeper, made)
    data = given.data if isinstance(given.data, dict) else {}
    keeper.save(data)
    yield f"{len(data)} answer{'' if len(data) == 1 else 's'} saved in {paths.shown(keeper.home / FOLDER)}."
    yield from (f"Note: {warning}" for warning in made.warnings if warning.place.file in _files(given, files))
    yield from missing(keeper)


def _files(given: Source, files: Sequence[Path]) -> set[str]:
    return {given.file, *map(paths.shown, files)}


def _given(files: Sequence[Path], sets: Sequence[str], questionnaire: Questionnaire) -> Source:
    """All that is given, as if it stood in one file; places are those of the files."""
    problems: list[Problem] = []
    sources = [collect(problems, paths.shown(path), lambda path=path: _read(path)) for path in files]  # type: ignore[misc]
    sources.append(_from_sets(sets, questionnaire, problems))
    refuse("Some answers cannot be used. Nothing was changed.", problems)
    return _together([source for source in sources if source])


def _read(path: Path) -> Source:
    return yamlio.read(path, paths.shown(path))


def _together(sources: Sequence[Source]) -> Source:
    """One source of several; of an answer that is given twice, the later."""
    if len(sources) == 1:
        return sources[0]
    data: dict[str, Plain] = {}
    lines: dict[yamlio.Key, int] = {}
    for source in sources:
        data |= source.data if isinstance(source.data, dict) else {}
        lines |= source.lines
    return Source(sources[0].file, data, lines, tuple(problem for one in sources for problem in one.problems))


def _from_sets(sets: Sequence[str], questionnaire: Questionnaire, problems: list[Problem]) -> Source | None:
    data: dict[str, Plain] = {}
    for word in sets:
        ident, equals, value = word.partition("=")
        question = questionnaire.by_id.get(ident.strip())
        if not equals:
            problems.append(Problem(Place(f"{SETS} {word}"), "there is no = in it", "Write it as notice_months=6"))
        elif not question:
            what, remedy = schema.unknown(ident.strip(), questionnaire.by_id, too_many="See: local-compact worksheet")
            problems.append(Problem(Place(f"{SETS} {word}"), what, remedy))
        elif question.kind == "repeat":
            what = f"'{question.id}' is a table, and there is no room for one here"
            problems.append(Problem(Place(f"{SETS} {word}"), what, "Put it into a file, and name that with --answers"))
        else:
            data[question.id] = _value(question, value)
    return Source(SETS, data, {}) if data else None


def _value(question: Question, value: str) -> Plain:
    """What stands behind the =; of several choices, commas part them; nothing is "not provided"."""
    if question.kind == "some-of":
        return [word.strip() for word in value.split(",") if word.strip()]
    return value.strip() or None


def _check_clauses(keeper: Keeper, made: Answers) -> None:
    """Refuse answers that name clauses which are not there."""
    library = overlay.overlaid(libraries.standard(), keeper.home, keeper.questionnaire)
    select(library, journey(keeper.questionnaire, made))


def missing(keeper: Keeper) -> Iterator[str]:
    """Every answer that is missing or to be agreed, with the file that it belongs in."""
    points = list(open_points(journey(keeper.questionnaire, keeper.answers)))
    if not points:
        yield "No answer is missing."
        return
    yield f"Still to be answered or agreed ({len(points)}):"
    folder = paths.shown(keeper.home / FOLDER)
    for point in points:
        yield f"  - {point.label}: {point.state.why}. Answer '{point.key[-1]}' in {folder}/{point.step.section.file}"
