"""From sections and judgements to the tree, with its ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from compose.document.model import (
    Block,
    Blocks,
    Commitment,
    Cover,
    Document,
    Heading,
    HeadingKind,
    ListBlock,
    Paragraph,
    Text,
)
from compose.intake.structure import leads, places
from compose.intake.structure.content import plain
from compose.intake.structure.front import Front
from compose.intake.structure.model import Head, Judged, Line, Section, Step

Reviewed = tuple[Section, tuple[Judged | Step, ...]]
"""A section and what each of its lines is."""


@dataclass(frozen=True, slots=True)
class Built:
    """A block, and what it was made from."""

    block: Block
    section: Section
    source: Judged | Head | None = None


def document(front: Front, built: Sequence[Built]) -> Document:
    """The tree with its cover."""
    cover = Cover(front.title, "", "", front.lines)
    return Document(front.title, "en-GB", cover, (front.title,), tuple(one.block for one in built), "", ())


def built(reviewed: Sequence[Reviewed]) -> tuple[Built, ...]:
    """The blocks of all sections, in reading order."""
    lines = [one.line for _, steps in reviewed for one in steps if isinstance(one, Judged) and one.role == "promise"]
    building = _Building(places.numbers_once(lines))
    return tuple(block for section, steps in reviewed for block in building.section(section, steps))


def _is(step: Judged | Step, *roles: str) -> bool:
    return isinstance(step, Judged) and step.role in roles


@dataclass
class _Building:
    """What was given out so far."""

    once: frozenset[str]
    names: places.Names = field(default_factory=places.Names)
    part: str = ""
    count: int = 0

    def section(self, section: Section, steps: Sequence[Judged | Step]) -> Iterator[Built]:
        if section.head:
            yield self._heading(section.head, section)
        for group in _groups(steps):
            yield from self._group(group, section)

    def _heading(self, head: Head, section: Section) -> Built:
        title = places.slug(head.line.text or head.number)
        if head.level == 1:
            self.part, self.count = head.line.text or head.number, 0
        wanted = f"{places.slug(self.part, 24)}-{title}" if head.kind == "voice" else title
        content = plain(head.line.content)
        number = head.number.strip(" .:()–-")
        heading = Heading(head.level, content, self.names.unique(wanted), head.kind, number=number)
        return Built(heading, section, head)

    def _group(self, group: Sequence[Judged | Step], section: Section) -> Iterator[Built]:
        first = group[0]
        if not isinstance(first, Judged):
            yield from [] if isinstance(first, Line) else [Built(first, section)]
        elif first.role == "promise":
            yield Built(self._commitment(_judged(group)), section, first)
        elif first.role == "lead" and _headlike(first.line):
            yield Built(self._lead(first.line, section), section, first)
        elif first.line.listed and first.line.bulleted:
            yield Built(ListBlock(False, tuple(_point(one.line) for one in _judged(group))), section, first)
        else:
            yield Built(paragraph(first.line), section, first)

    def _lead(self, line: Line, section: Section) -> Heading:
        level = min(3, (section.head.level if section.head else 0) + 1)
        wanted = f"{places.slug(self.part, 24)}-{places.slug(line.text)}"
        kind: HeadingKind = "voice" if leads.lead(line.said) else "group"
        number = "" if line.bulleted else line.label.strip(" .:()")
        return Heading(level, plain(line.content), self.names.unique(wanted), kind, number=number)

    def _commitment(self, group: Sequence[Judged]) -> Commitment:
        first, *rest = group
        self.count += 1
        wanted = places.commitment_id(first.line, self.part, self.count, self.once)
        blocks = (Paragraph(first.line.content), *_below(rest))
        return Commitment(self.names.unique(wanted), first.line.label, first.voice, blocks)


_MOST = 14
"""Words that a lead-in may have to stand as a heading."""


def _headlike(line: Line) -> bool:
    return len(line.text.split()) <= _MOST


def _judged(group: Sequence[Judged | Step]) -> list[Judged]:
    return [one for one in group if isinstance(one, Judged)]


def _groups(steps: Sequence[Judged | Step]) -> list[list[Judged | Step]]:
    """Lines that make one block: a promise with what belongs to it, and the items of a list."""
    groups: list[list[Judged | Step]] = []
    for step in steps:
        joins = bool(groups) and (_is(step, "part of it") or (_item(step) and _item(groups[-1][0])))
        if joins:
            groups[-1].append(step)
        else:
            groups.append([step])
    return groups


def _item(step: Judged | Step) -> bool:
    return isinstance(step, Judged) and step.role == "item" and step.line.bulleted


def _below(rest: Sequence[Judged]) -> Blocks:
    """What belongs to a commitment: paragraphs, and lists of its points."""
    blocks: list[Block] = []
    for is_point, some in groupby((one.line for one in rest), lambda line: bool(line.label)):
        if is_point:
            blocks.append(ListBlock(False, tuple(map(_point, some))))
        else:
            blocks += map(paragraph, some)
    return tuple(blocks)


def _point(line: Line) -> Blocks:
    return (paragraph(line),)


def paragraph(line: Line) -> Paragraph:
    """A line that keeps the number printed before it."""
    number = "" if line.bulleted else f"{line.label} "
    return Paragraph((Text(number), *line.content) if number else line.content)
