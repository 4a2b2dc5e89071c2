"""The list and level that a paragraph is on, by itself or by its style."""

from __future__ import annotations

from dataclasses import dataclass, field

from compose.intake.docx.names import Element, W, child, val, whole
from compose.redline.package import Package
from compose.redline.state.model import Number
from compose.redline.state.styles import Styles

_UNCOUNTED = frozenset(("bullet", "none"))
_DEEP = 12
"""Styles that rest on one another, and lists that lead to one another, are followed so far."""


@dataclass
class Numbering:
    """The lists of one file."""

    styles: Styles
    kinds: dict[str, Element]
    """`w:abstractNum` by id."""
    lists: dict[str, Element]
    """`w:num` by id."""
    _known: dict[tuple[str | None, str | None, str], Number | None] = field(default_factory=dict)
    _counted: dict[tuple[str, ...], int] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package, styles: Styles) -> Numbering:
        """Those of `package`."""
        name = package.beside("numbering")
        root = package.root(name) if name else ()
        kinds = {one.get(f"{W}abstractNumId", ""): one for one in root if one.tag == f"{W}abstractNum"}
        return cls(styles, kinds, {one.get(f"{W}numId", ""): one for one in root if one.tag == f"{W}num"})

    def number(self, properties: Element | None, style: str) -> Number | None:
        """The list and level of a paragraph with these `w:numPr`, if any, in the style with the id `style`."""
        key = (val(properties, "numId"), val(properties, "ilvl"), style)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    # -- which list ----------------------------------------------------------------------------------------------------

    def _found(self, ident: str | None, level: str | None, style: str) -> Number | None:
        by_style = self._by_style(style)
        if ident is None:
            ident, level = (by_style[0], level or by_style[1]) if by_style else ("0", None)
        return None if ident == "0" else self._level(ident, str(whole(level) or 0))

    def _by_style(self, style: str) -> tuple[str, str] | None:
        """List and level that a style gives, or what it rests on."""
        level: str | None = None
        for _ in range(_DEEP):
            said = child(self.styles.by_id.get(style), "pPr", "numPr")
            number = val(said, "numId")
            level = level or val(said, "ilvl")
            if number == "0":
                return None
            if number is not None:
                return number, self._linked(number, style) or level or "0"
            style = self.styles.based_on(style)
        return None

    def _linked(self, ident: str, style: str) -> str:
        """The level of a list that is made for a style; nothing where none is."""
        kind = self._kind(ident)
        levels = () if kind is None else kind.iterchildren(f"{W}lvl")
        return next((one.get(f"{W}ilvl", "0") for one in levels if val(one, "pStyle") == style), "")

    def _kind(self, ident: str) -> Element | None:
        """The `w:abstractNum` of a list, through the style that it leaves that to."""
        for _ in range(_DEEP):
            kind = self.kinds.get(val(self.lists.get(ident), "abstractNumId") or "")
            link = val(kind, "numStyleLink")
            if link is None:
                return kind
            ident = val(self.styles.by_id.get(link), "pPr", "numPr", "numId") or ""
        return None

    # -- which level ---------------------------------------------------------------------------------------------------

    def _level(self, ident: str, level: str) -> Number | None:
        kind = self._kind(ident)
        if kind is None:
            return None
        override = _at(self.lists[ident], "lvlOverride", level)
        of_kind = _at(kind, "lvl", level)
        own = child(override, "lvl")
        found = of_kind if own is None else own
        start = val(override, "startOverride") or val(found, "start")
        shown = val(found, "numFmt") or "decimal"
        which = 0 if shown in _UNCOUNTED else self._which(ident, kind)
        return Number(int(level), shown, val(found, "lvlText") or "", whole(start) or 0, which)

    def _which(self, ident: str, kind: Element) -> int:
        """Lists of one kind count on from one another, unless one of them starts afresh."""
        afresh = self.lists[ident].find(f"{W}lvlOverride") is not None
        key = (kind.get(f"{W}abstractNumId", ""), *([ident] if afresh else []))
        return self._counted.setdefault(key, len(self._counted) + 1)


def _at(parent: Element, name: str, level: str) -> Element | None:
    return next((one for one in parent.iterchildren(W + name) if one.get(f"{W}ilvl") == level), None)
