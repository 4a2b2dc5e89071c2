"""Direct formatting of runs and paragraphs, worked out once for each of the few kinds that a file has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from compose.intake.docx.names import Element, W
from compose.redline.state.names import said
from compose.redline.state.styles import Styles

_TOGGLES = (
    *("b", "i", "strike", "dstrike", "caps", "smallCaps", "vanish", "outline", "shadow", "emboss", "imprint"),
    "specVanish",
)
_VALUES = ("vertAlign", "highlight", "sz", "position", "spacing", "w", "em", "effect")
_NOT_FORM = frozenset(f"{W}{name}" for name in ("pStyle", "numPr", "rPr", "sectPr", "pPrChange", "cnfStyle", "divId"))
_OFF = frozenset(("0", "false", "off"))
_FONTS = ("ascii", "hAnsi", "asciiTheme", "hAnsiTheme")
_VAL = f"{W}val"
Key = tuple[Any, ...]


class Looks:
    """Tells looks, and remembers what it told."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._runs: dict[Key, str] = {}
        self._forms: dict[Key, str] = {}

    def of_run(self, properties: Element) -> str:
        """The look that a `w:rPr` gives; nothing where it gives none that shows."""
        key: Key = tuple([(one.tag, *one.attrib.items()) for one in properties])
        known = self._runs.get(key)
        if known is None:
            known = self._runs[key] = " ".join(sorted(filter(None, map(self._one, properties))))
        return known

    def of_paragraph(self, properties: Element) -> str:
        """What a `w:pPr` says of the form of a paragraph, style and number apart."""
        own = [one for one in properties if one.tag not in _NOT_FORM]
        if not own:
            return ""
        if any(len(one) for one in own):
            return _form(own)
        key: Key = tuple([(one.tag, *one.attrib.items()) for one in own])
        known = self._forms.get(key)
        if known is None:
            known = self._forms[key] = _form(own)
        return known

    def _one(self, one: Element) -> str:
        if one.tag == f"{W}rStyle":
            return f"style={self._styles.character(one.get(_VAL, ''))}"
        tell = _TELLING.get(one.tag)
        return tell(one) if tell else ""


def _form(own: list[Element]) -> str:
    return " ".join(sorted(said(one) for one in own))


def _toggle(one: Element) -> str:
    name = one.tag.removeprefix(W)
    return f"no {name}" if one.get(_VAL) in _OFF else name


def _value(one: Element) -> str:
    return f"{one.tag.removeprefix(W)}={one.get(_VAL)}"


def _underline(one: Element) -> str:
    return f"u={one.get(_VAL, 'single')}"


def _colour(one: Element) -> str:
    theme = one.get(f"{W}themeColor")
    return f"color={theme or one.get(_VAL, '').upper()}"


def _font(one: Element) -> str:
    named = [f"{name}={one.get(W + name)}" for name in _FONTS if one.get(W + name)]
    return f"font({','.join(named)})" if named else ""


_TELLING: Mapping[str, Callable[[Element], str]] = {
    **{W + name: _toggle for name in _TOGGLES},
    **{W + name: _value for name in _VALUES},
    f"{W}u": _underline,
    f"{W}color": _colour,
    f"{W}rFonts": _font,
    f"{W}shd": said,
    f"{W}bdr": said,
}
