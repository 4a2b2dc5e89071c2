"""Where two states differ, by region and block, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from compose.redline.state import telling
from compose.redline.state.answering import Pair, answering
from compose.redline.state.model import Block, Paragraph, Row, State, Story, Table

Kind = Literal["text", "formatting", "numbering", "structure"]
Place = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same."""

    region: str
    """Such as `body`, `header 1` or `footnote 3`."""
    kind: Kind
    place: Place
    """Number of the block in its region, from 0; in a table also row, cell and block. Nothing for a whole region."""
    sentence: str
    """For people."""


def differences(one: State, other: State) -> tuple[Difference, ...]:
    """What `other` has not as `one` has it; nothing where they are the same."""
    if one == other:
        return ()
    return tuple(_all(one, other))


def _all(one: State, other: State) -> Iterator[Difference]:
    before, after = ({story.region: story for story in state.stories} for state in (one, other))
    for region in dict.fromkeys((*before, *after)):
        was, now = before.get(region), after.get(region)
        if was is None or now is None:
            yield Difference(region, "structure", (), telling.region(region, came=was is None))
        else:
            yield from _of_story(was, now)
    for count, (old, new) in enumerate(zip_longest(one.sections, other.sections)):
        if old is None or new is None:
            yield Difference("body", "structure", (), telling.section(count, came=old is None))
        elif old != new:
            yield Difference("body", "formatting", (), telling.page(count, old, new))


def _of_story(was: Story, now: Story) -> Iterator[Difference]:
    if was.blocks != now.blocks:
        yield from (Difference(was.region, *found) for found in _of_blocks(was.blocks, now.blocks, ()))


_Found = tuple[Kind, Place, str]


def _of_blocks(before: Sequence[Block], after: Sequence[Block], above: Place) -> Iterator[_Found]:
    for left, right in answering(before, after):
        if left is None or right is None:
            yield _one_sided(before, after, (left, right), above)
        elif before[left] != after[right]:
            yield from _of_block(before[left], after[right], (*above, left))


def _one_sided(before: Sequence[Block], after: Sequence[Block], pair: Pair, above: Place) -> _Found:
    """What is said of a block without an answer."""
    left, right = pair
    found, at = (after[right], right) if right is not None else (before[left or 0], left or 0)
    place = (*above, at)
    return "structure", place, telling.block(found, place, came=left is None)


def _of_block(was: Block, now: Block, place: Place) -> Iterator[_Found]:
    if isinstance(was, Table) and isinstance(now, Table):
        yield from _of_table(was, now, place)
    elif isinstance(was, Paragraph) and isinstance(now, Paragraph):
        yield from _of_paragraph(was, now, place)
    else:
        yield "structure", place, telling.other(was, now, place)


def _of_paragraph(was: Paragraph, now: Paragraph, place: Place) -> Iterator[_Found]:
    if was.text != now.text:
        yield "text", place, telling.text(was.text, now.text, place)
    elif was.spans != now.spans:
        yield "formatting", place, telling.look(was, now, place)
    if was.style != now.style:
        yield "formatting", place, telling.style(was.style, now.style, place)
    if was.form != now.form:
        yield "formatting", place, telling.form(was.form, now.form, place)
    if was.number != now.number:
        yield "numbering", place, telling.number(was.number, now.number, place)


def _of_table(was: Table, now: Table, place: Place) -> Iterator[_Found]:
    if was.look != now.look:
        yield "formatting", place, telling.properties("table", was.look, now.look, place)
    if len(was.rows) != len(now.rows):
        yield "structure", place, telling.count("rows", len(was.rows), len(now.rows), place)
        return
    for number, (old, new) in enumerate(zip(was.rows, now.rows, strict=True)):
        if old != new:
            yield from _of_row(old, new, (*place, number))


def _of_row(was: Row, now: Row, place: Place) -> Iterator[_Found]:
    if was.look != now.look:
        yield "formatting", place, telling.properties("row", was.look, now.look, place)
    if len(was.cells) != len(now.cells):
        yield "structure", place, telling.count("cells", len(was.cells), len(now.cells), place)
        return
    for number, (old, new) in enumerate(zip(was.cells, now.cells, strict=True)):
        if old.look != new.look:
            yield "formatting", (*place, number), telling.properties("cell", old.look, new.look, (*place, number))
        yield from _of_blocks(old.blocks, new.blocks, (*place, number))
