"""Phrases of the tables as regular expressions, so that the tables can be read aloud.

`where|when (it is|this is)? possible|practical` stands for eight phrases: `|` parts choices, `?` marks what may be left
out, brackets hold several words, `{aim}` is any form of a verb, `~` may be an aside between commas,
`…` up to five words, `!` that no verb follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"(\([^)]*\)\??|[^\s(]+)")
_LEMMA = re.compile(r"\{(\w+)\}")
_BE = "be|is|are|am|was|were|been|being"
_FORMS = {"be": _BE, "have": "have|has|had|having", "do": "do|does|did|doing", "get": "get|gets|got|getting"}
_LOOSE = {
    "~": r"(?:,[^,;.]{1,60})?",
    "…": r"(?:\s+[\w'-]+){0,5}?",
    "!": r"(?=\s*(?:[^\w\s]|$|and\b|will\b|shall\b|be\b|to\b))",
}
_GAP = r",?\s+"
_EDGE = r"(?<![\w'])(?:%s)(?![\w'])"


def phrases(lines: str) -> tuple[str, ...]:
    """The phrases of a table, one a line; a line that ends with `|` goes on in the next."""
    return tuple(line.strip() for line in re.sub(r"\|\n\s*", "|", lines).splitlines() if line.strip())


def listed(words: str) -> list[str]:
    """The words of a table, with spaces between."""
    return words.split()


def forms(lemma: str) -> str:
    """An expression for every form of a verb, such as `aim`, `aims`, `aimed`, `aiming`."""
    if lemma in _FORMS:
        return _FORMS[lemma]
    if lemma.endswith("e"):
        return f"{lemma[:-1]}(?:e|es|ed|ing)"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}(?:y|ies|ied|ying)"
    return f"{lemma}(?:s|es|ed|ing)?"


def one_of(phrases: Iterable[str]) -> str:
    """An expression that finds any of `phrases` as whole words in small letters."""
    return _EDGE % "|".join(_phrase(phrase) for phrase in phrases)


def _phrase(phrase: str) -> str:
    made, begun = "", False
    for part in _PART.findall(phrase):
        words = f"(?:{_LEMMA.sub(_forms, part.strip('()?').replace(' ', _GAP))})"
        if part in _LOOSE:
            made += _LOOSE[part]
        elif part.endswith("?"):
            made += f"(?:{_GAP}{words})?" if begun else f"(?:{words}{_GAP})?"
        else:
            made, begun = f"{made}{_GAP if begun else ''}{words}", True
    return made


def _forms(found: re.Match[str]) -> str:
    return forms(found[1])
