"""Two rows of strands, of redlines of the same text, as one: what both kept is kept, what either changed is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from compose.compare.words import spans
from compose.redline.weaving.strands import END, TABLE, Strand

Met = Callable[[Strand, Strand], None]
"""Told of every two strands that are the same thing of the text, of the first redline and of the second."""


class UnwovenError(Exception):
    """The two are not redlines of the same text, or of text that cannot be told apart."""


def woven(one: Sequence[Strand], two: Sequence[Strand], met: Met) -> Iterator[Strand]:
    """`one` and `two` as one. What either put in stands in its place; where both did at one place, that of one first.

    Rejecting all gives the text that both are of; rejecting what is of one alone gives what the other made of it.
    Raises `UnwovenError` where the strands that neither put in are not the same.
    """
    mine, theirs = list(reversed(one)), list(reversed(two))
    while True:
        yield from _between(list(_put_in(mine)), list(_put_in(theirs)))
        if not mine and not theirs:
            return
        yield _both(*_next(mine, theirs), met)


def _put_in(waiting: list[Strand]) -> Iterator[Strand]:
    while waiting and waiting[-1].fate == "in":
        yield waiting.pop()


def _next(mine: list[Strand], theirs: list[Strand]) -> tuple[Strand, Strand]:
    """The next of each side, words cut so that they are the same."""
    if not mine or not theirs:
        raise UnwovenError
    one, two = mine.pop(), theirs.pop()
    if one.text and two.text and len(one.text) != len(two.text):
        at = min(len(one.text), len(two.text))
        if len(one.text) > at:
            one, rest = one.cut(at)
            mine.append(rest)
        else:
            two, rest = two.cut(at)
            theirs.append(rest)
    if one.key != two.key:
        raise UnwovenError
    return one, two


def _both(one: Strand, two: Strand, met: Met) -> Strand:
    """What is left of a strand of the text when both had their will."""
    met(one, two)
    if one.fate == two.fate:
        return replace(one, whose="both")
    return one if one.fate == "out" else replace(one, fate="out", whose="two")


def _between(mine: list[Strand], theirs: list[Strand]) -> Iterator[Strand]:
    """What was put in at one place: paragraphs and tables before words, so that no table lands amid a paragraph."""
    at, there = _last_end(mine), _last_end(theirs)
    yield from _merged(list(_units(mine[:at])), list(_units(theirs[:there])))
    yield from _merged([mine[at:]] if mine[at:] else [], [theirs[there:]] if theirs[there:] else [])


def _merged(mine: Sequence[Sequence[Strand]], theirs: Sequence[Sequence[Strand]]) -> Iterator[Strand]:
    """What both put in, word for word, once and as of both; the rest of the first before that of the second."""
    for span in spans([_said(one) for one in mine], [_said(one) for one in theirs]):
        some = [strand for unit in mine[span.old] for strand in unit]
        if span.kind == "kept":
            yield from (replace(strand, whose="both") for strand in some)
        else:
            yield from some
            yield from (strand for unit in theirs[span.new] for strand in unit)


def _units(strands: Iterable[Strand]) -> Iterator[Sequence[Strand]]:
    """`strands`, cut behind each end of a paragraph and each table."""
    held: list[Strand] = []
    for one in strands:
        held.append(one)
        if _ends(one):
            yield held
            held = []


def _said(strands: Sequence[Strand]) -> tuple[str, ...]:
    """What strands say, however the words are cut into runs."""
    whole: list[str] = []
    words = False
    for one in strands:
        if one.text and words:
            whole[-1] += one.text
        else:
            whole.append(one.key)
        words = bool(one.text)
    return tuple(whole)


def _last_end(strands: Sequence[Strand]) -> int:
    """How many strands there are up to the last that ends a paragraph or is a table."""
    return max((place for place, one in enumerate(strands, 1) if _ends(one)), default=0)


def _ends(strand: Strand) -> bool:
    return strand.key == END or strand.key.startswith(TABLE)
