"""Which lines of a list stand below which."""

from __future__ import annotations

from dataclasses import dataclass, field

from compose.intake.structure.model import Judged, Line

Key = tuple[int, str, str, int]
"""Depth that the file gives or -1, family of the label, its style, and how many numbers a decimal has."""

_RANK = {"word": 0, "code": 1, "number": 1, "decimal": 1, "letter": 3, "roman": 4, "bullet": 5, "": 5}
_DEEPEST = 30
"""Lines that may stand one below the other."""


@dataclass
class Stack:
    """The lines that are open at a point of a list, outermost first."""

    open: list[tuple[Key, Line, Judged | None]] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How deep the last line stands, from 0."""
        return max(0, len(self.open) - 1)

    def placed(self, line: Line) -> Judged | None:
        """The line that `line`, next in reading order, stands below; nothing where it stands below none."""
        key = key_of(line)
        beside = next((at for at, one in enumerate(self.open) if one[0] == key), len(self.open))
        del self.open[min(beside, _DEEPEST) :]
        while self.open and not _below(key, line, *self.open[-1][:2]):
            self.open.pop()
        parent = self.open[-1][2] if self.open else None
        self.open.append((key, line, None))
        return parent

    def settle(self, judged: Judged) -> None:
        """What the line placed last turned out to be."""
        key, line, _ = self.open[-1]
        self.open[-1] = (key, line, judged)


def key_of(line: Line) -> Key:
    """What `line` has in common with those that stand beside it."""
    label = line.mark
    deep = line.level if line.kind == "item" else -1
    if label is None:
        return deep, "", "", 0
    return deep, label.family, "" if label.family in ("decimal", "code") else label.style, max(1, len(label.path))


def _below(key: Key, under: Line, other: Key, line: Line) -> bool:
    """Whether `under`, whose key is `key`, stands below `line`, whose key is `other`."""
    if key[1:] == other[1:] and (key[0] <= other[0] or (_whole(under) and _whole(line))):
        return False
    if key[1] == other[1] == "decimal":
        return key[3] > other[3]
    if key[0] >= 0 and other[0] >= 0 and key[0] != other[0]:
        return key[0] > other[0]
    finer = _RANK[key[1]] > _RANK[other[1]] and key[1] != ""
    return finer or (line.text.endswith(":") and key[1:3] != other[1:3])


def _whole(line: Line) -> bool:
    """Whether a line is a sentence, so that one with the same bullet beside it is another, however far it is set in."""
    return line.text[:1].isupper() and line.text.endswith(".")
