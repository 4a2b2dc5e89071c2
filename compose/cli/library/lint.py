"""`local-compact library lint`: what in the library, or in a folder's local wording, is worth a look."""

from __future__ import annotations

import argparse
import statistics

from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.library import lint, readability
from compose.library.model import Library
from compose.questionnaire import load as questionnaires
from compose.questionnaire.model import Questionnaire


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    which.add_folder(parser)
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; the status is 1 where something was."""
    library, questionnaire = which.library_of(arguments.folder), questionnaires.standard()
    found = sorted(lint.problems(library, questionnaire, shared.today(arguments)))
    lines = [str(problem) for problem in found]
    lines += ["", f"{len(found)} to look at." if found else "Nothing to look at."]
    say("\n".join((*lines, _grades(library, questionnaire)) if found else (lines[-1], _grades(library, questionnaire))))
    return 1 if found else 0


def _grades(library: Library, questionnaire: Questionnaire) -> str:
    grades = [readability.grade_of(clause, questionnaire) for clause in library.commitments]
    median, highest = statistics.median(grades), max(grades)
    return f"Reading grade of the {len(grades)} commitments: median {median:.1f}, highest {highest:.1f}."
