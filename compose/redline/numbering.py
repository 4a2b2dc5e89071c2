"""The lists of the old file as lists of the new one: the same list where they answer, else one brought along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W, child, val
from compose.redline.formatting import canonical
from compose.redline.package import OFFICE, Package
from compose.redline.styles import Styles

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_VOLATILE = frozenset(f"{W}{name}" for name in ("nsid", "tmpl", "name"))
NONE = ("0", "0")
"""List and level of a paragraph that is in none."""


@dataclass
class Lists:
    """The lists of one file."""

    package: Package
    styles: Styles
    root: Element | None = field(init=False)
    _of_style: dict[str, tuple[str, str]] = field(default_factory=dict, init=False)
    _said: dict[str, bytes] = field(default_factory=dict, init=False)
    _counted: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        name = self.package.beside("numbering")
        self.root = self.package.root(name) if name else None

    def of(self, paragraph: Element) -> tuple[str, str]:
        """List and level of a paragraph, by itself or by its style."""
        properties = paragraph.find(f"{W}pPr")
        style = val(properties, "pStyle") or _id(self.styles.default())
        number, level = val(properties, "numPr", "numId"), val(properties, "numPr", "ilvl")
        by_style = self.of_style(style)
        if number is None:
            return by_style
        return NONE if number == "0" else (number, level or "0")

    def of_style(self, ident: str) -> tuple[str, str]:
        """List and level that a style gives."""
        if ident not in self._of_style:
            self._of_style[ident] = NONE  # against styles that rest on themselves
            style = self.styles.by_id.get(ident)
            number, level = (val(style, "pPr", "numPr", name) for name in ("numId", "ilvl"))
            if number is None and val(style, "basedOn"):
                self._of_style[ident] = self.of_style(val(style, "basedOn") or "")
            elif number not in (None, "0"):
                self._of_style[ident] = (number or "0", level or self._level_of(number or "0", ident))
        return self._of_style[ident]

    def _level_of(self, number: str, style: str) -> str:
        abstract = self.abstract(number)
        levels = [] if abstract is None else abstract.findall(f"{W}lvl")
        return next((one.get(f"{W}ilvl", "0") for one in levels if val(one, "pStyle") == style), "0")

    def number(self, ident: str) -> Element | None:
        """The `w:num` of a list."""
        found = [] if self.root is None else self.root.findall(f"{W}num")
        return next((one for one in found if one.get(f"{W}numId") == ident), None)

    def abstract(self, ident: str) -> Element | None:
        """The `w:abstractNum` that a list follows."""
        wanted = val(self.number(ident), "abstractNumId")
        found = [] if self.root is None else self.root.findall(f"{W}abstractNum")
        return next((one for one in found if wanted is not None and one.get(f"{W}abstractNumId") == wanted), None)

    def counted(self, ident: str) -> str:
        """The first list that counts on with `ident`: all of one kind do, but those that start afresh."""
        if ident not in self._counted:
            mine = self._counting(self.number(ident))
            alike = () if mine is None or self.root is None else self.root.findall(f"{W}num")
            found = (one.get(f"{W}numId", "") for one in alike if self._counting(one) == mine)
            self._counted[ident] = next(found, ident)
        return self._counted[ident]

    def _counting(self, number: Element | None) -> str | None:
        """The kind of which a list counts on; nothing of one that starts afresh."""
        afresh = child(number, "lvlOverride") is not None
        return None if afresh else val(number, "abstractNumId")

    def said(self, ident: str) -> bytes:
        """What a list looks like on all its levels: the same for lists that cannot be told apart."""
        if ident not in self._said:
            abstract, number = self.abstract(ident), self.number(ident)
            parts = [] if abstract is None else [one for one in abstract if one.tag not in _VOLATILE]
            parts += [] if number is None else number.findall(f"{W}lvlOverride")
            self._said[ident] = b"".join(_plain(one) for one in parts)
        return self._said[ident]


def _plain(one: Element) -> bytes:
    copy = deepcopy(one)
    for level in (copy, *copy.iter(f"{W}lvl")):
        for name in ("tplc", "tentative", "abstractNumId"):
            level.attrib.pop(f"{W}{name}", "")
    return canonical((copy,))


def _id(style: Element | None) -> str:
    return "" if style is None else style.get(f"{W}styleId", "")


# -- settling ----------------------------------------------------------------------------------------------------------


def settled(
    old: Lists, new: Lists, pairs: Iterable[tuple[Element, Element]], before: dict[Element, tuple[str, str]]
) -> None:
    """Make every paragraph of `old` name a list of `new`; `pairs` are paragraphs that answer one another.

    `before` holds list and level of each old paragraph, as they were before its style was changed to one of `new`.
    """
    known = _answering(old, new, pairs, before)
    for paragraph, (ident, level) in before.items():
        first = old.counted(ident)
        if ident != "0" and first not in known:
            known[first] = _brought(old, new, first)
        known.setdefault(ident, known.get(first, "0"))
        target = ("0", "0") if ident == "0" else (known[ident], level)
        _name(paragraph, target, new)


def _answering(
    old: Lists, new: Lists, pairs: Iterable[tuple[Element, Element]], before: dict[Element, tuple[str, str]]
) -> dict[str, str]:
    """The lists of `new` that those of `old` are: alike, and more of their paragraphs answer than of others.

    Lists that count on from one another answer lists that do.
    """
    votes: Counter[tuple[str, str]] = Counter()
    for one, other in pairs:
        (was, _), (now, _) = before.get(one, NONE), new.of(other)
        if "0" not in (was, now) and old.said(was) == new.said(now):
            votes[was, now] += 1
    together: Counter[tuple[str, str]] = Counter()
    for (was, now), count in votes.items():
        together[old.counted(was), new.counted(now)] += count
    firsts = _one_to_one(together)
    found = {was: now for was, now in _best_first(votes)[::-1] if firsts.get(old.counted(was)) == new.counted(now)}
    return {**firsts, **found}


def _one_to_one(votes: Counter[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for was, now in _best_first(votes):
        if was not in found and now not in found.values():
            found[was] = now
    return found


def _best_first(votes: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(votes, key=lambda one: (-votes[one], one))


def _name(paragraph: Element, target: tuple[str, str], new: Lists) -> None:
    """Make `paragraph` name its list itself, unless its style does."""
    properties = paragraph.find(f"{W}pPr")
    style = val(properties, "pStyle") or _id(new.styles.default())
    there = child(properties, "numPr")
    if there is None and new.of_style(style) == target:
        return
    if there is not None and (val(there, "numId"), val(there, "ilvl") or "0") == target:
        return
    if properties is None:
        properties = etree.Element(f"{W}pPr", nsmap={"w": MAIN})
        paragraph.insert(0, properties)
    if there is not None:
        properties.remove(there)
    if new.of_style(style) == target:
        return
    place = sum(one.tag in _FIRST for one in properties)
    properties.insert(place, _numbered(target))


_FIRST = frozenset(
    f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


def _numbered(target: tuple[str, str]) -> Element:
    made = etree.Element(f"{W}numPr", nsmap={"w": MAIN})
    number, level = target
    for name, value in (("ilvl", level), ("numId", number)):
        if number != "0" or name == "numId":
            etree.SubElement(made, f"{W}{name}").set(f"{W}val", value)
    return made


def _brought(old: Lists, new: Lists, ident: str) -> str:
    """The id in `new` of the list `ident` of `old`, brought along."""
    number, abstract = old.number(ident), old.abstract(ident)
    if number is None or abstract is None:
        return ident
    root = _root(new)
    kinds, lists = root.findall(f"{W}abstractNum"), root.findall(f"{W}num")
    kind, free = _free(kinds, "abstractNumId"), _free(lists, "numId")
    copy = deepcopy(abstract)
    copy.set(f"{W}abstractNumId", kind)
    for one in [one for one in copy if one.tag in _VOLATILE]:
        copy.remove(one)
    root.insert(root.index(kinds[-1]) + 1 if kinds else 0, copy)
    made = deepcopy(number)
    made.set(f"{W}numId", free)
    of_kind = made.find(f"{W}abstractNumId")
    if of_kind is not None:
        of_kind.set(f"{W}val", kind)
    root.insert(root.index(lists[-1]) + 1 if lists else root.index(copy) + 1, made)
    return free


def _free(there: Iterable[Element], name: str) -> str:
    return str(max((int(one.get(f"{W}{name}", "0")) for one in there), default=0) + 1)


def _root(lists: Lists) -> Element:
    if lists.root is None:
        package, root = lists.package, etree.Element(f"{W}numbering", nsmap={"w": MAIN})
        name = package.add("word/numbering.xml", root, _CONTENT_TYPE)
        package.relate(package.main, f"{OFFICE}/numbering", name)
        lists.root = root
    return lists.root


def lists_of(lists: Lists) -> Iterator[tuple[Element, tuple[str, str]]]:
    """Every paragraph of a file with its list and level."""
    for _, root in lists.package.stories():
        for paragraph in root.iter(f"{W}p"):
            yield paragraph, lists.of(paragraph)
