"""Lines that a program broke at a width, put together again as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compose.intake.typed import bullet, label

_WIDEST = 100
"""Characters; texts with longer lines break them only where a paragraph ends."""
_NARROWEST = 40
_ENDS = re.compile(r"(?:[.;:!?][\"”’)]?|,|\b(?:and|or))\Z")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text are broken."""

    width: int
    """Characters at which lines are broken; 0 where each line is a paragraph."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Wrapping:
        """How `lines` are broken: the width that all but the longest twentieth stay within."""
        lengths = sorted(len(line) for line in lines if line)
        if not lengths:
            return cls(0)
        usual = lengths[len(lengths) * 19 // 20]
        return cls(max(usual, _NARROWEST) if usual <= _WIDEST else 0)

    def paragraphs(self, lines: Sequence[str]) -> list[str]:
        """The paragraphs that `lines` are, which stand together with no empty line; each keeps its indent."""
        found: list[list[str]] = []
        labelled = False
        for line in lines:
            if not found or self._begins(found[-1], line, labelled):
                found.append([line])
                labelled = labelled or bool(label(line))
            else:
                found[-1].append(line)
        return ["".join(_together(rows)) for rows in found]

    def _begins(self, paragraph: Sequence[str], line: str, labelled: bool) -> bool:
        """Whether `line` begins a paragraph rather than going on with the one before it.

        Where a line before it was `labelled`, those that begin so too are taken for its fellows.
        """
        previous = paragraph[-1]
        if self.width == 0 or bullet(line) or _left_of_item(paragraph[0], line):
            return True
        if label(line):
            return self._ended(previous, line) or labelled or _far(label(line))
        return self._ended(previous, line) and not line.startswith(" ") and line.lstrip()[:1].isupper()

    def _ended(self, previous: str, line: str) -> bool:
        """Whether `previous` stops though the next word had room, or stops as sentences and items do before a label."""
        words = line.split(maxsplit=1)
        room = self.width - len(previous) - 1
        early = room > len(words[0]) + 8
        return early or (bool(label(line)) and bool(_ENDS.search(previous)))


def _far(found: str) -> bool:
    """Whether the words stand off from their label, as they do in lists."""
    return found.endswith("  ")


def _left_of_item(item: str, line: str) -> bool:
    """Whether `line` stands further to the left than the item before it, so that it cannot go on with it."""
    return _indent(line) < _indent(item) and bool(bullet(item) or label(item))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _together(rows: Sequence[str]) -> Iterator[str]:
    """The lines as parts of one text: a hyphen at a line's end joins what it parted."""
    yield rows[0]
    for before, line in pairwise(rows):
        yield line.lstrip() if re.search(r"\w-\Z", before[-2:]) else " " + line.lstrip()
