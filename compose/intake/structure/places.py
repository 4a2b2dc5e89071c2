"""Names for places in the tree: ids that stay the same when a few words elsewhere change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from compose.document import walk
from compose.document.model import Block, Commitment, Heading, ListBlock, Note, Paragraph
from compose.intake.structure.model import Line

_LONG = 40


def slug(text: str, long: int = _LONG) -> str:
    """`text` as a name of small letters, digits and hyphens, of at most `long` characters, cut between words."""
    words = re.findall(r"[a-z0-9]+", text[: 20 * long].lower())[:long]
    while len(words) > 1 and len("-".join(words)) > long:
        words.pop()
    return "-".join(words)[:long] or "x"


@dataclass
class Names:
    """Ids given so far; none is given twice."""

    given: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    """The last number given behind each name that was wanted."""

    def unique(self, wanted: str) -> str:
        """`wanted`, or with the first number behind it that makes it new."""
        name, count = wanted, self.counts.get(wanted, 1)
        while name in self.given:
            count += 1
            name = f"{wanted}-{count}"
        self.given.add(name)
        self.counts[wanted] = count
        return name


def numbers_once(lines: Iterable[Line]) -> frozenset[str]:
    """The numbers that stand once in the document, so that they name a commitment alone.

    Plain ones do where none of them stands twice, decimals and codes each for itself.
    """
    found = [line for line in lines if line.family in ("number", "decimal", "code", "word")]
    count = Counter(slug(line.label) for line in found)
    again = {line.family for line in found if line.family == "number" and count[slug(line.label)] > 1}
    return frozenset(slug(line.label) for line in found if count[slug(line.label)] == 1 and line.family not in again)


def commitment_id(line: Line, part: str, count: int, once: frozenset[str]) -> str:
    """Id of the commitment on `line`, the `count`-th of `part`."""
    name = str(count) if line.bulleted else slug(line.label)
    alone = (name in once and not line.bulleted) or not part
    return f"c-{name}" if alone else f"c-{slug(part, 24)}-{name}"


def words_of(block: Block) -> str:
    """The first line of what stands in `block`."""
    return next(iter(walk.lines_of((block,))), "")


def place_of(block: Block) -> str:
    """How a doubt names `block`: by its id, or by its first words where it has none."""
    match block:
        case Commitment() | Heading():
            return block.id
        case Paragraph() | ListBlock() | Note():
            return f"text-{slug(words_of(block), 48)}"
    return ""
