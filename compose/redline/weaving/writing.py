"""Strands written as paragraphs, each change marked in the name of whoever made it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from compose.intake.docx.names import MAIN, Element, W
from compose.redline.copying import bare
from compose.redline.marks import Marks
from compose.redline.pieces import Fate
from compose.redline.resolve.names import TRACKED
from compose.redline.weaving.strands import END, Strand, Whose
from compose.redline.writing import FIRST_IN_PPR

_NS = {"w": MAIN}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARK: Mapping[Fate, str] = {"in": "ins", "out": "del"}
_OUT = {f"{W}instrText": f"{W}delInstrText"}
_NOT_OUT = {name: plain for plain, name in _OUT.items()}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what was woven, for the file of the first redline."""

    marks: Mapping[Whose, Marks]
    bring: Callable[[Element], None]
    """Makes an element of the second redline lead to the same from the first."""

    def blocks(self, strands: Sequence[Strand]) -> Iterator[Element]:
        """The paragraphs and tables that `strands` make, of which the last ends one."""
        line: list[Strand] = []
        for one in strands:
            if one.key == END:
                yield self._paragraph(line, one)
                line = []
            elif one.node is not None and one.node.tag == f"{W}tbl":
                yield self._table(one, one.node)
            else:
                line.append(one)

    def _table(self, strand: Strand, table: Element) -> Element:
        made = self._mine(strand, table)
        if strand.whose == "both":
            self.signed(made)
        return made

    def signed(self, element: Element) -> None:
        """Make every mark in `element` one of both."""
        for one in element.iter(*TRACKED):
            one.set(f"{W}author", self.marks["both"].author)

    def _mine(self, strand: Strand, element: Element) -> Element:
        """A copy of something of a strand for the first file."""
        copy = deepcopy(element)
        copy.tail = None
        if strand.whose == "two" and strand.fate == "in":
            self.bring(copy)
        return copy

    def _paragraph(self, line: Sequence[Strand], end: Strand) -> Element:
        made = etree.Element(f"{W}p", nsmap=_NS)
        source = end.node
        properties = None if source is None else source.find(f"{W}pPr")
        if properties is not None or end.fate != "kept":
            made.append(self._properties(end, properties))
        self._content(made, line, 0)
        return made

    def _properties(self, end: Strand, properties: Element | None) -> Element:
        made = etree.Element(f"{W}pPr", nsmap=_NS) if properties is None else self._mine(end, properties)
        of_mark = made.find(f"{W}rPr")
        if of_mark is not None:
            for one in of_mark.findall(f"{W}ins") + of_mark.findall(f"{W}del"):
                of_mark.remove(one)
        if end.fate != "kept":
            if of_mark is None:
                of_mark = etree.Element(f"{W}rPr")
                made.insert(sum(one.tag in FIRST_IN_PPR for one in made), of_mark)
            of_mark.insert(0, self.marks[end.whose].made(_MARK[end.fate]))
        return made

    def _content(self, parent: Element, line: Sequence[Strand], depth: int) -> None:
        """Put `line` into `parent`, those of one link or content control within one of it."""
        for wrap, some in groupby(line, key=lambda one: one.wraps[depth] if depth < len(one.wraps) else None):
            group = list(some)
            if wrap is None:
                self._marked(parent, group)
            else:
                self._content(self._shell(parent, group[0], wrap), group, depth + 1)

    def _shell(self, parent: Element, strand: Strand, wrap: Element) -> Element:
        """An empty copy of `wrap` at the end of `parent`: the element to put content into."""
        shell = bare(wrap)
        parent.append(shell)
        if strand.whose == "two" and strand.fate == "in":
            self.bring(shell)
        if wrap.tag != f"{W}sdt":
            return shell
        shell.extend(deepcopy(one) for one in wrap if one.tag != f"{W}sdtContent")
        return etree.SubElement(shell, f"{W}sdtContent")

    def _marked(self, parent: Element, line: Sequence[Strand]) -> None:
        for (fate, whose), some in groupby(line, key=lambda one: (one.fate, one.whose if one.fate != "kept" else None)):
            into = parent
            if whose is not None:
                into = self.marks[whose].made(_MARK[fate])
                parent.append(into)
            self._runs(into, list(some))

    def _runs(self, parent: Element, some: Sequence[Strand]) -> None:
        run, look = None, None
        for one in some:
            if one.node is not None:
                run = None
                self._node(parent, one, one.node)
                continue
            if run is None or one.rpr is not look:
                run, look = self._run(parent, one), one.rpr
            self._say(run, one)

    def _run(self, parent: Element, strand: Strand) -> Element:
        run = etree.SubElement(parent, f"{W}r", nsmap=_NS)
        if strand.rpr is not None and len(strand.rpr):
            run.append(self._mine(strand, strand.rpr))
        return run

    def _say(self, run: Element, strand: Strand) -> None:
        tag = f"{W}delText" if strand.fate == "out" else f"{W}t"
        last = run[-1] if len(run) and run[-1].tag == tag else etree.SubElement(run, tag)
        last.set(_SPACE, "preserve")
        last.text = (last.text or "") + strand.text

    def _node(self, parent: Element, strand: Strand, node: Element) -> None:
        copy = self._mine(strand, node)
        names = _OUT if strand.fate == "out" else _NOT_OUT
        copy.tag = names.get(str(copy.tag), copy.tag)
        (parent if etree.QName(copy).localname.startswith("oMath") else self._run(parent, strand)).append(copy)
