"""Comments taken out of a file: what was said, and where it was pinned."""

from __future__ import annotations

from compose.intake.docx.names import Element, W
from compose.redline.package import Package
from compose.redline.resolve.names import named, remove, remove_emptied

_PINS = named("commentRangeStart", "commentRangeEnd")
_REFERENCE = f"{W}commentReference"
_PARTS = frozenset(("comments", "commentsExtended", "commentsIds", "commentsExtensible"))


def comments(package: Package) -> int:
    """How many comments `package` holds."""
    name = package.beside("comments")
    return len(package.root(name).findall(f"{W}comment")) if name else 0


def without_comments(package: Package) -> Package:
    """A copy of `package` without its comments."""
    copy = package.copy()
    for _, root in copy.stories():
        for pin in list(root.iter(*_PINS)):
            remove(pin)
        for reference in list(root.iter(_REFERENCE)):
            _unpin(reference)
    relations = copy.relations(copy.main)
    for one in [one for one in relations if one.kind in _PARTS]:
        relations.remove(one)
        copy.drop(one.target)
    return copy


def _unpin(reference: Element) -> None:
    """Take out a reference, with its run where that holds nothing else."""
    run = reference.getparent()
    remove(reference)
    if run is None or any(one.tag != f"{W}rPr" for one in run):
        return
    parent = run.getparent()
    remove(run)
    remove_emptied(parent)
