"""How words on a web page look, as far as that tells what they are: by element, style sheet and `style`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compose.intake.web.parsing import Element, words_of

USUAL_SIZE = 12.0
_MOST_CSS = 1_000_000
_SIZE = re.compile(r"(\d*\.?\d+)(pt|px|em|rem|%)?\Z")
_KEYWORDS = {
    "xx-small": 0.6, "x-small": 0.75, "small": 0.89, "medium": 1.0, "large": 1.2, "x-large": 1.5, "xx-large": 2.0,
}  # fmt: skip
_FONT_SIZES = {"1": 0.63, "2": 0.82, "3": 1.0, "4": 1.13, "5": 1.5, "6": 2.0, "7": 3.0}
_HEADINGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.67}
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?\Z", re.IGNORECASE)

Said = Mapping[str, str]
"""Properties and their values."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, and where they lead."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = USUAL_SIZE
    url: str = ""
    kept: bool = False
    """Whether line ends in the source stand."""


class Looks:
    """The style sheets of one page."""

    def __init__(self, page: Element) -> None:
        css = " ".join(words_of(one) for one in page.iter("style"))[:_MOST_CSS]
        self._rules = dict(_rules(css))

    def said(self, element: Element) -> dict[str, str]:
        """What style sheets and the element itself say of its look."""
        tag = str(element.tag)
        said = dict(self._rules.get((tag, ""), {}))
        for name in (element.get("class") or "").split()[:20]:
            said |= self._rules.get(("", name), {})
            said |= self._rules.get((tag, name), {})
        style = element.get("style")
        return said | _declarations(style) if style else said

    def within(self, element: Element, around: Look) -> Look:
        """How words in the element look, which stands among words that look as `around`."""
        look = _by_element(element, around)
        said = self.said(element)
        if element.get("hidden") is not None or said.get("display") == "none" or said.get("visibility") == "hidden":
            look = replace(look, hidden=True)
        return _by_style(look, said, around) if said else look


def _by_element(element: Element, around: Look) -> Look:
    tag = str(element.tag)
    if tag in _HEADINGS:
        return replace(around, bold=True, size=USUAL_SIZE * _HEADINGS[tag])
    if tag in ("b", "strong", "th"):
        return replace(around, bold=True)
    if tag in ("i", "em", "cite", "dfn", "var"):
        return replace(around, italic=True)
    if tag == "font":
        return replace(around, size=USUAL_SIZE * _FONT_SIZES.get(element.get("size") or "", around.size / USUAL_SIZE))
    return replace(around, kept=True) if tag == "pre" else around


def _by_style(look: Look, said: Said, around: Look) -> Look:
    weight, slant = said.get("font-weight"), said.get("font-style")
    size = _size(said.get("font-size", ""), around.size)
    return replace(
        look,
        bold=look.bold if weight is None else weight in ("bold", "bolder", "600", "700", "800", "900"),
        italic=look.italic if slant is None else slant in ("italic", "oblique"),
        size=look.size if size is None else size,
    )


def _size(text: str, around: float) -> float | None:
    if text in _KEYWORDS:
        return USUAL_SIZE * _KEYWORDS[text]
    found = _SIZE.match(text)
    if found is None:
        return None
    number = float(found[1][:8])
    points = {"pt": 1.0, "px": 0.75, "rem": USUAL_SIZE, "em": around, "%": around / 100}
    return round(number * points.get(found[2] or "px", 1.0), 2)


def _rules(css: str) -> Iterator[tuple[tuple[str, str], Said]]:
    """Rules for an element, a class or an element of a class; other selectors are passed over."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for rule in css.split("}"):
        selectors, brace, body = rule.rpartition("{")
        if not brace or not any(name in body for name in ("font", "display", "list-style")):
            continue
        said = _declarations(body)
        for one in selectors.rpartition("{")[2].split(","):
            place = _SELECTOR.match(one.strip())
            if place:
                found.setdefault(((place[1] or "").lower(), place[2] or ""), {}).update(said)
    yield from found.items()


def _declarations(text: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in text.split(";"))
    return {name.strip().lower(): value.strip().lower().removesuffix("!important").rstrip() for name, _, value in pairs}
