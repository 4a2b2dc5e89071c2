"""Styles of an OpenDocument text: how words look in the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compose.intake.odt.names import FO, STYLE, TEXT, Element

_SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|%|cm|mm|in)\Z")
_POINTS = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = 0.0
    """In points; 0 where the file does not tell."""


class Styles:
    """The styles of one file; a style that is not there gives nothing."""

    def __init__(self, roots: list[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._usual: dict[str, Element] = {}
        for root in roots:
            for one in root.iter(f"{STYLE}style"):
                self._styles[one.get(f"{STYLE}family", ""), one.get(f"{STYLE}name", "")] = one
            for one in root.iter(f"{STYLE}default-style"):
                self._usual[one.get(f"{STYLE}family", "")] = one
        self._paragraphs: dict[str, Look] = {}

    def paragraph(self, name: str) -> Look:
        """How words look in the paragraph style `name`."""
        if name not in self._paragraphs:
            usual = self._usual.get("paragraph")
            look = Look() if usual is None else _changed(Look(), usual)
            self._paragraphs[name] = self._worked_out("paragraph", name, look)
        return self._paragraphs[name]

    def words(self, name: str, around: Look) -> Look:
        """How words in the character style `name` look among words that look as `around`."""
        return self._worked_out("text", name, around)

    def is_title(self, name: str) -> bool:
        """Whether the paragraph style is the one for titles of documents, or rests on it."""
        return any(one.get(f"{STYLE}name") == "Title" for one in self._chain("paragraph", name))

    def list_style(self, name: str) -> str | None:
        """The list that the paragraph style names: empty where it says none, `None` where it does not say."""
        said = (one.get(f"{STYLE}list-style-name") for one in self._chain("paragraph", name))
        return next((one for one in said if one is not None), None)

    def section_hidden(self, section: Element) -> bool:
        """Whether a section is not shown."""
        return section.get(f"{TEXT}display") == "none"

    def _chain(self, family: str, name: str | None) -> Iterator[Element]:
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self._styles and len(seen) < 50:
            seen.add(name)
            yield self._styles[family, name]
            name = self._styles[family, name].get(f"{STYLE}parent-style-name")

    def _worked_out(self, family: str, name: str, look: Look) -> Look:
        for style in reversed(list(self._chain(family, name))):
            look = _changed(look, style)
        return look


def _changed(look: Look, style: Element) -> Look:
    said = style.find(f"{STYLE}text-properties")
    if said is None:
        return look
    weight, slant, display = said.get(f"{FO}font-weight"), said.get(f"{FO}font-style"), said.get(f"{TEXT}display")
    return replace(
        look,
        bold=look.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        italic=look.italic if slant is None else slant in ("italic", "oblique"),
        hidden=look.hidden if display is None else display == "none",
        size=_size(said.get(f"{FO}font-size"), look.size),
    )


def _size(text: str | None, around: float) -> float:
    found = _SIZE.match(text or "")
    if found is None:
        return around
    number = float(found[1][:8])
    return round(around * number / 100 if found[2] == "%" else number * _POINTS[found[2]], 2)
