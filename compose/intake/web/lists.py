"""Lists of a web page: what a browser prints before each item, and the labels that Word writes out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compose.intake.numerals import MOST, numeral
from compose.intake.typed import BULLET
from compose.intake.web.parsing import Element, words_of

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none",
    "disc": "bullet", "circle": "bullet", "square": "bullet",
}  # fmt: skip
_WORD_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)\s+lfo")
_WORD_LABEL = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)


class Counter:
    """Counts the items of one `ol` or `ul`."""

    def __init__(self, element: Element, said: Mapping[str, str]) -> None:
        style = said.get("list-style-type") or said.get("list-style", "").partition(" ")[0]
        usual = _TYPES.get(element.get("type") or "", "decimal") if element.tag == "ol" else "bullet"
        self._form = _STYLES.get(style, usual)
        self._step = -1 if element.get("reversed") is not None else 1
        first = len(element.findall("li")) if self._step < 0 else 1
        self._next = _whole(element.get("start"), first)

    def label(self, item: Element) -> str:
        """What is printed before the `li`."""
        count = _whole(item.get("value"), self._next)
        self._next = count + self._step
        if self._form == "bullet":
            return BULLET
        printed = numeral(count, _TYPES.get(item.get("type") or "", self._form))
        return f"{printed}." if printed else ""


def word_level(element: Element) -> int:
    """The level of the list that Word says the paragraph is in, from 1; 0 where it says none."""
    found = _WORD_LEVEL.search(element.get("style") or "")
    return int(found[1]) if found else 0


def is_word_label(element: Element) -> bool:
    """Whether the element holds the number that Word printed before a paragraph."""
    return bool(_WORD_LABEL.search(element.get("style") or ""))


def word_label(element: Element) -> str:
    """The label in such an element; a sign of a picture font is a bullet."""
    text = " ".join(words_of(element).split())
    return text if any(sign.isalnum() for sign in text) and text != "o" else BULLET


def _whole(text: str | None, otherwise: int) -> int:
    try:
        return max(-MOST, min(int(text), MOST)) if text and len(text) < 8 else otherwise
    except ValueError:
        return otherwise
