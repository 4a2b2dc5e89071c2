"""A block of YAML cut into its entries: which lines are whose, so that one can be exchanged and the others stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from compose.yamledit.nodes import Node, is_block, is_empty, text_style
from compose.yamledit.remarks import is_remark


class NotSimpleError(Exception):
    """The lines cannot be told apart with certainty; they are to be replaced as a whole."""


_DEEPEST = 50
NEW = -1
"""Place of a part that the text does not have yet."""


@dataclass(frozen=True)
class Part:
    """An entry of a mapping or of a list, with its lines."""

    body: list[str]
    loose: list[str] = field(default_factory=list)
    """Blank lines, and remarks that stand apart, before it."""
    own: list[str] = field(default_factory=list)
    """Remarks directly above it."""
    name: str = ""
    """The name in front of the colon; of an entry of a list, nothing."""
    column: int = 0
    at: int = NEW
    """Line of the text at which `body` begins."""
    prefix: str = ""
    """The first line up to the colon, or to the hyphen."""
    node: Node | None = None
    """The value; `None` where the part is new."""

    @property
    def is_item(self) -> bool:
        """Whether it is an entry of a list."""
        return self.prefix.endswith("-")

    @property
    def quoted(self) -> bool:
        """Whether the value stands in quotation marks."""
        return self.node is not None and text_style(self.node) in ("'", '"')

    @property
    def space(self) -> str:
        """The blanks between the colon or hyphen and a value on the same line."""
        if self.node is None or is_empty(self.node) or self.node.start_mark.line != self.at:
            return ""
        between = self.body[0][len(self.prefix) : self.node.start_mark.column]
        return "" if between.strip() else between

    @property
    def tail(self) -> str | None:
        """What follows a value that ends on its first line: a remark, or nothing. `None` for all other values."""
        if self.node is None or self._ends is None:
            return None
        tail = self.body[0][self._ends :].rstrip()
        return tail if re.fullmatch(r"(\s+#(\s.*|#.*)?)?", tail) else None

    @property
    def _ends(self) -> int | None:
        """The column at which a value of one line ends."""
        node = self.node
        if node is None or is_empty(node):
            return len(self.prefix)
        on_the_line = node.start_mark.line == node.end_mark.line == self.at and text_style(node) not in ("|", ">")
        return node.end_mark.column if on_the_line and not is_block(node) else None


@dataclass(frozen=True)
class Block:
    """Lines that a block of entries stands in."""

    lines: Sequence[str]
    at: int = 0
    """Line of the text at which `lines` begin."""

    def line(self, number: int) -> str:
        """The line of that number of the text. Raises `NotSimpleError` where it is not here: *names repeat it."""
        if not self.at <= number < self.at + len(self.lines):
            raise NotSimpleError
        return self.lines[number - self.at]


def cut(block: Block, node: Node, *, top: bool = False) -> tuple[list[Part], list[str]]:
    """The parts of `node`, which stands in `block`, and the lines behind the last.

    `top` says that the block is the whole file: remarks at its beginning are the file's. Raises `NotSimpleError`.
    """
    if not is_block(node):
        raise NotSimpleError
    found = list(_mapping(block, node) if node.id == "mapping" else _sequence(block, node))
    parts: list[Part] = []
    end = 0
    for part, stop in found:
        if not end <= part.at - block.at < stop <= len(block.lines):
            raise NotSimpleError
        start = part.at - block.at
        deeper = _deeper(block.lines[end:start], part.column) if parts else 0
        if deeper:
            parts[-1] = replace(parts[-1], body=[*parts[-1].body, *block.lines[end : end + deeper]])
        loose, own = _parted(list(block.lines[end + deeper : start]), head=top and not parts)
        parts.append(replace(part, body=list(block.lines[start:stop]), loose=loose, own=own))
        end = stop
    return parts, list(block.lines[end:])


_COLON = re.compile(r"\s*:(?=\s|$)")


def _mapping(block: Block, node: Node) -> Iterator[tuple[Part, int]]:
    for key, value in node.value:
        at, column = key.start_mark.line, key.start_mark.column
        line = block.line(at)
        colon = _COLON.match(line, key.end_mark.column)
        if line[:column].strip() or not colon or key.end_mark.line != at or not isinstance(key.value, str):
            raise NotSimpleError
        part = Part([], name=key.value, column=column, at=at, prefix=line[: colon.end()], node=value)
        yield part, _end(block, value, at)


def _sequence(block: Block, node: Node) -> Iterator[tuple[Part, int]]:
    column = node.start_mark.column
    for value in node.value:
        at = value.start_mark.line
        line = block.line(at)
        if not re.fullmatch(rf" {{{column}}}- *", line[: value.start_mark.column]):
            raise NotSimpleError
        yield Part([], column=column, at=at, prefix=line[: column + 1], node=value), _end(block, value, at)


def _end(block: Block, node: Node, at: int) -> int:
    """The line of `block` behind the last of `node`, whose name or hyphen stands on line `at` of the text."""
    last, at = _last(node, at)
    if is_empty(last) or last.start_mark.line < at:  # what *names repeat stands further up
        return at + 1 - block.at
    stop = last.end_mark.line + (1 if last.end_mark.column else 0) - block.at
    stop = min(stop, len(block.lines))
    if text_style(last) in ("|", ">") and not _keeps(block, last):
        while stop > at + 1 - block.at and not block.lines[stop - 1].strip():
            stop -= 1
    return stop


def _last(node: Node, at: int) -> tuple[Node, int]:
    """The last value within `node` that is no block, and the line of its name or hyphen."""
    for _ in range(_DEEPEST):
        if not is_block(node) or node.start_mark.line < at:
            return node, at
        if node.id == "mapping":
            key, node = node.value[-1]
            at = key.start_mark.line
        else:
            node = node.value[-1]
            at = max(at, node.start_mark.line)
    raise NotSimpleError  # a value that holds itself has no end


def _keeps(block: Block, node: Node) -> bool:
    """Whether blank lines at the end of a text count."""
    return "+" in block.line(node.start_mark.line)[node.start_mark.column :].partition("#")[0]


def _deeper(gap: Sequence[str], column: int) -> int:
    """How many lines at the start of a gap are remarks indented further than what follows: they end what was before."""
    deep = [is_remark(line) and len(line) - len(line.lstrip()) > column for line in gap]
    return [*deep, False].index(False)


def _parted(gap: list[str], *, head: bool) -> tuple[list[str], list[str]]:
    """The lines of `gap` that stand apart, and the remarks at its end, directly above what follows."""
    own = len(gap)
    while own and is_remark(gap[own - 1]):
        own -= 1
    if head and not any(line.strip() for line in gap[:own]):
        own = len(gap)
    return gap[:own], gap[own:]
