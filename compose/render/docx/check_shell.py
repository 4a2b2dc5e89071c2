"""What a shell must hold: controls, styles, numbers, a page, and heads that say which draft it is."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from compose.errors import Place, Problem
from compose.render.docx import package
from compose.render.docx.check import NONE, own_place, style_places, value
from compose.render.docx.cover import BODY, HEAD, LINES, TITLE, controls
from compose.render.docx.dress import is_logo_place
from compose.render.docx.numbering import LEVELS
from compose.render.docx.styles import LATER, STYLES
from compose.render.docx.xml import NAMESPACES, w

Element = etree._Element
Fault = tuple[str, str]
"""What is wrong, and the remedy."""

DOCUMENT, STYLE_SHEET, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
RELATIONSHIPS, PROPERTIES = "word/_rels/document.xml.rels", "docProps/core.xml"
_SETTINGS = "word/settings.xml"
_BACK = "Put it back from the default shell"
_ID = f"{{{NAMESPACES['r']}}}id"
_MAY_BE_NUMBERED = {"Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber"}
_TABLE = "CompactTable"


@dataclass(frozen=True)
class _Opened:
    """The parts of a shell that are looked at."""

    parts: Mapping[str, bytes]
    document: Element
    styles: Element

    @property
    def body(self) -> Element:
        """The element that holds all blocks."""
        found = self.document.find(w("body"))
        assert found is not None  # docxtpl and python-docx have been at it
        return found

    def outside(self, name: str) -> Iterator[Element]:
        """The elements called `name` that are not in the control that the text replaces."""
        replaced = {inner for control in controls(self.document, BODY) for inner in control.iter(w(name))}
        return (found for found in self.document.iter(w(name)) if found not in replaced)


def problems(parts: Mapping[str, bytes], shown: str) -> list[Problem]:
    """Everything that is wrong with a shell of these parts, in which messages call the file `shown`."""
    return [Problem(Place(shown), what, remedy) for what, remedy in _faults(parts)]


def _faults(parts: Mapping[str, bytes]) -> Iterable[Fault]:
    needed = (DOCUMENT, STYLE_SHEET, NUMBERING, RELATIONSHIPS, PROPERTIES)
    if lost := [name for name in needed if name not in parts]:
        return [(f"the part {name} is missing", "Begin again from the default shell") for name in lost]
    shell = _Opened(parts, package.parse(parts[DOCUMENT]), package.parse(parts[STYLE_SHEET]))
    looks = (_controls, _styles, _numbered_styles, _numbered_paragraphs, _page, _heads)
    return [fault for look in looks for fault in look(shell)]


# -- controls and styles -----------------------------------------------------------------------------------------------


def _controls(shell: _Opened) -> Iterator[Fault]:
    for tag in (TITLE, LINES, BODY):
        if not controls(shell.document, tag):
            yield f"the content control with the tag {tag} is missing", _BACK
    bodies = controls(shell.document, BODY)
    if len(bodies) > 1:
        yield f"the content control with the tag {BODY} stands there {len(bodies)} times", "Keep one of them"
    elif bodies and bodies[0].getparent() is not shell.body:
        yield (
            f"the content control with the tag {BODY} stands within something else",
            "Put it on a line of its own, in no table, text box or other control",
        )
    if not any(map(is_logo_place, shell.outside("p"))):
        yield "a paragraph in the style Cover Logo is missing", _BACK


def _styles(shell: _Opened) -> Iterator[Fault]:
    known = {style.get(w("styleId")) for style in shell.styles.iter(w("style"))}
    wanted = {ident: style.name for ident, style in STYLES.items() if ident not in LATER} | {_TABLE: "Compact Table"}
    for ident, name in wanted.items():
        if ident not in known:
            yield f"the style {name} (id {ident}) is missing", _BACK


# -- numbers -----------------------------------------------------------------------------------------------------------


def _numbered_styles(shell: _Opened) -> Iterator[Fault]:
    for style in shell.styles.iter(w("style")):
        ident = style.get(w("styleId"))
        if ident in dict(LEVELS) and style.find(f"{w('pPr')}/{w('numPr')}") is None:
            yield f"the style {STYLES[ident].name} has lost its number", _BACK
    for ident, place in style_places(shell.styles).items():
        if place and place[0] != NONE and ident in STYLES and ident not in _MAY_BE_NUMBERED:
            yield (
                f"the style {STYLES[ident].name} takes a number, and all behind it would be wrong",
                "Base it on Normal, not on a heading or a list, and switch its numbering off",
            )


def _numbered_paragraphs(shell: _Opened) -> Iterator[Fault]:
    places = style_places(shell.styles)
    for paragraph in shell.outside("p"):
        properties = paragraph.find(w("pPr"))
        style = value(properties.find(w("pStyle"))) if properties is not None else None
        place = own_place(properties) or places.get(str(style))
        if place and place[0] != NONE:
            words = "".join(str(text.text or "") for text in paragraph.iter(w("t")))
            yield (
                f"the paragraph “{words[:40]}” takes a number, and all behind it would be wrong",
                "Give it a style that is not numbered, and type its number or bullet",
            )


# -- pages -------------------------------------------------------------------------------------------------------------


def _page(shell: _Opened) -> Iterator[Fault]:
    section = shell.body[-1] if len(shell.body) else None
    for name, what in (("pgSz", "size"), ("pgMar", "margins")):
        lengths = ("w", "h") if name == "pgSz" else ("left", "right")
        found = section.find(w(name)) if section is not None and section.tag == w("sectPr") else None
        if found is None or not all(str(found.get(w(length), "")).isdigit() for length in lengths):
            yield f"the last section has no {what} of its page", "Choose them in Word under Layout"


def _heads(shell: _Opened) -> Iterator[Fault]:
    """Every page of the text must say which draft it is."""
    sections = list(shell.outside("sectPr"))
    names = {ident: head for section in sections for ident, head in _references(section).items()}
    for kind, where in _used(shell, sections[-1] if sections else None):
        raw = shell.parts.get(_targets(shell).get(names.get(kind, ""), ""))
        if raw is None or not controls(package.parse(raw), HEAD):
            yield f"the header {where} lacks the content control with the tag {HEAD}", _BACK


def _references(section: Element) -> dict[str, str]:
    """The id of each header that a section states; it has those of the sections before it otherwise."""
    return {str(one.get(w("type"))): str(one.get(_ID)) for one in section.findall(w("headerReference"))}


def _used(shell: _Opened, section: Element | None) -> Iterator[tuple[str, str]]:
    yield "default", "of the text"
    if section is not None and _is_on(section.find(w("titlePg"))):
        yield "first", "for the first page of a section"
    if _SETTINGS in shell.parts and _is_on(package.parse(shell.parts[_SETTINGS]).find(w("evenAndOddHeaders"))):
        yield "even", "for even pages"


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(w("val")) not in ("0", "false", "off")


def _targets(shell: _Opened) -> dict[str, str]:
    """The part that each relationship leads to."""
    found = package.parse(shell.parts[RELATIONSHIPS])
    return {str(one.get("Id")): posixpath.join("/word", str(one.get("Target")))[1:] for one in found}
