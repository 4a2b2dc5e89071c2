"""The tree as a person settled a doubt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from compose.document import walk
from compose.document.model import (
    Block,
    Blocks,
    Commitment,
    Document,
    Heading,
    Inlines,
    ListBlock,
    Paragraph,
    Text,
    Undertaker,
)
from compose.intake.structure import labels, places, voices
from compose.intake.structure.content import plain, without_first
from compose.intake.structure.model import Doubt, DoubtKind

Edit = Callable[[Block, str, places.Names], Blocks]
"""A block as an answer leaves it; ids that are new come from the names."""


def corrected(document: Document, doubt: Doubt, answer: str) -> Document:
    """`document` with `doubt` settled by `answer`: one of its options, or of a number any other.

    `ValueError` where the answer is none of those. Blocks that are no longer there are passed over.
    """
    if answer not in doubt.options and doubt.kind != "number":
        raise ValueError(f"'{answer}' is none of {', '.join(doubt.options)}")
    covered = frozenset(doubt.covers or (doubt.at,))
    names = places.Names({place for block in document.blocks if (place := places.place_of(block))})
    edit = _EDITS[doubt.kind]
    blocks = (
        after
        for block in document.blocks
        for after in (edit(block, answer, names) if places.place_of(block) in covered else (block,))
    )
    return replace(document, blocks=tuple(blocks))


# -- each kind ---------------------------------------------------------------------------------------------------------


def _voice(block: Block, answer: str, names: places.Names) -> Blocks:
    voice = cast("Undertaker", "" if answer == "none" else answer)
    return (replace(block, voice=voice),) if isinstance(block, Commitment) else (block,)


def _commitment(block: Block, answer: str, names: places.Names) -> Blocks:
    match block:
        case Commitment() if answer == "no":
            return _as_text(block)
        case Paragraph() if answer == "yes":
            return (_promised(block.content, (), names),)
        case ListBlock() if answer == "yes":
            return tuple(_of_item(item, names) for item in block.items)
    return (block,)


def _as_text(block: Commitment) -> Blocks:
    match block.blocks:
        case (Paragraph() as first, *rest):
            return (replace(first, content=_with(block.label, first.content)), *rest)
    return block.blocks


def _with(label: str, content: Inlines) -> Inlines:
    """`content` behind a number; a bullet is left out."""
    numbers = any(read.family != "bullet" for read in labels.given(label)) if label else False
    return (Text(f"{label} "), *content) if numbers else content


def _of_item(item: Blocks, names: places.Names) -> Block:
    match item:
        case (Paragraph() as first, *rest):
            return _promised(first.content, tuple(rest), names, bullet="•")
    return ListBlock(False, (item,))


def _promised(content: Inlines, rest: Blocks, names: places.Names, bullet: str = "") -> Commitment:
    words = walk.text(content)
    label = next((read for read in labels.readings(words) if read.family in ("decimal", "number", "letter")), None)
    found = voices.promise(words)
    body = without_first(content, label.length) if label else content
    name = f"c-{places.slug(words)}"
    voice: Undertaker = found.voice if found else ""
    return Commitment(names.unique(name), label.printed if label else bullet, voice, (Paragraph(body), *rest))


def _heading(block: Block, answer: str, names: places.Names) -> Blocks:
    match block:
        case Heading() if answer == "text":
            return (Paragraph((Text(f"{block.number} "), *block.content) if block.number else block.content),)
        case Paragraph() if answer == "heading":
            content = plain(block.content)
            return (Heading(2, content, names.unique(places.slug(walk.text(content))), "group"),)
    return (block,)


def _number(block: Block, answer: str, names: places.Names) -> Blocks:
    return (replace(block, label=answer),) if isinstance(block, Commitment) else (block,)


_EDITS: Mapping[DoubtKind, Edit] = {
    "voice": _voice,
    "commitment": _commitment,
    "heading": _heading,
    "number": _number,
}
