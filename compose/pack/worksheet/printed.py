"""A wording as the draft would print it, as one run: what finds room in the cell of a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from compose.document import fill, walk
from compose.document.fill import Filling
from compose.document.model import Block, Blocks, CrossRef, Inline, Inlines, Insert, ListBlock, Paragraph, TermUse, Text
from compose.document.rebuild import rebuilt_inline, throughout
from compose.library.check import COMPUTED
from compose.pack.worksheet.sheet import Sheet, words

_ITEM = "• "


def printed(sheet: Sheet, wording: Blocks) -> Inlines:
    """`wording` filled with the answers that the worksheet shows; what is to be agreed stays a gap."""
    filling = Filling(sheet.shown, COMPUTED, _stand_in, sheet.selection.ids())
    return _joined(_loose(sheet, fill.fill(wording, filling)))


def _stand_in(insert: Insert) -> Blocks:
    what = " ".join(filter(None, (insert.name, insert.of)))
    return (Paragraph(words(f"[Here stands what the answers make of: {what}]")),)


def _loose(sheet: Sheet, blocks: Blocks) -> Blocks:
    """`blocks` without links, for a worksheet has no clauses and no glossary to lead to; numbers are the draft's."""

    def run(content: Inlines) -> Inlines:
        return tuple(chain.from_iterable(map(loose, content)))

    def loose(inline: Inline) -> Inlines:
        match inline:
            case TermUse():
                return run(inline.content)
            case CrossRef():
                number = sheet.numbers.get(inline.target)
                return (*run(inline.content), *(words(f" ({number})") if number else ()))
        return (rebuilt_inline(inline, run),)

    return throughout(blocks, run)


def _joined(blocks: Blocks) -> Inlines:
    """The words of `blocks` behind one another, the items of a list behind dots."""
    run: list[Inline] = []
    for piece in chain.from_iterable(map(_pieces, blocks)):
        run += (*(words(" ") if run else ()), *piece)
    return tuple(run)


def _pieces(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph():
            yield block.content
        case ListBlock():
            yield from ((Text(_ITEM), *_joined(item)) for item in block.items)
        case _:
            yield from map(words, walk.lines_of((block,)))
