"""A node again with other contents: what everything that changes a tree has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Checklist,
    Commitment,
    CrossRef,
    Definition,
    Definitions,
    Each,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Marked,
    Note,
    Paragraph,
    Provided,
    Response,
    Strong,
    Table,
    TermUse,
)

Run = Callable[[Inlines], Inlines]


def rebuilt(block: Block, run: Run, inner: Callable[[Blocks], Blocks]) -> Block:
    """`block` with every run of inlines in it passed through `run`, and the blocks within it through `inner`."""
    match block:
        case Paragraph() | Heading():
            return replace(block, content=run(block.content))
        case ListBlock():
            return replace(block, items=tuple(map(inner, block.items)))
        case Table():
            return replace(block, rows=tuple(_row(row, run) for row in block.rows))
        case Note() | Each() | Provided() | Response() | Commitment():
            return replace(block, blocks=inner(block.blocks))
        case Figure():
            return replace(block, words=inner(block.words))
        case Checklist():
            return replace(block, tasks=tuple(map(run, block.tasks)))
        case Definitions():
            return Definitions(tuple(Definition(one.id, one.term, run(one.meaning)) for one in block.items))
    return block


def throughout(blocks: Blocks, run: Run) -> Blocks:
    """`blocks` with every run of inlines in them, however deep, passed through `run`."""
    return tuple(rebuilt(block, run, lambda inner: throughout(inner, run)) for block in blocks)


def _row(row: tuple[Cell, ...], run: Run) -> tuple[Cell, ...]:
    return tuple(replace(cell, content=run(cell.content)) for cell in row)


def rebuilt_inline(inline: Inline, run: Run) -> Inline:
    """`inline` with the inlines within passed through `run`."""
    if isinstance(inline, Strong | Emphasis | Link | TermUse | CrossRef | Marked):
        return replace(inline, content=run(inline.content))
    return inline
