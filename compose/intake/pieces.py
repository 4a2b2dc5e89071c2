"""Runs of a paragraph made into pieces, alike for every kind of file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from compose.intake.model import Grid, Piece, Pieces
from compose.intake.runs import Run, all_bold, content, lines, plain, usual_size
from compose.intake.typed import BULLET, separate, without_bullet


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file says of a paragraph besides its words."""

    kind: Literal["heading", "paragraph", "item"] = "paragraph"
    level: int = 0
    label: str = ""


PLAIN = Shape()
_CONTINUED = Shape()


def pieces(runs: Sequence[Run], shape: Shape = PLAIN) -> list[Piece]:
    """The paragraph as pieces: one, or more where line breaks part items; none where it has no words.

    Their `size` is in points until `scaled` is called on the whole file.
    """
    rows = lines(runs)
    if shape.kind == "heading":
        rows = [[run for row in rows for run in (*row, Run(" "))]]
    parts = separate(rows)
    return [_piece(part, shape if place == 0 else _CONTINUED) for place, part in enumerate(parts)]


def _piece(runs: Sequence[Run], shape: Shape) -> Piece:
    if shape == PLAIN:
        runs, found = without_bullet(runs)
        shape = Shape("item", 0, BULLET) if found else shape
    return Piece(content(runs), shape.kind, shape.level, shape.label, all_bold(runs), usual_size(runs))


def note(runs: Sequence[Run]) -> list[Piece]:
    """A footnote as the paragraph that stands for it; none where it has no words."""
    words = [Run(" ".join(("Note:", ""))), *runs]
    return [Piece(content(words), size=usual_size(runs))] if plain(runs) else []


def scaled(found: Pieces) -> Pieces:
    """The pieces of a file with sizes that count the height of most letters as 1."""
    heights: Counter[float] = Counter()
    for piece in each_piece(found):
        if piece.size:
            heights[piece.size] += sum(map(_length, piece.content))
    usual = max(heights, key=lambda size: heights[size]) if heights else 0.0
    return _scaled(found, usual)


def each_piece(found: Iterable[Piece | Grid]) -> Iterator[Piece]:
    """Every piece, those in tables too, in reading order."""
    for one in found:
        if isinstance(one, Piece):
            yield one
        else:
            for row in one.rows:
                for cell in row:
                    yield from each_piece(cell)


def _scaled(found: Pieces, usual: float) -> Pieces:
    return tuple(
        replace(one, size=round(one.size / usual, 2) if usual and one.size else 1.0)
        if isinstance(one, Piece)
        else replace(one, rows=tuple(tuple(_scaled(cell, usual) for cell in row) for row in one.rows))
        for one in found
    )


def _length(inline: object) -> int:
    text = getattr(inline, "text", None)
    return len(text) if text is not None else sum(map(_length, getattr(inline, "content", ())))
