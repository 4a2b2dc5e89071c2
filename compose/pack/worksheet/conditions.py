"""When a question is asked, in plain words: the questions that its condition names, and the choices it looks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from compose.pack.worksheet.sheet import short
from compose.questionnaire.condition import Condition
from compose.questionnaire.model import Question, Questionnaire

_NAME = r"(?P<name>[a-z_]+(?:\.[a-z_]+)?)"
_IS = re.compile(rf"{_NAME} == '(?P<value>[^']*)'")
_IS_NOT = re.compile(rf"{_NAME} != '(?P<value>[^']*)'")
_ONE_OF = re.compile(rf"{_NAME} in \[(?P<value>[^\]]*)\]")
_HOLDS = re.compile(rf"'(?P<value>[^']*)' in {_NAME}")
_TRUE = re.compile(_NAME)


def in_words(condition: Condition, questionnaire: Questionnaire) -> str:
    """What must be so for `condition` to hold, without a full stop.

    Where it says more than a comparison or two, the questions that it looks at are named and no more.
    """
    pieces = [_piece(source, questionnaire) for source in _joined(condition.source)]
    if all(pieces):
        return "; and ".join(filter(None, pieces))
    labels = (question.label for question in _asked(condition, questionnaire))
    return f"the answers to these allow it: {'; '.join(dict.fromkeys(labels))}"


def _joined(source: str) -> list[str]:
    """The pieces of `source` that must all hold, without those that another says with more."""
    pieces = [piece.strip() for piece in source.split(" and ")]
    held = {match["name"] for piece in pieces if (match := _HOLDS.fullmatch(piece))}
    return [piece for piece in pieces if piece not in held]


def _piece(source: str, questionnaire: Questionnaire) -> str:
    """`source` in words; nothing where it is more than a comparison."""
    for pattern, say in _WAYS.items():
        if match := pattern.fullmatch(source):
            question = _question(match["name"], questionnaire)
            return say(question, match.groupdict().get("value", "")) if question else ""
    return ""


def _question(name: str, questionnaire: Questionnaire) -> Question | None:
    """The question `name`, or `partner.signs` for a field of an entry."""
    stem, _, part = name.partition(".")
    if not part:
        return questionnaire.by_id.get(stem)
    return next((one.part(part) for one in questionnaire.questions() if one.each == stem), None)


def _asked(condition: Condition, questionnaire: Questionnaire) -> Iterator[Question]:
    for name in sorted(condition.parts or condition.names):
        if question := _question(name, questionnaire):
            yield question


def _quoted(question: Question, value: str) -> str:
    return f"“{short(question.options.get(value, value))}”"


def _either(question: Question, values: str) -> str:
    chosen = [_quoted(question, value) for value in re.findall("'([^']*)'", values)]
    return f"{question.label} is {' or '.join(chosen)}"


def _true(question: Question, value: str) -> str:
    return f"{question.label} is “Yes”" if question.kind == "yes-no" else f"there is an answer on {question.label}"


_WAYS: Mapping[re.Pattern[str], Callable[[Question, str], str]] = {
    _IS: lambda question, value: f"{question.label} is {_quoted(question, value)}",
    _IS_NOT: lambda question, value: f"{question.label} is not {_quoted(question, value)}",
    _ONE_OF: _either,
    _HOLDS: lambda question, value: f"{question.label} include {_quoted(question, value)}",
    _TRUE: _true,
}
"""How each kind of comparison is said."""
