"""Filling a clause's wording with answers, after it was parsed: no answer is ever read as markup."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from compose.document import show, walk
from compose.document.model import (
    Block,
    Blocks,
    CrossRef,
    Each,
    Field,
    Gap,
    Inline,
    Inlines,
    Insert,
    ListBlock,
    Paragraph,
    Provided,
    Text,
)
from compose.document.rebuild import rebuilt, rebuilt_inline
from compose.errors import InputError, Place, Problem
from compose.questionnaire.condition import BadConditionError, compile_condition
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question

_SENTENCE_ENDS = (". ", "? ", "! ")


@dataclass(frozen=True)
class Filling:
    """What wording is filled with."""

    route: Journey
    computed: Mapping[str, str]
    """Texts that no question asks for, such as the date of the build."""
    insert: Callable[[Insert], Blocks]
    """The blocks of an insert."""
    present: frozenset[str]
    """Ids of the clauses that are in, for cross-references."""
    entries: Mapping[str, tuple[Question, Mapping[str, Any]]] = field(default_factory=dict)
    """The entry that is being repeated, by its alias: its question and its answers."""


def fill(blocks: Blocks, filling: Filling) -> Blocks:
    """`blocks` with every answer in its place and every `Each` and `Insert` spelt out."""
    return tuple(filled for block in blocks for filled in _block(block, filling))


def fill_run(run: Inlines, filling: Filling) -> Inlines:
    """`run` with every answer in its place; the first word of a sentence takes its capital."""
    return _run(run, filling, starts=True)


# -- blocks ------------------------------------------------------------------------------------------------------------


def _block(block: Block, filling: Filling) -> Blocks:
    match block:
        case Paragraph(content=(Field(name),)):
            return _alone(block, name, filling)
        case ListBlock():
            return _without_empty_items(cast(ListBlock, _rebuilt(block, filling)))
        case Each():
            return _joined(tuple(_repeated(block, filling)))
        case Provided():
            return _joined(fill(block.blocks, filling)) if _stands(block, filling) else ()
        case Insert():
            return filling.insert(block)
    return (_rebuilt(block, filling),)


def _rebuilt(block: Block, filling: Filling) -> Block:
    return rebuilt(block, lambda run: fill_run(run, filling), lambda inner: fill(inner, filling))


def _without_empty_items(block: ListBlock) -> Blocks:
    items = tuple(item for item in block.items if item)
    return (ListBlock(block.ordered, items),) if items else ()


def _alone(block: Paragraph, name: str, filling: Filling) -> Blocks:
    """A paragraph that is one answer: a long one may have paragraphs of its own."""
    question, value = _answer(name, filling)
    if question and question.kind == "long-text" and isinstance(value, str):
        return paragraphs(value, name)
    return (_rebuilt(block, filling),)


def paragraphs(words: str, name: str) -> Blocks:
    """The paragraphs of a long answer to `name`; a blank line starts a new one."""
    chunks = ("\n".join(line.strip() for line in words.splitlines())).split("\n\n")
    return tuple(Paragraph((Field(name, " ".join(chunk.split("\n")).strip()),)) for chunk in chunks if chunk.strip())


def _repeated(each: Each, filling: Filling) -> list[Block]:
    question = filling.route.questionnaire.by_id[each.repeat]
    found: list[Block] = []
    for entry in filling.route.effective[each.repeat] or ():
        if _picked(each, entry):
            entries = {**filling.entries, each.alias: (question, entry)}
            found += fill(each.blocks, dataclasses.replace(filling, entries=entries))
    return found


def _picked(each: Each, entry: Mapping[str, Any]) -> bool:
    try:
        return each.where is None or compile_condition(each.where).holds({each.alias: entry})
    except BadConditionError as error:
        problem = Problem(Place("wording"), f"'where {each.where}' has no answer for one entry ({error})", "Correct it")
        raise InputError("Some wording cannot be filled.", [problem]) from None


def _stands(block: Provided, filling: Filling) -> bool:
    if block.clause and block.clause not in filling.present:
        return False
    try:
        return not block.when or compile_condition(block.when).holds(filling.route.effective)
    except BadConditionError:
        return True  # what it asks for is to be agreed: better a gap in sight than words that nobody misses


def _joined(blocks: Blocks) -> Blocks:
    """`blocks` with lists that follow one another made one."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, ListBlock) and isinstance(last, ListBlock) and last.ordered == block.ordered:
            found[-1] = ListBlock(block.ordered, last.items + block.items)
        else:
            found.append(block)
    return tuple(found)


# -- inlines -----------------------------------------------------------------------------------------------------------


def _run(run: Inlines, filling: Filling, *, starts: bool) -> Inlines:
    found: list[Inline] = []
    for inline in run:
        found += _inline(inline, filling, starts)
        tail = walk.text(tuple(found))
        starts = tail.endswith(_SENTENCE_ENDS) if tail else starts
    return tuple(found)


def _inline(inline: Inline, filling: Filling, starts: bool) -> Inlines:
    match inline:
        case Field():
            return (_field(inline, filling, starts),)
        case CrossRef() if inline.target not in filling.present:
            return _run(inline.content, filling, starts=starts)
    return (rebuilt_inline(inline, lambda run: _run(run, filling, starts=starts)),)


def _field(node: Field, filling: Filling, starts: bool) -> Inline:
    if node.name in filling.computed:
        return Field(node.name, filling.computed[node.name])
    question, value = _answer(node.name, filling)
    found = show.shown(question, value, node.name) if question else ()
    match found:
        case (Text(words),):
            fitting = show.capital if starts else show.within
            return Field(node.name, fitting(words) if question and question.sentence else words)
        case (Gap() as gap,):
            return gap
    if question and (usual := show.usual(question)):
        return Field(node.name, usual)  # its question sleeps, so nobody could answer it
    return Gap(node.name, question.label if question else node.name)


def _answer(name: str, filling: Filling) -> tuple[Question | None, Any]:
    alias, _, part = name.partition(".")
    if part:
        question, entry = filling.entries[alias]
        return question.part(part), entry[part]
    return filling.route.questionnaire.by_id.get(name), filling.route.effective.get(name)
