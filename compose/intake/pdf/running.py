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
"""Share of the lines at one place that must be alike."""
_NUMBER = r"(?:\d{1,3}|[ivxlc]{1,6})"
_PAGE = re.compile(rf"[-–—|\s]*(?:page\s*)?{_NUMBER}(?:\s*(?:of|/)\s*{_NUMBER})?[-–—|\s]*", re.IGNORECASE)


def without_running(pages: Sequence[Page], size: float) -> tuple[Page, ...]:
    """`pages` without running heads and feet, and without page numbers; `size` is that of most letters."""
    rows = [lines_of(page.words, page.number) for page in pages]
    dropped: list[set[Word]] = [set() for _ in pages]
    for rank in range(_DEEPEST):
        heads = _running([_nth(lines, rank, dropped[at]) for at, lines in enumerate(rows)])
        feet = _running([_nth(lines[::-1], rank, dropped[at]) for at, lines in enumerate(rows)])
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


def _running(lines: Sequence[Line | None]) -> list[tuple[int, Line]]:
    """Which of `lines`, one a page, are running, each with the index of its page."""
    told = [(at, line) for at, line in enumerate(lines) if line is not None]
    keys = {at: _key(line) for at, line in told}
    counts = Counter(keys.values())
    repeated = [(line.base, counts[keys[at]] > 1) for at, line in told]
    return [(at, line) for at, line in told if counts[keys[at]] > 1 and _is_place(line.base, repeated)]


def _in_margins(page: Page, lines: Sequence[Line], size: float) -> list[Line]:
    """The first and last of `lines` where they stand alone in the margin: page numbers, or small letters."""
    found = []
    for line, beside in ((lines[0], lines[1]), (lines[-1], lines[-2])) if len(lines) > 2 else ():
        alone = abs(line.base - beside.base) > 2 * size
        outside = not _MARGIN * page.height < line.base < (1 - _MARGIN) * page.height
        if alone and outside and (_is_number(line) or line.size < _SMALL * size):
            found.append(line)
    return found


def _is_place(base: float, repeated: Sequence[tuple[float, bool]]) -> bool:
    """Whether most lines that stand at `base` are `repeated` on another page."""
    beside = [again for other, again in repeated if abs(other - base) <= _SAME]
    return len(beside) > 1 and sum(beside) >= _SHARE * len(beside)


def _key(line: Line) -> str:
    """The text of `line`, the same for all page numbers."""
    text = text_of(line.words)
    return "#" if _is_number(line) else re.sub(r"\d+", "#", text.casefold())


def _is_number(line: Line) -> bool:
    return bool(_PAGE.fullmatch(text_of(line.words)))
