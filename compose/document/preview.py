"""A clause's wording as plain lines, for a terminal: with the usual answers where nobody has given any."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document import fill, show, walk
from compose.document.fill import Filling
from compose.document.model import Block, Blocks, Gap, Inlines, Insert, ListBlock, Paragraph, Table, Text
from compose.document.rebuild import rebuilt_inline, throughout
from compose.library.check import COMPUTED
from compose.questionnaire.journey import Journey


def preview(blocks: Blocks, route: Journey) -> tuple[str, ...]:
    """The lines of `blocks`, filled with the answers of `route`; an item of a list begins with a hyphen or number.

    Where there is no answer, the usual one stands, or in brackets what is asked.
    """
    filled = fill.fill(blocks, Filling(route, COMPUTED, _stand_in, frozenset()))
    return plain(_without_gaps(filled, route))


def _without_gaps(blocks: Blocks, route: Journey) -> Blocks:
    def run(content: Inlines) -> Inlines:
        return tuple(
            _said(inline, route) if isinstance(inline, Gap) else rebuilt_inline(inline, run) for inline in content
        )

    return throughout(blocks, run)


def _said(gap: Gap, route: Journey) -> Text:
    question = route.questionnaire.by_id.get(gap.name)
    return Text((show.usual(question) if question else None) or f"[{gap.label}]")


def plain(blocks: Blocks) -> tuple[str, ...]:
    """The lines of blocks that are filled."""
    return tuple(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case ListBlock():
            for count, item in enumerate(block.items, start=1):
                first, *rest = walk.lines_of(item)
                yield f"{f'{count}.' if block.ordered else '-'} {first}"
                yield from rest
        case Table():
            yield from (" | ".join(walk.text(cell.content) for cell in row) for row in block.rows)
        case _:
            yield from walk.lines_of((block,))


def _stand_in(insert: Insert) -> Blocks:
    words = f"[Here stands what the answers make of: {' '.join(filter(None, (insert.name, insert.of)))}]"
    return (Paragraph((Text(words),)),)
