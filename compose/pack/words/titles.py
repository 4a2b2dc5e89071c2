"""Titles of tables, columns, boxes and asides, which are plain words: the answers they ask for are put in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from compose.document import markdown, walk
from compose.document.model import Block, Blocks, Checklist, Column, Field, Note, Response, Table, Tick
from compose.document.rebuild import rebuilt

Say = Callable[[str], str]


def filled(blocks: Blocks, say: Say) -> Blocks:
    """`blocks` with every title as `say` says it."""
    return tuple(rebuilt(_titled(block, say), lambda run: run, lambda inner: filled(inner, say)) for block in blocks)


def _titled(block: Block, say: Say) -> Block:
    match block:
        case Table():
            columns = tuple(Column(say(one.title), one.share) for one in block.columns)
            return replace(block, caption=say(block.caption), columns=columns)
        case Note():
            return replace(block, title=say(block.title))
        case Checklist():
            task, done, by = map(say, block.heads)
            return replace(block, caption=say(block.caption), heads=(task, done, by))
        case Response():
            return replace(block, ticks=tuple(Tick(say(one.label), one.ticked) for one in block.ticks))
    return block


def fields(blocks: Blocks) -> Iterator[str]:
    """Every answer that a title asks for."""
    for block in walk.descend(blocks):
        yield from (one.name for words in _titles(block) for one in markdown.inline(words) if isinstance(one, Field))


def _titles(block: Block) -> tuple[str, ...]:
    match block:
        case Table():
            return (block.caption, *(one.title for one in block.columns))
        case Note():
            return (block.title,)
        case Checklist():
            return (block.caption, *block.heads)
        case Response():
            return tuple(one.label for one in block.ticks)
    return ()
