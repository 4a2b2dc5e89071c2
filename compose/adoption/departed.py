"""How a text departs from the adopted version whose number it still bears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from compose import paths
from compose.adoption.sealed import adopted, digest
from compose.answers import store
from compose.errors import CompactError, Problem
from compose.folder import Folder
from compose.library import overlay
from compose.plan.revisions import same
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Questionnaire

LIVING_SECTIONS = ("plan", "renewal")
LIVING = ("reviewed_on", "consultation_opens", "vesting_day")
"""What a group writes down while a text stands: how its plan is going, and dates. It amends nothing."""


def departed(folder: Folder, route: Journey) -> Iterator[Problem]:
    """What was changed since the version of this text was adopted; nothing where it has a number of its own."""
    version = route.effective["version"]
    kept = [one for one in adopted(folder.path) if isinstance(version, str) and same(one.version, version)]
    for one in kept:
        changed = [*_answers(route, one.path), *_wording(folder.path, one.path)]
        if changed:
            what = f"version {one.version} as it was adopted reads otherwise ({', '.join(changed)})"
            command = f"local-compact ask {paths.quoted(folder.path)} --set version=…"
            yield Problem(route.answers.place("version"), what, f"Put it back, or call this text a new one: {command}")


def _answers(route: Journey, place: Path) -> Iterator[str]:
    """The labels of the answers that are not as they were adopted."""
    was = _in_force(place, route.questionnaire)
    for section in route.questionnaire.sections if was is not None else ():
        for question in section.questions:
            living = section.id in LIVING_SECTIONS or question.id in LIVING
            if not living and was is not None and was.get(question.id) != route.effective.get(question.id):
                yield question.label


def _in_force(place: Path, questionnaire: Questionnaire) -> Mapping[str, Any] | None:
    """The answers as they held in the version kept in `place`: a suggestion that is confirmed since changes nothing."""
    try:
        return journey(questionnaire, store.read(place / "answers", questionnaire, place, forgiving=True)).effective
    except CompactError:
        return None  # a newer questionnaire may ask otherwise; whether the files were changed, their seal tells


def _wording(home: Path, place: Path) -> Iterator[str]:
    """The files of local wording that are not as they were adopted."""
    now, was = ({paths.shown(path, root): digest(path) for path in overlay.files(root)} for root in (home, place))
    yield from sorted(name for name in {**now, **was} if now.get(name) != was.get(name))
