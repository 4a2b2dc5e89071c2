"""`local-compact library words`: what may stand in double braces in the wording of a clause."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from compose.cli.words import say
from compose.document import show
from compose.library.check import COMPUTED
from compose.questionnaire import load as questionnaires
from compose.questionnaire.model import Question, Questionnaire


def configure(parser: argparse.ArgumentParser) -> None:
    """There is nothing to declare."""


def run(arguments: argparse.Namespace) -> int:
    """Print the words."""
    say("\n".join(_lines(questionnaires.standard())))
    return 0


def _lines(questionnaire: Questionnaire) -> Iterator[str]:
    names = questionnaire.field_names()
    yield "What may stand in the wording, in double braces, and what it prints if nobody answers otherwise:"
    for section in questionnaire.sections:
        asked = [question for question in section.questions if question.id in names]
        yield from ("", section.title, *map(_line, asked)) if asked else ()
    yield from ("", "Worked out by the program")
    yield from (f"  {{{{ {name} }}}}: {said}" for name, said in COMPUTED.items())


def _line(question: Question) -> str:
    usual = show.usual(question)
    return f"  {{{{ {question.id} }}}}: {question.label}{f' ({usual})' if usual else ''}"
