"""Merged paragraphs written as Word has them: runs in marks of change, each with its look and the look it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W
from compose.redline.atoms import Stretch
from compose.redline.bookmarks import Bookmarks
from compose.redline.borrowing import Borrowing
from compose.redline.copying import bare
from compose.redline.formatting import Looks, base_of, run_base_of
from compose.redline.marks import Marks
from compose.redline.pieces import Fate, Item, Piece

_NS = {"w": MAIN}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARK: dict[Fate, str] = {"in": "ins", "out": "del"}
_OUT = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
FIRST_IN_PPR = frozenset(
    f"{W}{name}"
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
        "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
        "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
        "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
        "divId", "cnfStyle",
    )
)  # fmt: skip
"""What stands before the properties of the mark."""


@dataclass
class Writer:
    """Writes the paragraphs of one part."""

    marks: Marks
    looks: Looks
    borrowing: Borrowing
    """Brings along what elements of the old side lead to."""
    bookmarks: Bookmarks
    """Those of the old side."""

    def paragraph(self, piece: Piece) -> Element:
        """A `w:p` of the merged story."""
        made = etree.Element(f"{W}p", nsmap=_NS)
        source = piece.old if piece.fate == "out" else piece.new
        if source is not None:
            for name, value in source.attrib.items() if piece.fate != "out" else ():
                made.set(name, value)
        properties = self._properties(piece)
        if properties is not None:
            made.append(properties)
        self._content(made, homed(piece.items))
        if piece.end is not None:
            made.extend(self._anchors(piece.end))
        return made

    # -- properties ----------------------------------------------------------------------------------------------------

    def _properties(self, piece: Piece) -> Element | None:
        old, new = (None if one is None else one.find(f"{W}pPr") for one in (piece.old, piece.new))
        if piece.fate != "kept":
            mine = old if piece.fate == "out" else new
            properties = etree.Element(f"{W}pPr", nsmap=_NS) if mine is None else deepcopy(mine)
            self._mark(properties, piece.fate)
            if piece.fate == "out":
                self.borrowing.bring(properties)
            return properties
        if self.looks.of_paragraph(old) == self.looks.of_paragraph(new):
            return deepcopy(new)
        properties = etree.Element(f"{W}pPr", nsmap=_NS) if new is None else deepcopy(new)
        self.marks.formerly(properties, base_of(old))
        return properties

    def _mark(self, properties: Element, fate: Fate) -> None:
        """Say in the properties of a paragraph that its mark was put in or taken out."""
        of_mark = properties.find(f"{W}rPr")
        if of_mark is None:
            of_mark = etree.Element(f"{W}rPr")
            place = sum(one.tag in FIRST_IN_PPR for one in properties)
            properties.insert(place, of_mark)
        of_mark.insert(0, self.marks.made(_MARK[fate]))

    # -- content -------------------------------------------------------------------------------------------------------

    def _content(self, parent: Element, items: Sequence[Item], depth: int = 0) -> None:
        """Put `items` into `parent`, those of one link or content control within one of it."""
        for _, some in groupby(items, key=lambda item: _wrap(item, depth)):
            group = list(some)
            wrap = _wrap(group[0], depth)
            if wrap is None:
                for element in self._marked(group):
                    parent.append(element)
            else:
                inner = self._shell(group[0], depth)
                above = inner.getparent()
                parent.append(inner if above is None else above)
                self._content(inner, group, depth + 1)

    def _shell(self, item: Item, depth: int) -> Element:
        """An empty copy of what an item stands in: the element to put content into."""
        source = item.atom.wraps[depth]
        shell = bare(source)
        if item.fate == "out":
            self.borrowing.bring(shell)
        if source.tag != f"{W}sdt":
            return shell
        for one in source:
            if one.tag != f"{W}sdtContent":
                shell.append(deepcopy(one))
        return etree.SubElement(shell, f"{W}sdtContent")

    def _marked(self, items: Iterable[Item]) -> Iterator[Element]:
        for fate, some in groupby(items, key=lambda item: item.fate):
            if fate == "kept":
                yield from self._elements(some, fate)
                continue
            mark: Element | None = None
            for one in self._elements(some, fate):
                if one.tag in _ZERO_WIDTH:
                    mark = None
                    yield one
                    continue
                if mark is None:
                    mark = self.marks.made(_MARK[fate])
                    yield mark
                mark.append(one)

    def _elements(self, items: Iterable[Item], fate: Fate) -> Iterator[Element]:
        """The runs, formulas and bookmarks of `items`; neighbours of one look stand in one run."""
        run, look = None, None
        for item in items:
            if anchors := self._anchors(item):
                yield from anchors
                run = None
            if item.atom.bare:
                run = None
                yield from self._nodes(item)
                continue
            if item.atom.nodes:
                run = None
                yield from self._alone(item)
                continue
            for now, was in _stretches(item):
                of = (now.look, None if was is None else was.look)
                if run is None or of != look:
                    run, look = self._run(now, was), of
                    yield run
                self._fill(run, now.text, fate)

    def _anchors(self, item: Item) -> list[Element]:
        """The bookmarks before an atom."""
        was = item.atom if item.fate == "out" else item.was
        of_old = self.bookmarks.kept(was.anchors) if was and was.anchors else []
        return of_old if item.fate == "out" else [*of_old, *item.atom.anchors]

    def _alone(self, item: Item) -> Iterator[Element]:
        """A run for each of the item's nodes: some programs see one mark of a field in a run and no more."""
        for node in self._nodes(item):
            run = self._run(item.atom.parts()[0], item.was.parts()[0] if item.was else None)
            run.append(node)
            yield run

    def _run(self, now: Stretch, was: Stretch | None) -> Element:
        """An empty run that looks as `now`, and says that it looked as `was`."""
        run = etree.Element(f"{W}r", nsmap=_NS)
        properties = None if now.rpr is None else deepcopy(now.rpr)
        if was is not None and was.look != now.look:
            properties = etree.Element(f"{W}rPr", nsmap=_NS) if properties is None else properties
            self.marks.formerly(properties, run_base_of(was.rpr))
        if properties is not None and len(properties):
            run.append(properties)
        return run

    def _fill(self, run: Element, text: str, fate: Fate) -> None:
        tag = f"{W}delText" if fate == "out" else f"{W}t"
        last = run[-1] if len(run) else None
        if last is None or last.tag != tag:
            last = etree.SubElement(run, tag)
            last.set(_SPACE, "preserve")
        last.text = (last.text or "") + text

    def _nodes(self, item: Item) -> list[Element]:
        if item.fate != "out":
            return list(item.atom.nodes)
        nodes = list(item.atom.nodes)
        for node in nodes:
            node.tag = _OUT.get(node.tag, node.tag)
            self.borrowing.bring(node)
        return nodes


