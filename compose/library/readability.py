"""How hard wording is to read: its sentences and its reading grade. This is textstat's one door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from compose.document import show, walk
from compose.document.model import Block, Blocks, Each, Field, Inline, Inlines, ListBlock, Paragraph, Text
from compose.document.rebuild import rebuilt_inline
from compose.library.model import Clause
from compose.questionnaire.model import Questionnaire

_ENDS = re.compile(r"(?<=[.?!:;])\s+")


def sentences(blocks: Blocks, questionnaire: Questionnaire) -> tuple[str, ...]:
    """The sentences of a clause's wording; an item of a list and what leads up to it count as one each.

    An answer is read as its usual value, or as what it is called where it has none.
    """
    runs = [run for block in blocks for run in _runs(block)]
    words = [walk.text(tuple(_spoken(inline, questionnaire) for inline in run)).strip() for run in runs]
    return tuple(sentence for text in words for sentence in _ENDS.split(text) if sentence)


def _runs(block: Block) -> Iterator[Inlines]:
    """The runs that hold sentences; cells of tables hold names and figures."""
    match block:
        case Paragraph():
            yield block.content
        case ListBlock():
            yield from (run for item in block.items for inner in item for run in _runs(inner))
        case Each():
            yield from (run for inner in block.blocks for run in _runs(inner))


def _spoken(inline: Inline, questionnaire: Questionnaire) -> Inline:
    if not isinstance(inline, Field):
        return rebuilt_inline(inline, lambda run: tuple(_spoken(one, questionnaire) for one in run))
    question = questionnaire.by_id.get(inline.name)
    if question is None:
        return Text(inline.name.partition(".")[2] or "a date")
    return Text(show.usual(question) or question.label)


def grade(texts: tuple[str, ...]) -> float:
    """The Flesch–Kincaid grade of sentences: years of (American) schooling that a reader needs."""
    import textstat  # late: half a second, and only the library's own checks ask for it

    whole = " ".join(text.rstrip(".?!:;,") + "." for text in texts)
    return cast(float, textstat.flesch_kincaid_grade(whole))


def grade_of(clause: Clause, questionnaire: Questionnaire) -> float:
    """The highest grade among the wordings of `clause`."""
    return max(grade(sentences(blocks, questionnaire)) for blocks in clause.wording.values())
