"""Sections: their page set-up, and which header and footer each has."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from compose.intake.docx.names import Element, R, W
from compose.redline.formatting import canonical
from compose.redline.package import Package

_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_NOT_LAYOUT = frozenset((*_REFERENCES, f"{W}sectPrChange"))
Place = tuple[str, str]
"""`header` or `footer`, and which: `default`, `first` or `even`."""


def sections(body: Element) -> list[Element]:
    """Every `w:sectPr` of a body, in order."""
    places = (body.tag, f"{W}pPr")
    found = body.iter(f"{W}sectPr")
    return [one for one in found if (above := one.getparent()) is not None and above.tag in places]


def parts(package: Package, section: Element) -> dict[Place, str]:
    """Names of the headers and footers that a section names itself."""
    found: dict[Place, str] = {}
    for one in section:
        if one.tag in _REFERENCES:
            place = (etree.QName(one).localname.removesuffix("Reference"), one.get(f"{W}type", "default"))
            target = next((of.target for of in package.relations(package.main) if of.id == one.get(f"{R}id")), "")
            if target in package.raw:
                found[place] = target
    return found


def effective(package: Package) -> list[dict[Place, str]]:
    """Names of the headers and footers of every section, those included that go on from the one before."""
    found: list[dict[Place, str]] = []
    for section in sections(package.body):
        found.append({**(found[-1] if found else {}), **parts(package, section)})
    return found


def pairs(old: Package, new: Package) -> Iterator[tuple[Place, str, str]]:
    """Headers and footers that answer one another, counted from the last section; an empty name where there is none.

    Each part of the new file comes once.
    """
    seen: set[str] = set()
    theirs, ours = effective(old)[::-1], effective(new)[::-1]
    for place in range(min(len(theirs), len(ours))):
        for kind in sorted({*theirs[place], *ours[place]}):
            before, after = theirs[place].get(kind, ""), ours[place].get(kind, "")
            if (after or before) not in seen:
                seen.add(after or before)
                yield kind, before, after


def lacking(old: Package, new: Package, place: Place, part: str) -> list[Element]:
    """The sections of `new` that have nothing at `place` where those of `old` that answer them have `part` there."""
    both = zip(effective(old)[::-1], effective(new)[::-1], sections(new.body)[::-1], strict=False)
    return [section for was, now, section in both if was.get(place) == part and not now.get(place)]


def layout(section: Element) -> bytes:
    """The page set-up of a section, to compare."""
    return canonical(one for one in section if one.tag not in _NOT_LAYOUT)


def base_of(section: Element) -> Element:
    """A copy of a `w:sectPr` as a note of what was before may hold it."""
    copy = deepcopy(section)
    for one in [one for one in copy if one.tag in _NOT_LAYOUT]:
        copy.remove(one)
    return copy
