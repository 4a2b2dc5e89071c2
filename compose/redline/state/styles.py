"""Styles by name, for their ids differ from file to file."""

from __future__ import annotations

from dataclasses import dataclass, field

from compose.intake.docx.names import Element, W, val
from compose.redline.package import Package

_ON = frozenset(("1", "true", "on"))


@dataclass
class Styles:
    """The styles of one file."""

    by_id: dict[str, Element]
    default: str = ""
    """Id of the style of paragraphs that name none."""
    _names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Styles:
        """Those of `package`."""
        name = package.beside("styles")
        root = package.root(name) if name else ()
        found = {one.get(f"{W}styleId", ""): one for one in root if one.tag == f"{W}style"}
        defaults = (ident for ident, one in found.items() if _is_default(one))
        return cls(found, next(defaults, ""))

    def of_paragraph(self, ident: str | None) -> str:
        """The id of the style in force where a paragraph names `ident`: one that is not there does nothing."""
        style = self.by_id.get(ident or "")
        return self.default if style is None or style.get(f"{W}type") != "paragraph" else ident or ""

    def name(self, ident: str) -> str:
        """What the style `ident` is called, in small letters; its id where it has no name."""
        if ident not in self._names:
            style = self.by_id.get(ident)
            self._names[ident] = (val(style, "name") or ident or "normal").casefold()
        return self._names[ident]

    def character(self, ident: str) -> str:
        """What a style of characters is called; nothing where there is no such style."""
        return self.name(ident) if ident in self.by_id else ""

    def based_on(self, ident: str) -> str:
        """The id of what a style rests on."""
        return val(self.by_id.get(ident), "basedOn") or ""


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in _ON
