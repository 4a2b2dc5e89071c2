"""Plain text as pieces: hard-wrapped lines joined, underlined and capital headings known, lists kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.intake.encodings import decoded
from compose.intake.limits import check_text
from compose.intake.model import Piece, Read
from compose.intake.pieces import Shape, pieces, scaled
from compose.intake.runs import Run
from compose.intake.typed import BULLET, begins_item, bullet
from compose.intake.wrapping import Wrapping

_UNDERLINES = {"=": 1, "*": 1, "#": 1, "-": 2, "_": 2, "~": 3}
_UNDERLINE = re.compile(r"\s*(=|\*|#|-|_|~)\1{2,}\s*\Z")
_LONGEST_HEADING = 120
_INDENT = 3
"""Spaces that a list within a list is set in by, at the least."""


def read(raw: bytes, shown: str) -> Read:
    """The text file `raw`, which messages call `shown`. Raises `InputError` where it is too long."""
    text = decoded(raw).expandtabs(4)
    check_text(text, shown)
    lines = [line.rstrip() for line in re.split(r"[\n\f\v]", text)]
    return Read(scaled(tuple(_pieces(lines))))


def _pieces(lines: Sequence[str]) -> Iterator[Piece]:
    wrapping = Wrapping.of(lines)
    capitals = 2 if any(_level(line) == 1 for line in lines) else 1
    edge = min((_indent(line) for line in lines if bullet(line)), default=0)
    for chunk in _chunks(lines):
        heading, rest = _underlined(chunk)
        yield from heading
        if rest and _in_capitals(rest[0]) and (len(rest) == 1 or not _in_capitals(rest[1])):
            yield from pieces([Run(rest[0])], Shape("heading", capitals))
            rest = rest[1:]
        for paragraph in wrapping.paragraphs(rest):
            yield from _paragraph(paragraph, edge)


def _chunks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that stand together: between empty ones, and from an underlined one to the next."""
    chunk: list[str] = []
    for place, line in enumerate(lines):
        if chunk and (not line or _heads(lines, place)):
            yield chunk
            chunk = []
        if line:
            chunk.append(line)
    if chunk:
        yield chunk


def _heads(lines: Sequence[str], place: int) -> bool:
    """Whether the line at `place` is a heading with a rule under it."""
    following = lines[place + 1] if place + 1 < len(lines) else ""
    return _level(lines[place]) == 0 and _level(following) > 0 and len(lines[place]) <= _LONGEST_HEADING


def _level(line: str) -> int:
    """The level of the heading that `line` underlines; 0 where it is no rule."""
    found = _UNDERLINE.match(line)
    return _UNDERLINES[found[1]] if found else 0


def _underlined(chunk: list[str]) -> tuple[list[Piece], list[str]]:
    """The heading that the lines begin with, and the others without their rules."""
    level = _level(chunk[1]) if len(chunk) > 1 and not _level(chunk[0]) else 0
    heading = pieces([Run(chunk[0])], Shape("heading", level)) if level else []
    return heading, [line for line in chunk[2 if level else 0 :] if not _level(line)]


def _in_capitals(line: str) -> bool:
    """Whether the line is a heading in capitals: short, and more than an abbreviation."""
    letters = [sign for sign in line if sign.isalpha()]
    return len(letters) >= 4 and line == line.upper() and len(line) <= _LONGEST_HEADING and not bullet(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _paragraph(text: str, edge: int) -> Iterator[Piece]:
    """The paragraph; a list is the deeper the further it stands in from the `edge` of the text's lists."""
    depth = max(0, _indent(text) - edge) // _INDENT
    found = bullet(text)
    if found and begins_item(text):
        yield from pieces([Run(text[len(found) :])], Shape("item", min(depth, 8), BULLET))
    else:
        yield from pieces([Run(text)])
