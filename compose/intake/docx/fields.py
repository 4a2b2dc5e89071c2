"""Fields of a Word file: their results are words, their codes are not."""

from __future__ import annotations

from dataclasses import dataclass

from compose.intake.docx.names import Element, W
from compose.intake.field_codes import link, lists


@dataclass(slots=True)
class _Open:
    code: str = ""
    result: bool = False
    """Whether its result has begun."""


class Fields:
    """The fields that are open where the reading has come; one may lie in another and run over paragraphs."""

    def __init__(self, body: Element) -> None:
        """Begin with `body`; where its fields do not close, none is believed, so that no text is lost."""
        kinds = [one.get(f"{W}fldCharType") for one in body.iter(f"{W}fldChar")]
        self._whole = kinds.count("begin") == kinds.count("end")
        self._open: list[_Open] = []
        self._lists = 0

    def meet(self, mark: Element) -> bool:
        """Take note of a `w:fldChar`; whether a table of contents begins to be listed with it."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "end" and self._open:
            self._lists -= lists(self._open.pop().code)
        elif kind == "separate" and self._open:
            self._open[-1].result = True
            found = lists(self._open[-1].code)
            self._lists += found
            return found
        return False

    def code(self, text: str) -> None:
        """Take note of a piece of a field's code."""
        if self._open and not self._open[-1].result and len(self._open[-1].code) < 2_000:
            self._open[-1].code += text

    @property
    def silent(self) -> bool:
        """Whether words here are none of the document's: in a field's code, or listed in a table of contents."""
        return self._whole and (self._lists > 0 or any(not one.result for one in self._open))

    @property
    def url(self) -> str:
        """The address that words here lead to; empty where there is none."""
        found = (link(one.code) for one in reversed(self._open))
        return next((url for url in found if url), "")
