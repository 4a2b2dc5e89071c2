"""What people type, made into what the files hold: dates and numbers as they are said in a room."""

from __future__ import annotations

import re

from compose.answers import days, kinds
from compose.document.show import capital
from compose.questionnaire.model import Question
from compose.schema import WrongValueError

_NUMBER = re.compile(r"£?\s*(\d{1,3}(?:,\d{3})+|\d+)\s*(%|[a-z ]*)\.?")


def tidy(question: Question, typed: str) -> str:
    """`typed` as an answer to `question` is written in its file; as it is where it is something else."""
    words = typed.strip()
    if kinds.is_to_be_agreed(words):
        return kinds.LATER
    match question.kind:
        case "date":
            return days.written(words)
        case "number":
            return _number(words, question.unit or "")
    return words


def _number(words: str, unit: str) -> str:
    """A number without its unit: `£10,000`, `6 months`, `10%`."""
    found = _NUMBER.fullmatch(words.lower())
    if not found:
        return words
    figures, behind = found[1], found[2].strip()
    said = {"", unit, f"{unit}s", "pounds" if unit == "pound" else "", "%" if unit == "per cent" else ""}
    return figures.replace(",", "") if behind in said else words


def wrong(question: Question, typed: str) -> str:
    """What is wrong with `typed` as an answer to `question` and how to put it right; nothing where it is fine."""
    try:
        kinds.read(question, tidy(question, typed))
    except WrongValueError as error:
        if question.kind == "date":
            return f"There is no such day as '{typed.strip()}'. Type it as 1 April 2027 or 1/4/2027."
        return f"{capital(question.label)} {error.what}. {error.remedy}."
    return ""
