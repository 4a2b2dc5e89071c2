"""What tells one entry of a table from another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from compose.answers.typed import typed
from compose.questionnaire.model import Question
from compose.yamlio import Plain


def as_text(question: Question, entry: Mapping[str, Any]) -> dict[str, str]:
    """An entry as it is typed in its file, field by field; nothing for what has no value."""
    written = {part.id: typed(part, entry.get(part.id)) for part in question.fields}
    return {ident: value for ident, value in written.items() if isinstance(value, str)}


def as_typed(entries: Plain) -> tuple[dict[str, str], ...]:
    """Entries as they stand in their file, without what is no text."""
    rows = entries if isinstance(entries, list) else []
    return tuple(
        {name: value for name, value in row.items() if isinstance(value, str)} for row in rows if isinstance(row, dict)
    )


def name_of(question: Question, entry: Mapping[str, str]) -> str:
    """What an entry is called: the words that name it, in small letters."""
    return " · ".join(" ".join(entry.get(part, "").split()) for part in question.named_by).casefold().rstrip(".")


def refs(question: Question, entries: Sequence[Mapping[str, str]]) -> list[str]:
    """What each entry is known by: letters that follow from its name; of two of one name the second has a number."""
    met: Counter[str] = Counter()
    found = []
    for entry in entries:
        ref = hashlib.sha256(name_of(question, entry).encode()).hexdigest()[:10]
        met[ref] += 1
        found.append(ref if met[ref] == 1 else f"{ref}-{met[ref]}")
    return found
