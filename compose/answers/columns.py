"""Which column of a table holds which field of an entry, told by its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from compose.answers import cells
from compose.answers.synonyms import HEADINGS, NEVER_GUESSED
from compose.answers.tables import Table
from compose.questionnaire.model import Question

_CLOSE = 0.85


def matched(table: Table, question: Question) -> dict[int, Question]:
    """The field of `question` that each column holds, by the column's place; columns that hold none are left out.

    The field's own words go first, then everyday ones, then headings spelt nearly so.
    """
    found: dict[int, Question] = {}
    words = {part.id: _own(part) for part in question.fields}
    everyday = {part.id: words[part.id] | _everyday(question, part) for part in question.fields}
    for known, close in ((words, False), (everyday, False), (everyday, True)):
        for place, head in enumerate(table.heads):
            free = [part for part in question.fields if part not in found.values()]
            fitting = [part for part in free if _fits(_plain(head), known[part.id], close)]
            if place not in found and fitting:
                found[place] = _most_readable(table, place, question, fitting)
    return dict(sorted(found.items()))


def _fits(head: str, known: Iterable[str], close: bool) -> bool:
    if not close or len(head) < 5 or head in NEVER_GUESSED:
        return head in known
    return bool(get_close_matches(head, known, n=1, cutoff=_CLOSE))


def _own(part: Question) -> set[str]:
    return {_plain(part.id), _plain(part.label), _plain(part.ask)}


def _everyday(question: Question, part: Question) -> set[str]:
    known: Mapping[str, tuple[str, ...]] = HEADINGS.get(question.id, {})
    return set(known.get(part.id, ()))


def _plain(head: str) -> str:
    return re.sub(r"[\W_]+", " ", head.casefold()).strip()


def _most_readable(table: Table, place: int, question: Question, fitting: Iterable[Question]) -> Question:
    """The part, of those `fitting`, whose choices most cells of a column say."""
    return max(
        fitting, key=lambda part: sum(cells.choice(question, part, row.cells[place]) is not None for row in table.rows)
    )
