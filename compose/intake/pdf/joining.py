"""Paragraphs and tables that go on in the next column or on the next page, made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compose.intake.pdf.going_on import goes_on
from compose.intake.pdf.model import Block, Flow, Table
from compose.intake.pdf.parted_tables import continues, whole


def joined(flows: Sequence[Flow]) -> Flow:
    """The blocks of all pages, `flows`, in one; those parted by the end of a column or page are whole."""
    made: Flow = []
    for flow in flows:
        for block in flow:
            _add(made, block)
    return made


def _add(made: Flow, block: Block | Table) -> None:
    last = made[-1] if made else None
    if isinstance(last, Block) and isinstance(block, Block) and goes_on(last, block):
        margins = (last.margins[0], block.margins[1])
        made[-1] = replace(last, lines=last.lines + block.lines, margins=margins, full=block.full)
    elif isinstance(last, Table) and isinstance(block, Table) and continues(last, block):
        made[-1] = whole(last, block, joined)
    else:
        made.append(block)
