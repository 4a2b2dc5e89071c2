"""How deep each heading stands, and what kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from compose.document.model import HeadingKind, Undertaker
from compose.intake.structure import headings, sections
from compose.intake.structure.content import shouted
from compose.intake.structure.model import Head, Line, Step

Look = tuple[float, ...]
"""What headings of one level share; the smaller, the higher it stands."""


def headed(steps: Sequence[Step]) -> tuple[Step | Head, ...]:
    """`steps` with the headings among them found, and their levels."""
    bare = headings.bare(steps)
    found = _found(steps, bare)
    lines = [step for at, step in enumerate(steps) if at in found and isinstance(step, Line)]
    empty = [line for at in found if at + 1 in found and (line := _over_a_side(steps[at], steps[at + 1]))]
    outline = _Outline(lines, empty)
    return tuple(
        outline.head(step) if at in found and isinstance(step, Line) else step for at, step in enumerate(steps)
    )


def _over_a_side(step: Step, after: Step) -> Line | None:
    """A heading that names no side and stands just over one that does and looks alike."""
    if not isinstance(step, Line) or not isinstance(after, Line) or _look(step) != _look(after):
        return None
    return step if sections.voice(after.said) and not sections.voice(step.said) else None


def _found(steps: Sequence[Step], bare: bool) -> set[int]:
    """Where headings stand; where nothing is promised, such as in a glossary, a side's name is none."""
    found: set[int] = set()
    never = False
    for at, step in enumerate(steps):
        near = headings.Near(steps[at - 1] if at else None, steps[at + 1 : at + 8], bare, never)
        if isinstance(step, Line) and headings.is_heading(step, near):
            found.add(at)
            never = sections.promising(step.text) == "never"
    return found


@dataclass
class _Outline:
    """The headings open at a point of the document."""

    lines: Sequence[Line]
    """All headings."""
    empty: Sequence[Line]
    """Those that another follows at once."""
    open: list[Look] = field(default_factory=list)

    def head(self, line: Line) -> Head:
        """The heading `line` is; to be asked in reading order."""
        voice = self._voice(line)
        look = self._look(line, voice)
        level = max(self._level(look), 2 if voice and headings.only_leads(line) else 1)
        kind: HeadingKind = "part" if level == 1 else "voice" if voice else "group"
        return Head(line, level, kind, number=line.label, voice=voice, sure=self._sure(line, voice))

    def _sure(self, line: Line, voice: Undertaker) -> bool:
        """Whether it names who undertakes, the file says so, or others look like it."""
        alike = sum(_look(other) == _look(line) for other in self.lines)
        return bool(voice) or headings.sure(line) or alike > 1

    def _voice(self, line: Line) -> Undertaker:
        """Who undertakes what follows; a name alone as the title of a part needs another name beside it."""
        voice = sections.voice(line.said)
        if not voice or not sections.only_a_side(line.said):
            return voice
        alike = [other.said for other in self.lines if _look(other) == _look(line)]
        sides = {sections.voice(other) for other in alike if sections.only_a_side(other)}
        return voice if len(sides) > 1 else ""

    def _look(self, line: Line, voice: Undertaker) -> Look:
        """The look of `line`; a side stands below a matter that looks alike, where matter follows matter."""
        look = _look(line)
        alike = [other for other in self.lines if _look(other) == look]
        matters = [other for other in alike if not sections.voice(other.said)]
        if not voice or not matters:
            return look
        numbered = sum(bool(other.mark) for other in matters) > len(matters) / 2 and not line.mark
        peers = [other for other in alike if bool(other.mark) == bool(line.mark)]
        sides = [side for other in peers if (side := sections.voice(other.said))]
        below = numbered or len(sides) > len(set(sides)) or any(other in self.empty for other in matters)
        return (*look, 0.5) if below else look

    def _level(self, look: Look) -> int:
        while self.open and look <= self.open[-1]:
            self.open.pop()
        self.open.append(look)
        return min(3, len(self.open))


def _look(line: Line) -> Look:
    deep = float(len(line.mark.path)) if line.mark and line.family == "decimal" else 1.0
    if line.kind == "heading":
        return (float(line.level), deep)
    grade = 7.0 if line.size < 1.1 else 6.9 - min(line.size, 4.0) / 10
    if line.head:
        return (9.0, deep)
    return (grade, deep, float(not shouted(line.text)), float(not line.bold))
