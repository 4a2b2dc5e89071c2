"""A page whose structure the file tells: its blocks in the order of the tags, headings, lists and tables as tagged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from compose.intake.pdf.footnotes import note_of
from compose.intake.pdf.going_on import starts_small
from compose.intake.pdf.joining import joined
from compose.intake.pdf.labelled import labelled
from compose.intake.pdf.lines import text_of, without_marks
from compose.intake.pdf.model import ARTIFACT, Block, Flow, Line, Page, Table, Tag, Word
from compose.intake.pdf.paragraphs import block_of, blocks_of
from compose.intake.pdf.tag_tree import BLOCKS, NOTES, descend, holds_blocks, is_within, marks, marks_within, tags

_TOLD = 0.9
"""Share of the letters that must be tagged for the tags of a page to be believed."""
_BROKEN = 0.3
"""Share of the paragraphs that begin in the middle of a sentence, from which the tags are not to be believed."""
_HEADING = re.compile(r"H([1-6])?|Title")
_PARAGRAPHS = frozenset(("P", "Caption", "BlockQuote", "Title", "H", "BibEntry", "LBody", "Lbl"))
_LEFT_OUT = frozenset(("TOC", "TOCI", "Artifact"))
_CELLS = frozenset(("TD", "TH"))


def flow_of(page: Page) -> Flow | None:
    """The paragraphs and tables of `page` as its tags tell; `None` where it has none that can be believed."""
    if not page.tag:
        return None
    marked = set(marks(page.tag))
    told = sum(len(word.text) for word in page.words if word.mark in marked)
    text = sum(len(word.text) for word in page.words if word.mark != ARTIFACT)
    if told < _TOLD * text or not text:
        return None
    flow = _Reader(page).group(page.tag)
    return None if _is_by_lines(flow) else flow


def _is_by_lines(flow: Flow) -> bool:
    """Whether the tags make a paragraph of each line, as some programs do that guess them."""
    blocks = [block for block in flow if isinstance(block, Block)]
    single = [len(block.lines) == 1 for block in blocks]
    broken = sum(starts_small(block) and not block.label for block in blocks)
    return sum(single) > 0.8 * len(single) and broken > _BROKEN * len(blocks) and len(blocks) > 5


@dataclass
class _Reader:
    """Goes through the tags of a page."""

    page: Page
    words: dict[int, list[Word]] = field(default_factory=dict)
    edge: float = 0

    def __post_init__(self) -> None:
        for word in self.page.words:
            self.words.setdefault(word.mark, []).append(word)
        self.edge = max((word.right for word in self.page.words), default=0.0)

    def group(self, tag: Tag, depth: int = 0) -> Flow:
        """What stands in `tag`, which may hold paragraphs, or words of its own between them."""
        made: Flow = []
        loose: list[int | Tag] = []
        for part in tag.parts:
            if isinstance(part, int) or is_within(part) or self._beside(loose, part):
                loose.append(part)
                continue
            made += self._loose(loose)
            loose = []
            made += self._element(part, depth)
        return labelled(made + self._loose(loose))

    def _beside(self, loose: Sequence[int | Tag], tag: Tag) -> bool:
        """Whether `tag` stands on the line of text that `loose` ends with, or is a note to it."""
        if tag.role in NOTES or not loose or tag.role in BLOCKS:
            return tag.role in NOTES and bool(loose)
        before, after = self._of(Tag("", tuple(loose))), self._of(tag)
        return bool(before and after) and _goes_on(before[-1].words, after[0].words[0])

    def _element(self, tag: Tag, depth: int) -> Flow:
        if tag.role in _LEFT_OUT:
            return []
        if tag.role in NOTES:
            return self._note(tag)
        if tag.role == "L":
            return [block for part in tags(tag) for block in self._element(part, depth + 1)]
        if tag.role == "LI":
            return self._item(tag, depth)
        if tag.role == "Table":
            return self._table(tag)
        if tag.role in _PARAGRAPHS or _HEADING.fullmatch(tag.role):
            return self._paragraph(tag, depth)
        return self.group(tag, depth)

    def _paragraph(self, tag: Tag, depth: int) -> Flow:
        if any(holds_blocks(part) for part in tags(tag)):
            return self.group(tag, depth)
        lines = self._lines(marks_within(tag))
        if not lines:
            return []
        heading = _HEADING.fullmatch(tag.role)
        block = block_of(lines, self.edge)
        known = replace(block, role="paragraph")
        if heading:
            known = replace(block, role="heading", level=int(heading[1] or 1))
        return [known, *self._notes(tag)]

    def _item(self, tag: Tag, depth: int) -> Flow:
        """An item of a list: its first paragraph takes the label."""
        label = " ".join(text_of(line.words) for part in tags(tag) if part.role == "Lbl" for line in self._of(part))
        rest = Tag("LI", tuple(part for part in tag.parts if isinstance(part, int) or part.role != "Lbl"))
        made = self.group(rest, depth)
        if made and isinstance(made[0], Block):
            first = made[0]
            known = label or first.label
            made[0] = replace(first, label=known, role="item", level=max(depth - 1, 0))
        return made

    def _of(self, tag: Tag) -> list[Line]:
        return self._lines(marks(tag))

    def _loose(self, parts: Sequence[int | Tag]) -> Flow:
        """Words that no paragraph holds: parted as where there are no tags."""
        tag = Tag("", tuple(parts))
        lines = self._lines(marks_within(tag))
        return joined([list(blocks_of(run)) for run in _columns(lines)]) + self._notes(tag)

    def _notes(self, tag: Tag) -> Flow:
        """The footnotes that stand in `tag`."""
        return [note for part in tags(tag) for note in (self._note(part) if part.role in NOTES else self._notes(part))]

    def _note(self, tag: Tag) -> Flow:
        lines = self._of(tag)
        return [note_of(lines)] if lines else []

    def _lines(self, numbers: Iterator[int]) -> list[Line]:
        """The words of the marked contents `numbers` as lines, in the file's order; another column may follow."""
        lines: list[list[Word]] = []
        for word in (word for mark in numbers for word in self.words.get(mark, ())):
            if lines and _goes_on(lines[-1], word):
                lines[-1].append(word)
            else:
                lines.append([word])
        made = (Line(tuple(sorted(line, key=lambda word: word.left)), self.page.number) for line in lines)
        return [without_marks(line) for line in made]

    def _table(self, tag: Tag) -> Flow:
        rows = list(descend(tag, "TR"))
        made = tuple(tuple(tuple(self.group(cell)) for cell in tags(row) if cell.role in _CELLS) for row in rows)
        headed = bool(rows) and len(rows) > 1 and all(cell.role == "TH" for cell in tags(rows[0]))
        filled = tuple(row for row in made if any(row))
        captions = [block for part in descend(tag, "Caption") for block in self._element(part, 0)]
        return [*captions, Table(filled, self.page.number, headed)] if filled else captions


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """`lines` parted where the next one stands further up: in another column."""
    runs: list[list[Line]] = []
    for line in lines:
        if not runs or line.base < runs[-1][-1].base - line.size:
            runs.append([])
        runs[-1].append(line)
    return runs


def _goes_on(line: Sequence[Word], word: Word) -> bool:
    """Whether `word` stands on the same line of text as the words of `line`."""
    tall = max(line, key=lambda word: word.size)
    rise = abs(word.base - tall.base)
    small = min(word.size, tall.size) < 0.8 * max(word.size, tall.size)
    return rise <= (0.6 if small else 0.3) * max(word.size, tall.size) and word.left > line[-1].left - tall.size
