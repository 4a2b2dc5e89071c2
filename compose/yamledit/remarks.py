"""Remarks in the lines of a YAML file, which its reader passes over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from compose.yamledit.nodes import Node, is_empty, text_style


def is_remark(line: str) -> bool:
    """Whether a line between entries is a remark."""
    return line.lstrip().startswith("#")


_REMARK = re.compile(r"(?:^|\s)(#[^\x85\u2028\u2029]*)")  # YAML ends a line at those as well


def remarks(lines: Sequence[str], at: int, nodes: Sequence[Node]) -> list[str]:
    """Every remark in `lines`, the first of which is line `at` of the text, and which hold `nodes` and no others."""
    seen = list(lines)
    for leaf in chain.from_iterable(map(_leaves, nodes)):
        _hide(seen, at, leaf)
    return [found[1].rstrip() for line in seen if (found := _REMARK.search(line))]


def _leaves(node: Node) -> Iterator[Node]:
    """The texts within `node`, each once however often *names repeat it."""
    seen: set[int] = set()
    left = [node]
    while left:
        node = left.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.id == "scalar":
            yield node
        else:
            left += (one for child in node.value for one in (child if isinstance(child, tuple) else (child,)))


def _hide(lines: list[str], at: int, leaf: Node) -> None:
    """Cover the words of `leaf`, in which a # is no remark."""
    if is_empty(leaf):
        return
    first, last = leaf.start_mark.line - at, leaf.end_mark.line - at
    heading = text_style(leaf) in ("|", ">")
    for place in range(max(first + heading, 0), min(last + 1, len(lines))):
        start = leaf.start_mark.column if place == first else 0
        stop = leaf.end_mark.column if place == last else len(lines[place])
        lines[place] = lines[place][:start] + "x" * (stop - start) + lines[place][stop:]
