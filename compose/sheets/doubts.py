"""What to look at again in rows that were taken: nothing that is wrong for certain, and much that is a slip."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compose.answers.merge import name_of
from compose.questionnaire.model import Question
from compose.sheets.book import head_of
from compose.sheets.changes import Changes, Text, usual
from compose.sheets.offers import Offers


def doubts(found: Changes, offers: Offers, today: dt.date) -> Iterator[str]:
    """What is doubtful in the rows that `found` changes or adds, a line each."""
    for entry in found.touched:
        for what in _doubts(found.question, entry, offers, today):
            yield f"{name_of(found.question, entry)}: {what}"


def _doubts(question: Question, entry: Text, offers: Offers, today: dt.date) -> Iterator[str]:
    for part in question.fields:
        said, head = entry.get(part.id, ""), head_of(question, part)
        if not said:
            if not (part.optional or usual(part)):
                yield f"'{head}' is still empty"
        elif part.id in offers and not offers[part.id].knows(said):
            near = offers[part.id].nearest(said)
            meant = f" (perhaps '{near}')" if near else ""
            yield f"'{said}' is no {offers[part.id].what}{meant}"
        elif _is_to_come(part, said, today):
            yield f"'{head}', {said}, is still to come"
    if "settled" in entry and entry["settled"] < entry.get("date", ""):
        yield "it was settled before it was raised"


def _is_to_come(part: Question, said: str, today: dt.date) -> bool:
    """Whether a record says that it is of a day or a year that has not come."""
    return (
        said > today.isoformat()
        if part.kind == "date"
        else part.kind == "number" and part.id == "year" and said > str(today.year)
    )
