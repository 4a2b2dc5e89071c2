"""Differences in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compose.redline.state.model import Block, Number, Paragraph, Table
from compose.redline.state.objects import SIGN

_AROUND = 20
"""Characters that are shown before the first difference."""
_SHOWN = 60
_SIGN = re.compile(f"{SIGN}([a-zA-Z]+)[^{SIGN}]*{SIGN}")
_MARKS = {"\x13": "[", "\x14": "]", "\x15": "", "\n": " / ", "\t": " → ", "\f": " [new page] ", "\v": " [new column] "}


def region(name: str, *, came: bool) -> str:
    """A whole story is in one file only."""
    return f"There is {'now' if came else 'no longer'} a {name}."


def section(count: int, *, came: bool) -> str:
    """A section is in one file only."""
    return f"There is {'now' if came else 'no longer'} a section {count + 1}."


def page(count: int, was: str, now: str) -> str:
    """The page set-up of a section differs."""
    return f"The pages of section {count + 1} are set up otherwise: {_instead(was, now)}."


def block(found: Block, place: tuple[int, ...], *, came: bool) -> str:
    """A paragraph or table is in one file only."""
    what = "table" if isinstance(found, Table) else "paragraph"
    words = f", “{_shown(found.text)}”" if isinstance(found, Paragraph) and found.text else ""
    return f"{where(place)} is a {what}{words}, that is {'only in the second' if came else 'not in the second'}."


def other(was: Block, now: Block, place: tuple[int, ...]) -> str:
    """A paragraph stands where a table was, or the other way round."""
    before, after = ("table" if isinstance(one, Table) else "paragraph" for one in (was, now))
    return f"{where(place)} was a {before} and is a {after}."


def text(was: str, now: str, place: tuple[int, ...]) -> str:
    """The words differ: those about the first place where they do."""
    at = next((at for at, (one, two) in enumerate(zip(was, now, strict=False)) if one != two), min(len(was), len(now)))
    start = max(0, at - _AROUND)
    return f"{where(place)} said “{_shown(was[start:])}” and says “{_shown(now[start:])}”."


def look(was: Paragraph, now: Paragraph, place: tuple[int, ...]) -> str:
    """The same words look otherwise: the first that do."""
    looks = zip(_looks(was), _looks(now), strict=False)
    at, one, two = next(((at, one, two) for at, (one, two) in enumerate(looks) if one != two), (0, "", ""))
    words = _shown(was.text[at : at + _SHOWN // 2])
    return f"{where(place)}: “{words}” was {one or 'plain'} and is {two or 'plain'}."


def style(was: str, now: str, place: tuple[int, ...]) -> str:
    """The style of a paragraph differs."""
    return f"{where(place)} had the style {was} and has {now}."


def form(was: str, now: str, place: tuple[int, ...]) -> str:
    """Indents, spacing and the like of a paragraph differ."""
    return f"{where(place)} is set otherwise: {_instead(was, now)}."


def number(was: Number | None, now: Number | None, place: tuple[int, ...]) -> str:
    """The list or level differs."""
    return f"{where(place)} was {_numbered(was)} and is {_numbered(now)}."


def properties(what: str, was: str, now: str, place: tuple[int, ...]) -> str:
    """The properties of a table, row or cell differ."""
    return f"The {what} at {where(place, small=True)} is set otherwise: {_instead(was, now)}."


def count(what: str, was: int, now: int, place: tuple[int, ...]) -> str:
    """There are more or fewer rows or cells."""
    return f"{where(place)} had {was} {what} and has {now}."


def where(place: tuple[int, ...], *, small: bool = False) -> str:
    """A place, counted from 1."""
    first, *more = (one + 1 for one in place)
    names = ("row", "cell", "block")
    inner = [f"{names[at % 3]} {one}" for at, one in enumerate(more)]
    return ", ".join([f"{'block' if small else 'Block'} {first}", *inner])


# ----------------------------------------------------------------------------------------------------------------------


def _shown(words: str) -> str:
    words = _SIGN.sub(r"[\1]", words)
    for mark, seen in _MARKS.items():
        words = words.replace(mark, seen)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def _looks(paragraph: Paragraph) -> Iterator[str]:
    for span in paragraph.spans:
        yield from [span.look] * span.length


def _instead(was: str, now: str) -> str:
    """What only one of two lists of properties has."""
    before, after = was.split(" "), now.split(" ")
    gone = [one for one in before if one not in after]
    came = [one for one in after if one not in before]
    return f"{' '.join(came) or 'nothing'} instead of {' '.join(gone) or 'nothing'}"


def _numbered(number: Number | None) -> str:
    if number is None:
        return "in no list"
    which = f" of list {number.list}" if number.list else ""
    return f"“{number.text}” ({number.kind}, level {number.level + 1}, from {number.start}){which}"
