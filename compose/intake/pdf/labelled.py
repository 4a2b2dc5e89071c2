"""Numbers and bullets that the tags make paragraphs of their own: each the label of what it stands beside."""

from __future__ import annotations

from dataclasses import replace

from compose.intake.pdf.labels import is_label
from compose.intake.pdf.lines import text_of
from compose.intake.pdf.model import Block, Flow


def labelled(flow: Flow) -> Flow:
    """`flow`, each number or bullet that is a paragraph of its own as the label of the one that it stands beside."""
    made: Flow = []
    for block in flow:
        last = made[-1] if made else None
        if isinstance(last, Block) and isinstance(block, Block) and _is_label_of(last, block):
            label = text_of(last.lines[0].words)
            made[-1] = replace(block, label=label, left=last.left, role="" if block.role != "heading" else block.role)
        else:
            made.append(block)
    return made


def _is_label_of(last: Block, block: Block) -> bool:
    line, beside = last.lines[0], block.lines[0]
    alone = not last.label and not block.label and len(last.lines) == 1 and is_label(text_of(line.words))
    return alone and abs(line.base - beside.base) < 0.3 * beside.size and line.right <= beside.left + 1
