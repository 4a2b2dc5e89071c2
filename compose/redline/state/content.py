"""The words of a paragraph with their looks, in one pass: most of the time of a comparison is spent here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from compose.intake.docx.names import MATH, MC, OFFICE, Element, W
from compose.redline.state.fields import Fields
from compose.redline.state.looks import Looks
from compose.redline.state.model import Span
from compose.redline.state.names import said
from compose.redline.state.objects import SIGN, Objects

_RUN, _TEXT, _PROPERTIES = f"{W}r", f"{W}t", f"{W}rPr"
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "tab": "\t", "cr": "\n"}
_NAMED = "footnoteRef endnoteRef pgNum dayShort dayLong monthShort monthLong yearShort yearLong"
_THROUGH = "sdtContent smartTag customXml bdo dir ins moveTo del moveFrom"
_BREAKS = {"page": "\f", "column": "\v"}


@dataclass
class Content:
    """Reads the paragraphs of one part of a file in order."""

    looks: Looks
    objects: Objects
    boxes: list[Element] = field(default_factory=list)
    """The text boxes that were passed."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes that were passed, such as `footnote`."""
    _text: list[str] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _look: str = ""
    _link: str = ""
    _fields: Fields = field(default_factory=Fields)

    def read(self, paragraph: Element) -> tuple[str, tuple[Span, ...]]:
        """The text of a `w:p` and how it looks."""
        self._text, self._spans = [], []
        self._each(paragraph)
        return "".join(self._text), tuple(self._spans)

    def _each(self, parent: Iterable[Element]) -> None:
        for one in parent:
            tag = one.tag
            if tag == _RUN:
                self._look = self._link
                self._run(one)
            else:
                step = _AROUND.get(tag)
                if step is not None:
                    step(self, one)

    def _run(self, run: Iterable[Element]) -> None:
        for one in run:
            tag = one.tag
            if tag == _TEXT:
                self._add(one.text or "")
            elif tag == _PROPERTIES:
                look = self.looks.of_run(one)
                self._look = f"{look} {self._link}".strip() if self._link else look
            else:
                step = _WITHIN.get(tag)
                if step is not None:
                    step(self, one)

    def _add(self, text: str) -> None:
        """Words, or the sign of something else."""
        if self._fields.open and self._fields.keeps(text):
            return
        if not text:
            return
        self._text.append(text)
        spans = self._spans
        if spans and spans[-1].look == self._look:
            spans[-1] = Span(spans[-1].length + len(text), self._look)
        else:
            spans.append(Span(len(text), self._look))

    def _mark(self, text: str) -> None:
        """The mark of a field, which is not seen and so has no look: it takes that of its neighbour."""
        if self._fields.open and self._fields.keeps(text):
            return
        self._text.append(text)
        last = self._spans.pop() if self._spans else Span(0, "")
        self._spans.append(Span(last.length + len(text), last.look))

    # -- in runs -------------------------------------------------------------------------------------------------------

    def _sign(self, one: Element) -> None:
        self._add(_SIGNS[one.tag.removeprefix(W)])

    def _break(self, one: Element) -> None:
        self._add(_BREAKS.get(one.get(f"{W}type", ""), "\n"))

    def _symbol(self, one: Element) -> None:
        self._add(f"{SIGN}symbol {one.get(f'{W}font')} {one.get(f'{W}char', '').upper()}{SIGN}")

    def _position(self, one: Element) -> None:
        self._add(f"{SIGN}{said(one)}{SIGN}")

    def _named(self, one: Element) -> None:
        self._add(f"{SIGN}{one.tag.removeprefix(W)}{SIGN}")

    def _note(self, one: Element) -> None:
        kind = one.tag.removeprefix(W).removesuffix("Reference")
        self.notes.append((kind, one.get(f"{W}id", "")))
        self._add(f"{SIGN}{kind}{SIGN}")

    def _shape(self, one: Element) -> None:
        self.boxes += one.iter(f"{W}txbxContent")
        self._add(self.objects.shape(one))

    def _ruby(self, one: Element) -> None:
        for part in one:
            self._each(part)

    # -- fields --------------------------------------------------------------------------------------------------------

    def _field(self, one: Element) -> None:
        kind = one.get(f"{W}fldCharType", "")
        if kind == "begin":
            self._fields.begin()
        else:
            self._turn(kind)

    def _turn(self, kind: str) -> None:
        for mark in self._fields.turn(kind):
            self._mark(mark)

    def _code(self, one: Element) -> None:
        self._fields.add(one.text or "")

    def _simple_field(self, one: Element) -> None:
        self._fields.begin(one.get(f"{W}instr", ""))
        self._turn("separate")
        self._each(one)
        self._turn("end")

    # -- beside runs ---------------------------------------------------------------------------------------------------

    def _through(self, one: Element) -> None:
        self._each(one)

    def _control(self, one: Element) -> None:
        self._each(one.iterchildren(f"{W}sdtContent"))

    def _hyperlink(self, one: Element) -> None:
        ident, anchor = one.get(f"{{{OFFICE}}}id"), one.get(f"{W}anchor", "")
        address = self.objects.target(ident) if ident else ""
        before = self._link
        self._link = f"link={address}#{'' if anchor.startswith('_') else anchor}"
        self._each(one)
        self._link = before

    def _alternate(self, one: Element) -> None:
        for choice in list(one)[:1]:
            self._each(choice)

    def _formula(self, one: Element) -> None:
        self._look = ""
        for part in [one] if one.tag == f"{MATH}oMath" else one.iter(f"{MATH}oMath"):
            self._add(self.objects.formula(part))


_Step = Callable[[Content, Element], None]
_AROUND: Mapping[str, _Step] = {
    f"{W}hyperlink": Content._hyperlink,
    f"{W}fldSimple": Content._simple_field,
    f"{W}sdt": Content._control,
    f"{MC}AlternateContent": Content._alternate,
    f"{MATH}oMath": Content._formula,
    f"{MATH}oMathPara": Content._formula,
    **{f"{W}{name}": Content._through for name in _THROUGH.split()},
}
_WITHIN: Mapping[str, _Step] = {
    **{f"{W}{name}": Content._sign for name in _SIGNS},
    f"{W}br": Content._break,
    f"{W}sym": Content._symbol,
    f"{W}ptab": Content._position,
    f"{W}fldChar": Content._field,
    f"{W}instrText": Content._code,
    f"{W}footnoteReference": Content._note,
    f"{W}endnoteReference": Content._note,
    f"{W}ruby": Content._ruby,
    **{f"{W}{name}": Content._shape for name in ("drawing", "pict", "object")},
    f"{MC}AlternateContent": Content._shape,
    **{f"{W}{name}": Content._named for name in _NAMED.split()},
}
