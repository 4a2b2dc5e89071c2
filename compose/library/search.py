"""Finding clauses by words: in titles first, then in wording, in reasons and examples, in the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compose.library.model import Clause, Library


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found."""

    clause: Clause
    excerpt: str
    """Some words around the first find."""


def search(library: Library, words: str) -> tuple[Hit, ...]:
    """The clauses that hold every word of `words`, or words beginning so; the nearest first."""
    patterns = [re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE) for word in words.split()]
    found = [
        (rank, place, hit)
        for place, clause in enumerate(library.clauses)
        if (rank := _rank(clause, patterns)) is not None and (hit := _hit(clause, patterns))
    ]
    return tuple(hit for _, _, hit in sorted(found, key=lambda one: one[:2]))


def _fields(clause: Clause) -> Iterator[str]:
    """What is searched, the most telling first."""
    yield f"{clause.title} {clause.id}"
    yield " ".join(text.markdown for text in clause.texts.values())
    yield f"{clause.why} {clause.example.text if clause.example else ''}"
    stances = " ".join(f"{stance.asked_by} {stance.costs}" for stance in clause.positions.values())
    yield f"{' '.join(clause.themes)} {' '.join(clause.national)} {clause.source.what} {clause.legal} {stances}"


def _rank(clause: Clause, patterns: list[re.Pattern[str]]) -> int | None:
    """The sum over the words of the first field that holds each; `None` where a word is nowhere."""
    fields = list(map(_plain, _fields(clause)))
    ranks = [next((n for n, text in enumerate(fields) if pattern.search(text)), None) for pattern in patterns]
    return None if None in ranks or not ranks else sum(rank or 0 for rank in ranks)


_MARKUP = re.compile(r"\]\([^)]*\)|[*\[]|^:::.*$|^- ", re.MULTILINE)
_ANSWER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
BEFORE, BEHIND = 40, 60
"""Letters of an excerpt at most on either side of the find."""


def _hit(clause: Clause, patterns: list[re.Pattern[str]]) -> Hit:
    for text in map(_plain, list(_fields(clause))[1:]):
        for pattern in patterns:
            if match := pattern.search(text):
                return Hit(clause, _excerpt(text, match))
    return Hit(clause, "")


def _plain(field: str) -> str:
    """`field` without markup; the name of an answer stands for it."""
    named = _ANSWER.sub(lambda match: match[1].replace("_", " ").replace(".", " "), field)
    return " ".join(_MARKUP.sub("", named).split())


def _excerpt(text: str, match: re.Match[str]) -> str:
    """Whole words around `match`, with dots where the text goes on."""
    start = text.rfind(" ", 0, max(0, match.start() - BEFORE)) + 1
    end = len(text) if match.end() + BEHIND >= len(text) else max(match.end(), text.rfind(" ", 0, match.end() + BEHIND))
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
