"""`local-compact library list`: every clause, part by part."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from compose import paths
from compose.cli.library import which
from compose.cli.words import say
from compose.document import show, walk
from compose.document.model import Field, Inlines, Text
from compose.library.about import VOICES
from compose.library.model import Clause, Library, Theme, Voice
from compose.questionnaire import load as questionnaires


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    which.add_folder(parser)
    parser.add_argument("--part", metavar="PART", help="only this part, such as outcome-4 or code-funding")
    parser.add_argument(
        "--theme", choices=get_args(Theme), metavar="THEME", help=f"one of {', '.join(get_args(Theme))}"
    )
    parser.add_argument("--by", choices=get_args(Voice), metavar="SIDE", help="undertaken by: public, voluntary or all")
    parser.add_argument("--choice", action="store_true", help="only clauses with a stronger and a lighter wording")


def run(arguments: argparse.Namespace) -> int:
    """Print the list."""
    library = which.library_of(arguments.folder)
    clauses = [clause for clause in library.clauses if _wanted(clause, arguments)]
    if not clauses:
        parts = ", ".join(dict.fromkeys(clause.part for clause in library.clauses))
        say(f"No clause is like that. The parts are: {parts}.")
        return 1
    say("\n".join((*_lines(library, clauses), "", *_legend(clauses, arguments.folder))))
    return 0


def _wanted(clause: Clause, arguments: argparse.Namespace) -> bool:
    return (
        arguments.part in (None, clause.part)
        and (arguments.theme is None or arguments.theme in clause.themes)
        and arguments.by in (None, clause.undertaken_by)
        and (not arguments.choice or len(clause.wording) > 1)
    )


def _lines(library: Library, clauses: list[Clause]) -> Iterator[str]:
    width = max(len(clause.id) for clause in clauses)
    for part in library.parts:
        some = [clause for clause in clauses if clause.part == part.id]
        if some:
            yield f"\n{plain(part.title)} ({part.id})"
        for by in dict.fromkeys(clause.undertaken_by for clause in some):
            if part.commitments:
                yield f"  Undertaken by {VOICES[by]}:"
            for clause in (one for one in some if one.undertaken_by == by):
                yield f"  {clause.id:<{width}}  {clause.title}{_marks(clause)}"


def plain(run: Inlines) -> str:
    """A title with the usual answer in the place of each field."""
    questions = questionnaires.standard().by_id
    shown = (Text(show.usual(questions[one.name]) or "") if isinstance(one, Field) else one for one in run)
    return walk.text(tuple(shown))


def _marks(clause: Clause) -> str:
    marks = "±" if len(clause.wording) > 1 else ""
    return f" {marks}{'*' if clause.local else ''}".rstrip()


def _legend(clauses: list[Clause], folder: Path | None) -> Iterator[str]:
    count = "1 clause" if len(clauses) == 1 else f"{len(clauses)} clauses"
    yield f"{count}. ± has a stronger and a lighter wording too. * has your own wording or is your own."
    yield "See one with: local-compact library show ID"
    if folder and any(clause.local for clause in clauses):
        yield f"See one of yours with: local-compact why {paths.quoted(folder)} ID"
