"""How deep the items of a list stand, by where their labels begin, also where the list goes on in another column."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from compose.intake.pdf.model import Block

_SAME = 3.0
"""Points by which the labels of items on one level may stand apart."""


@dataclass
class Depths:
    """The levels that are open at a point of the document."""

    _levels: list[tuple[float, str]] = field(default_factory=list)
    """Where the labels of each level stand, and what they look like."""
    _margin: float = math.inf
    """Where the column begins that the last block ends in, as far as was seen."""
    _last: Block | None = None

    def item(self, block: Block) -> int:
        """How deep `block`, an item, stands: how many of the labels before it stand further left."""
        self._reach(block)
        while self._levels and block.left < self._levels[-1][0] - _SAME:
            self._levels.pop()
        if not self._levels or block.left > self._levels[-1][0] + _SAME:
            self._levels.append((block.left, _shape(block.label)))
        return len(self._levels) - 1

    def paragraph(self, block: Block) -> None:
        """`block` is a paragraph: one that stands no further in than the labels ends their list."""
        self._reach(block)
        if self._levels and block.left < self._levels[0][0] + _SAME:
            self._levels.clear()

    def heading(self, block: Block) -> None:
        """`block` ends every list."""
        self._reach(block)
        self._levels.clear()

    def restart(self) -> None:
        """Something that is no block, such as a table, ends every list."""
        self._levels.clear()
        self._margin, self._last = math.inf, None

    def _reach(self, block: Block) -> None:
        """The levels moved to the column that `block` begins in, if that is another one."""
        begin, end = block.margins
        if self._last is not None and _is_elsewhere(self._last, block):
            self._move(block, begin - self._margin)
            self._margin = begin
        self._margin = end if begin != end else min(self._margin, end)
        self._last = block

    def _move(self, block: Block, shift: float) -> None:
        if self._levels and _SAME < abs(shift) < math.inf:
            flush = min(block.left - block.margins[0], self._levels[0][0] - self._margin) <= _SAME
            beside = self._beside(block) if flush else None
            shift = shift if beside is None else block.left - beside
            self._levels = [(left + shift, shape) for left, shape in self._levels]

    def _beside(self, block: Block) -> float | None:
        """Where the labels like that of `block` stand; in columns of nothing but items their edges say little."""
        return next((left for left, shape in reversed(self._levels) if shape == _shape(block.label)), None)


def _is_elsewhere(last: Block, block: Block) -> bool:
    """Whether `block` stands in another column than `last` ends in, or on another page."""
    one, other = last.lines[-1], block.lines[0]
    return one.page != other.page or other.base < one.base


def _shape(label: str) -> str:
    """What `label` has in common with the others of its level."""
    return re.sub(r"\w+", "#", label)
