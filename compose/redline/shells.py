"""Content controls put round the blocks they held, once those are merged."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from compose.intake.docx.names import Element, W
from compose.redline.copying import bare

Written = tuple[list[Element], tuple[Element, ...]]
"""Elements, and the content controls that they stand in, the outermost first."""


def dressed(written: Sequence[Written], depth: int = 0) -> list[Element]:
    """The elements of `written`, neighbours of one content control within a copy of it."""
    found: list[Element] = []
    for shell, some in groupby(_homed(written, depth), key=lambda one: _at(one, depth)):
        group = list(some)
        if shell is None:
            found += [element for elements, _ in group for element in elements]
        else:
            found.append(_copy(shell, dressed(group, depth + 1)))
    return found


def _homed(written: Sequence[Written], depth: int) -> list[Written]:
    """`written`, where what was taken out from within a content control stays within it: else that would be two."""
    found, held = list(written), range(0)
    around: Written | None = None
    for place, one in enumerate(written):
        shell = _at(one, depth)
        if shell is None:
            held = range(held.start, place + 1)
            continue
        if around is not None and _at(around, depth) is shell:
            for inner in held:
                found[inner] = (written[inner][0], around[1][: depth + 1])
        around, held = one, range(place + 1, place + 1)
    return found


def _at(one: Written, depth: int) -> Element | None:
    shells = one[1]
    return shells[depth] if depth < len(shells) else None


def _copy(shell: Element, content: list[Element]) -> Element:
    made = bare(shell)
    made.extend(deepcopy(one) for one in shell if one.tag != f"{W}sdtContent")
    etree.SubElement(made, f"{W}sdtContent").extend(content)
    return made
