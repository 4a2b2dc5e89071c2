"""A build, from the group's folder to finished files. `build` reads as the table of contents of the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compose import manifest, output, packing
from compose.advice import advice
from compose.document import walk
from compose.document.assemble import Edition, assemble
from compose.document.model import Document
from compose.errors import GapsError, Place, Problem
from compose.folder import Folder, open_folder
from compose.library import load as libraries
from compose.library.select import Selection, select
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import Journey, journey, unsettled
from compose.render import FORMATS, Format, render

NAME = "compact"
"""Name of the built files, before the dot."""


@dataclass(frozen=True)
class Draft:
    """A group's document as far as it has come: everything up to rendering."""

    folder: Folder
    route: Journey
    selection: Selection
    document: Document
    warnings: tuple[Problem, ...]
    """What to look at again before it goes out."""


@dataclass(frozen=True)
class Build:
    """What a build made."""

    draft: Draft
    files: tuple[Path, ...]
    """Documents first, the manifest last."""
    kept: tuple[Path, ...]
    """Where files went that a person had changed or added among the built ones."""


def build(
    home: Path,
    *,
    today: dt.date,
    formats: Sequence[Format] = FORMATS,
    final: bool = False,
    papers: Sequence[str] | None = None,
    tell: packing.Tell = lambda done, of, what: None,
) -> Build:
    """Build the Compact of the folder `home` into `home/out`; until all is ready, the last build stands.

    `papers` names what of the pack is made too, nothing where it is `None` and all where it names none; `tell` is told
    how far that is.

    Raises `InputError` with everything that is wrong with the folder, and `GapsError` where `final` is asked for and
    something is still to be agreed.
    """
    draft = make_draft(home, today=today, final=final)
    if final:
        refuse_gaps(draft)
    files = _files(draft, today, formats, papers, tell)
    kept = output.publish(home, {**files, manifest.FILE: _record(draft, files)}, today.isoformat())
    return Build(draft, tuple(home / "out" / name for name in (*files, manifest.FILE)), kept)


def _files(
    draft: Draft, today: dt.date, formats: Sequence[Format], papers: Sequence[str] | None, tell: packing.Tell
) -> Mapping[str, bytes]:
    """The Compact in each of `formats`, and the papers round it where they are wanted."""
    brand = draft.folder.brand
    files = {f"{NAME}.{form}": render(draft.document, brand, form) for form in formats}
    if papers is None:
        return files
    about = packing.setting(draft.folder, draft.route, draft.selection, draft.document, today)
    return {**files, **packing.pack(about, draft.folder, papers, tuple(files), tell)}


def _record(draft: Draft, files: Mapping[str, bytes]) -> bytes:
    """The manifest of `files`."""
    return manifest.manifest(
        draft.document,
        library=draft.folder.library,
        selection=draft.selection,
        brand=draft.folder.brand,
        files=files,
        sources=manifest.sources(draft.folder.path),
        warnings=draft.warnings,
    )


def make_draft(home: Path, *, today: dt.date, final: bool = False) -> Draft:
    """The document of the folder `home`, ready to be rendered. Raises `InputError`."""
    questionnaire = questionnaires.standard()
    folder = open_folder(home, questionnaire, libraries.standard())
    route, library = journey(questionnaire, folder.answers), folder.library
    selection = select(library, route)
    edition = Edition(today, folder.settings.notice, folder.revisions, final)
    document = assemble(route, library, selection, edition)
    return Draft(folder, route, selection, document, tuple(advice(folder, route, selection, library, today)))


def refuse_gaps(draft: Draft) -> None:
    """Raise `GapsError`, listing them, where anything is still to be agreed."""
    problems = list(gaps(draft))
    if problems:
        raise GapsError("A final document cannot have gaps. The last build stands as it was.", problems)


def gaps(draft: Draft) -> Iterator[Problem]:
    """Everything that is still to be agreed: open answers, and gaps that the document prints for other reasons."""
    asked = set()
    for point in unsettled(draft.route):
        question, ident = point.step.question, point.key[-1]
        asked |= {ident, f"{question.id}.{ident}", f"{question.each}.{ident}"}
        place = draft.folder.answers.place(*point.key)
        found = place if place.line else Place(f"answers/{point.step.section.file}")
        yield Problem(found, f"{point.label} is {point.state.why}", f"Answer '{ident}'")
    for gap in {gap.name: gap for gap in walk.gaps(draft.document)}.values():
        if gap.name not in asked:
            yield Problem(_home(draft.route, gap.name), f"{gap.label} is missing", f"Answer '{gap.name}'")


def _home(route: Journey, name: str) -> Place:
    """The file in which the answer to `name` should stand."""
    asked = name.partition(".")[0]
    homes = (step.section.file for step in route.steps if asked in (step.question.id, step.question.each))
    return Place(f"answers/{next(homes)}")
