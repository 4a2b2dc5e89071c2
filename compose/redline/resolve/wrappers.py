"""Words that were put in, taken out or moved, and content controls put round words or taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compose.intake.docx.names import Element, W
from compose.redline.resolve.names import CONTROLS, How, goes, remove, remove_emptied, unwrap


def resolve(marks: Iterable[Element], how: How) -> None:
    """Take out what goes with `marks`; of the rest the marks themselves."""
    for mark in marks:
        if goes(mark, how):
            parent = mark.getparent()
            remove(mark)
            remove_emptied(parent)
        else:
            unwrap(mark)


def controls(found: Mapping[str, Sequence[Element]], how: How) -> None:
    """Where only a content control came or went, and not what is in it, take away the control."""
    for name in CONTROLS:
        for start in found.get(name, ()):
            control = start.getnext()
            if goes(start, how) and control is not None and control.tag in (f"{W}sdt", f"{W}customXml"):
                _open(control)


def _open(control: Element) -> None:
    content = control.find(f"{W}sdtContent") if control.tag == f"{W}sdt" else control
    for one in list(control if content is None else content):
        if one.tag != f"{W}customXmlPr":
            control.addprevious(one)
    remove(control)
