"""Labels that were typed: one is believed where its neighbours count with it; `12 weeks' notice` stays a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compose.intake.structure import labels
from compose.intake.structure.content import without_first
from compose.intake.structure.labels import Label
from compose.intake.structure.model import Line, Step

_NEAR = 14
"""How many labels of the same kind back and forth a neighbour may stand."""


def labelled(steps: Sequence[Step]) -> tuple[Step, ...]:
    """`steps` with every label read, and those that were typed taken out of the words."""
    marks = _Marks(
        tuple(mark for at, step in enumerate(steps) for mark in _marks_of(at, step, bool(at) and _leads(steps[at - 1])))
    )
    chosen: dict[int, _Mark] = {}
    for mark in marks.all:
        if mark.at not in chosen and (mark.given or marks.believe(mark)):
            chosen[mark.at] = marks.likelier(mark)
    return _numbered_titles([_parted(step, chosen.get(at)) for at, step in enumerate(steps)])


@dataclass(frozen=True, slots=True)
class _Mark:
    """What may be a label, and where."""

    at: int
    label: Label
    given: bool = False
    led: bool = False
    """Whether the line before ends in a colon."""


def _marks_of(at: int, step: Step, led: bool) -> Iterator[_Mark]:
    """What may be the label of a line, the likeliest first."""
    if not isinstance(step, Line):
        return
    if step.label:
        yield from (_Mark(at, label, given=True) for label in labels.given(step.label))
    else:
        yield from (_Mark(at, label, led=led) for label in labels.readings(step.text) if label.length < len(step.text))


def _leads(step: Step) -> bool:
    return isinstance(step, Line) and step.text.endswith(":")


class _Marks:
    """All that may be labels, and the runs they may be of."""

    def __init__(self, marks: Sequence[_Mark]) -> None:
        self.all = marks
        self.runs: dict[tuple[str, str], list[_Mark]] = {}
        self.places: dict[tuple[int, tuple[str, str]], int] = {}
        for mark in marks:
            run = self.runs.setdefault(mark.label.key, [])
            self.places[mark.at, mark.label.key] = len(run)
            run.append(mark)
        self.romans = {mark.at: mark for mark in reversed(marks) if mark.label.family == "roman"}
        self.firsts = {mark.label.path[0]: mark.at for mark in marks if mark.label.path[1:] == (1,)}

    def believe(self, mark: _Mark) -> bool:
        """Whether its neighbours make it a label."""
        if mark.label.sure:
            return True
        before, after = self._around(mark)
        if mark.label.family == "bullet":
            return any(abs(one.at - mark.at) <= 2 for one in (*before[-1:], *after[:1]))
        return self._counts(mark, {one.label.value for one in before}, {one.label.value for one in after})

    def likelier(self, mark: _Mark) -> _Mark:
        """`mark`, or its reading as a Roman number where the next or the last of those counts with it."""
        roman = self.romans.get(mark.at)
        if mark.label.family != "letter" or roman is None:
            return mark
        before, after = self._around(roman)
        beside = {one.label.value - roman.label.value for one in (*before[-1:], *after[:1])}
        return roman if {1, -1} & beside else mark

    def _around(self, mark: _Mark) -> tuple[list[_Mark], list[_Mark]]:
        """The nearest of its run before and after it."""
        run, place = self.runs[mark.label.key], self.places[mark.at, mark.label.key]
        return run[max(0, place - _NEAR) : place], run[place + 1 : place + 1 + _NEAR]

    def _counts(self, mark: _Mark, before: set[int], after: set[int]) -> bool:
        """Whether another counts up to it or on from it."""
        family, value = mark.label.family, mark.label.value
        if family == "decimal":
            return value <= 1 or bool({value - 1, value - 2} & before) or value + 1 in after
        headed = family == "number" and self.firsts.get(value, -1) > mark.at
        opens = value == 1 and mark.led and mark.label.printed[-1] in ".):"
        return opens or headed or value + 1 in after or (value > 1 and value - 1 in before)


def _parted(step: Step, mark: _Mark | None) -> Step:
    if mark is None or not isinstance(step, Line):
        return step
    if mark.given:
        return replace(step, mark=mark.label)
    rest = without_first(step.content, mark.label.length)
    return replace(step, content=rest, said="", label=mark.label.printed, mark=mark.label)


_PROMISES = ("commitment", "undertaking", "principle", "pledge", "promise")
_TITLES = ("section", "part", "chapter", "appendix", "annex", "annexe", "theme", "schedule", "code", "outcome")


def _numbered_titles(steps: Sequence[Step]) -> tuple[Step, ...]:
    """`steps` with a line such as `Section 3` or `Commitment 3` taken as the number of the words on the next."""
    found: list[Step] = []
    for step in steps:
        number = _only_a_number(found[-1]) if found else None
        if number and isinstance(step, Line) and not step.listed and _may_number(number, step):
            found[-1] = replace(step, label=number.printed, mark=number)
        else:
            found.append(step)
    return tuple(found)


_MOST = 14
"""Words that a title may have."""


def _may_number(number: Label, line: Line) -> bool:
    """Whether `line` may have that number: a promise may be long, a title not."""
    return number.word in _PROMISES or len(line.text.split()) <= _MOST


def _only_a_number(step: Step) -> Label | None:
    """The label that a line consists of, where titles or promises have such labels."""
    if not isinstance(step, Line) or step.listed:
        return None
    read = (label for label in labels.readings(step.text) if label.family == "word" and label.length >= len(step.text))
    return next((label for label in read if label.word in (*_TITLES, *_PROMISES)), None)
