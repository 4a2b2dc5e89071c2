"""The document parted at its headings, each section knowing what the headings above it say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compose.document.model import Undertaker
from compose.intake.structure import sections, voices
from compose.intake.structure.model import Head, Line, Promising, Section, Step


@dataclass(frozen=True, slots=True)
class _Above:
    """What a heading says, for everything below it."""

    level: int
    promising: Promising | None
    voice: Undertaker
    undertaking: bool


def parted(steps: Sequence[Step | Head]) -> tuple[Section, ...]:
    """Every heading with what follows it; first what stands before any."""
    found: list[Section] = []
    above: list[_Above] = []
    for head, body in _runs(steps):
        if head:
            above = [*(one for one in above if one.level < head.level), _said(head)]
        promising = _promising(above)
        found.append(Section(head, body, promising, *_undertaken(above), _lists(body), run_in=_run_in(promising, body)))
    return tuple(section for part in _parts(found) for section in _with_titles(part))


def _runs(steps: Sequence[Step | Head]) -> list[tuple[Head | None, tuple[Step, ...]]]:
    runs: list[tuple[Head | None, list[Step]]] = [(None, [])]
    for step in steps:
        if isinstance(step, Head):
            runs.append((step, []))
        else:
            runs[-1][1].append(step)
    return [(head, tuple(body)) for head, body in runs]


def _said(head: Head) -> _Above:
    title = head.line.said
    voice = head.voice or ("all" if voices.shared(title) else "")
    return _Above(head.level, sections.promising(title), voice, bool(head.voice))


def _promising(above: Sequence[_Above]) -> Promising:
    """The innermost word, unless one above says that nothing is promised here."""
    said = [one.promising for one in above if one.promising]
    if above and above[-1].undertaking:
        return "promises"
    return "never" if "never" in said else said[-1] if said else "open"


def _undertaken(above: Sequence[_Above]) -> tuple[Undertaker, bool]:
    told = [one for one in above if one.voice]
    return (told[-1].voice, told[-1].undertaking) if told else ("", False)


# -- principles with a title each ------------------------------------------------------------------------------------


def _parts(found: Sequence[Section]) -> list[list[Section]]:
    parts: list[list[Section]] = [[]]
    for section in found:
        if section.head and section.head.level == 1:
            parts.append([])
        parts[-1].append(section)
    return parts


_SEVERAL = 3
"""Principles with a title that a part has at least, where it has any."""


def _with_titles(part: Sequence[Section]) -> list[Section]:
    """`part` with its principles marked, where it consists of short sections with a title and a paragraph or two."""
    titled = [_is_titled(section) for section in part]
    others = sum(map(_is_other, part[1:])) - sum(titled[1:])
    if sum(titled) < _SEVERAL or others > sum(titled) / _SEVERAL:
        return list(part)
    return [_titled(section) if one else section for section, one in zip(part, titled, strict=True)]


def _titled(section: Section) -> Section:
    """`section` as a principle: the number of its title is that of its words."""
    head, (first, *rest) = section.head, section.steps
    if head is None or not head.number or not isinstance(first, Line):
        return replace(section, titled=True)
    numbered = replace(first, label=head.number, mark=head.line.mark)
    return replace(section, head=replace(head, number=""), steps=(numbered, *rest), titled=True)


def _is_other(section: Section) -> bool:
    """Whether a section holds anything that may be promised."""
    return bool(section.steps) and section.promising != "never"


def _is_titled(section: Section) -> bool:
    lines = [step for step in section.steps if isinstance(step, Line)]
    below = section.head is not None and section.head.level > 1 and not section.head.voice
    return below and section.promising == "promises" and 0 < len(lines) <= 4 and not any(line.listed for line in lines)


def _lists(body: Sequence[Step]) -> bool:
    return any(step.listed for step in body if isinstance(step, Line))


def _run_in(promising: Promising, body: Sequence[Step]) -> bool:
    lines = [step for step in body if isinstance(step, Line) and not step.listed]
    return promising == "promises" and sum(bool(line.title) for line in lines) >= max(_SEVERAL, 0.5 * len(lines))
