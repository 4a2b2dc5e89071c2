"""Fields: their code in marks before what they show, however many elements either is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_CODE = "\x13{}\x14"
_END = "\x15"


@dataclass
class Fields:
    """Which fields are open, from one run of a story to the next."""

    open: list[list[str] | None] = field(default_factory=list)
    """Of every open field the pieces of its code; nothing once that was told. The innermost is last."""

    def begin(self, code: str = "") -> None:
        """Open a field; `code` is as much of its code as is known."""
        self.open.append([code])

    def keeps(self, text: str) -> bool:
        """Whether `text` is part of the code of a field, and kept as that; what a field in a code shows is, too."""
        code = next((code for code in reversed(self.open) if code is not None), None)
        if code is not None:
            code.append(text)
        return code is not None

    def add(self, text: str) -> None:
        """More of the code of the innermost field."""
        if self.open and self.open[-1] is not None:
            self.open[-1].append(text)

    def turn(self, kind: str) -> Iterator[str]:
        """What to put where the innermost field comes to its result (`separate`) or its `end`."""
        if not self.open:
            return
        code, self.open[-1] = self.open[-1], None
        if code is not None:
            yield _CODE.format(" ".join("".join(code).split()))
        if kind == "end":
            self.open.pop()
            yield _END
