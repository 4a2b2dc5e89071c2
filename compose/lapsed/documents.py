"""Looking through a document tree, of an earlier Compact or of our own: what stands in it, and under which number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compose.document import walk
from compose.document.model import Block, Commitment, Document, Heading, Link, Table
from compose.document.passages import number_of
from compose.errors import Place
from compose.lapsed.find import Stretch
from compose.lapsed.model import Register
from compose.lapsed.spots import Found, Spot, in_spots

COVER = "on the cover"
FRONT = "before the first heading"


def in_document(document: Document, register: Register, file: str = "") -> tuple[Found, ...]:
    """Everything of `register` in `document`, which messages call `file`, in reading order.

    Looked through are the cover, every block, and the addresses to which words are linked.
    """
    return in_spots(spots(document, file), register)


def spots(document: Document, file: str = "") -> Iterator[Spot]:
    """What is looked through in `document`."""
    cover = document.cover
    for text in dict.fromkeys((document.title, cover.title, cover.tagline, *cover.lines)):
        yield Spot(Stretch(text), Place(file), COVER)
    where = _Where()
    for block in document.blocks:
        where.at(block)
        for text in _texts(block):
            yield Spot(Stretch(text), Place(file), where.under, where.ident)


@dataclass
class _Where:
    """Where in the document the reader is."""

    under: str = FRONT
    ident: str = ""
    part: str = ""
    heading: str = ""

    def at(self, block: Block) -> None:
        """Note the place of `block`."""
        match block:
            case Heading():
                self._headed(block)
            case Commitment():
                number = number_of(block.label)
                self.ident = block.id
                self.under = ", ".join(filter(None, (number, self.heading and f"under '{self.heading}'"))) or FRONT
            case _ if self.heading:
                self.under = f"under '{self.heading}'"

    def _headed(self, heading: Heading) -> None:
        title = f"{heading.number} {walk.text(heading.content)}".strip()
        if heading.kind in ("part", "front"):
            self.part = title
        beneath = self.part and heading.kind in ("voice", "group")
        self.heading = f"{self.part}: {title}" if beneath else title
        self.ident, self.under = heading.id, f"heading '{title}'"


def _texts(block: Block) -> Iterator[str]:
    """The words of `block` and the addresses it leads to; of a table a row at a time."""
    addresses = [inline.url for inline in walk.inlines((block,)) if isinstance(inline, Link) and _tells_more(inline)]
    if isinstance(block, Table):
        yield _apart((*([block.caption] if block.titled else []), *(column.title for column in block.columns)))
        yield from (_apart(walk.text(cell.content) for cell in row) for row in block.rows)
        yield from addresses
    else:
        own = block.blocks if isinstance(block, Commitment) else (block,)  # its number is told already
        yield _apart((*walk.lines_of(own), *addresses))


def _tells_more(link: Link) -> bool:
    """Whether the address is not what the words say already."""
    return walk.text(link.content).strip().lower() not in link.url.lower()


def _apart(lines: Iterable[str]) -> str:
    """`lines` as one stretch: each tells of the others, and no name runs from one into the next."""
    return "\n\n".join(lines)
