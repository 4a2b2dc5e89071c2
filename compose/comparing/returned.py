"""Copies that came back: what this program printed and people edited, read clause by clause under its headings.

An earlier Compact is read for what it promises. A copy of ours says far more, and lost would be what it says beside its
promises; so both sides are read here as their files have them, ours as its Word file, and in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeGuard

from compose.brand import load as brands
from compose.compare.align import parted
from compose.comparing.sides import WORD, Side
from compose.document import walk
from compose.document.passages import Passage, number_of, passages
from compose.intake import reading
from compose.intake.docx.names import W
from compose.intake.model import Grid, Piece
from compose.redline.package import Package
from compose.render.docx.names import is_ours

_FIGURE = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\s+(?=\S)")
"""A number before a title, as pages have them."""
_SHARE = 0.5
"""Of the titles of the shorter text, those that the other has too: from here on they are copies of one text."""
_LEAST = 3
"""Titles that there must be."""


def both(old: Side, new: Side) -> tuple[tuple[Passage, ...], tuple[Passage, ...]] | None:
    """The clauses of both sides as their files have them; `None` unless one is a copy of ours that came back."""
    if not all(side.ours or side.source for side in (old, new)) or (old.ours and new.ours):
        return None
    if not (old.ours or new.ours or (_was_ours(old) and _was_ours(new))):
        return None
    before, after = (_clauses(side) for side in (old, new))
    if not _copies(before, after):
        return None
    return _known(before, old), _known(after, new)


def _was_ours(side: Side) -> bool:
    """Whether a file was once printed by this program: it has the bookmarks of our clauses."""
    if side.file is None:
        return False
    package = Package.opened(side.file.read_bytes(), side.called)
    names = (one.get(f"{W}name", "") for one in package.body.iter(f"{W}bookmarkStart"))
    return sum(map(is_ours, names)) >= _LEAST


def _copies(one: Sequence[Passage], two: Sequence[Passage]) -> bool:
    titles = [{passage.title.casefold() for passage in side} for side in (one, two)]
    least = min(map(len, titles))
    return least >= _LEAST and len(titles[0] & titles[1]) >= _SHARE * least


def _clauses(side: Side) -> tuple[Passage, ...]:
    raw = side.source.read_bytes() if side.source else side.word(brands.standard())
    name = side.source.name if side.source else f"{side.called}{WORD}"
    title = side.document.title  # it is on the cover, or above all parts
    pieces = [one for one in reading.read(raw, name).pieces if not _is_heading(one) or walk.text(one.content) != title]
    top = min((one.level for one in pieces if _is_heading(one)), default=1)
    return tuple(_Reading(top).passages(pieces))


def _known(found: Sequence[Passage], side: Side) -> tuple[Passage, ...]:
    """`found`, with what is known of each clause where the side is ours."""
    if not side.ours:
        return tuple(found)
    ours = {(one.part, one.title): one for one in passages(side.document)}
    return tuple(_with(one, ours.get((one.part, one.title))) for one in found)


def _with(one: Passage, known: Passage | None) -> Passage:
    if known is None:
        return one
    return replace(one, id=known.id, voice=known.voice, blocks=known.blocks, provenance=known.provenance)


@dataclass
class _Reading:
    """Where the reader is: under which part and heading."""

    top: int
    """Level of the headings of parts."""
    part: str = ""
    heading: Piece | None = None
    held: list[str] = field(default_factory=list)
    count: int = 0

    def passages(self, pieces: Iterable[Piece | Grid]) -> Iterator[Passage]:
        """A passage for every heading with words under it."""
        for piece in pieces:
            if _is_heading(piece):
                yield from self._closed()
                self.heading = piece
                if piece.level == self.top:
                    self.part = _titled(piece)[1]
            elif self.heading:
                self.held += _lines([piece])
        yield from self._closed()

    def _closed(self) -> Iterator[Passage]:
        heading, text = self.heading, "\n".join(self.held)
        self.held = []
        if heading and text:
            self.count += 1
            number, title = _titled(heading)
            yield Passage(f"c-{self.count}", number, "", self.part, title, text)


def _is_heading(one: Piece | Grid) -> TypeGuard[Piece]:
    return isinstance(one, Piece) and one.kind == "heading"


def _titled(heading: Piece) -> tuple[str, str]:
    """Number and words of a heading, whether the number is typed or not."""
    typed, title = parted(walk.text(heading.content))
    if not typed and (found := _FIGURE.match(title)):
        typed, title = found[1], title[found.end() :]
    return number_of(heading.label) or typed, title


def _lines(pieces: Iterable[Piece | Grid]) -> Iterator[str]:
    """The words of paragraphs and of all cells, numbers of lists before them."""
    for piece in pieces:
        if isinstance(piece, Piece):
            yield f"{number_of(piece.label)} {walk.text(piece.content)}".strip()
        else:
            yield from (line for row in piece.rows for cell in row for line in _lines(cell))
