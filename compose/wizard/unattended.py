"""Answers without a person: from a file or the command line, all checked before any is saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
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
from compose.wizard.typing import tidy
from compose.yamlio import Plain, Source

SETS = "--set"


def give(keeper: Keeper, files: Sequence[Path], sets: Sequence[str]) -> Iterator[str]:
    """Save the answers of `files` and of `sets`, `ID=VALUE`, later ones before earlier; what was done and is missing.

    Raises `InputError` with every problem of all of them, and then saves nothing.
    """
    problems: list[Problem] = []
    given = [*_given(files, sets, keeper.questionnaire, problems)]
    shown = paths.shown(keeper.home)
    made = collect(
        problems, shown, lambda: store.with_more(keeper.home / FOLDER, keeper.questionnaire, given, keeper.home)
    )
    refuse("Some answers cannot be used. Nothing was changed.", problems)
    assert made  # else there were problems
    _check_clauses(keeper, made)
    data = {ident: value for one in given if isinstance(one.data, dict) for ident, value in one.data.items()}
    keeper.save(data)
    yield f"{len(data)} answer{'' if len(data) == 1 else 's'} saved in {paths.shown(keeper.home / FOLDER)}."
    yield from (f"Note: {warning}" for warning in made.warnings if warning.place.file in {one.file for one in given})
    yield from missing(keeper)


def _given(
    files: Sequence[Path], sets: Sequence[str], questionnaire: Questionnaire, problems: list[Problem]
) -> Iterator[Source]:
    """All that is given, file by file; what cannot be read goes to `problems`."""
    for path in files:
        if source := collect(problems, paths.shown(path), partial(yamlio.read, path, paths.shown(path))):
            yield replace(source, data=_tidied(source.data, questionnaire))
    if sets:
        yield _from_sets(sets, questionnaire, problems)


def _tidied(data: Plain, questionnaire: Questionnaire) -> Plain:
    """The answers of a file, dates and numbers as the wizard takes them; lists and tables as they are."""
    if not isinstance(data, dict):
        return data
    asked = questionnaire.by_id
    return {
        ident: tidy(asked[ident], value) if ident in asked and isinstance(value, str) else value
        for ident, value in data.items()
    }


def _from_sets(sets: Sequence[str], questionnaire: Questionnaire, problems: list[Problem]) -> Source:
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
    return Source(SETS, data, {})


def _value(question: Question, value: str) -> Plain:
    """What stands behind the =, as the wizard takes it; commas part several choices; nothing is "not provided"."""
    if question.kind == "some-of":
        return [word.strip() for word in value.split(",") if word.strip()]
    return tidy(question, value) or None


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
