"""Paragraphs of a redline found by a bookmark or by what they say, on the new side or the old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from compose.compare.align import parted
from compose.intake.docx.names import MC, Element, W
from compose.redline.package import Package

_PARAGRAPH, _BOX, _START = f"{W}p", f"{W}txbxContent", f"{W}bookmarkStart"
_COMING = frozenset((f"{W}ins", f"{W}moveTo"))
_GOING = frozenset((f"{W}del", f"{W}moveFrom"))
_WORDS = frozenset((f"{W}t", f"{W}delText"))
_GAPS = frozenset(f"{W}{name}" for name in ("tab", "br", "cr", "ptab"))
_NOT_WORDS = frozenset(
    (f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent")
)

Side = Literal["old", "new"]
_GONE: Mapping[Side, frozenset[str]] = {"new": _GOING, "old": _COMING}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


class Words(NamedTuple):
    """What a paragraph says on one of the two sides."""

    text: str
    side: Side = "new"


class _Spot(NamedTuple):
    at: int
    """How many paragraphs stand before it."""
    paragraph: Element


_Spots = dict[Words, list[_Spot]]


@dataclass
class Places:
    """The paragraphs of the body of a redline; text boxes are left out, for nothing can be pinned there."""

    package: Package
    _here: int = field(default=-1, init=False)
    """Where the last one was found: of paragraphs that say the same, the next one is meant."""
    _named: Mapping[str, Element] = field(init=False)
    _spots: _Spots = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        body = self.package.body
        self._order = {one: at for at, one in enumerate(_paragraphs(body))}
        self._named = dict(_bookmarks(body))
        for side, gone in _GONE.items():
            for text, paragraph in (*_lines(self._order, gone), *self._notes(gone)):
                spot = _Spot(self._order[paragraph], paragraph)
                self._spots.setdefault(Words(_key(text), side), []).append(spot)

    def place(self, bookmark: str, words: Iterable[Words]) -> Element | None:
        """The paragraph with `bookmark`; else one that says the first of `words` that any says, itself or in a note.

        Capitals, white space and a number typed in front count for nothing.
        """
        found = self._named.get(bookmark.casefold()) if bookmark else None
        if found is None:
            found = self._saying(words)
        if found is not None:
            self._here = self._order[found]
        return found

    def _saying(self, words: Iterable[Words]) -> Element | None:
        """Of those that say the same, the next one behind where we are, or else the nearest before."""
        for text, side in words:
            spots = self._spots.get(Words(_key(text), side), ())
            if spots:
                return next((spot for spot in spots if spot.at > self._here), spots[-1]).paragraph
        return None

    def _notes(self, gone: frozenset[str]) -> Iterator[tuple[str, Element]]:
        """What footnotes and endnotes say, each with the paragraph that it belongs to."""
        known = {
            (kind, note.get(f"{W}id")): note
            for kind in _NOTES.values()
            if (name := self.package.beside(kind))
            for note in self.package.root(name)
        }
        for paragraph in self._order:
            for one in paragraph.iter(*_NOTES):
                note = known.get((_NOTES[one.tag], one.get(f"{W}id")))
                inside = () if note is None else note.iter(_PARAGRAPH)
                yield from ((text, paragraph) for text, _ in _lines(inside, gone))


def _lines(paragraphs: Iterable[Element], gone: frozenset[str]) -> Iterator[tuple[str, Element]]:
    """What each of `paragraphs` says on one side, and the first it begins in: one whose mark is `gone` runs on."""
    held: list[tuple[str, Element]] = []
    for paragraph in paragraphs:
        if words := said(paragraph, gone):
            held.append((words, paragraph))
        mark = mark_of(paragraph)
        if held and (mark is None or mark.tag not in gone):
            yield "".join(one for one, _ in held), held[0][1]
            held = []


def mark_of(paragraph: Element) -> Element | None:
    """What says that the end of `paragraph` came or went, if it did."""
    of_mark = paragraph.find(f"{W}pPr/{W}rPr")
    found = () if of_mark is None else of_mark
    return next((one for one in found if one.tag in _COMING | _GOING), None)


def one_sided(paragraph: Element) -> bool:
    """Whether all of `paragraph` came or went, its end too: accepting or rejecting all leaves nothing of it."""
    mark = mark_of(paragraph)
    return mark is not None and not said(paragraph, _COMING if mark.tag in _COMING else _GOING).strip()


def said(paragraph: Element, gone: frozenset[str]) -> str:
    """The words of `paragraph` but for those in `gone` marks of change."""
    return "".join(_words(paragraph, gone))


def _words(parent: Element, gone: frozenset[str]) -> Iterator[str]:
    for one in parent:
        if one.tag in _WORDS:
            yield one.text or ""
        elif one.tag in _GAPS:
            yield " "
        elif one.tag not in gone and one.tag not in _NOT_WORDS:
            yield from _words(one, gone)


def _paragraphs(body: Element) -> Iterator[Element]:
    return (one for one in body.iter(_PARAGRAPH) if next(one.iterancestors(_BOX), None) is None)


def _bookmarks(body: Element) -> Iterator[tuple[str, Element]]:
    """The paragraphs that bookmarks stand in, or stand before, by their names without capitals."""
    waiting: list[str] = []
    for one in body.iter(_PARAGRAPH, _START):
        if next(one.iterancestors(_BOX), None) is not None:
            continue
        if one.tag == _PARAGRAPH:
            yield from ((name, one) for name in waiting)
            waiting = []
            continue
        name, around = one.get(f"{W}name", "").casefold(), next(one.iterancestors(_PARAGRAPH), None)
        if around is None:
            waiting.append(name)
        else:
            yield name, around


def _key(text: str) -> str:
    return " ".join(parted(text.strip())[1].split()).casefold()
