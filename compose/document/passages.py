"""What a Compact promises, one passage at a time: the same of an earlier Compact and of one that was made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.document import walk
from compose.document.model import Block, Blocks, Commitment, Document, Heading, PageBreak, Provenance, Undertaker


@dataclass(frozen=True, slots=True)
class Passage:
    """One promise, or one clause."""

    id: str
    """Id of the commitment or clause in its document."""
    number: str
    """As printed before it, such as `3.2` or `(a)`; empty where there is none or only a bullet."""
    voice: Undertaker
    part: str
    """Title of the part it stands in; empty before the first."""
    title: str
    """Its own heading; empty where it has none."""
    text: str
    """Its words, paragraphs apart by a line break."""
    blocks: Blocks = field(default=(), repr=False)
    provenance: Provenance | None = field(default=None, repr=False)
    """Where a clause made here comes from."""


BULLETS = frozenset("•‣◦▪▫●○■□–—-*·")


def passages(document: Document) -> tuple[Passage, ...]:
    """Every promise of an earlier Compact, and every clause of one that was made here, in reading order."""
    return tuple(_Reading().passages(document.blocks))


def number_of(label: str) -> str:
    """`label` where it numbers something; nothing where it is a bullet."""
    return "" if label in BULLETS else label


@dataclass
class _Reading:
    """Where the reader is: under which part and voice, and in which clause."""

    part: str = ""
    voice: Undertaker = ""
    heading: Heading | None = None
    held: list[Block] = field(default_factory=list)

    def passages(self, blocks: Blocks) -> Iterator[Passage]:
        for block in blocks:
            match block:
                case Heading():
                    yield from self._closed()
                    self._under(block)
                case Commitment():
                    yield self._promised(block)
                case _ if self.heading and not isinstance(block, PageBreak):
                    self.held.append(block)
        yield from self._closed()

    def _under(self, heading: Heading) -> None:
        if heading.kind in ("part", "front"):
            self.part, self.voice = walk.text(heading.content), ""
        if heading.kind == "voice":
            self.voice = _voice_of(heading)
        self.heading = heading if heading.provenance else None

    def _closed(self) -> Iterator[Passage]:
        """The clause that ends here."""
        heading, held = self.heading, tuple(self.held)
        self.heading, self.held = None, []
        if heading:
            title = walk.text(heading.content)
            yield Passage(
                heading.id, heading.number, self.voice, self.part, title, _words(held), held, heading.provenance
            )

    def _promised(self, block: Commitment) -> Passage:
        return Passage(block.id, number_of(block.label), block.voice, self.part, "", _words(block.blocks), block.blocks)


def _voice_of(heading: Heading) -> Undertaker:
    """The voice of a clause made here: its heading is called after the part and the voice."""
    for voice in ("all", "public", "voluntary"):
        if heading.id.endswith(f"-{voice}"):
            return voice
    return ""


def _words(blocks: Blocks) -> str:
    return "\n".join(walk.lines_of(blocks))
