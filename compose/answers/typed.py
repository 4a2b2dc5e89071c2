"""An answer as it is typed in a file: the other direction of `kinds`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from compose.answers import kinds
from compose.answers.model import TO_BE_AGREED, Open, Value
from compose.questionnaire.model import Question
from compose.yamlio import Plain


def typed(question: Question, value: Value) -> Plain:
    """What stands in the file for `value` as the answer to `question`; `None` where there is no answer."""
    match value:
        case Open():
            return kinds.LATER if value == TO_BE_AGREED else None
        case bool():
            return "yes" if value else "no"
        case dt.date():
            return value.isoformat()
        case tuple():
            return [_one(question, item) for item in value]
        case None:
            return None
    return str(value)


def _one(question: Question, item: str | Mapping[str, Value]) -> Plain:
    """A choice, or an entry: its fields in the order they are asked, without those that have no value."""
    if isinstance(item, str):
        return item
    fields = {part.id: typed(part, item.get(part.id)) for part in question.fields}
    return {ident: written for ident, written in fields.items() if written is not None}
