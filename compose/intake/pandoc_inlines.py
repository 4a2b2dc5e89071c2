"""Pandoc's inlines as runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from compose.intake.pandoc import Node
from compose.intake.runs import Run, web_address
from compose.intake.tally import Tally

_BREAKS = ("<br", "</br")


@dataclass(frozen=True, slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    url: str = ""


class Inlines:
    """Makes inlines into runs, and keeps the footnotes among them."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._runs: list[Run] = []
        self._parts: list[str] = []
        self._look = _Look()
        self.notes: list[list[Node]] = []
        """The blocks of each footnote."""

    def runs(self, inlines: Sequence[Node]) -> list[Run]:
        """The runs of `inlines`; a line break, also one that only wraps the source, is a line end."""
        self._runs = []
        self._each(inlines, _Look())
        self._end_run()
        return self._runs

    def _each(self, inlines: Sequence[Node], look: _Look) -> None:
        for inline in inlines:
            step = _STEPS.get(inline["t"])
            if step:
                step(self, inline.get("c"), look)

    def _say(self, text: str, look: _Look) -> None:
        if look != self._look:
            self._end_run()
            self._look = look
        self._parts.append(text)

    def _end_run(self) -> None:
        look = self._look
        if self._parts:
            self._runs.append(Run("".join(self._parts), look.bold, look.italic, look.url))
        self._parts = []

    def _words(self, content: Node, look: _Look) -> None:
        self._say(content, look)

    def _space(self, content: Node, look: _Look) -> None:
        self._say(" ", look)

    def _break(self, content: Node, look: _Look) -> None:
        self._say("\n", look)

    def _strong(self, content: Node, look: _Look) -> None:
        self._each(content, replace(look, bold=True))

    def _emphasis(self, content: Node, look: _Look) -> None:
        self._each(content, replace(look, italic=True))

    def _within(self, content: Node, look: _Look) -> None:
        self._each(content, look)

    def _second(self, content: Node, look: _Look) -> None:
        self._each(content[1], look)

    def _literal(self, content: Node, look: _Look) -> None:
        self._say(content[1], look)

    def _link(self, content: Node, look: _Look) -> None:
        _, words, (target, _) = content
        self._each(words, replace(look, url=web_address(target)))

    def _picture(self, content: Node, look: _Look) -> None:
        self._tally.add("picture")

    def _note(self, content: Node, look: _Look) -> None:
        self.notes.append(content)

    def _raw(self, content: Node, look: _Look) -> None:
        if content[1].lower().startswith(_BREAKS):
            self._say("\n", look)


_STEPS: dict[str, Callable[[Inlines, Node, _Look], None]] = {
    "Str": Inlines._words,
    "Space": Inlines._space,
    "SoftBreak": Inlines._break,
    "LineBreak": Inlines._break,
    "Strong": Inlines._strong,
    "Emph": Inlines._emphasis,
    **dict.fromkeys(("Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"), Inlines._within),
    **dict.fromkeys(("Quoted", "Cite", "Span"), Inlines._second),
    **dict.fromkeys(("Code", "Math"), Inlines._literal),
    "Link": Inlines._link,
    "Image": Inlines._picture,
    "Note": Inlines._note,
    "RawInline": Inlines._raw,
}
