"""Lists as a Word file defines them: the levels of each, and which list and level a paragraph is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compose.intake.docx.names import MC, Element, W, child, switch, val, whole
from compose.intake.docx.styles import Styles
from compose.intake.numerals import MOST

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and prints."""

    start: int = 1
    form: str = "decimal"
    """As Word names it, such as `lowerRoman`; `bullet` where it does not count."""
    text: str = ""
    """What is printed; `%1` stands for the count of the first level."""
    restart: int | None = None
    """The level, counted from 1, from which upwards a new item starts this one afresh; 0 for never, `None` for any."""
    figures: bool = False
    """Whether all counts are printed as figures."""
    style: str = ""
    """Id of the paragraph style that stands for this level."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list as paragraphs name it."""

    family: str
    """Lists of one family count on from one another."""
    levels: Mapping[int, Level]
    restarts: Mapping[int, int]
    """Where this list starts each level afresh, the count it starts with."""


class Numbering:
    """The lists of one file."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._nums = _by_id(root, "num", "numId")
        self._families = _by_id(root, "abstractNum", "abstractNumId")
        self._known: dict[str, Numbered | None] = {}

    def place(self, paragraph: Element, style: str) -> tuple[str, int] | None:
        """The id of the list, and the level, that the paragraph in `style` is in; `None` where it is in none."""
        direct = child(paragraph, "pPr", "numPr")
        ident, level = val(direct, "numId"), whole(val(direct, "ilvl"))
        if ident is None:
            ident, styled = self._by_style(style)
            level = styled if level is None else level
        if ident is None or self.numbered(ident) is None:
            return None
        return ident, min(max(level or 0, 0), LEVELS - 1)

    def numbered(self, ident: str) -> Numbered | None:
        """The list of that id, or `None`; `0` is how Word says that there is none."""
        if ident not in self._known:
            self._known[ident] = self._read(ident)
        return self._known[ident]

    def _by_style(self, style: str) -> tuple[str | None, int | None]:
        for one in self._styles.chain(style):
            ident = val(one, "pPr", "numPr", "numId")
            if ident is not None:
                level = self._standing_for(ident, style)
                return ident, level if level is not None else self._styled_level(style)
        return None, None

    def _standing_for(self, ident: str, style: str) -> int | None:
        numbered = self.numbered(ident)
        linked = {level.style: place for place, level in numbered.levels.items()} if numbered else {}
        names = (one.get(f"{W}styleId", "") for one in self._styles.chain(style))
        return next((linked[name] for name in names if name in linked), None)

    def _styled_level(self, style: str) -> int | None:
        levels = (whole(val(one, "pPr", "numPr", "ilvl")) for one in self._styles.chain(style))
        return next((level for level in levels if level is not None), None)

    def _read(self, ident: str) -> Numbered | None:
        num = self._nums.get(ident)
        family = self._family(val(num, "abstractNumId") or "")
        if ident == "0" or num is None or family is None:
            return None
        levels = {place: _level(one) for place, one in _levels(family)}
        overrides = [(whole(one.get(f"{W}ilvl")), one) for one in num.findall(f"{W}lvlOverride")]
        redone = {place: _level(lvl) for _, one in overrides for place, lvl in _levels(one)}
        starts = {place: whole(val(one, "startOverride")) for place, one in overrides if place is not None}
        restarts = {place: start for place, start in starts.items() if start is not None}
        return Numbered(family.get(f"{W}abstractNumId", ""), levels | redone, restarts)

    def _family(self, ident: str) -> Element | None:
        """The definition of that id; where it only names a style of lists, the one that style has."""
        for _ in range(5):
            family = self._families.get(ident)
            link = val(family, "numStyleLink")
            if family is None or link is None:
                return family
            nums = (val(style, "pPr", "numPr", "numId") for style in self._styles.chain(link))
            num = self._nums.get(next((one for one in nums if one), ""))
            ident = val(num, "abstractNumId") or ""
        return None


def _by_id(root: Element | None, name: str, key: str) -> dict[str, Element]:
    return {} if root is None else {one.get(f"{W}{key}", ""): one for one in root.findall(f"{W}{name}")}


def _levels(parent: Element) -> list[tuple[int, Element]]:
    found = [(whole(one.get(f"{W}ilvl")), one) for one in parent.findall(f"{W}lvl")]
    return [(place, one) for place, one in found if place is not None and 0 <= place < LEVELS]


def _level(lvl: Element) -> Level:
    form = val(lvl, "numFmt") or _newer_form(lvl) or "decimal"
    bullet = form == "bullet" or child(lvl, "lvlPicBulletId") is not None
    start = whole(val(lvl, "start"))
    return Level(
        min(start, MOST) if start is not None else 0,  # Word counts from 0 where the start is not told
        "bullet" if bullet else form,
        val(lvl, "lvlText") or "",
        whole(val(lvl, "lvlRestart")),
        bool(switch(lvl, "isLgl")),
        val(lvl, "pStyle") or "",
    )


def _newer_form(lvl: Element) -> str:
    """Word 2010's formats, such as 001: written beside one that older programs know."""
    known = lvl.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
    return "" if known is None else known.get(f"{W}val", "")
