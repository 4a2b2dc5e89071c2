"""Exchanging entries of a block of YAML: which stay, which go, where new ones stand, and what becomes of remarks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import dropwhile

from compose.yamledit import write
from compose.yamledit.match import matched
from compose.yamledit.nodes import Node
from compose.yamledit.parts import NEW, Block, NotSimpleError, Part, cut
from compose.yamledit.remarks import remarks
from compose.yamlio import Plain

_NONE: AbstractSet[str] = frozenset()


@dataclass(frozen=True)
class Exchange:
    """How to exchange: the lines that cannot stay although their values do, and the order of the names at the top."""

    bad: frozenset[int]
    order: Sequence[str]

    def top(
        self, lines: Sequence[str], root: Node, old: Plain, new: Mapping[str, Plain], whole: AbstractSet[str]
    ) -> str:
        """The text of a file with `new` in place of `old`; the values of the names in `whole` are written afresh."""
        if not isinstance(old, dict):
            raise NotSimpleError
        final = lines[-1:] == [""]
        block = Block(lines[:-1] if final else lines)
        parts, rest = cut(block, root, top=True)
        made = [*self._names(parts, old, new, self.order, whole), *rest]
        return "\n".join([*made, ""] if made and (final or made[-1] != lines[-1]) else made)

    def _names(
        self,
        parts: list[Part],
        old: Mapping[str, Plain],
        new: Mapping[str, Plain],
        order: Sequence[str],
        whole: AbstractSet[str] = _NONE,
    ) -> list[str]:
        first = {part.name: place for place, part in reversed(list(enumerate(parts)))}
        keep = {place for name, place in first.items() if name in new}
        kept, rest = _carried(parts, keep)
        made = [self._part(part, old[part.name], new[part.name], part.name in whole) for part in kept.values()]
        for name in new:
            if name not in first:
                column = parts[0].column
                fresh = Part(write.entry(name, new[name], column), name=name, column=column)
                made.insert(_place([part.name for part in made], name, order), fresh)
        return [*_laid(made, parts, _gap(parts)), *rest]

    def _entries(self, parts: list[Part], old: list[Plain], new: list[Plain]) -> list[str]:
        pairs = matched(old, new)
        kept, rest = _carried(parts, {place for place in pairs if place is not None})
        made = [
            Part(write.item(value, parts[0].column)) if place is None else self._part(kept[place], old[place], value)
            for value, place in zip(new, pairs, strict=True)
        ]
        gap = _gap(parts) if len(parts) > 1 else [""] * write.spaced(new)
        return [*_laid(made, parts, gap), *rest]

    def _part(self, part: Part, old: Plain, new: Plain, whole: bool = False) -> Part:
        lines = range(part.at, part.at + len(part.body))
        if old == new and not whole and not any(line in lines for line in self.bad):
            return part
        if not whole:
            with suppress(NotSimpleError):
                return replace(part, body=self._inside(part, old, new))
        return _replaced(part, new)

    def _inside(self, part: Part, old: Plain, new: Plain) -> list[str]:
        """The lines of `part` with only those of its entries exchanged that changed."""
        node = part.node
        if node is None or not new or not part.at <= node.start_mark.line < part.at + len(part.body):
            raise NotSimpleError
        if part.is_item:
            blank = " " * len(part.prefix)  # in place of the hyphen
            body = [blank + part.body[0].removeprefix(part.prefix), *part.body[1:]]
            first, *rest = self._block(Block(body, part.at), node, old, new)
            first = first.removeprefix(blank) if first.startswith(blank) else f" {first.lstrip()}"
            return [part.prefix + first, *rest]
        if node.start_mark.line == part.at:
            raise NotSimpleError
        return [part.body[0], *self._block(Block(part.body[1:], part.at + 1), node, old, new)]

    def _block(self, block: Block, node: Node, old: Plain, new: Plain) -> list[str]:
        if isinstance(old, dict) and isinstance(new, dict):
            parts, rest = cut(block, node)
            return [*self._names(parts, old, new, list(new)), *rest]
        if isinstance(old, list) and isinstance(new, list):
            parts, rest = cut(block, node)
            return [*self._entries(parts, old, new), *rest]
        raise NotSimpleError


def _replaced(part: Part, value: Plain) -> Part:
    """`part` with `value`; remarks that stood among its lines stay on the line, or else go above it."""
    first, *rest = _written(part, value)
    if part.tail is not None and not rest:
        first = part.space + first.lstrip(" ") if first and part.space else first
        return replace(part, body=[part.prefix + first + part.tail, *part.body[1:]])
    hidden = ["x" * len(part.prefix) + part.body[0].removeprefix(part.prefix), *part.body[1:]]
    above = remarks(hidden, part.at, [part.node] if part.node else [])
    own = [*part.own, *(" " * part.column + remark for remark in above)]
    return replace(part, own=own, body=[part.prefix + first, *rest])


def _written(part: Part, value: Plain) -> list[str]:
    if not part.is_item:
        return write.behind(value, part.column, quoted=part.quoted)
    first, *rest = write.item(value, part.column)
    return [first.removeprefix(part.prefix), *rest]


# -- where things stand ------------------------------------------------------------------------------------------------


def _carried(parts: Sequence[Part], keep: AbstractSet[int]) -> tuple[dict[int, Part], list[str]]:
    """The parts at the places `keep`, with the loose lines of those that went before them, and what is left of such."""
    kept: dict[int, Part] = {}
    loose: list[str] = []
    for place, part in enumerate(parts):
        more = part.loose if place else []  # those above the first stay where they are
        loose = loose[:-1] + more if loose[-1:] == more[:1] == [""] else loose + more
        if place in keep:
            kept[place] = replace(part, loose=loose)
            loose = []
    return kept, loose if any(line.strip() for line in loose) else []


def _place(names: Sequence[str], name: str, order: Sequence[str]) -> int:
    """Where among `names` a new one stands: behind what `order` has before it, or else before what it has behind it."""
    if name not in order:
        return len(names)
    place = list(order).index(name)
    if before := [one for one in order[:place] if one in names]:
        return names.index(before[-1]) + 1
    return min((names.index(one) for one in order[place:] if one in names), default=len(names))


def _gap(parts: Sequence[Part]) -> list[str]:
    """The blank line that parts most of `parts`, if one does."""
    blank = [part.loose[:1] == [""] for part in parts[1:]]
    return [""] if sum(blank) * 2 > len(blank) else []


def _laid(made: Sequence[Part], old: Sequence[Part], gap: list[str]) -> list[str]:
    """The lines of `made`, parted as the `old` ones were; what stood apart above the first of those stays on top."""
    lines = list(old[0].loose)
    for place, part in enumerate(made):
        loose = part.loose
        if not place and not lines:
            loose = list(dropwhile(lambda line: not line.strip(), loose))
        if place and not loose and part.at in (NEW, old[0].at):
            loose = gap
        lines += [*loose, *part.own, *part.body]
    return lines
