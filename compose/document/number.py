"""Numbering the tree: parts 1, 2, 3; clauses 4.1, 4.2 within their part; and every cross-reference to them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Checklist,
    CrossRef,
    Definition,
    Definitions,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Strong,
    Table,
    TermUse,
)


def number(blocks: Blocks) -> Blocks:
    """`blocks` with the number of every part and clause, and of every cross-reference to one."""
    counted = tuple(_counted(blocks))
    numbers = {block.id: block.number for block in counted if isinstance(block, Heading) and block.number}
    return tuple(_block(block, numbers) for block in counted)


def _counted(blocks: Blocks) -> Iterator[Block]:
    part = clause = 0
    for block in blocks:
        if isinstance(block, Heading) and block.kind == "part":
            part, clause = part + 1, 0
            yield dataclasses.replace(block, number=str(part))
        elif isinstance(block, Heading) and block.kind == "clause":
            clause += 1
            yield dataclasses.replace(block, number=f"{part}.{clause}")
        else:
            yield block


def _block(block: Block, numbers: Mapping[str, str]) -> Block:
    match block:
        case Paragraph() | Heading():
            return dataclasses.replace(block, content=_run(block.content, numbers))
        case ListBlock():
            items = tuple(tuple(_block(inner, numbers) for inner in item) for item in block.items)
            return dataclasses.replace(block, items=items)
        case Table():
            return dataclasses.replace(block, rows=tuple(_row(row, numbers) for row in block.rows))
        case Note():
            return Note(block.title, tuple(_block(inner, numbers) for inner in block.blocks))
        case Checklist():
            return dataclasses.replace(block, tasks=tuple(_run(task, numbers) for task in block.tasks))
        case Definitions():
            return Definitions(tuple(Definition(d.id, d.term, _run(d.meaning, numbers)) for d in block.items))
    return block


def _row(row: tuple[Cell, ...], numbers: Mapping[str, str]) -> tuple[Cell, ...]:
    return tuple(dataclasses.replace(cell, content=_run(cell.content, numbers)) for cell in row)


def _run(run: Inlines, numbers: Mapping[str, str]) -> Inlines:
    return tuple(_inline(inline, numbers) for inline in run)


def _inline(inline: Inline, numbers: Mapping[str, str]) -> Inline:
    match inline:
        case CrossRef():
            return CrossRef(_run(inline.content, numbers), inline.target, numbers[inline.target])
        case Strong() | Emphasis() | Link() | TermUse():
            return dataclasses.replace(inline, content=_run(inline.content, numbers))
    return inline
