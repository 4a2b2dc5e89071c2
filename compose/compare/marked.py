"""The words of a change in paragraphs, each side as it reads, with those marked that went or came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from compose.compare.readable import Side, changes, halves
from compose.compare.words import tokens

BREAK = "\x01¶"
"""Between paragraphs, as `readable` knows it; no text may hold its first sign."""
_SIGNS = str.maketrans("", "", "\x01\x02")


class Run(NamedTuple):
    """Words next to one another that all stayed, or all went or came."""

    marked: bool
    words: str


Paragraph = tuple[Run, ...]
Words = tuple[Paragraph, ...]
"""The paragraphs of one promise."""


def marked(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """The texts `old` and `new`, all of a side compared as one text, and told apart again."""
    before, after = stream(old), stream(new)
    runs: dict[Side, list[Run]] = {"old": [], "new": []}
    for side, changed, words in halves(changes(before, after), before, after):
        runs[side].append(Run(changed, words))
    return tuple(_apart(runs["old"], old)), tuple(_apart(runs["new"], new))


def plain(text: str) -> Words:
    """`text` as it stands."""
    return tuple((Run(False, line),) for line in text.split("\n") if line.strip())


def stream(texts: Iterable[str]) -> list[str]:
    """All tokens of `texts`, with a break after each paragraph but the last."""
    found: list[str] = []
    for line in (line for text in texts for line in text.split("\n")):
        found += [*tokens(line.translate(_SIGNS)), BREAK]
    return found[:-1]


def _apart(runs: Iterable[Run], texts: Iterable[str]) -> Iterator[Words]:
    """The paragraphs of each text."""
    paragraphs = _paragraphs(runs)
    for text in texts:
        yield tuple(islice(paragraphs, text.count("\n") + 1))


def _paragraphs(runs: Iterable[Run]) -> Iterator[Paragraph]:
    held: list[Run] = []
    for run in runs:
        for place, words in enumerate(run.words.split(BREAK)):
            if place:
                yield tuple(held)
                held = []
            if words:
                held.append(Run(run.marked, words))
    yield tuple(held)
