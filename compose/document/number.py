"""Numbering the tree: parts 1, 2, 3; clauses 4.1, 4.2 within their part; and every cross-reference to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from compose.document.model import Block, Blocks, CrossRef, Heading, Inline, Inlines
from compose.document.rebuild import rebuilt_inline, throughout


def number(blocks: Blocks) -> Blocks:
    """`blocks` with the number of every part and clause, and of every cross-reference to one that has a number."""
    counted = tuple(_counted(blocks))
    numbers = {block.id: block.number for block in counted if isinstance(block, Heading) and block.id}
    return _blocks(counted, numbers)


def _counted(blocks: Blocks) -> Iterator[Block]:
    part = clause = 0
    for block in blocks:
        if isinstance(block, Heading) and block.kind == "part":
            part, clause = part + 1, 0
            yield replace(block, number=str(part))
        elif isinstance(block, Heading) and block.kind == "clause":
            clause += 1
            yield replace(block, number=f"{part}.{clause}")
        else:
            yield block


def _blocks(blocks: Blocks, numbers: Mapping[str, str]) -> Blocks:
    def run(content: Inlines) -> Inlines:
        return tuple(referring(inline) for inline in content)

    def referring(inline: Inline) -> Inline:
        found = rebuilt_inline(inline, run)
        return replace(found, number=numbers[found.target]) if isinstance(found, CrossRef) else found

    return throughout(blocks, run)
