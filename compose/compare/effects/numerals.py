"""Numbers, in figures or in words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from compose.compare.effects import units

_WORD = "|".join(sorted([*units.SMALL, "hundred", "thousand", "million"], key=len, reverse=True))
_FIGURES = r"\d[\d,]*(?:\.\d+)?(?:(?!\w)|(?=[km%p]\b|%))"
_AND = "|".join(rf"(?<={word})" for word in ("hundred", "thousand", "million"))
_WORDS = rf"(?:a )?(?:{_WORD})(?:(?:{_AND})\s+and\s+(?:{_WORD})|[\s-]+(?:{_WORD}))*(?!\w)"
NUMBER = rf"(?:{_FIGURES}|{_WORDS})"
"""An expression for a number, such as `1,500`, `2.5`, `twenty-five`, `a hundred and twenty`."""


@lru_cache(maxsize=512)
def value(text: str) -> Fraction | None:
    """What a number comes to; none where the words make no number, such as `two ten`."""
    text = text.strip().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Fraction(text)
    total = run = 0
    for word in re.split(r"[\s-]+", text):
        if word in units.SMALL:
            run += units.SMALL[word]
        elif word in units.LARGE:
            run = max(run, 1) * units.LARGE[word]
            total, run = (total + run, 0) if run >= 1000 else (total, run)
        elif word not in ("a", "an", "and", "of"):
            return None
    return (
        Fraction(total + run)
        if total + run or text in ("zero", "nought")
        else Fraction(1)
        if text in ("a", "an")
        else None
    )
