"""Walking the tree: its blocks in reading order, its inlines, and its text as every format must print it."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import (
    Block,
    Blocks,
    Checklist,
    Commitment,
    CrossRef,
    Definition,
    Definitions,
    Document,
    Each,
    Emphasis,
    Field,
    Figure,
    Gap,
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
    Signature,
    Signatures,
    Strong,
    Table,
    TermUse,
    Text,
    Tick,
)


def blocks(document: Document) -> Iterator[Block]:
    """Every block of the document, a block before what it holds."""
    return descend(document.blocks)


def descend(some: Blocks) -> Iterator[Block]:
    """Every block in `some` and below, in reading order."""
    for block in some:
        yield block
        for inner in _inner(block):
            yield from descend(inner)


def _inner(block: Block) -> tuple[Blocks, ...]:
    match block:
        case ListBlock():
            return block.items
        case Note() | Each() | Provided() | Response() | Commitment():
            return (block.blocks,)
        case Figure():
            return (block.words,)
    return ()


def inlines(some: Blocks) -> Iterator[Inline]:
    """Every inline in `some` and below, an inline before what it holds."""
    for block in descend(some):
        for run in runs(block):
            yield from _spread(run)


def runs(block: Block) -> Iterator[Inlines]:
    """The runs of inlines that stand directly in `block`."""
    match block:
        case Heading() | Paragraph():
            yield block.content
        case Table():
            yield from (cell.content for row in block.rows for cell in row)
        case Checklist():
            yield from block.tasks
        case Response():
            yield (*block.ticks, *block.below)
        case Definitions():
            yield from (item.meaning for item in block.items)


def _spread(run: Inlines) -> Iterator[Inline]:
    for inline in run:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link | TermUse | CrossRef | Marked):
            yield from _spread(inline.content)


def headings(document: Document) -> Iterator[Heading]:
    """Every heading, in reading order."""
    return (block for block in blocks(document) if isinstance(block, Heading))


def definitions(document: Document) -> Iterator[Definition]:
    """Every word that the document explains, in reading order."""
    return (item for block in blocks(document) if isinstance(block, Definitions) for item in block.items)


def gaps(document: Document) -> Iterator[Gap]:
    """Every gap that the document prints, in reading order."""
    return (inline for inline in inlines(document.blocks) if isinstance(inline, Gap))


def text(run: Inlines) -> str:
    """The words of `run` as every format prints them."""
    return "".join(map(_words, run))


def _words(inline: Inline) -> str:
    match inline:
        case Text() | Gap():
            return inline.text
        case Field():
            return inline.text or ""
        case Tick():
            return ""  # no format has a word for a box
        case CrossRef() if inline.number:
            return f"{text(inline.content)} ({inline.number})"
    return text(inline.content)


def lines(document: Document) -> Iterator[str]:
    """The document's body, a line a paragraph, heading or cell, numbers included, as every format must print it."""
    return lines_of(document.blocks)


def lines_of(some: Blocks) -> Iterator[str]:
    """`some` blocks as `lines` gives a whole document."""
    return (line for block in some for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{block.number} {text(block.content)}".strip()
        case Paragraph():
            yield text(block.content)
        case ListBlock():
            yield from _list_lines(block)
        case Table():
            yield from ([block.caption] if block.titled else [])
            yield from (column.title for column in block.columns)
            yield from (text(cell.content) for row in block.rows for cell in row)
        case Checklist():
            yield from ([block.caption] if block.titled else [])
            yield from (*block.heads, *map(text, block.tasks))
        case Commitment() | Note() | Response():
            yield from _framed_lines(block)
        case Figure():
            yield block.title
            yield from lines_of(block.words)
        case Definitions():
            yield from (line for item in block.items for line in (item.term, text(item.meaning)))
        case Signatures():
            yield from (line for entry in block.entries for line in signature_lines(entry))


def _framed_lines(block: Commitment | Note | Response) -> Iterator[str]:
    lines = lines_of(block.blocks)
    match block:
        case Commitment():
            yield from _labelled(block.label, lines)
        case Note():
            yield from (block.title, *lines)
        case Response():
            yield from (*lines, *(tick.label for tick in (*block.ticks, *block.below)))


def _labelled(label: str, lines: Iterator[str]) -> Iterator[str]:
    yield f"{label} {next(lines)}".strip()
    yield from lines


def _list_lines(block: ListBlock) -> Iterator[str]:
    for count, item in enumerate(block.items, start=1):
        yield from _labelled(f"{count}." if block.ordered else "", lines_of(item))


def signature_lines(entry: Signature) -> Iterator[str]:
    """The words of one signature block."""
    yield entry.organisation
    yield from filter(None, (entry.note,))
    for label, known in entry.lines:
        yield from filter(None, (label, known))
