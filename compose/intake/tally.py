"""What was accepted or left out while a file was read, counted, and told in sentences."""

from __future__ import annotations

from collections import Counter
from typing import Literal

Kind = Literal[
    "change", "comment", "hidden", "contents", "footnote", "picture", "diagram", "chunk", "menu", "filling", "symbol"
]

_SENTENCES: dict[Kind, tuple[str, str]] = {
    "change": (
        "1 tracked change was accepted: check that it was agreed.",
        "{} tracked changes were accepted: check that they were agreed.",
    ),
    "comment": ("1 comment was left out.", "{} comments were left out."),
    "hidden": ("Hidden text was left out in 1 place.", "Hidden text was left out in {} places."),
    "contents": ("Its table of contents was left out.", "Its tables of contents were left out."),
    "footnote": (
        "1 footnote now stands after its paragraph and begins “Note:”.",
        "{} footnotes now stand after their paragraphs, each beginning “Note:”.",
    ),
    "picture": ("1 picture was left out.", "{} pictures were left out."),
    "diagram": ("1 diagram could not be read.", "{} diagrams could not be read."),
    "chunk": (
        "1 piece of another file is inserted in it and could not be read.",
        "{} pieces of other files are inserted in it and could not be read.",
    ),
    "menu": ("The menus and the foot of the page were left out.",) * 2,
    "filling": ("1 place to fill in was empty and left out.", "{} places to fill in were empty and left out."),
    "symbol": (
        "1 character could not be read and is shown as �.",
        "{} characters could not be read and are shown as �.",
    ),
}


class Tally:
    """A count for each kind of thing that a person should know of."""

    def __init__(self) -> None:
        self._counts: Counter[Kind] = Counter()

    def add(self, kind: Kind, count: int = 1) -> None:
        """Count `count` more of `kind`."""
        self._counts[kind] += count

    def once(self, kind: Kind) -> None:
        """Count `kind` as met, however often it is."""
        self._counts[kind] = max(1, self._counts[kind])

    def sentences(self) -> tuple[str, ...]:
        """A sentence for each kind that was met, always in the same order."""
        return tuple(_SENTENCES[kind][count > 1].format(count) for kind in _SENTENCES if (count := self._counts[kind]))
