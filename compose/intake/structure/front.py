"""The title of the document and the other words of its cover, and what only repeats them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from compose.intake.structure import sections
from compose.intake.structure.content import shouted
from compose.intake.structure.headings import stands_out
from compose.intake.structure.model import Line, Step

_NAMES = re.compile(
    r"\b(?:compact|accord|agreement|memorandum|covenant|charter|concordat|protocol|partnership)\b", re.I
)
_OF_COVER = re.compile(
    r"\b(?:compact|accord|covenant|concordat|memorandum|draft|version|edition|(?:19|20)\d\d)\b", re.I
)
_PAGE = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,}|_{3,})\s*\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Front:
    """What the cover says, and the rest."""

    title: str
    lines: tuple[str, ...]
    """Every other line of the cover."""
    rest: tuple[Step, ...]


def front(steps: Sequence[Step], title: str, name: str) -> Front:
    """The cover of `steps`; `title` is that of the file's properties, `name` the file's."""
    opening = _opening(steps)
    heads = _heads(opening, steps)
    worth = {at: _worth(line, at, title) - (2.0 if at in heads else 0.0) for at, line in opening.items()}
    if 0 in worth and _stands_over_all(steps):
        worth[0] += _ENOUGH
    best = max(worth, key=lambda at: worth[at], default=None)
    if best is None or worth[best] < _ENOUGH:
        return Front(title or _from_name(name), (), _tidy(steps, title))
    found = opening[best].text
    last = max(at for at in opening if _again(opening[at], found))
    behind = takewhile(lambda at: _of_cover(at, opening[at], heads), (at for at in opening if at > last))
    cover = [*(at for at in opening if at <= last and at != best), *behind]
    gone = {best, *cover}
    rest = [step for at, step in enumerate(steps) if at not in gone]
    lines = tuple(opening[at].text for at in cover if not _again(opening[at], found))
    return Front(_calm(found), lines, _tidy(rest, found))


def _opening(steps: Sequence[Step]) -> dict[int, Line]:
    """The short lines that the document opens with, by their place."""
    found: dict[int, Line] = {}
    for at, step in enumerate(steps[:14]):
        if not isinstance(step, Line) or step.listed or len(step.text.split()) > 22:
            break
        if _begins_text(step.text):
            break
        found[at] = step
    return found


def _begins_text(text: str) -> bool:
    """Whether a line is the title of a section or says who undertakes what follows: the cover ends before it."""
    section = sections.promising(text) in ("never", "hardly") or (sections.undertaking(text) and len(text.split()) <= 8)
    return text.endswith(":") or (section and not _NAMES.search(text))


_ENOUGH = 2.8
"""Points by which a line is taken for the title."""


def _worth(line: Line, at: int, title: str) -> float:
    """Points for a line that looks and reads as a title does."""
    named = 2.0 if _NAMES.search(line.text) else 0.0
    same = 2.0 if title and line.text.lower() == title.lower() else 0.0
    look = 2 * min(line.size, 2.0) - 2 + (1.0 if line.kind == "heading" or line.bold or shouted(line.text) else 0.0)
    sentence = 3.0 if line.text.endswith(".") else 0.0
    return named + same + look + (1.0 if at == 0 else 0.0) - sentence - 0.01 * at


def _stands_over_all(steps: Sequence[Step]) -> bool:
    """Whether a cover opens with a heading by its style, and every later heading stands below that."""
    if len(steps) < 2 or not isinstance(steps[1], Line) or not _OF_COVER.search(steps[1].text):
        return False
    first, *rest = [step.level if isinstance(step, Line) and step.kind == "heading" else 0 for step in steps]
    return first > 0 and any(rest) and all(level > first for level in rest if level)


def _heads(opening: Mapping[int, Line], steps: Sequence[Step]) -> frozenset[int]:
    """Which lines of the opening head the text: those that look as later headings do, and one right over a list."""
    end = max(opening, default=-1)
    later = {_look(step) for step in steps[end + 1 :] if isinstance(step, Line) and stands_out(step)}
    following = steps[end + 1] if end + 1 < len(steps) else None
    over_list = isinstance(following, Line) and not stands_out(following) and _follows_a_title(following)
    heads = {at for at, line in opening.items() if stands_out(line) and _look(line) in later}
    heads |= {end} if over_list else set()
    return frozenset(at for at in heads & opening.keys() if not _OF_COVER.search(opening[at].text))


def _follows_a_title(line: Line) -> bool:
    return line.listed or line.text.endswith(":")


def _look(line: Line) -> tuple[object, ...]:
    return line.kind, line.level, line.bold, line.size, shouted(line.text)


def _of_cover(at: int, line: Line, heads: frozenset[int]) -> bool:
    """Whether a line behind the title is of the cover rather than of the text."""
    sentence = line.text.endswith(".") and len(line.text.split()) > 8
    return not (sentence or line.kind == "heading" or line.head or at in heads)


def _calm(title: str) -> str:
    return title.strip(" :")


def _from_name(name: str) -> str:
    stem = re.sub(r"\.\w{2,5}$", "", name)
    return re.sub(r"[\s_-]+", " ", stem).strip().capitalize()


def _tidy(steps: Sequence[Step], title: str) -> tuple[Step, ...]:
    """`steps` without empty lines, a table of contents and the title said again."""
    kept: list[Step] = []
    inside = False
    last = {step.text.lower(): at for at, step in enumerate(steps) if isinstance(step, Line)}
    for at, step in enumerate(steps):
        if isinstance(step, Line):
            inside = _opens_contents(step) or (inside and _in_contents(step, at, last))
            if inside or _PAGE.search(step.text) or _again(step, title) or not (step.text or step.label):
                continue
        kept.append(step)
    return tuple(kept)


def _opens_contents(line: Line) -> bool:
    return bool(re.fullmatch(r"(?:table of )?contents(?: page)?", line.text.strip(" :").lower()))


def _in_contents(line: Line, at: int, last: Mapping[str, int]) -> bool:
    """Whether a line behind the heading `Contents` is an entry: it names a page, or comes again as a heading.

    It stands at `at`; `last` is where each text stands last.
    """
    entry = re.sub(r"[\s.…]*\d*$", "", line.text)
    paged = entry != line.text and len(line.text.split()) <= 18
    return paged or last.get(entry.lower(), at) > at


def _again(line: Line, title: str) -> bool:
    return bool(title) and line.text.strip(" :").lower() == title.strip(" :").lower()
