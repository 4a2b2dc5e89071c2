"""The table of contents: lines that end in a page number after a row of dots or a gap. It repeats the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.model import Line, Page, Word
from compose.intake.pdf.regions import areas

_DOTTED = re.compile(r".*?(?:(?:[.·_]\s?){4,}|…{2,}|(?:…\s?){2,})\s*(?:\d{1,3}|[ivxlc]{1,6})?")
_NUMBERED = re.compile(r".*\S\s+(?:\d{1,3}|[ivxlc]{1,6})")
_TITLE = re.compile(r"(?:table of )?contents(?: page)?|index|in this (?:document|compact)", re.IGNORECASE)
_LEAST = 3
"""Lines from which it is a table of contents."""


def without_contents(pages: Sequence[Page], size: float) -> tuple[tuple[Page, ...], bool]:
    """`pages` without tables of contents, and whether there was one; `size` is that of most letters."""
    made: list[Page] = []
    reached = 0
    for page in pages:
        lines = _ordered(page, size)
        gone = _listed(lines) or _going_on(lines, reached)
        reached = max(map(_number, gone)) if gone else 0
        words: set[Word] = {word for line in gone for word in line.words}
        made.append(replace(page, words=tuple(word for word in page.words if word not in words)) if gone else page)
    return tuple(made), any(len(new.words) < len(old.words) for new, old in zip(made, pages, strict=True))


def _ordered(page: Page, size: float) -> list[Line]:
    """The lines of `page`, column by column; those of aligned rows hold no table of contents."""
    found = areas(lines_of(page.words, page.number), size)
    return [line for area in found if isinstance(area, tuple) for line in area]


def _listed(lines: Sequence[Line]) -> list[Line]:
    """The lines of the table of contents among `lines`, its title included."""
    texts = [text_of(line.words) for line in lines]
    title = next((at for at, text in enumerate(texts) if _TITLE.fullmatch(text)), None)
    found = {at for at, text in enumerate(texts) if _DOTTED.fullmatch(text)}
    if title is not None:
        found.update(_numbered(texts, title + 1))
    if len(found) < _LEAST:
        return []
    named = {title} if title is not None and title < min(found) else set()
    return [lines[at] for at in sorted(found | named)]


def _going_on(lines: Sequence[Line], reached: int) -> list[Line]:
    """The lines at the top of a page that go on with the table of contents that came to page `reached`."""
    found = _numbered([text_of(line.words) for line in lines], 0) if reached else []
    numbers = [number for at in found if (number := _number(lines[at]))]
    rising = all(one <= other for one, other in pairwise([reached, *numbers]))
    return [lines[at] for at in found] if len(numbers) >= _LEAST and rising else []


def _numbered(texts: Sequence[str], start: int) -> list[int]:
    """Lines from `start` on that end in a page number; one that runs over two lines ends in it on the second."""
    found: list[int] = []
    for at in range(start, len(texts)):
        if _NUMBERED.fullmatch(texts[at]):
            found += range(found[-1] + 1 if found else start, at + 1)
        elif at - (found[-1] if found else start - 1) > 1:
            break
    return found


def _number(line: Line) -> int:
    """The page number that `line` ends in; 0 where it is none in figures."""
    last = text_of(line.words).rstrip().rpartition(" ")[2].strip(".…")
    return int(last) if last.isdigit() else 0
