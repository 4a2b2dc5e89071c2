"""Two redlines of one table woven together, row by row and cell by cell, in place, into the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from compose.intake.docx.names import Element, W
from compose.redline.blocks import text
from compose.redline.pieces import Fate
from compose.redline.tables import properties, within
from compose.redline.weaving.strands import Whose, fate_of_row
from compose.redline.weaving.weave import UnwovenError

if TYPE_CHECKING:
    from compose.redline.weaving.stories import Stories

_PROPERTIES = {"tr": "trPr", "tc": "tcPr"}
_MARKS: dict[str, dict[Fate, str]] = {"tr": {"in": "ins", "out": "del"}, "tc": {"in": "cellIns", "out": "cellDel"}}


def weave(stories: Stories, one: Element, two: Element) -> None:
    """Put into the table `one` what is changed in `two`. Raises `UnwovenError` where they are not of one table."""
    for mine, theirs in _paired(stories, list(within(one, "tr")), list(within(two, "tr")), fate_of_row):
        for cell, other in _paired(stories, list(within(mine, "tc")), list(within(theirs, "tc")), _fate_of_cell):
            stories.weave(cell, other)
            _fated(stories, cell, _fate_of_cell(cell), _fate_of_cell(other))
        _fated(stories, mine, fate_of_row(mine), fate_of_row(theirs))


def _paired(
    stories: Stories, one: Sequence[Element], two: Sequence[Element], fate: Callable[[Element], Fate]
) -> list[tuple[Element, Element]]:
    """The rows or cells that are the same of the text; what the second put in is put in by the way.

    Nothing is done before it is known that all of them answer.
    """
    mine, theirs = (list(_gaps(side, fate)) for side in (one, two))
    if len(mine) != len(theirs):
        raise UnwovenError
    for (came, own), (others, _) in zip(mine, theirs, strict=True):
        _come(stories, came, others, own, one)
    return [
        (own, other) for (_, own), (_, other) in zip(mine, theirs, strict=True) if own is not None and other is not None
    ]


def _gaps(side: Sequence[Element], fate: Callable[[Element], Fate]) -> Iterator[tuple[list[Element], Element | None]]:
    """What was put in, with what it stands before; at the end with nothing."""
    held: list[Element] = []
    for one in side:
        if fate(one) == "in":
            held.append(one)
        else:
            yield held, one
            held = []
    yield held, None


def _come(
    stories: Stories, mine: Sequence[Element], theirs: Sequence[Element], own: Element | None, side: Sequence[Element]
) -> None:
    """Put in before `own`, or at the end of `side`, what the second put in there; what both did is of both."""
    if theirs and [text(one) for one in mine] == [text(one) for one in theirs]:
        for one in mine:
            stories.writer.signed(one)
        return
    last = side[-1] if side else None
    for one in theirs:
        copy = deepcopy(one)
        stories.writer.bring(copy)
        if own is not None:
            own.addprevious(copy)
        elif last is not None:
            last.addnext(copy)
            last = copy


def _fated(stories: Stories, element: Element, one: Fate, two: Fate) -> None:
    """Mark a row or cell of the first as taken out, if the second did so; in the name of both, if both did."""
    if two != "out":
        return
    name = etree.QName(element).localname
    found = properties(element, _PROPERTIES[name])
    for mark in found.findall(f"{W}{_MARKS[name]['out']}"):
        found.remove(mark)
    whose: Whose = "both" if one == "out" else "two"
    found.append(stories.writer.marks[whose].made(_MARKS[name]["out"]))


def _fate_of_cell(cell: Element) -> Fate:
    marks = (cell.find(f"{W}tcPr/{W}{_MARKS['tc'][fate]}") is not None for fate in ("in", "out"))
    came, went = marks
    return "in" if came else "out" if went else "kept"
