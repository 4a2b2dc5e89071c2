"""How words look in the end: by the paragraph's style, the words' style, and what was set on them directly."""

from __future__ import annotations

from dataclasses import dataclass

from compose.intake.docx.names import Element, W, child, switch, val, whole
from compose.intake.docx.styles import Styles


@dataclass(frozen=True, slots=True)
class Look:
    """How words look."""

    bold: bool
    italic: bool
    hidden: bool
    size: float
    """In points."""


class Looks:
    """The looks of one file's words; those by style are worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[tuple[str, str], Look] = {}

    def of(self, run: Element, paragraph_style: str) -> Look:
        """How the words of the `w:r` look in a paragraph of that style."""
        direct = run.find(f"{W}rPr")
        base = self._by_style(paragraph_style, val(direct, "rStyle") or "")
        return base if direct is None else _changed(base, direct)

    def mark_hidden(self, paragraph: Element) -> bool:
        """Whether the paragraph's own mark is hidden, as it is where a whole paragraph is."""
        return bool(switch(child(paragraph, "pPr", "rPr"), "vanish"))

    def _by_style(self, paragraph: str, words: str) -> Look:
        key = (paragraph, words)
        if key not in self._known:
            self._known[key] = self._worked_out(paragraph, words)
        return self._known[key]

    def _worked_out(self, paragraph: str, words: str) -> Look:
        styles = self._styles
        # These three are switches: set by both styles they undo each other (ECMA-376, 17.7.3).
        bold, italic, hidden = (styles.on(paragraph, name) != styles.on(words, name) for name in ("b", "i", "vanish"))
        size = styles.size(words) or styles.size(paragraph) or styles.usual_size
        return Look(bold, italic, hidden, size)


def _changed(base: Look, direct: Element) -> Look:
    bold, italic, hidden = (switch(direct, name) for name in ("b", "i", "vanish"))
    halves = whole(val(direct, "sz"))
    return Look(
        base.bold if bold is None else bold,
        base.italic if italic is None else italic,
        base.hidden if hidden is None else hidden,
        halves / 2 if halves else base.size,
    )
