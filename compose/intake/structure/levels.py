"""How deep each heading stands, and what kind it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from compose.document.model import HeadingKind, Undertaker
from compose.intake.structure import headings, sections
from compose.intake.structure.content import shouted
from compose.intake.structure.model import Head, Line, Step

Look = tuple[float, ...]
"""What headings of one level share; the smaller, the higher it stands."""


def headed(steps: Sequence[Step]) -> tuple[Step | Head, ...]:
    """`steps` with the headings among them found, and their levels."""
    found = _found(steps, headings.bare(steps))
    found -= {at for at in found if at + 1 in found and _leads_sections(steps[at], steps[at + 1])}
    lines = [step for at, step in enumerate(steps) if at in found and isinstance(step, Line)]
    empty = [line for at in found if at + 1 in found and (line := _over_a_side(steps[at], steps[at + 1]))]
    outline = _Outline(_by_look(lines, empty))
    return tuple(
        outline.head(step) if at in found and isinstance(step, Line) else step for at, step in enumerate(steps)
    )


def _leads_sections(step: Step, after: Step) -> bool:
    """Whether words without any look, such as `The council will:`, stand over a heading of some matter."""
    if not isinstance(step, Line) or not isinstance(after, Line) or not headings.only_leads(step):
        return False
    return bool(sections.voice(step.said)) and headings.stands_out(after) and not sections.voice(after.said)


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


@dataclass(frozen=True, slots=True)
class _Alike:
    """What the headings of one look have in common."""

    many: int
    sided: bool
    """Whether more than one side is named, each by a heading that is nothing but its name."""
    matters: bool
    """Whether any names no side."""
    numbered: bool
    """Whether most of those have a number."""
    repeated: tuple[bool, bool]
    """Whether a side is named twice by those without a number, and by those with one."""
    empty: bool
    """Whether one that names no side stands just over one that does."""


def _alike(lines: Sequence[Line], empty: bool) -> _Alike:
    matters = [line for line in lines if not sections.voice(line.said)]
    return _Alike(
        len(lines),
        len({sections.voice(line.said) for line in lines if sections.only_a_side(line.said)}) > 1,
        bool(matters),
        sum(bool(line.mark) for line in matters) > len(matters) / 2,
        (_repeats(line for line in lines if not line.mark), _repeats(line for line in lines if line.mark)),
        empty,
    )


def _repeats(lines: Iterable[Line]) -> bool:
    """Whether two of `lines` name the same side."""
    sides = [side for line in lines if (side := sections.voice(line.said))]
    return len(sides) > len(set(sides))


def _by_look(lines: Sequence[Line], empty: Sequence[Line]) -> dict[Look, _Alike]:
    """What the headings of each look have in common: taken once, since every heading asks for it."""
    looks: dict[Look, list[Line]] = {}
    for line in lines:
        looks.setdefault(_look(line), []).append(line)
    over_sides = {_look(line) for line in empty}
    return {look: _alike(some, look in over_sides) for look, some in looks.items()}


@dataclass
class _Outline:
    """The headings open at a point of the document."""

    alike: Mapping[Look, _Alike]
    """What headings of each look have in common."""
    open: list[Look] = field(default_factory=list)

    def head(self, line: Line) -> Head:
        """The heading `line` is; to be asked in reading order."""
        alike = self.alike[_look(line)]
        voice = _voice(line, alike)
        level = max(self._level(_below(line, voice, alike)), 2 if voice and headings.only_leads(line) else 1)
        kind: HeadingKind = "part" if level == 1 else "voice" if voice else "group"
        sure = bool(voice) or headings.sure(line) or alike.many > 1
        return Head(line, level, kind, number=line.label, voice=voice, sure=sure)

    def _level(self, look: Look) -> int:
        while self.open and look <= self.open[-1]:
            self.open.pop()
        self.open.append(look)
        return min(3, len(self.open))


def _voice(line: Line, alike: _Alike) -> Undertaker:
    """Who undertakes what follows; a name alone as the title of a part needs another name beside it."""
    voice = sections.voice(line.said)
    return "" if voice and sections.only_a_side(line.said) and not alike.sided else voice


def _below(line: Line, voice: Undertaker, alike: _Alike) -> Look:
    """The look of `line`; a side stands below a matter that looks alike, where matter follows matter."""
    numbered = alike.numbered and not line.mark
    below = numbered or alike.repeated[bool(line.mark)] or alike.empty
    return (*_look(line), 0.5) if voice and alike.matters and below else _look(line)


def _look(line: Line) -> Look:
    deep = float(len(line.mark.path)) if line.mark and line.family == "decimal" else 1.0
    if line.kind == "heading":
        return (float(line.level), deep)
    grade = 7.0 if line.size < 1.1 else 6.9 - min(line.size, 4.0) / 10
    if line.head:
        return (9.0, deep)
    return (grade, deep, float(not shouted(line.text)), float(not line.bold))
