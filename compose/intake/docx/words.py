"""The words of a paragraph in a Word file: changes accepted, fields as their results, boxes and notes set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from compose.intake.docx.fields import Fields
from compose.intake.docx.looks import Look, Looks
from compose.intake.docx.names import DRAWING, MATH, MC, VML, Element, R, W, child, chosen, switch, text_boxes
from compose.intake.field_codes import link, lists
from compose.intake.runs import Run, web_address
from compose.intake.tally import Tally

_SIGNS = {
    "tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
}  # fmt: skip
_DIAGRAM = ("/diagram", "/chart", "/chartex")


@dataclass(slots=True)
class Words:
    """What one paragraph holds."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """The text boxes that are anchored in it."""
    titles: list[str] = field(default_factory=list)
    """Words drawn as a picture, as titles once were."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of each footnote it points at."""
    hidden: bool = False
    """Whether words in it are hidden."""


class Reader:
    """Reads paragraphs; holds what lasts from one to the next."""

    def __init__(self, looks: Looks, fields: Fields, links: Mapping[str, str], tally: Tally) -> None:
        self._looks, self._fields, self._links, self._tally = looks, fields, links, tally
        self._style, self._url = "", ""
        self._words = Words()

    def words(self, paragraph: Element, style: str) -> Words:
        """The words of the `w:p`, which is in the paragraph style `style`."""
        self._style, self._url, self._words = style, "", Words()
        self._each(paragraph)
        self._tally.add("hidden", self._words.hidden)
        return self._words

    def _each(self, parent: Element) -> None:
        for one in parent:
            step = _STEPS.get(one.tag)
            if step:
                step(self, one)

    def _say(self, text: str, look: Look) -> None:
        if self._fields.silent:
            return
        if look.hidden:
            self._words.hidden = self._words.hidden or bool(text.strip())
        else:
            self._words.runs.append(Run(text, look.bold, look.italic, self._url or self._fields.url, look.size))

    def _run(self, run: Element) -> None:
        look = self._looks.of(run, self._style)
        for one in run:
            if one.tag == f"{W}t":
                self._say(one.text or "", look)
            elif step := _IN_RUN.get(one.tag):
                step(self, one, look)

    def _alternate(self, alternate: Element) -> None:
        found = chosen(alternate)
        if found is not None:
            self._each(found)

    def _alternate_in_run(self, alternate: Element, look: Look) -> None:
        found = chosen(alternate)
        if found is None:
            return
        for one in found:
            if step := _IN_RUN.get(one.tag):
                step(self, one, look)

    def _sign(self, sign: Element, look: Look) -> None:
        self._say(_SIGNS[sign.tag.removeprefix(W)], look)

    def _symbol(self, symbol: Element, look: Look) -> None:
        code = symbol.get(f"{W}char", "")
        try:
            self._say(chr(int(code, 16)), look)
        except (ValueError, OverflowError):
            self._tally.add("symbol")
            self._say("�", look)

    def _field_mark(self, mark: Element, look: Look) -> None:
        if self._fields.meet(mark):
            self._tally.once("contents")

    def _field_code(self, code: Element, look: Look) -> None:
        self._fields.code(code.text or "")

    def _note(self, note: Element, look: Look) -> None:
        if not self._fields.silent:
            kind = note.tag.removeprefix(W).removesuffix("Reference")
            self._words.notes.append((kind, note.get(f"{W}id", "")))

    def _drawing(self, drawing: Element, look: Look) -> None:
        self._words.boxes += text_boxes(drawing)
        self._words.titles += [one.get("string", "") for one in drawing.iter(f"{VML}textpath")]
        self._tally.add("picture", sum(1 for _ in drawing.iter(f"{DRAWING}blip", f"{VML}imagedata")))
        data = (one.get("uri", "") for one in drawing.iter(f"{DRAWING}graphicData"))
        self._tally.add("diagram", sum(uri.endswith(_DIAGRAM) for uri in data))

    def _link(self, element: Element) -> None:
        before = self._url
        self._url = web_address(self._links.get(element.get(f"{R}id", ""), ""))
        self._each(element)
        self._url = before

    def _simple_field(self, element: Element) -> None:
        code = element.get(f"{W}instr", "")
        if lists(code):
            self._tally.once("contents")
            return
        before = self._url
        self._url = link(code) or before
        self._each(element)
        self._url = before

    def _control(self, control: Element) -> None:
        if switch(child(control, "sdtPr"), "showingPlcHdr"):
            self._tally.add("filling")
            return
        content = child(control, "sdtContent")
        if content is not None:
            self._each(content)

    def _accepted(self, change: Element) -> None:
        self._tally.add("change")
        self._each(change)

    def _deleted(self, change: Element) -> None:
        self._tally.add("change")
        for mark in change.iter(f"{W}fldChar"):  # a field may begin among deleted words and end behind them
            self._fields.meet(mark)

    def _formula(self, formula: Element) -> None:
        size = self._looks.of(formula, self._style).size
        words = "".join(one.text or "" for one in formula.iter(f"{MATH}t"))
        self._say(words, Look(False, False, False, size))


_STEPS: dict[str, Callable[[Reader, Element], None]] = {
    f"{W}r": Reader._run,
    f"{W}hyperlink": Reader._link,
    f"{W}fldSimple": Reader._simple_field,
    f"{W}sdt": Reader._control,
    f"{W}ins": Reader._accepted,
    f"{W}moveTo": Reader._accepted,
    f"{W}del": Reader._deleted,
    f"{W}moveFrom": Reader._deleted,
    f"{MC}AlternateContent": Reader._alternate,
    f"{MATH}oMath": Reader._formula,
    f"{MATH}oMathPara": Reader._formula,
    **{W + name: Reader._each for name in ("smartTag", "customXml", "dir", "bdo")},
}
_IN_RUN: dict[str, Callable[[Reader, Element, Look], None]] = {
    **{W + name: Reader._sign for name in _SIGNS},
    f"{W}sym": Reader._symbol,
    f"{W}fldChar": Reader._field_mark,
    f"{W}instrText": Reader._field_code,
    f"{W}footnoteReference": Reader._note,
    f"{W}endnoteReference": Reader._note,
    f"{W}drawing": Reader._drawing,
    f"{W}pict": Reader._drawing,
    f"{W}object": Reader._drawing,
    f"{MC}AlternateContent": Reader._alternate_in_run,
}
