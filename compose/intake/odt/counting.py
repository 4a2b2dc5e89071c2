"""The numbers that word processors print in an OpenDocument text, counted item by item."""

from __future__ import annotations

from collections.abc import Mapping

from compose.intake.numerals import MOST
from compose.intake.odt.lists import OUTLINE, Level, Levels, label
from compose.intake.odt.names import TEXT, XML_ID, Element, whole

Counts = dict[int, int]


class Standing:
    """The list that the reading is in, and how deep."""

    def __init__(self, style: str, counts: Counts, level: int) -> None:
        self.style, self.counts, self.level = style, counts, level


class Counting:
    """The state of every list, from the top of the file to where the reading has come."""

    def __init__(self, definitions: Mapping[str, Levels]) -> None:
        self._definitions = definitions
        self._outline: Counts = {}
        self._by_id: dict[str, Counts] = {}
        self._by_style: dict[str, Counts] = {}

    def begin(self, element: Element, around: Standing | None) -> Standing:
        """Enter the `text:list`, which stands in an item of `around` or in no list."""
        style = element.get(f"{TEXT}style-name") or (around.style if around else "")
        going_on = element.get(f"{TEXT}continue-numbering") == "true"
        if around:
            if not going_on:
                around.counts.pop(around.level + 1, None)
            return Standing(style, around.counts, around.level + 1)
        counts = self._counts(element.get(f"{TEXT}continue-list", ""), style, going_on)
        self._by_id[element.get(XML_ID, "")] = self._by_style[style] = counts
        return Standing(style, counts, 0)

    def item(self, item: Element, standing: Standing) -> str:
        """The label of the next item, which is the `text:list-item`."""
        style = item.get(f"{TEXT}style-override") or standing.style
        levels = self._definitions.get(style, {})
        _count(standing.counts, standing.level, levels, item.get(f"{TEXT}start-value"))
        return label(levels, standing.level, standing.counts)

    def heading(self, heading: Element, level: int) -> str:
        """The label of the next `text:h` that stands in no list."""
        levels = self._definitions.get(OUTLINE, {})
        if levels.get(level, Level()).form == "none":
            return ""
        afresh = heading.get(f"{TEXT}restart-numbering") == "true"
        start = heading.get(f"{TEXT}start-value") or ("1" if afresh else None)
        _count(self._outline, level, levels, start)
        return label(levels, level, self._outline)

    def numbered(self, element: Element) -> tuple[str, int]:
        """The label and level of a `text:numbered-paragraph`."""
        style = element.get(f"{TEXT}style-name", "")
        counts = self._by_id.setdefault(element.get(f"{TEXT}list-id") or style, {})
        standing = Standing(style, counts, max(whole(element.get(f"{TEXT}level"), 1) - 1, 0))
        return self.item(element, standing), standing.level

    def _counts(self, before: str, style: str, going_on: bool) -> Counts:
        if before and before in self._by_id:
            return self._by_id[before]
        return self._by_style.get(style, {}) if going_on else {}


def _count(counts: Counts, level: int, levels: Levels, start: str | None) -> None:
    first = whole(start, -1)
    if first >= 0:
        counts[level] = min(first, MOST)
    else:
        counts[level] = counts[level] + 1 if level in counts else levels.get(level, Level()).start
    for deeper in [place for place in counts if place > level]:
        del counts[deeper]
