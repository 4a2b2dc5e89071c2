"""Which blocks of two stories answer one another: those that `compose.compare.align` finds, as far as none cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compose.compare.align import Link, Unit, align, in_order, parted
from compose.redline.blocks import Block
from compose.redline.moves import moves


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks of the old side, by number, and those of the new that answer them; either may be none."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: int | None = None
    """Of a block that was moved as it is: a number that the group has too which holds it on the other side."""


def groups(old: Sequence[Block], new: Sequence[Block], *, native: bool = False) -> list[Group]:
    """All blocks of both sides, in order; those that were moved are taken out here and put in there.

    Where Word's `native` moves are wanted, those that can be one have the number of their move.
    """
    if len(old) == len(new) == 1:
        return [*_linked((0,), (0,), old, new)]
    before, after = ([_unit(one) for one in some] for some in (old, new))
    found = align(before, after)
    links = in_order(found, before, after)
    made = [group for link in _removed_first(links) for group in _linked(link.old, link.new, old, new)]
    if not native:
        return made
    apart = {one.old for one in made if not one.new}
    known = moves((link for link in found.links if link.old in apart), old, new)
    return [replace(one, moved=known.get((one.old, one.new))) for one in made]


def _unit(block: Block) -> Unit:
    if block.table:
        return Unit(section="table", text=block.text)
    label, text = parted(block.text)
    return Unit(label=label, text=text)


def _linked(
    before: tuple[int, ...], after: tuple[int, ...], old: Sequence[Block], new: Sequence[Block]
) -> Iterator[Group]:
    """One group, or where tables are among what is not one table on either side, a group for each block."""
    tables = [old[place].table for place in before] + [new[place].table for place in after]
    if before and after and any(tables) and not (all(tables) and len(tables) == 2):
        yield from (Group((place,), ()) for place in before)
        yield from (Group((), (place,)) for place in after)
    elif before and after:
        yield Group(before, after)
    else:
        yield from (Group((place,), ()) for place in before)
        yield from (Group((), (place,)) for place in after)


def _removed_first(links: Sequence[Link]) -> Iterator[Link]:
    """`links`, what was taken out between two that answer one another standing before what was put in there."""
    held: list[Link] = []
    for link in links:
        if link.old and link.new:
            yield from held
            held = []
            yield link
        elif link.new:
            held.append(link)
        else:
            yield link
    yield from held