_ZERO_WIDTH = frozenset(f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))


def homed(items: Sequence[Item]) -> Sequence[Item]:
    """`items`, where what was taken out from within a content control stays within it: else that would be two."""
    around: tuple[Element, ...] = ()
    held: list[Item] = []
    for item in items:
        if item.fate == "out":
            held.append(item)
            continue
        if around and around == item.atom.wraps and around[-1].tag == f"{W}sdt":
            for one in held:
                one.atom.wraps = around
        around, held = item.atom.wraps, []
    return items


def _wrap(item: Item, depth: int) -> Element | None:
    wraps = item.atom.wraps
    return wraps[depth] if depth < len(wraps) else None


def _stretches(item: Item) -> Iterator[tuple[Stretch, Stretch | None]]:
    """The word of an item, cut wherever a run ends on either side; each piece as it looks and as it looked."""
    if item.was is None or not (item.was.stretches or item.atom.stretches):
        before = item.was.parts()[0] if item.was else None
        yield from ((part, before) for part in item.atom.parts())
        return
    olds = [part for part in item.was.parts() for _ in part.text]
    news = [part for part in item.atom.parts() for _ in part.text]
    at = 0
    while at < len(news):
        end = at + 1
        while end < len(news) and news[end] is news[at] and olds[end] is olds[at]:
            end += 1
        yield news[at]._replace(text=item.atom.text[at:end]), olds[at]
        at = end
