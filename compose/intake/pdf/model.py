"""What a page of a PDF holds for its reader: words with their places, ruling lines, tags.

Places are in points from the top left corner of the page as it is read; down is more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

ARTIFACT = -2
"""Mark of words that the file says belong to the page and not to the text, such as a running head."""


class Word(NamedTuple):
    """Letters that stand together."""

    text: str
    left: float
    right: float
    base: float
    """Where its letters stand on the line."""
    size: float
    """Height of its letters as the font names it, in points."""
    bold: bool = False
    italic: bool = False
    spaced: bool = False
    """Whether the file has a space before it."""
    mark: int = -1
    """Number of the marked content it belongs to; -1 where it is in none, or `ARTIFACT`."""
    url: str = ""
    """Address it leads to; empty where it leads nowhere."""


class Rule(NamedTuple):
    """A straight line that is drawn, across or down."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure that the program which made the file wrote into it, as far as it is on one page."""

    role: str
    """`P`, `H1`, `LI` …"""
    parts: tuple[int | Tag, ...]
    """Numbers of marked contents, and elements within it, in reading order."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    number: int
    """From 1."""
    width: float
    height: float
    words: tuple[Word, ...]
    """In the order of the file."""
    rules: tuple[Rule, ...] = ()
    tag: Tag | None = None
    """The root of its structure; `None` where it has none."""


@dataclass(frozen=True)
class Line:
    """Words side by side on one line of text."""

    words: tuple[Word, ...]
    """From left to right, at least one."""
    page: int = 0
    marks: tuple[str, ...] = ()
    """Raised numbers and stars that stood among them, which lead to footnotes."""

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have."""
        return common_size(self.words)

    @cached_property
    def base(self) -> float:
        """Where most of its letters stand."""
        return max(self.words, key=lambda word: (word.size, len(word.text))).base

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its lines, and what stood before them."""

    lines: tuple[Line, ...]
    """At least one, without the label."""
    label: str = ""
    left: float = 0
    """Where it begins, its label included."""
    margins: tuple[float, float] = (math.inf, math.inf)
    """Where the columns begin that it begins and ends in; infinite where that is not known."""
    role: Literal["", "heading", "paragraph", "item", "note"] = ""
    """What the file's tags say it is, empty where they say nothing; or a footnote, whose mark is its label."""
    level: int = 0
    """Of a heading or item the level the tags give it."""
    full: bool = False
    """Whether its last line has no room for another word."""

    @property
    def page(self) -> int:
        """Page it begins on."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The size that most of its letters have."""
        return common_size([word for line in self.lines for word in line.words])

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Cells side by side: rows of cells, each a run of blocks."""

    rows: tuple[tuple[tuple[Block | Table, ...], ...], ...]
    page: int
    headed: bool = False


Flow = list[Block | Table]
"""Blocks in reading order."""


def common_size(words: Sequence[Word]) -> float:
    """The size that most letters of `words` have, to half a point; 0 where there are none."""
    count: dict[float, int] = {}
    for word in words:
        size = round(word.size * 2) / 2
        count[size] = count.get(size, 0) + len(word.text)
    return max(count, key=lambda size: (count[size], size), default=0.0)
