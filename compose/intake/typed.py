"""Numbers and bullets that a person typed: where a line begins with one, and taking a bullet off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from compose.intake.runs import Run, cleaned, plain

BULLET = "•"
"""How every bullet is told, whatever its shape."""

_SHAPES = "•·∙▪▫◦●○■□◆◇►▶➢➤‣⁃❖✓✔*–—-"
_BULLET = re.compile(rf"\s*[{re.escape(_SHAPES)}](?:\s+|(?<=[•▪●■➢]))(?=[^\W_]|[“\"'‘(£\[])")
_LABEL = re.compile(
    r"""\s*(?: \d{1,2}(?:\.\d{1,2})+[.):]?      # 1.2  1.2.3.
             | (?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})[.)]  # 1.  a)  iv.
             | \((?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})\)  # (a)
             | [A-Z]\d{1,2}[.):]?                 # C3
         )\s+(?=\S)""",
    re.VERBOSE,
)


def bullet(text: str) -> str:
    """The bullet that `text` begins with, and the space behind it; empty where there is none."""
    found = _BULLET.match(text)
    return found[0] if found else ""


def label(text: str) -> str:
    """The number or letter that `text` begins with as an item of a list does, and the space behind it, else empty."""
    found = _LABEL.match(text)
    return found[0] if found else ""


def begins_item(text: str) -> bool:
    """Whether a line of `text` begins an item rather than going on with one."""
    return bool(bullet(text) or label(text))


def without_bullet(runs: Sequence[Run]) -> tuple[list[Run], bool]:
    """The runs without the bullet that was typed before them, and whether there was one."""
    words = [replace(run, text=cleaned(run.text)) for run in runs]
    found = bullet("".join(run.text for run in words))
    return (_cut(words, len(found)), True) if found else (list(runs), False)


def _cut(runs: Sequence[Run], length: int) -> list[Run]:
    left: list[Run] = []
    for run in runs:
        left.append(replace(run, text=run.text[length:]))
        length = max(0, length - len(run.text))
    return left


def separate(rows: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """Lines that a break keeps in one paragraph, as the paragraphs a person sees.

    An empty line ends one, and a line that begins as an item does begins one; other lines go on.
    """
    found: list[list[Run]] = []
    fresh = True
    for row in rows:
        said = plain(row)
        if said and (fresh or begins_item("".join(run.text for run in row))):
            found.append(list(row))
        elif said:
            found[-1] += [replace(row[0], text=" "), *row]
        fresh = not said
    return found
