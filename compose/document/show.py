"""How an answer is printed: numbers with their unit, dates in full, choices by their label, lists with an "and"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from compose.answers.model import Open
from compose.document.model import Gap, Inlines, Text
from compose.plan.dates import long_date
from compose.questionnaire.model import Question


def shown(question: Question, value: Any, name: str = "") -> Inlines:  # noqa: ANN401 - the value depends on the kind
    """`value` as inlines: its words, a gap where it is open, nothing where there is none."""
    if isinstance(value, Open):
        return (Gap(name or question.id, question.label),)
    return (Text(words(question, value)),) if value not in (None, ()) else ()


def words(question: Question, value: Any) -> str:  # noqa: ANN401 - the value depends on the kind
    """`value`, an answer to `question`, as it is printed."""
    return _WORDS.get(question.kind, _as_typed)(question, value)


def usual(question: Question) -> str | None:
    """The usual answer to `question` as it is printed; `None` where there is none that could stand in a line."""
    if question.default is None or question.kind in ("some-of", "repeat"):
        return None
    typed = str(question.default)
    return words(question, int(typed) if question.kind == "number" else typed)


def together(items: Sequence[str]) -> str:
    """`items` as a phrase: a, b and c."""
    *first, last = items or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def within(phrase: str) -> str:
    """`phrase` as it stands within a sentence: its article without a capital."""
    return f"the {phrase[4:]}" if phrase.startswith("The ") else phrase


def capital(phrase: str) -> str:
    """`phrase` with a capital first."""
    return phrase[:1].upper() + phrase[1:]


def _as_typed(question: Question, value: object) -> str:
    return " ".join(str(value).split("\n"))


def _number(question: Question, value: int) -> str:
    if question.unit == "pound":
        return f"£{value:,}"
    if question.unit == "per cent":
        return f"{value:,} per cent"
    return f"{value:,} {question.unit}{'' if value == 1 else 's'}" if question.unit else f"{value:,}"


def _choice(question: Question, value: str) -> str:
    return question.options.get(value, value)


_WORDS: Mapping[str, Callable[[Question, Any], str]] = {
    "number": _number,
    "date": lambda question, value: long_date(value) if isinstance(value, dt.date) else str(value),
    "yes-no": lambda question, value: "yes" if value else "no",
    "one-of": _choice,
    "some-of": lambda question, value: together([_choice(question, item) for item in value]),
}
