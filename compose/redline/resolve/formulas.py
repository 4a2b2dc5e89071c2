"""Parts of formulas, such as fractions, that were put round something or taken away."""

from __future__ import annotations

from collections.abc import Iterable

from compose.intake.docx.names import MATH, Element
from compose.redline.resolve.names import How, goes, remove, unwrap

_ARGUMENTS = tuple(f"{MATH}{name}" for name in ("deg", "fName", "sub", "sup", "num", "den", "e", "lim"))
_ROWS = f"{MATH}mr"


def resolve(marks: Iterable[Element], how: How) -> None:
    """Take away the parts that go with `marks`, what is in them stays; of the rest the marks themselves."""
    for mark in marks:
        of_control = mark.getparent()
        properties = None if of_control is None else of_control.getparent()
        part = None if properties is None else properties.getparent()
        if part is not None and goes(mark, how) and _is_part(part):
            _open(part)
        else:
            unwrap(mark)


def _is_part(part: Element) -> bool:
    return part.tag.startswith(MATH) and part.tag not in (f"{MATH}oMath", f"{MATH}oMathPara")


def _open(part: Element) -> None:
    """Put the arguments of a part in its place."""
    for argument in [one for one in part if one.tag in (*_ARGUMENTS, _ROWS)]:
        inside = argument if argument.tag != _ROWS else [inner for cell in argument for inner in cell]
        for one in list(inside):
            if one.tag not in (f"{MATH}argPr", f"{MATH}ctrlPr"):
                part.addprevious(one)
    remove(part)
