"""Every tracked change of a file accepted or rejected, story by story."""

from __future__ import annotations

from collections.abc import Iterator

from compose.intake.docx.names import MATH, Element, W
from compose.redline.package import Package
from compose.redline.resolve import former, formulas, marks, notes, rows, wrappers
from compose.redline.resolve.comments import without_comments
from compose.redline.resolve.names import CELLS, FORMER, MARKS, RANGES, TRACKED, How, remove

__all__ = ["How", "changes", "resolve", "tidied", "without"]
_ALL = (*TRACKED, *RANGES, f"{W}delText", f"{W}delInstrText")
_PLAIN = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}


def resolve(package: Package, how: How) -> Package:
    """A copy of `package` in which every tracked change is accepted or rejected; comments stay as they are."""
    copy = package.copy()
    before = notes.pointed_at(copy)
    for root in _roots(copy):
        _resolve(root, how)
    notes.drop(copy, before)
    return copy


def without(package: Package, author: str) -> Package:
    """A copy of `package` in which what `author` changed is rejected, and what others did is accepted."""
    copy = package.copy()
    before = notes.pointed_at(copy)
    for root in _roots(copy):
        _resolve(root, "reject", author)
        _resolve(root, "accept")
    notes.drop(copy, before)
    return copy


def changes(package: Package) -> int:
    """How many marks of tracked changes `package` holds, comments apart; a replaced word is two."""
    return sum(not _was_before(one) for root in _roots(package) for one in root.iter(*TRACKED))


def tidied(package: Package) -> Package:
    """A copy of `package` as a person wants it who compares: changes accepted, comments gone."""
    return without_comments(resolve(package, "accept"))


# ----------------------------------------------------------------------------------------------------------------------


def _roots(package: Package) -> Iterator[Element]:
    """The roots of all parts that can hold tracked changes; in styles and lists that is formatting."""
    yield from (root for _, root in package.stories())
    for kind in ("styles", "numbering"):
        name = package.beside(kind)
        if name:
            yield package.root(name)


def _resolve(root: Element, how: How, author: str | None = None) -> None:
    """Resolve what `author` marked in `root`; or all."""
    found: dict[str, list[Element]] = {}
    for one in root.iter(*_ALL):
        if author is None or one.get(f"{W}author") == author:
            found.setdefault(one.tag, []).append(one)
    if not found:
        return
    of_marks: dict[str, list[Element]] = {}
    for name in MARKS:
        for mark in found.get(name, ()):
            of_marks.setdefault(_what(mark), []).append(mark)
    ends = marks.removed(root, of_marks.get("end", ()), how)
    _formatting(found, of_marks, how)
    wrappers.controls(found, how)
    wrappers.resolve(of_marks.get("words", ()), how)
    formulas.resolve(of_marks.get("formula", ()), how)
    rows.cells([one for name in CELLS for one in found.get(name, ())], how)
    rows.rows(of_marks.get("row", ()), how)
    marks.join(ends)
    _plain(found)


def _formatting(found: dict[str, list[Element]], of_marks: dict[str, list[Element]], how: How) -> None:
    former.numbers(of_marks.get("number", ()), how)
    for one in of_marks.get("before", ()):
        remove(one)
    former.resolve([one for name in FORMER for one in found.get(name, ())], how)


def _plain(found: dict[str, list[Element]]) -> None:
    """What is left of words that had gone are plain words; brackets go."""
    for name, plain in _PLAIN.items():
        for one in found.get(name, ()):
            one.tag = plain
    for name in RANGES:
        for one in found.get(name, ()):
            remove(one)


def _what(mark: Element) -> str:
    """What a mark speaks of."""
    parent = mark.getparent()
    if parent is None or _was_before(mark):
        return "before"
    if parent.tag == f"{W}rPr":
        above = parent.getparent()
        return "end" if above is not None and above.tag == f"{W}pPr" else "before"
    return {f"{W}trPr": "row", f"{W}numPr": "number", f"{MATH}ctrlPr": "formula"}.get(parent.tag, "words")


def _was_before(mark: Element) -> bool:
    """Whether a mark stands in a note of former formatting, and so marks nothing today."""
    above = mark.getparent()
    above = None if above is None else above.getparent()
    return above is not None and above.tag in _FORMER


_FORMER = frozenset(FORMER)
