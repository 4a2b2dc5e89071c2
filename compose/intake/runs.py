"""Words with their looks, as readers meet them, made into clean inlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from compose.document.model import Emphasis, Inline, Inlines, Link, Strong, Text

_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0A8: "☐", 0xF06F: "☐", 0xF071: "☐"}
"""What the commonest signs of Word's picture fonts look like; the fonts' other signs are dropped."""
_CLEAN: dict[int, str | None] = {
    **{code: None for code in range(0x20) if chr(code) not in "\t\n\r\f"},
    **{code: None for code in range(0xD800, 0xF900)},  # halves of characters, and signs of private fonts
    **_SYMBOLS,
    **{ord(sign): None for sign in _DROPPED},
    0x2011: "-",
    0x2028: "\n",
    0x2029: "\n",
}
_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look the same. A line break is a line end in the text."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str = ""
    size: float = 0.0
    """Height of the letters in points; 0 where the file does not tell."""


def cleaned(text: str) -> str:
    """`text` with plain hyphens and signs, and without what does not show; its spaces are as they were."""
    return text.translate(_CLEAN)


def web_address(target: str) -> str:
    """`target` where it is an address on the web or for e-mail, else nothing."""
    stripped = target.strip()
    return stripped if _WEB.match(stripped) else ""


def lines(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs cut at their line breaks."""
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *more = re.split(r"[\n\f]", run.text)
        found[-1].append(replace(run, text=first))
        found += [[replace(run, text=line)] for line in more]
    return found


def plain(runs: Iterable[Run]) -> str:
    """Their words as one text with single spaces."""
    return " ".join(cleaned("".join(run.text for run in runs)).split())


def content(runs: Iterable[Run]) -> Inlines:
    """The runs as inlines: clean, spaces single and none at the ends, neighbours that look the same made one."""
    return tuple(_inlines(_joined(_spaced(runs))))


def all_bold(runs: Iterable[Run]) -> bool:
    """Whether there are words and all are bold."""
    said = [run.bold for run in runs if cleaned(run.text).strip()]
    return bool(said) and all(said)


def usual_size(runs: Iterable[Run]) -> float:
    """The height that most of the letters have, in points; 0 where the file does not tell."""
    heights: Counter[float] = Counter()
    for run in runs:
        heights[run.size] += len(run.text.strip())
    return max(heights, key=lambda size: heights[size]) if heights else 0.0


def _spaced(runs: Iterable[Run]) -> list[Run]:
    found: list[Run] = []
    for run in runs:
        text = re.sub(r"\s+", " ", cleaned(run.text))
        if not found or found[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if text == " " and found[-1].url == run.url:
            found[-1] = replace(found[-1], text=found[-1].text + " ")
        elif text:
            found.append(replace(run, text=text))
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def _joined(runs: Sequence[Run]) -> list[Run]:
    return [
        Run("".join(run.text for run in alike), *looks)
        for looks, alike in groupby(runs, key=lambda run: (run.bold, run.italic, run.url))
    ]


def _inlines(runs: Sequence[Run]) -> Iterable[Inline]:
    for url, linked in groupby(runs, key=lambda run: run.url):
        words = tuple(_weighed(list(linked)))
        if url:
            yield Link(words, url)
        else:
            yield from words


def _weighed(runs: Sequence[Run]) -> Iterable[Inline]:
    for bold, alike in groupby(runs, key=lambda run: run.bold):
        words = tuple(_slanted(run) for run in alike)
        if bold:
            yield Strong(words)
        else:
            yield from words


def _slanted(run: Run) -> Inline:
    return Emphasis((Text(run.text),)) if run.italic else Text(run.text)
