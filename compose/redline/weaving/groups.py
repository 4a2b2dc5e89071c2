"""What of a redline stands for which block of the text: its own paragraph or table, and what was put in before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compose.intake.docx.names import Element
from compose.redline.blocks import Block
from compose.redline.resolve.names import TRACKED
from compose.redline.weaving.strands import fate_of_end, fate_of_table


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks of a redline up to, and with, one that is of the text itself."""

    blocks: tuple[Block, ...]

    @property
    def own(self) -> Element:
        """The block of the text itself."""
        return self.blocks[-1].element

    @property
    def table(self) -> bool:
        """Whether that is a table."""
        return self.blocks[-1].table

    @property
    def changed(self) -> bool:
        """Whether anything in it was put in or taken out."""
        return len(self.blocks) > 1 or next(self.own.iter(*TRACKED), None) is not None


def grouped(blocks: Sequence[Block]) -> Iterator[Group]:
    """`blocks` of a story of a redline, group by group."""
    held: list[Block] = []
    for block in blocks:
        held.append(block)
        if (fate_of_table if block.table else fate_of_end)(block.element) != "in":
            yield Group(tuple(held))
            held = []
    if held:
        yield Group(tuple(held))
