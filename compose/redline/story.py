"""Two stories merged into one: bodies, cells, headers, notes and text boxes are all compared alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from compose.compare.align import parted
from compose.intake.docx.names import Element, W
from compose.redline import pieces as made
from compose.redline.atoms import Atom, Reader
from compose.redline.blocks import Block, blocks
from compose.redline.ending import closed
from compose.redline.moving import moved
from compose.redline.pairing import Group, groups
from compose.redline.pieces import Fate, Line, Piece
from compose.redline.shells import dressed
from compose.redline.writing import Writer

_LEADING = (b" r:", b"footnoteReference", b"endnoteReference", b"fldChar", b"fldSimple")
"""What makes a paragraph more than its own bytes."""
_CUTTING = (*_LEADING, b"bookmark", b"perm", b"hyperlink", b"sdt")
"""What may cut a text otherwise on the two sides."""


@dataclass
class Story:
    """Compares within one part of the old file and one of the new."""

    old: Reader
    new: Reader
    writer: Writer
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind, old id and new id of the notes whose references answer one another."""
    whole: bool = False
    """Whether paragraphs that differ are replaced as a whole."""
    apart: bool = False
    """Whether nothing is held to answer anything."""

    def merge(self, old: Element, new: Element, plan: Sequence[Group] | None = None) -> None:
        """Put what `old` and `new` make together into `new`, in place of its blocks.

        `plan` says which blocks answer one another, where that is known.
        """
        kept = [one for one in new if one.tag in _OF_STORY]
        ended = [one for one in new if one.tag == f"{W}sectPr"]
        found = self._merged(blocks(old), blocks(new), plan)
        new[:] = [*kept, *found, *ended]

    def _merged(self, old: Sequence[Block], new: Sequence[Block], plan: Sequence[Group] | None) -> list[Element]:
        if self.apart:
            plan = [Group((place,), ()) for place in range(len(old))] + [
                Group((), (place,)) for place in range(len(new))
            ]
        elif plan is None:
            plan = groups(old, new)
        every = closed([piece for group in plan for piece in self._numbered(group, old, new)], self._unfolded)
        written = [(self._element(piece), piece.shells) for piece in every]
        moved(every, written, self.writer.marks)
        return dressed(written)

    def _numbered(self, group: Group, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Piece]:
        for piece in self._group([old[i] for i in group.old], [new[i] for i in group.new]):
            piece.moved = group.moved
            yield piece

    # -- one group -----------------------------------------------------------------------------------------------------

    def _group(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Piece]:
        if not new:
            for block in old:
                yield from self._one_sided(block, "out")
        elif not old:
            for block in new:
                yield from self._one_sided(block, "in")
        elif old[0].table:
            yield self._in_place(Piece(whole=self._table(old[0].element, new[0].element)), new[0])
        elif len(old) == len(new) == 1 and self._same(old[0].element, new[0].element):
            yield self._in_place(Piece(old=old[0].element, new=new[0].element, whole=new[0].element), new[0])
        else:
            yield from self._compared(old, new)

    def _in_place(self, piece: Piece, block: Block) -> Piece:
        piece.shells, piece.before = block.shells, block.before
        return piece

    def _compared(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Piece]:
        coarse = len(old) == len(new) == 1 and _alike(old[0], new[0])
        before = [Line(one.element, self.old.atoms(one.element, coarse=coarse)) for one in old]
        after = [Line(one.element, self.new.atoms(one.element, coarse=coarse)) for one in new]
        found = made.replaced(before, after) if self.whole else made.compared(before, after)
        for piece in found:
            self._nested(piece)
            piece.shells = new[0].shells
        found[0].before = [one for block in new for one in block.before]
        yield from found

    def _one_sided(self, block: Block, fate: Fate) -> Iterator[Piece]:
        if block.table:
            table = self._one_sided_table(block.element, fate)
            yield Piece(
                fate=fate, whole=table, shells=() if fate == "out" else block.shells, before=self._before(block, fate)
            )
            return
        reader = self.old if fate == "out" else self.new
        for piece in made.whole(Line(block.element, reader.atoms(block.element, coarse=True)), fate):
            piece.shells, piece.before = () if fate == "out" else block.shells, self._before(block, fate)
            yield piece

    def _before(self, block: Block, fate: Fate) -> list[Element]:
        return block.before if fate == "in" else self.writer.bookmarks.kept(block.before)

    def _same(self, old: Element, new: Element) -> bool:
        """Whether two paragraphs are the same to the byte, and what they lead to cannot differ."""
        raw = etree.tostring(new, with_tail=False)
        return not any(sign in raw for sign in _LEADING) and raw == etree.tostring(old, with_tail=False)

    def _unfolded(self, piece: Piece) -> Piece:
        """A paragraph that is as it was, as items."""
        if piece.whole is None or piece.old is None or piece.new is None:
            return piece
        old, new = Line(piece.old, self.old.atoms(piece.old)), Line(piece.new, self.new.atoms(piece.new))
        (found,) = made.compared([old], [new])
        found.shells, found.before = piece.shells, piece.before
        return found

    def _element(self, piece: Piece) -> list[Element]:
        return [*piece.before, piece.whole if piece.whole is not None else self.writer.paragraph(piece)]

    # -- what lies within ----------------------------------------------------------------------------------------------

    def _nested(self, piece: Piece) -> None:
        """Compare what lies within atoms that are kept: the words of boxes, and the notes that are pointed at."""
        for item in piece.items:
            if item.fate == "kept" and item.was is not None and item.atom.nodes:
                self._boxes(item.was, item.atom)
                self._pointed_at(item.was, item.atom)

    def _boxes(self, was: Atom, now: Atom) -> None:
        for old, new in zip(_boxes(was), _boxes(now), strict=True):
            self.merge(old, new)

    def _pointed_at(self, was: Atom, now: Atom) -> None:
        (old, *_), (new, *_) = was.nodes, now.nodes
        kind = etree.QName(new).localname
        if kind in ("footnoteReference", "endnoteReference"):
            self.notes.append((f"{kind.removesuffix('Reference')}s", old.get(f"{W}id", ""), new.get(f"{W}id", "")))

    # -- tables --------------------------------------------------------------------------------------------------------

    def _table(self, old: Element, new: Element) -> Element:
        from compose.redline.tables import merged  # they hold stories, and stories hold them

        return merged(self, old, new)

    def _one_sided_table(self, table: Element, fate: Fate) -> Element:
        from compose.redline.tables import one_sided

        return one_sided(self, table, fate)

    def one_sided(self, story: Element, fate: Fate) -> list[Element]:
        """All blocks of `story`, put in or taken out."""
        found = [piece for block in blocks(story) for piece in self._one_sided(block, fate)]
        return dressed([(self._element(piece), piece.shells) for piece in found])


def _alike(old: Block, new: Block) -> bool:
    """Whether two paragraphs have the same words, but for a number that is typed and a tab behind it."""
    said, says = parted(old.text)[1], parted(new.text)[1]
    labels = {block.text.removesuffix(says) for block in (old, new)}
    if said != says or not (len(labels) == 1 or ("" in labels and all(not one or one[-1] == "\t" for one in labels))):
        return False
    raws = (etree.tostring(one.element, with_tail=False) for one in (old, new))
    return not any(sign in raw for raw in raws for sign in _CUTTING)


def _boxes(atom: Atom) -> list[Element]:
    return [box for node in atom.nodes for box in node.iter(f"{W}txbxContent")]


_OF_STORY = frozenset(f"{W}{name}" for name in ("tcPr",))
