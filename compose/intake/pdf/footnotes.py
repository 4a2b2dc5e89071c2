"""Footnotes: at the bottom of a page, in small letters or with marks in the text that lead to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from compose.intake.pdf.lines import lines_of, without_marks
from compose.intake.pdf.model import Block, Flow, Line, Page, Table, Word

_SMALL = 0.93
"""Size of a footnote's letters at most, where that of most text is 1."""
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3}|\[\d{1,3}\])[.)]?")
_LOWEST = 0.4
"""Share of the page's height below which footnotes stand."""


def without_footnotes(pages: Sequence[Page], size: float) -> tuple[tuple[Page, ...], list[Block]]:
    """`pages` without footnotes, and the footnotes; `size` is that of most letters."""
    notes: list[Block] = []
    made: list[Page] = []
    for page in pages:
        lines = _notes(page, size)
        notes += _parted(lines)
        gone: set[Word] = {word for line in lines for word in line.words}
        made.append(replace(page, words=tuple(word for word in page.words if word not in gone)) if gone else page)
    return tuple(made), notes


def _notes(page: Page, size: float) -> list[Line]:
    """The lines of the footnotes on `page`, from the top."""
    lines = lines_of(page.words, page.number)
    first = len(lines)
    while first and _is_small(lines[first - 1], size, page):
        first -= 1
    small = lines[first:]
    while small and not _is_first(small[0]):
        small = small[1:]
    return small if first and small else _marked(lines, page)


def _marked(lines: Sequence[Line], page: Page) -> list[Line]:
    """The last of `lines` in whatever letters, where they begin with the very marks that are raised in the text."""
    marks = [(at, mark) for at, line in enumerate(lines) for mark in without_marks(line).marks]
    begins = [at for at, line in enumerate(lines) if line.base > _LOWEST * page.height and _is_first(line)]
    found = [note_of([lines[at]]).label for at in begins]
    if not marks or found[-len(marks) :] != [mark for _, mark in marks] or _counts_on(found, len(marks)):
        return []
    first = begins[-len(marks)]
    return list(lines[first:]) if marks[-1][0] < first else []


def _counts_on(labels: Sequence[str], count: int) -> bool:
    """Whether the last `count` of `labels` count on from the one before, as those of a list do."""
    before, first = labels[-count - 1 : -count], labels[-count]
    return bool(before) and before[0].isdigit() and first.isdigit() and int(first) == int(before[0]) + 1


def _is_small(line: Line, size: float, page: Page) -> bool:
    return line.size <= _SMALL * size and line.base > _LOWEST * page.height


def _is_first(line: Line) -> bool:
    """Whether a footnote begins on `line`: with its mark, raised or followed by the words."""
    first = line.words[0]
    raised = first.size < 0.85 * line.size or line.base - first.base > 0.1 * line.size
    mark = _MARK.match(first.text)
    return bool(mark) and len(line.words) > 1 and (raised or (mark is not None and mark.end() == len(first.text)))


def _parted(lines: Sequence[Line]) -> list[Block]:
    """`lines` as a note each."""
    notes: list[list[Line]] = []
    for line in lines:
        if _is_first(line) or not notes:
            notes.append([])
        notes[-1].append(line)
    return [note_of(note) for note in notes]


def note_of(lines: Sequence[Line]) -> Block:
    """The footnote that stands on `lines`: its mark is its label."""
    first = lines[0].words[0]
    mark = _MARK.match(first.text)
    if not mark or len(lines[0].words) == 1:
        return Block(tuple(lines), role="note")
    rest = first._replace(text=first.text[mark.end() :])
    words = (rest, *lines[0].words[1:]) if rest.text else lines[0].words[1:]
    return Block((Line(words, lines[0].page), *lines[1:]), mark[0].strip("[].)"), role="note")


def placed(flow: Flow, notes: Sequence[Block]) -> Flow:
    """`flow` with each of `notes` after the block that leads to it, or after the last one of its page."""
    after: dict[int, list[Block]] = {}
    for note in notes:
        after.setdefault(_place(flow, note), []).append(note)
    made: Flow = list(after.get(-1, []))
    for at, block in enumerate(flow):
        made += [block, *after.get(at, ())]
    return made


def _place(flow: Flow, note: Block) -> int:
    leading = (at for at, block in enumerate(flow) if _leads(block, note))
    earlier = (at for at, block in enumerate(flow) if block.page <= note.page)
    return next(leading, max(earlier, default=-1))


def _leads(block: Block | Table, note: Block) -> bool:
    if isinstance(block, Block):
        return any(line.page == note.page and note.label in line.marks for line in block.lines)
    return any(_leads(inner, note) for row in block.rows for cell in row for inner in cell)
