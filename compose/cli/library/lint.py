"""`local-compact library lint`: what in the library, or in a folder's local wording, is worth a look."""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
from collections.abc import Iterator, Sequence

from compose.cli import arguments as shared
from compose.cli.library import which
from compose.cli.words import say
from compose.errors import Problem
from compose.lapsed import load as registers
from compose.library import lint, readability
from compose.library.load import standard as shipped
from compose.library.model import Clause, Library
from compose.pack.inserts.registry import NAMES
from compose.pack.words import dispute, evaluation, implementation, load
from compose.pack.words import lint as papers_lint
from compose.questionnaire import load as questionnaires
from compose.questionnaire.model import Questionnaire


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the action's arguments."""
    which.add_folder(parser)
    shared.add_date(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; the status is 1 where something was."""
    library, questionnaire = which.library_of(arguments.folder), questionnaires.standard()
    today = shared.today(arguments)
    if arguments.folder:  # what is amiss in the library is not the group's to mend
        clauses, called = tuple(clause for clause in library.clauses if clause.local), "your own wording"
        found = sorted(lint.of_clauses(clauses, library, questionnaire, today))
    else:
        clauses, called = library.commitments, f"the {len(library.commitments)} commitments"
        found = sorted([*lint.problems(library, questionnaire, today), *_papers(library, today)])
    lines = [*map(str, found), "", f"{len(found)} to look at."] if found else ["Nothing to look at."]
    say("\n".join((*lines, _grades(clauses, called, questionnaire))))
    return 1 if found else 0


def _papers(library: Library, today: dt.date) -> Iterator[Problem]:
    """What is worth a look in the papers of the pack; the lists behind them are read as they are when it is made."""
    for read in (implementation.standard, evaluation.scorecard, evaluation.measures, dispute.standard):
        read()
    papers = load.standard(frozenset(shipped().by_id), NAMES)
    return papers_lint.problems(papers, registers.standard(), library.review_months, today)


def _grades(clauses: Sequence[Clause], called: str, questionnaire: Questionnaire) -> str:
    if not clauses:
        return "The folder has no wording of its own."
    grades = [readability.grade_of(clause, questionnaire) for clause in clauses]
    median, highest = statistics.median(grades), max(grades)
    return f"Reading grade of {called}: median {median:.1f}, highest {highest:.1f}."
