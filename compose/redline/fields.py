"""Fields: their code is one atom and their end another, so that their results can be compared word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from compose.intake.docx.names import Element, W


@dataclass(frozen=True, slots=True)
class Part:
    """The code or the end of a field."""

    key: str
    nodes: tuple[Element, ...]
    """What stands in the run for it; nothing while more of the code is to come."""


_MORE = Part("", ())


@dataclass(slots=True)
class Fields:
    """Which fields are open, from one run of a story to the next."""

    _open: list[str] = field(default_factory=list)
    """Code of every field whose result is being read, the innermost last."""
    _code: list[Element] = field(default_factory=list)
    _depth: int = 0
    """How many fields the code that is being read lies in; 0 outside of any code."""

    @property
    def in_code(self) -> bool:
        """Whether what is read is part of the code of a field."""
        return self._depth > 0

    def take(self, one: Element) -> Part | None:
        """What the child `one` of a run is to a field; `None` where it is nothing to one."""
        kind = one.get(f"{W}fldCharType") if one.tag == f"{W}fldChar" else None
        if self._depth or kind == "begin":
            return self._in_code(one, kind)
        if kind == "end":
            code = self._open.pop() if self._open else ""
            return Part(f"end:{code}", (one,))
        return Part("separate", (one,)) if kind else None

    def _in_code(self, one: Element, kind: str | None) -> Part:
        self._code.append(one)
        self._depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        if self._depth > 1 or (self._depth == 1 and kind != "separate"):
            return _MORE
        nodes, code = tuple(self._code), _code(self._code)
        self._code, self._depth = [], 0
        if kind == "separate":
            self._open.append(code)
            return Part(f"field:{code}", nodes)
        return Part(f"field:{code}:", nodes)  # one without a result

    def parts(self, code: str) -> tuple[Part, Part]:
        """The code and the end of a field that stands in one element."""
        said = etree.Element(f"{W}instrText")
        said.text = code
        begin, separate, end = (_char(kind) for kind in ("begin", "separate", "end"))
        plain = " ".join(code.split())
        return Part(f"field:{plain}", (begin, said, separate)), Part(f"end:{plain}", (end,))


def _char(kind: str) -> Element:
    made = etree.Element(f"{W}fldChar")
    made.set(f"{W}fldCharType", kind)
    return made


def _code(nodes: Iterable[Element]) -> str:
    """The code that `nodes` spell, with white space evened out."""
    return " ".join("".join(one.text or "" for one in nodes if one.tag in (f"{W}instrText", f"{W}t")).split())
