"""The words of a paragraph in an OpenDocument text; boxes and notes set aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from compose.intake.odt.names import DRAW, LOEXT, OFFICE, TEXT, XLINK, Element, whole
from compose.intake.odt.styles import Look, Styles
from compose.intake.runs import Run, web_address
from compose.intake.tally import Tally

BOXES = {DRAW + name for name in ("text-box", "custom-shape", "rect", "ellipse")}
_DRAWINGS = BOXES | {DRAW + name for name in ("frame", "g", "a")}


@dataclass(slots=True)
class Words:
    """What one paragraph holds."""

    runs: list[Run] = field(default_factory=list)
    drawings: list[Element] = field(default_factory=list)
    """Frames and shapes that are anchored in it."""
    notes: list[Element] = field(default_factory=list)
    """Bodies of its footnotes."""
    hidden: bool = False
    """Whether words in it are hidden."""


class Reader:
    """Reads paragraphs."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        self._styles, self._tally = styles, tally
        self._words, self._url = Words(), ""

    def words(self, paragraph: Element) -> Words:
        """The words of the `text:p` or `text:h`."""
        self._words, self._url = Words(), ""
        self._each(paragraph, self._styles.paragraph(paragraph.get(f"{TEXT}style-name", "")))
        self._tally.add("hidden", self._words.hidden)
        return self._words

    def _each(self, parent: Element, look: Look) -> None:
        self._say(parent.text, look)
        for one in parent:
            if one.tag in _DRAWINGS:
                self._words.drawings.append(one)
            elif step := _STEPS.get(one.tag):
                step(self, one, look)
            elif one.tag == f"{LOEXT}content-control" and one.get(f"{LOEXT}showing-place-holder") == "true":
                self._tally.add("filling")
            elif one.tag.startswith((TEXT, LOEXT)):
                self._each(one, look)  # a field, whose result is its text, or a content control
            self._say(one.tail, look)

    def _say(self, text: str | None, look: Look) -> None:
        if text and look.hidden:
            self._words.hidden = self._words.hidden or bool(text.strip())
        elif text:
            self._add(text.replace("\n", " "), look)

    def _add(self, text: str, look: Look) -> None:
        if not look.hidden:
            self._words.runs.append(Run(text, look.bold, look.italic, self._url, look.size))

    def _span(self, span: Element, look: Look) -> None:
        self._each(span, self._styles.words(span.get(f"{TEXT}style-name", ""), look))

    def _link(self, element: Element, look: Look) -> None:
        before = self._url
        self._url = web_address(element.get(f"{XLINK}href", ""))
        self._each(element, look)
        self._url = before

    def _space(self, element: Element, look: Look) -> None:
        self._add(" ", look)

    def _break(self, element: Element, look: Look) -> None:
        self._add("\n", look)

    def _note(self, note: Element, look: Look) -> None:
        self._words.notes += note.findall(f"{TEXT}note-body")

    def _comment(self, comment: Element, look: Look) -> None:
        self._tally.add("comment")

    def _concealed(self, element: Element, look: Look) -> None:
        self._words.hidden = True

    def _ruby(self, ruby: Element, look: Look) -> None:
        for base in ruby.findall(f"{TEXT}ruby-base"):
            self._each(base, look)


_STEPS: dict[str, Callable[[Reader, Element, Look], None]] = {
    f"{TEXT}span": Reader._span,
    f"{TEXT}a": Reader._link,
    f"{TEXT}s": Reader._space,
    f"{TEXT}tab": Reader._space,
    f"{TEXT}line-break": Reader._break,
    f"{TEXT}note": Reader._note,
    f"{TEXT}ruby": Reader._ruby,
    f"{TEXT}hidden-text": Reader._concealed,
    f"{TEXT}hidden-paragraph": Reader._concealed,
    f"{OFFICE}annotation": Reader._comment,
}


def repeated(element: Element, name: str, most: int) -> int:
    """How often an element stands for itself, at most `most`."""
    return min(max(whole(element.get(name), 1), 1), most)
