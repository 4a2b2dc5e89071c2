"""What a merged story is made of: paragraphs with what is kept, put in and taken out, and the fate of their marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from compose.compare.readable import changes
from compose.intake.docx.names import Element, W
from compose.redline.atoms import MARK, Atom

Fate = Literal["kept", "in", "out"]


@dataclass(slots=True)
class Item:
    """An atom and what becomes of it."""

    fate: Fate
    atom: Atom
    """Of the new side, and of the old one only where it is taken out."""
    was: Atom | None = None
    """Of the old side, where it is kept."""


@dataclass(slots=True)
class Piece:
    """A paragraph of the merged story; or a table, or a paragraph that is as it was."""

    items: list[Item] = field(default_factory=list)
    fate: Fate = "kept"
    """What becomes of its mark."""
    new: Element | None = None
    """The paragraph of the new side whose mark it is."""
    old: Element | None = None
    """That of the old side."""
    end: Item | None = None
    """Its mark, before which bookmarks may stand."""
    before: list[Element] = field(default_factory=list)
    """Bookmarks and such that stand before it."""
    whole: Element | None = None
    """The finished element, where there is nothing more to do."""
    shells: tuple[Element, ...] = ()
    """The content controls of the new side that it stands in."""
    moved: int | None = None
    """Number of the move it is one end of."""

    @property
    def table(self) -> bool:
        """Whether it is a table."""
        return self.whole is not None and bool(self.whole.tag == f"{W}tbl")


@dataclass(slots=True)
class Line:
    """A paragraph that was read."""

    element: Element
    atoms: list[Atom]
    """Its mark last."""


def whole(line: Line, fate: Fate) -> list[Piece]:
    """A paragraph that is put in or taken out."""
    items = [Item(fate, atom) for atom in line.atoms]
    return pieces(items, [line] if fate == "out" else [], [line] if fate == "in" else [])


def compared(old: Sequence[Line], new: Sequence[Line]) -> list[Piece]:
    """Paragraphs that answer one another, word by word; the last mark of both is kept."""
    before, after = ([atom for line in lines for atom in line.atoms] for lines in (old, new))
    items = list(_items(before[:-1], after[:-1]))
    if before[-1].key == after[-1].key:
        items.append(Item("kept", after[-1], before[-1]))
    else:
        items += [Item("out", before[-1]), Item("in", after[-1])]
    return pieces(items, old, new)


def replaced(old: Sequence[Line], new: Sequence[Line]) -> list[Piece]:
    """Paragraphs that answer one another, the words of the one side taken out and those of the other put in."""
    before, after = ([atom for line in lines for atom in line.atoms] for lines in (old, new))
    if [atom.key for atom in before] == [atom.key for atom in after]:
        return compared(old, new)
    items = [*(Item("out", atom) for atom in before), *(Item("in", atom) for atom in after)]
    return pieces(items, old, new)


def _items(before: Sequence[Atom], after: Sequence[Atom]) -> Iterable[Item]:
    for span in changes([atom.key for atom in before], [atom.key for atom in after]):
        if span.kind == "kept":
            for was, atom in zip(before[span.old], after[span.new], strict=True):
                yield Item("kept", atom, was)
        else:
            yield from (Item("out", atom) for atom in before[span.old])
            yield from (Item("in", atom) for atom in after[span.new])


def pieces(items: Iterable[Item], old: Sequence[Line], new: Sequence[Line]) -> list[Piece]:
    """`items` cut at their marks, each piece with the paragraphs whose mark it ends with."""
    olds, news = iter(old), iter(new)
    found: list[Piece] = []
    here = Piece()
    for item in items:
        if not item.atom.key.startswith(MARK):
            here.items.append(item)
            continue
        here.fate, here.end = item.fate, item
        here.old = next(olds).element if item.fate != "in" else None
        here.new = next(news).element if item.fate != "out" else None
        found.append(here)
        here = Piece()
    return found
