"""The cells of a spreadsheet read as answers: in the words people use there, then as `kinds` reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from compose.answers import days, kinds
from compose.answers.names import plain
from compose.answers.synonyms import BLANK, CHOICES, NO, YES
from compose.questionnaire.model import Question
from compose.schema import WrongValueError
from compose.yamlio import Plain

_FAULT = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)")


def is_blank(cell: str) -> bool:
    """Whether a cell says nothing."""
    return cell.casefold() in BLANK


def read(question: Question, part: Question, cell: str) -> Any:  # noqa: ANN401 - the value depends on the kind
    """The value of `cell` as an answer to `part`, a field of `question`. Raises `WrongValueError`."""
    if _FAULT.fullmatch(cell):
        raise WrongValueError(f"holds an error of the spreadsheet ({cell})", "Type what should stand there")
    return kinds.read(part, _typed(question, part, cell))


def choice(question: Question, part: Question, cell: str) -> str | None:
    """The choice of `part` that `cell` means; `None` where it is none of the known."""
    return _meanings(question.id, part.id, tuple(part.options.items())).get(plain(cell))


@cache
def _meanings(question: str, part: str, options: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The choice that each word or label means."""
    friendly = CHOICES.get(question, {}).get(part, {})
    words = {key: (*friendly.get(key, ()), label, key.replace("-", " "), key) for key, label in options}
    return {plain(word): key for key, known in words.items() for word in known}


def _typed(question: Question, part: Question, cell: str) -> Plain:
    """What would be typed in the file of answers for `cell`."""
    words = " ".join(cell.split())
    match part.kind:
        case "long-text":
            return cell
        case "yes-no":
            return "yes" if words.casefold() in YES else "no" if words.casefold() in NO else words
        case "one-of":
            return choice(question, part, words) or words
        case "some-of":
            pieces = [piece.strip() for piece in re.split(r"[;,\n]", cell)]
            return [choice(question, part, piece) or piece for piece in pieces if piece]
        case "date":
            return days.written(words)
        case "number":
            return words.removeprefix("£").strip()
    return words
