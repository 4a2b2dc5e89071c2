"""One text being read: what may stand in it, where it stands, and what was wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from compose.document.model import Block, Blocks
from compose.errors import Place, Problem

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

Read = Callable[["Reading", "SyntaxTreeNode"], "Block | None"]


@dataclass(frozen=True)
class Dialect:
    """What a kind of text may hold."""

    kind: str
    """What messages call it, such as `a clause`."""
    directives: Mapping[str, re.Pattern[str]]
    """What stands behind `:::`, by the kind of block that it opens; the names in a pattern become its settings."""
    blocks: Mapping[str, Read]
    """What reads each kind of block."""
    rules: tuple[str, ...]
    """Rules of markdown-it."""
    stray: Mapping[str, str]
    """Markup that is not understood, by the pattern that shows it; a backslash before a sign makes it a sign."""

    titles: frozenset[str] = frozenset({"text"})
    """What the heading of a column may hold."""

    @cached_property
    def any_stray(self) -> re.Pattern[str]:
        """Finds any of it at once."""
        return re.compile("|".join(self.stray), re.MULTILINE)


@dataclass
class Reading:
    """One text being read."""

    dialect: Dialect
    place: Place
    """Where its first line stands."""
    caption: str
    """Caption of its tables."""
    aliases: Mapping[str, str]
    """Name of one entry by repeat question."""
    inserts: Collection[str]
    """Names of what can be put in."""
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, node: SyntaxTreeNode, what: str, remedy: str) -> None:
        """Note a problem at `node`."""
        offset = next((n.map[0] for n in _upwards(node) if n.map), 0)
        self.problems.append(Problem(Place(self.place.file, self.place.line + offset), what, remedy))

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        """What `nodes` state."""
        return tuple(block for node in nodes if (block := self._block(node)) is not None)

    def _block(self, node: SyntaxTreeNode) -> Block | None:
        if read := self.dialect.blocks.get(node.type):
            return read(self, node)
        what = f"{self.dialect.kind} cannot hold {node.type.replace('_', ' ')}"
        self.wrong(node, what, "Use paragraphs, lists and tables")
        return None


def _upwards(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    found = [node]
    while (node := node.parent) and node.type != "root":  # type: ignore[assignment]
        found.append(node)
    return found
