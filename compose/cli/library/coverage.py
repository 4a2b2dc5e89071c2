"""`local-compact library coverage`: what the library covers, or which national undertakings a draft answers."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from compose.building import Draft, make_draft
from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.document import walk
from compose.library.about import VOICES
from compose.library.coverage import Answered, answered, matrix, one_sided
from compose.library.model import Library

FEWEST = 4
"""How many of the themes that have little are named."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    which.add_folder(parser)
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the coverage."""
    if arguments.folder is None:
        say("\n".join(_of_library(which.library_of(None))))
    else:
        say("\n".join(_of_draft(make_draft(arguments.folder, today=shared.today(arguments)))))
    return 0


# -- the library -------------------------------------------------------------------------------------------------------


def _of_library(library: Library) -> Iterator[str]:
    outcomes = [part.id for part in library.parts if part.skeleton == "outcomes"]
    yield "Commitments by theme (rows) and outcome of 2010 (columns): public bodies / voluntary organisations / all."
    yield "A commitment may serve several themes. 'codes' counts those of codes of practice that serve no one outcome."
    yield ""
    yield f"{'':<17}" + "".join(f"{column:<12}" for column in (*outcomes, "codes")).rstrip()
    for theme, cells in matrix(library).items():
        yield f"{theme:<17}" + "".join(f"{_cell(cells.get(key)):<12}" for key in (*outcomes, "codes")).rstrip()
    yield ""
    gaps = [f"{theme}: {VOICES[voice]}" for theme, voice in one_sided(library)]
    yield f"Themes on which one side commits itself to nothing: {'; '.join(gaps) or 'none'}."
    yield f"Themes with the fewest commitments: {', '.join(_fewest(library))}."
    clauses, words = len(library.clauses), sum(len(clause.wording) for clause in library.clauses)
    yield f"{clauses} clauses in {words} wordings, {len(library.commitments)} of them commitments."


def _fewest(library: Library) -> Iterator[str]:
    totals = {theme: sum(sum(voices.values()) for voices in cells.values()) for theme, cells in matrix(library).items()}
    yield from (f"{theme} ({totals[theme]})" for theme in sorted(totals, key=totals.__getitem__)[:FEWEST])


def _cell(voices: Counter[str] | None) -> str:
    return "/".join(str(voices[voice]) for voice in ("public", "voluntary", "all")) if voices else "-"


# -- a draft -----------------------------------------------------------------------------------------------------------

_TITLES = {
    "answers": "answered",
    "exceeds": "answered by a stronger wording",
    "softens": "answered by a lighter wording",
    "in its own words": "answered in your own words (read whether they still say as much)",
    "leaves out": "not in the draft",
}


def _of_draft(draft: Draft) -> Iterator[str]:
    found = list(answered(draft.folder.library, draft.selection))
    numbers = {heading.id: heading.number for heading in walk.headings(draft.document) if heading.number}
    yield f"{draft.document.title} and the {len(found)} undertakings of the national Compact of 2010"
    for state, title in _TITLES.items():
        some = [one for one in found if one.state == state]
        if some:
            yield ""
            yield f"{len(some)} {title}:"
            yield from (_line(one, numbers) for one in some)


def _line(one: Answered, numbers: dict[str, str]) -> str:
    if one.state == "leaves out":
        title = f"{one.clause.title} ({one.clause.id}): " if one.clause else ""
        return f"  {one.number:<5} {title}{one.reason}"
    clauses = [clause for clause in (one.clause, *one.further) if clause]
    named = "; carried further by ".join(f"{clause.title} ({numbers[clause.id]})" for clause in clauses)
    return f"  {one.number:<5} {named}"
