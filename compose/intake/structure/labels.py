"""Numbers and bullets before a paragraph: what may be one, and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["bullet", "number", "decimal", "letter", "roman", "code", "word"]

BULLETS = "•‣◦▪▫●○■□·⁃➢➤►▶✓✔❖◆♦\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf06e"
"""Signs that open a point of a list, those of symbol fonts among them."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Label:
    """What may be the label of a paragraph."""

    printed: str
    family: Family
    style: str
    """What labels of one run share: punctuation, capitals, and everything before the last number."""
    value: int
    """What it counts, from 1; 0 for a bullet."""
    length: int = 0
    """How many characters of the paragraph it takes, with the space behind it."""
    sure: bool = False
    """Whether it needs no neighbours to be believed."""
    path: tuple[int, ...] = ()
    """All numbers of a decimal, such as (3, 2); of `3.0` only (3,)."""

    @property
    def word(self) -> str:
        """The word of one such as `Section 3`, in small letters; empty where it has none."""
        return self.printed.split()[0].lower() if self.family == "word" else ""

    @property
    def key(self) -> tuple[str, str]:
        """What it has in common with the others of its run."""
        return self.family, self.style


_WORDS = (
    "commitment|undertaking|principle|pledge|promise|objective|outcome|standard|action|point|article|section|part|"
    "clause|chapter|appendix|annex|annexe|theme|code|schedule|step|stage"
)
_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten"
_FORMS: tuple[tuple[Family, re.Pattern[str]], ...] = (
    ("bullet", re.compile(rf"(?P<printed>[{BULLETS}]|[–—*o-](?=\s))\s*")),
    (
        "word",
        re.compile(
            rf"(?P<printed>(?P<style>{_WORDS})\s+(?P<value>\d{{1,2}}(?:\.\d{{1,2}})*|{_COUNTS}|[A-Z]|[ivx]{{2,4}}))"
            r"(?:\s*[:.)–—-]+\s*|\s+|$)",
            re.I,
        ),
    ),
    ("decimal", re.compile(r"(?P<printed>\(?(?P<value>\d{1,2}(?:\.\d{1,2}){1,4})[.):]?\)?)(?:\s+|(?=[A-Z][a-z])|$)")),
    ("number", re.compile(r"(?P<printed>\(?(?P<value>\d{1,2})(?:[.):]\)?|\)))(?:\s+|(?=[A-Z][a-z])|$)")),
    ("code", re.compile(r"(?P<printed>\(?(?P<style>\d{1,2})\(?(?P<value>[a-z])\)?[.:]?)\s+(?=\S)")),
    ("number", re.compile(r"(?P<printed>(?P<value>\d{1,2}))(?:\s*[–—-]\s+|\s+)(?=\S)")),
    ("letter", re.compile(r"(?P<printed>\(?(?P<value>[a-zA-Z])(?:[.):]))(?:\s+|$)")),
    ("roman", re.compile(r"(?P<printed>\(?(?P<value>[ivxl]{1,6}|[IVXL]{1,6})(?:[.):]))(?:\s+|$)")),
    ("roman", re.compile(r"(?P<printed>(?P<value>[IVX]{1,5}))(?:\s*[–—-]\s+|\s+)(?=[A-Z])")),
    ("code", re.compile(r"(?P<printed>(?P<style>[A-Z]{1,4})[.-]?(?P<value>\d{1,2}(?:\.\d{1,2})*)[.):]?)\s+(?=\S)")),
)


def readings(text: str) -> tuple[Label, ...]:
    """Every label that `text` may begin with, the likeliest first; `(i)` may be a letter or a Roman number."""
    found = [_label(family, match) for family, form in _FORMS if (match := form.match(text))]
    return tuple(label for label in found if label is not None)


def given(label: str) -> tuple[Label, ...]:
    """Every reading of a label that the file itself gives; of one that is none of those known, a bullet."""
    read = tuple(one for one in readings(f"{label} X") if one.printed == label)
    return read or (Label(label, "bullet", label, 0),)


def _label(family: Family, match: re.Match[str]) -> Label | None:
    printed, found = match["printed"], match.groupdict()
    value, path = _value(family, found.get("value") or "")
    if family == "roman" and not value:
        return None
    return Label(
        printed, family, _style(family, printed, found, path), value, match.end(), _sure(family, printed), path
    )


def _style(family: Family, printed: str, found: dict[str, str | None], path: tuple[int, ...]) -> str:
    if family == "bullet":
        return printed
    word = (found.get("style") or "").lower()
    case = "A" if (found.get("value") or "").isupper() else ""
    around = "".join(sign for sign in printed if sign in "():") + ("." if printed.endswith(".") else "")
    before = ".".join(map(str, path[:-1]))
    return f"{word}{case}{before}" if family in ("decimal", "code", "word") else f"{around}{case}"


def _sure(family: Family, printed: str) -> bool:
    """Whether it is believed alone: a bullet that no sentence begins with."""
    return family == "word" or (family == "bullet" and printed != "o")


def _value(family: Family, value: str) -> tuple[int, tuple[int, ...]]:
    """What the label counts, and all its numbers."""
    if family == "bullet":
        return 0, ()
    if family == "roman":
        return roman(value.lower()), ()
    if value[:1].isdigit():
        path = tuple(int(part) for part in value.removesuffix(".0").split("."))
        return path[-1], path
    if value.lower() in _COUNTS.split("|"):
        return _COUNTS.split("|").index(value.lower()) + 1, ()
    return (ord(value.lower()) - ord("a") + 1 if len(value) == 1 else roman(value.lower())), ()


def roman(letters: str) -> int:
    """The number that small Roman letters spell; 0 where they spell none."""
    values = [_ROMAN.get(letter, 0) for letter in letters]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if letters and _spelt(total) == letters else 0


def _spelt(number: int) -> str:
    tens, ones = divmod(number, 10)
    many = ("", "x", "xx", "xxx", "xl", "l")
    few = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return many[tens] + few[ones] if 0 <= tens < len(many) else ""
