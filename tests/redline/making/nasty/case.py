"""One pair made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import plain

FILLER = tuple(
    plain(words)
    for words in (
        "The Compact of Kelder and Moss",
        "Partners keep each other informed.",
        "The council answers letters within 10 days.",
        "Groups say what things cost.",
        "Both sides meet four times a year.",
    )
)
"""Paragraphs to stand round what is tried."""


@dataclass(frozen=True)
class Case:
    """A name, the two sides, and the kinds of edits between them."""

    name: str
    old: Word | bytes
    new: Word | bytes
    kinds: tuple[str, ...] = ()


def amid(content: str) -> str:
    """`content` among other paragraphs."""
    return "".join((*FILLER[:3], content, *FILLER[3:]))


def both(name: str, made: Callable[[str], str], old: str, new: str, kinds: tuple[str, ...], **more: object) -> Case:
    """The body that `made` gives for two texts, on either side; `more` are parts that both files have."""
    word = replace(Word(""), **more)  # type: ignore[arg-type]
    return Case(name, replace(word, body=amid(made(old))), replace(word, body=amid(made(new))), kinds)


def there(name: str, content: str, kinds: tuple[str, ...], **more: object) -> tuple[Case, Case]:
    """`content` added, and the same removed."""
    word = replace(Word(""), **more)  # type: ignore[arg-type]
    without, withal = replace(word, body=amid("")), replace(word, body=amid(content))
    return Case(f"{name}-added", without, withal, kinds), Case(f"{name}-removed", withal, without, kinds)
