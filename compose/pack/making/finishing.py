"""The last hand on a filled paper: ids of headings, labels of boxes, references to the Compact as plain words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import count

from compose.document import walk
from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Checklist,
    CrossRef,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    Paragraph,
    Response,
    Table,
    TermUse,
    Text,
    Tick,
)
from compose.document.rebuild import rebuilt, rebuilt_inline, throughout


def finished(blocks: Blocks, numbers: Mapping[str, str], *, numbered: bool) -> Blocks:
    """`blocks` ready to print.

    `numbers` are those of the Compact's clauses: a reference to one becomes words with that number behind them, since
    the clause stands in another document. Headings get ids and, where `numbered`, those of the first level a number.
    """
    own = frozenset(block.id for block in blocks if isinstance(block, Heading))
    said = throughout(blocks, lambda run: _told(run, numbers, own))
    kept = {one.target for one in walk.inlines(said) if isinstance(one, CrossRef)}
    return tuple(_headed(_labelled_blocks(said), kept, numbered=numbered))


# -- references --------------------------------------------------------------------------------------------------------


def _told(run: Inlines, numbers: Mapping[str, str], own: Collection[str]) -> Inlines:
    return tuple(found for inline in run for found in _plain(inline, numbers, own))


def _plain(inline: Inline, numbers: Mapping[str, str], own: Collection[str]) -> Inlines:
    match inline:
        case CrossRef() if inline.target not in own:
            number = numbers.get(inline.target)
            return (*_told(inline.content, numbers, own), *((Text(f" ({number})"),) if number else ()))
        case TermUse():
            return _told(inline.content, numbers, own)
    return (rebuilt_inline(inline, lambda run: _told(run, numbers, own)),)


# -- boxes -------------------------------------------------------------------------------------------------------------


def _labelled_blocks(blocks: Blocks) -> Blocks:
    return tuple(map(_labelled, blocks))


def _labelled(block: Block) -> Block:
    """`block` with a label for every box: what a tick in it says, for those who do not see where it stands."""
    match block:
        case Table():
            return replace(block, rows=tuple(_row(block, at, row) for at, row in enumerate(block.rows, 1)))
        case ListBlock():
            return replace(block, items=tuple(_labelled_blocks(item) for item in block.items))
        case Paragraph():
            return replace(block, content=_ticked(block.content, walk.text(block.content).strip()))
        case Response() if not block.title:
            return replace(block, title=next((walk.text(one.content) for one in _paragraphs(block)), ""))
    return rebuilt(block, lambda run: run, _labelled_blocks)


def _paragraphs(block: Response) -> Iterator[Paragraph]:
    return (one for one in block.blocks if isinstance(one, Paragraph))


def _row(table: Table, at: int, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    head = walk.text(row[0].content) or f"row {at}"
    titles = (column.title for column in table.columns)
    return tuple(
        replace(cell, content=_ticked(cell.content, f"{title}: {head}"))
        for title, cell in zip(titles, row, strict=True)
    )


def _ticked(run: Inlines, label: str) -> Inlines:
    return tuple(Tick(label, one.ticked) if isinstance(one, Tick) and not one.label else one for one in run)


def _boxes(block: ListBlock) -> tuple[Tick, ...]:
    """The boxes of a list of which every item begins with one; none where it is another list."""
    found: list[Tick] = []
    for item in block.items:
        first = item[0].content if len(item) == 1 and isinstance(item[0], Paragraph) else ()
        if not first or not isinstance(first[0], Tick):
            return ()
        found.append(Tick(walk.text(first[1:]).strip(), first[0].ticked))
    return tuple(found)


# -- headings ----------------------------------------------------------------------------------------------------------


def _headed(blocks: Blocks, kept: Collection[str], *, numbered: bool) -> Iterator[Block]:
    """`blocks` with ids for headings, but for those to be `kept`.

    A table whose caption says what the heading above says goes without it.
    """
    counted = count(1)
    above, within = "", False
    for block in blocks:
        if isinstance(block, ListBlock) and (boxes := _boxes(block)):
            yield Response(above, (), boxes)
            continue
        match block:
            case Heading():
                # One below another stands alone where a paper begins with what is built from answers.
                above, within = walk.text(block.content), within or block.level == 1
                ident = block.id if block.id in kept else f"s{next(counted)}"
                yield _heading(block, ident, numbered=numbered, within=within)
            case Table() | Checklist() if block.caption == above:
                yield replace(block, titled=False)
            case _:
                yield block


def _heading(block: Heading, ident: str, *, numbered: bool, within: bool) -> Heading:
    if within and block.level > 1:
        return replace(block, id=ident)
    return replace(block, id=ident, level=1, kind="part" if numbered else "front")
