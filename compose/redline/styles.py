"""The styles of the old file under the names they have in the new one; those it has not are brought along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from compose.intake.docx.names import Element, W, val
from compose.redline.package import Package

_USES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
_REFERS = tuple(f"{W}{name}" for name in ("basedOn", "next", "link"))


@dataclass
class Styles:
    """The styles of one file."""

    root: Element | None
    by_id: dict[str, Element] = field(init=False)

    def __post_init__(self) -> None:
        found = [] if self.root is None else self.root.findall(f"{W}style")
        self.by_id = {one.get(f"{W}styleId", ""): one for one in found}

    @classmethod
    def of(cls, package: Package) -> Styles:
        """Those of `package`."""
        name = package.beside("styles")
        return cls(package.root(name) if name else None)

    def default(self, kind: str = "paragraph") -> Element | None:
        """The style of what names none."""
        on = ("1", "true", "on")
        found = (one for one in self.by_id.values() if one.get(f"{W}type") == kind and one.get(f"{W}default") in on)
        return next(found, None)


def name_of(style: Element | None) -> str:
    """What a style is called, capitals apart; nothing where there is none."""
    return (val(style, "name") or "").casefold()


def settled(old: Package, new: Package) -> None:
    """Make `old` use the styles of `new` where they have the same name, and `new` have the others."""
    theirs, ours = Styles.of(old), Styles.of(new)
    if theirs.root is None or ours.root is None:
        return
    names = {(one.get(f"{W}type"), name_of(one)): ident for ident, one in ours.by_id.items()}
    known = {ident: names.get((one.get(f"{W}type"), name_of(one)), "") for ident, one in theirs.by_id.items()}
    used = {one.get(f"{W}val", "") for root in _roots(old) for one in root.iter(*_USES)}
    wanted = list(_with_their_own(used | {_default(theirs)}, theirs))
    for ident in wanted:
        if not known.get(ident):
            known[ident] = _free(ident, ours)
            ours.by_id[known[ident]] = theirs.by_id[ident]
    for ident in wanted:
        if ours.by_id[known[ident]] is theirs.by_id[ident]:
            ours.root.append(_brought(theirs.by_id[ident], known))
    _named_as(old, known, theirs, ours)


def _default(styles: Styles) -> str:
    found = styles.default()
    return "" if found is None else found.get(f"{W}styleId", "")


def _roots(package: Package) -> Iterator[Element]:
    yield from (root for _, root in package.stories())
    name = package.beside("numbering")
    if name:
        yield package.root(name)


def _with_their_own(wanted: Iterable[str], styles: Styles) -> Iterator[str]:
    """`wanted` and the styles those rest on, each once."""
    seen: set[str] = set()
    waiting = sorted(wanted, reverse=True)
    while waiting:
        ident = waiting.pop()
        if ident in seen or ident not in styles.by_id:
            continue
        seen.add(ident)
        yield ident
        based = (val(styles.by_id[ident], name) for name in ("basedOn", "link"))
        waiting += [one for one in based if one]


def _free(ident: str, styles: Styles) -> str:
    free, count = ident, 1
    while free in styles.by_id:
        count += 1
        free = f"{ident}{count}"
    return free


def _brought(style: Element, known: dict[str, str]) -> Element:
    copy = deepcopy(style)
    copy.set(f"{W}styleId", known[style.get(f"{W}styleId", "")])
    copy.attrib.pop(f"{W}default", "")
    for properties in copy.findall(f"{W}pPr"):
        for one in properties.findall(f"{W}numPr"):
            properties.remove(one)  # its list has another id here, and each paragraph names its own
    for one in copy.iter(*_REFERS):
        if known.get(one.get(f"{W}val", "")):
            one.set(f"{W}val", known[one.get(f"{W}val", "")])
        else:
            one.set(f"{W}val", "")
    for one in [one for one in copy if one.tag in _REFERS and not one.get(f"{W}val")]:
        copy.remove(one)
    return copy


def _named_as(old: Package, known: dict[str, str], theirs: Styles, ours: Styles) -> None:
    for root in _roots(old):
        for one in root.iter(*_USES):
            one.set(f"{W}val", known.get(one.get(f"{W}val", ""), one.get(f"{W}val", "")))
    default = known.get(_default(theirs), "")
    if default and default != _default(ours):
        _say(old, default)


def _say(package: Package, style: str) -> None:
    """Name the style in every paragraph that relied on the default, which is another in the new file."""
    for _, root in package.stories():
        for paragraph in root.iter(f"{W}p"):
            properties = paragraph.find(f"{W}pPr")
            if properties is None:
                properties = paragraph.makeelement(f"{W}pPr")
                paragraph.insert(0, properties)
            if properties.find(f"{W}pStyle") is None:
                said = properties.makeelement(f"{W}pStyle")
                said.set(f"{W}val", style)
                properties.insert(0, said)
