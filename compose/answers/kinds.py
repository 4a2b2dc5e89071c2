"""What an answer of each kind must be: one function a kind, from what was typed to a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from compose import schema
from compose.answers.model import TO_BE_AGREED
from compose.questionnaire.model import Question
from compose.schema import WrongValueError
from compose.yamlio import Plain

Reader = Callable[[Question, Plain], Any]

LATER = "to be agreed"
"""How an answer that is to be agreed is written."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def read(question: Question, typed: Plain) -> Any:  # noqa: ANN401 - the value depends on the kind
    """The value of `typed` as an answer to `question`. Raises `WrongValueError`."""
    if is_to_be_agreed(typed):
        return TO_BE_AGREED
    return READERS[question.kind](question, typed)


def is_to_be_agreed(typed: Plain) -> bool:
    """Whether `typed` says that the matter is still to be agreed: an answer to a question of any kind."""
    if isinstance(typed, list) and len(typed) == 1:
        return is_to_be_agreed(typed[0])
    words = re.sub(r"[^a-z ]", "", typed.lower()).strip() if isinstance(typed, str) else ""
    return words in ("to be agreed", "to be confirmed", "to be decided", "tba", "tbc", "tbd")


def _text(question: Question, typed: Plain) -> str:
    return schema.line(typed)


def _long_text(question: Question, typed: Plain) -> str:
    return schema.text(typed)


def _yes_no(question: Question, typed: Plain) -> bool:
    return schema.yes_no(typed)


def _one_of(question: Question, typed: Plain) -> str:
    words = _text(question, typed)
    by_label = {label.lower(): key for key, label in question.options.items()}
    words = words if words in question.options else by_label.get(words.lower(), words)
    if words in question.options:
        return words
    if question.other:
        return _own_choice(question, words)
    what, _ = schema.unknown(words, question.options)
    raise WrongValueError(what.replace(f"'{words}' is", f"'{words}' is a choice that is"), _choices(question.options))


def _own_choice(question: Question, words: str) -> str:
    """A choice of one's own; what is nearly one of the known ones is taken for a slip, for much may hang on it."""
    known = {name.lower(): name for name in (*question.options, *question.options.values())}
    if near := get_close_matches(words.lower(), known, n=1, cutoff=0.75):
        remedy = f"Write '{known[near[0]]}' if you meant that; if not, say it in other words"
        raise WrongValueError(f"is nearly '{known[near[0]]}': '{words}'", remedy)
    return words


def _choices(options: Mapping[str, str]) -> str:
    return "Choose one of: " + "; ".join(f"{key} ({label})" for key, label in options.items())


def _some_of(question: Question, typed: Plain) -> tuple[str, ...]:
    chosen = tuple(_one_of(question, item) for item in _list(typed))
    if twice := [item for place, item in enumerate(chosen) if item in chosen[:place]]:
        raise WrongValueError(f"names '{twice[0]}' twice", "Keep one of the two")
    return chosen


def _list(typed: Plain) -> Sequence[Plain]:
    return typed if isinstance(typed, list) else [typed]


def _number(question: Question, typed: Plain) -> int:
    number = schema.whole(typed)
    if number < 0:
        raise WrongValueError("should not be below nought", "Write a number of 0 or more")
    for limit, beyond in ((question.floor, min), (question.ceiling, max)):
        if limit and limit.firm and beyond(number, limit.value) != limit.value:
            raise WrongValueError(
                f"cannot be {number}. {limit.say.rstrip('.')}", f"Choose another number ({limit.source})"
            )
    return number


def _email(question: Question, typed: Plain) -> str:
    words = _text(question, typed)
    if not _EMAIL.fullmatch(words):
        raise WrongValueError(f"should be an e-mail address, not '{words}'", "Write it as name@organisation.org")
    return words


READERS: Mapping[str, Reader] = {
    "text": _text,
    "long-text": _long_text,
    "yes-no": _yes_no,
    "one-of": _one_of,
    "some-of": _some_of,
    "date": lambda question, typed: schema.date(typed),
    "number": _number,
    "email": _email,
    "partner": _text,
}
"""Reader by kind; `repeat` is read entry by entry in `store`."""
