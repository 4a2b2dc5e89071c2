"""The words of two sides as inlines: each as it reads, or both as one text, with those marked that went or came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.marked import BREAK, Words, stream
from compose.compare.marked import marked as runs
from compose.compare.readable import changes
from compose.document.model import Fate, Inline, Inlines, Marked, Text


def marked(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Inlines, ...], tuple[Inlines, ...]]:
    """The texts `old` and the texts `new`, all of a side compared as one; a paragraph begins on a line of its own."""
    before, after = runs(old, new)
    return tuple(tuple(_side(one, "out")) for one in before), tuple(tuple(_side(one, "in")) for one in after)


def inline(old: Sequence[str], new: Sequence[str]) -> Inlines:
    """Both as one text, what was taken out before what was put in; promises and paragraphs on lines of their own."""
    before, after = stream(old), stream(new)
    held: list[Inline] = []
    for span in changes(before, after):
        if span.kind == "kept":
            held += _inlines("".join(after[span.new]), None)
        else:
            held += _inlines("".join(before[span.old]), "out")
            if span.kind == "replaced" and not before[span.old][-1].isspace():
                held.append(Text(" "))  # else `6` and `3` read as 63 where nobody sees the marks
            held += _inlines("".join(after[span.new]), "in")
    return tuple(held)


def _side(words: Words, fate: Fate) -> Iterator[Inline]:
    for place, paragraph in enumerate(words):
        if place:
            yield Text("\n")
        for run in paragraph:
            yield from _inlines(run.words, fate if run.marked else None)


def _inlines(words: str, fate: Fate | None) -> Iterator[Inline]:
    """`words` as they stand, or marked; new lines are not."""
    for place, line in enumerate(words.split(BREAK)):
        if place:
            yield Text("\n")
        if line:
            yield Marked((Text(line),), fate) if fate else Text(line)
