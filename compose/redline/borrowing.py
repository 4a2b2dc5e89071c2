"""What elements of the old file lead to, such as pictures and addresses, brought into the new one with them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from compose.intake.docx.names import Element, R, W
from compose.redline.package import Package

Notes = Callable[[str, str], str]
"""Kind and id of a footnote or endnote of the old file: the id under which it stands in the new one."""


@dataclass
class Luggage:
    """Parts of the old file that were brought into the new one, each once."""

    old: Package
    new: Package
    _brought: dict[str, str] = field(default_factory=dict)
    """Names in the new file by those in the old."""

    def part(self, name: str) -> str:
        """The name in the new file of the old part `name`, with all that it leads to."""
        if name not in self._brought:
            content = self.old.raw[name]
            free = self.new.add(name, content, self.old.content_type(name))
            self._brought[name] = free
            leads = self.old.relations(name)
            self.new.set_relations(free, [(one, self._target(one.target, external=one.external)) for one in leads])
        return self._brought[name]

    def _target(self, target: str, *, external: bool) -> str:
        return target if external or target not in self.old.raw else self.part(target)


@dataclass
class Borrowing:
    """Brings along what elements of one old part lead to, for use in one new part."""

    luggage: Luggage
    old_part: str
    new_part: str
    notes: Notes

    def bring(self, element: Element) -> None:
        """Make `element`, of the old part, and all in it lead to the same from the new part."""
        for one in element.iter():
            for name, value in one.attrib.items():
                if str(name).startswith(R):
                    one.set(name, self._relation(str(value)))
            if one.tag in _NOTES:
                one.set(f"{W}id", self.notes(_NOTES[str(one.tag)], one.get(f"{W}id", "")))

    def _relation(self, ident: str) -> str:
        for one in self.luggage.old.relations(self.old_part):
            if one.id == ident:
                target = one.target if one.external else self._part(one.target)
                return self.luggage.new.relate(self.new_part, one.type, target, external=one.external)
        return ident

    def _part(self, target: str) -> str:
        return self.luggage.part(target) if target in self.luggage.old.raw else target


_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


def address(package: Package, part: str) -> Callable[[str], str]:
    """What ids of relations of `part` lead to, in words that are the same in two files where the same is meant."""
    known: dict[str, str] = {}

    def found(ident: str) -> str:
        if ident not in known:
            leads = next((one for one in package.relations(part) if one.id == ident), None)
            if leads is None:
                known[ident] = ident
            elif leads.external or leads.target not in package.raw:
                known[ident] = leads.target
            else:
                known[ident] = hashlib.sha256(package.raw[leads.target]).hexdigest()
        return known[ident]

    return found
