"""The tasks of a partner's checklist, and what each is known by when the filled checklist comes back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from compose.document import fill, walk
from compose.document.model import Inlines, Paragraph, Strong, Text
from compose.inserts.context import text
from compose.library.select import Chosen
from compose.pack.making.setting import Setting


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a partner undertakes."""

    id: str
    """Id of the clause, or where the group thought of the task itself, what its words are known by."""
    part: str
    """Title of the part of the Compact in which the clause stands; empty for the group's own."""
    words: Inlines


def tasks(setting: Setting, sector: object) -> Iterator[Task]:
    """The tasks of a partner of `sector`: the group's own first, then the commitments of its side and of all."""
    for entry in setting.entries("checklist"):
        yield Task(f"own-{key(str(entry['task']))}", "", setting.context.shown("checklist.task", entry))
    pool = {one.id for one in setting.library.commitments}
    for one in setting.chosen.values():
        asked = one.clause.id in pool and one.clause.undertaken_by in ("all", sector)
        if asked and (promise := _promise(one, setting)):
            part = setting.line(setting.library.part_by_id[one.part].title)
            yield Task(one.clause.id, part, (Strong(text(setting.titled(one.clause))), Text(f"\n{promise}")))


def _promise(one: Chosen, setting: Setting) -> str:
    """The first sentence that promises something, with the next where that says what the thing promised is.

    Nothing where there is none, as where a code says what it covers.
    """
    said = fill.fill(one.clause.wording[one.position], setting.filling())
    paragraphs = (walk.text(block.content) for block in said if isinstance(block, Paragraph))
    sentences = [sentence for words in paragraphs for sentence in re.split(r"(?<=[.?!]) (?=[A-Z])", words)]
    at = next((at for at, sentence in enumerate(sentences) if _PROMISE.search(sentence)), len(sentences))
    found = "".join(sentences[at : at + 1])
    both = " ".join(sentences[at : at + 2])
    if both != found and len(both) <= _LONGEST and _OF_IT.match(sentences[at + 1]):
        found = both
    return f"{found[:-1]} …" if found.endswith(":") else found


_PROMISE = re.compile(r"\bwill\b")
_OF_IT = re.compile(r"(It|These|That|Will it)\b")
"""How a sentence begins that goes on about the note, the plan or the question of the one before."""
_LONGEST = 280
"""Letters of a task; more than that nobody reads in a list of fifty."""


def key(words: str) -> str:
    """What `words` are known by where a short name is needed: eight letters that depend on nothing else."""
    return hashlib.sha256(" ".join(words.split()).casefold().encode()).hexdigest()[:8]
