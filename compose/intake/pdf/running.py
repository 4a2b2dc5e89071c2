"""Running heads, running feet and page numbers: what stands at the same place on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.model import Line, Page, Word

_DEEPEST = 3
"""Lines from the edge of a page that may be running."""
_SAME = 3.0
"""Points by which lines at one place may differ."""
_MARGIN = 0.075
"""Share of the page's height that its upper and its lower margin take."""
_SMALL = 0.93
"""Size under which letters are smaller than most, where that of most is 1."""
_SHARE = 0.6
"""Share of the lines at one place that must be alike; outside the margins, share of the pages that have them."""
_LARGE = 1.08
"""Size from which letters are those of a title, where that of most is 1."""
_NUMBER = r"(?:\d{1,3}|[ivxlc]{1,6})"
_PAGE = re.compile(rf"[-–—|\s]*(?:page\s*)?{_NUMBER}(?:\s*(?:of|/)\s*{_NUMBER})?[-–—|\s]*", re.IGNORECASE)


def without_running(pages: Sequence[Page], size: float) -> tuple[Page, ...]:
    """`pages` without running heads and feet, and without page numbers; `size` is that of most letters."""
    rows = [lines_of(page.words, page.number) for page in pages]
    dropped: list[set[Word]] = [set() for _ in pages]
    for rank in range(_DEEPEST):
        heads = _running(pages, [_nth(lines, rank, dropped[at]) for at, lines in enumerate(rows)], size)
        feet = _running(pages, [_nth(lines[::-1], rank, dropped[at]) for at, lines in enumerate(rows)], size)
        for at, line in [*heads, *feet]:
            dropped[at].update(line.words)
    for at, page in enumerate(pages):
        for line in _in_margins(page, rows[at], size):
            dropped[at].update(line.words)
    return tuple(
        replace(page, words=tuple(word for word in page.words if word not in gone)) if gone else page
        for page, gone in zip(pages, dropped, strict=True)
    )


def _nth(lines: Sequence[Line], rank: int, dropped: set[Word]) -> Line | None:
    """The line at place `rank` from the edge, if all that stand further out are running."""
    outer = lines[:rank]
    if rank >= len(lines) or any(line.words[0] not in dropped for line in outer):
        return None
    return lines[rank]


def _running(pages: Sequence[Page], lines: Sequence[Line | None], size: float) -> list[tuple[int, Line]]:
    """Which of `lines`, one for each of `pages`, are running, each with the index of its page."""
    told = [(at, line) for at, line in enumerate(lines) if line is not None]
    keys = {at: _key(line, size) for at, line in told}
    counts = Counter(keys.values())
    repeated = [(line.base, counts[keys[at]] > 1) for at, line in told]
    return [
        (at, line)
        for at, line in told
        if counts[keys[at]] > 1 and _is_place(line.base, repeated, 1 if _outside(pages[at], line) else len(pages))
    ]


def _in_margins(page: Page, lines: Sequence[Line], size: float) -> list[Line]:
    """The first and last of `lines` where they stand alone in the margin: page numbers, or small letters."""
    found = []
    for line, beside in ((lines[0], lines[1]), (lines[-1], lines[-2])) if len(lines) > 2 else ():
        alone = abs(line.base - beside.base) > 2 * size
        if alone and _outside(page, line) and (_is_number(line) or line.size < _SMALL * size):
            found.append(line)
    return found


def _outside(page: Page, line: Line) -> bool:
    """Whether `line` stands in the upper or the lower margin of `page`."""
    return not _MARGIN * page.height < line.base < (1 - _MARGIN) * page.height


def _is_place(base: float, repeated: Sequence[tuple[float, bool]], pages: int) -> bool:
    """Whether most lines that stand at `base`, and enough for most of `pages`, are `repeated` on another page."""
    beside = [again for other, again in repeated if abs(other - base) <= _SAME]
    return len(beside) > 1 and sum(beside) >= _SHARE * max(len(beside), pages)


def _key(line: Line, size: float) -> str:
    """The text of `line`, the same for all page numbers; a title, in letters larger than `size`, keeps its own."""
    if _is_number(line):
        return "#"
    text = text_of(line.words).casefold()
    return text if line.size > _LARGE * size else re.sub(r"\d+", "#", text)


def _is_number(line: Line) -> bool:
    return bool(_PAGE.fullmatch(text_of(line.words)))
