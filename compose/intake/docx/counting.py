"""The numbers that Word prints, counted paragraph by paragraph as it counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from compose.intake.docx.names import Element
from compose.intake.docx.numbering import Level, Numbered, Numbering
from compose.intake.numerals import numeral
from compose.intake.runs import cleaned
from compose.intake.typed import BULLET

_COUNT = re.compile(r"%([1-9])")
_NONE = Level(form="none")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list."""

    level: int
    label: str
    """As printed; empty where the level prints nothing."""


class Counting:
    """The state of every list, from the top of the file to where the reading has come."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def next(self, paragraph: Element, style: str) -> Place | None:
        """Where the next paragraph stands, which is in `style`; `None` where it is in no list."""
        found = self._numbering.place(paragraph, style)
        if found is None:
            return None
        ident, level = found
        numbered = self._numbering.numbered(ident)
        assert numbered is not None  # `place` names only lists that are there
        counts = self._counts[numbered.family]
        self._count(ident, numbered, level, counts)
        return Place(level, _label(numbered, level, counts))

    def _count(self, ident: str, numbered: Numbered, level: int, counts: dict[int, int]) -> None:
        own = numbered.levels.get(level, _NONE)
        if level in numbered.restarts and (ident, level) not in self._begun:
            counts[level] = numbered.restarts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else own.start
        self._begun.add((ident, level))
        for deeper in [place for place in counts if place > level]:
            if _starts_afresh(numbered.levels.get(deeper, _NONE), level):
                del counts[deeper]


def _starts_afresh(deeper: Level, level: int) -> bool:
    return deeper.restart is None or level < deeper.restart


def _label(numbered: Numbered, level: int, counts: dict[int, int]) -> str:
    own = numbered.levels.get(level, _NONE)
    if own.form == "bullet":
        return BULLET

    def count(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        shown = numbered.levels.get(place, _NONE)
        form = "decimal" if own.figures and shown.form != "none" else shown.form
        return numeral(counts.get(place, shown.start), form)

    return " ".join(cleaned(_COUNT.sub(count, own.text)).split())
