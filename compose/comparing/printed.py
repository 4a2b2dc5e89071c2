"""An earlier Compact to be printed with the numbers it has: typed, since Word would count otherwise."""

from __future__ import annotations

from dataclasses import replace

from compose.document.model import Block, Document, Heading, Text


def printed(document: Document) -> Document:
    """`document` with the number of each heading as part of its words."""
    return replace(document, blocks=tuple(_printed(block) for block in document.blocks))


def _printed(block: Block) -> Block:
    if not (isinstance(block, Heading) and (block.numbered or block.number)):
        return block
    typed = (Text(f"{block.number} "),) if block.number else ()
    return replace(block, kind="group", number="", content=(*typed, *block.content))
