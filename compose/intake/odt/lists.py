"""Lists of an OpenDocument text: how each level prints its number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compose.intake.numerals import numeral
from compose.intake.odt.names import LOEXT, STYLE, TEXT, Element, whole
from compose.intake.runs import cleaned
from compose.intake.typed import BULLET

OUTLINE = "Outline"
"""The list that headings are numbered by."""

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_COUNT = re.compile(r"%(\d{1,2})%")
_STYLES = (f"{TEXT}list-style", f"{TEXT}outline-style")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and prints."""

    form: str = "none"
    """As `numeral` names it; `bullet` where it does not count."""
    start: int = 1
    shown: int = 1
    """How many levels are printed, this one the last."""
    prefix: str = ""
    suffix: str = ""
    pattern: str = ""
    """The whole label, `%1%` standing for the count of the first level; empty where the file has none."""


Levels = Mapping[int, Level]
"""The levels of a list, counted from 0."""
_NONE = Level()


def definitions(roots: list[Element]) -> dict[str, Levels]:
    """The levels of every list style, by its name."""
    found: dict[str, Levels] = {}
    for root in roots:
        for style in root.iter(*_STYLES):
            name = style.get(f"{STYLE}name") or OUTLINE
            levels = {whole(one.get(f"{TEXT}level"), 0) - 1: _level(one) for one in style}
            found[OUTLINE if style.tag == _STYLES[1] else name] = levels
    return found


def label(levels: Levels, place: int, counts: Mapping[int, int]) -> str:
    """What is printed before an item at level `place`, where the lists stand at `counts`."""
    own = levels.get(place, _NONE)
    if own.form in ("bullet", "none"):
        return BULLET if own.form == "bullet" else ""
    if own.pattern:
        text = _COUNT.sub(lambda found: _number(levels, int(found[1]) - 1, counts), own.pattern)
    else:
        parts = (_number(levels, one, counts) for one in range(max(0, place - own.shown + 1), place + 1))
        text = own.prefix + ".".join(part for part in parts if part) + own.suffix
    return " ".join(cleaned(text).split())


def _number(levels: Levels, place: int, counts: Mapping[int, int]) -> str:
    level = levels.get(place, _NONE)
    return "" if level.form == "bullet" else numeral(counts.get(place, level.start), level.form)


def _level(one: Element) -> Level:
    if one.tag in (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"):
        return Level("bullet")
    form = one.get(f"{STYLE}num-format", "")
    return Level(
        _FORMS.get(form, "decimalZero" if form.startswith("0") else "decimal"),
        whole(one.get(f"{TEXT}start-value"), 1),
        whole(one.get(f"{TEXT}display-levels"), 1),
        one.get(f"{STYLE}num-prefix", ""),
        one.get(f"{STYLE}num-suffix", ""),
        one.get(f"{LOEXT}num-list-format", ""),
    )
