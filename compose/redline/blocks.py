"""A story as its blocks: paragraphs and tables in order, whatever content control they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.intake.docx.names import Element, W

_SEEN_THROUGH = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml"))
_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_NOT_BLOCKS = frozenset(f"{W}{name}" for name in ("sectPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr", "proofErr"))


@dataclass(slots=True)
class Block:
    """A paragraph or a table."""

    element: Element
    text: str
    shells: tuple[Element, ...] = ()
    """The content controls it stands in, the outermost first."""
    before: list[Element] = field(default_factory=list)
    """Bookmarks and such between the block before and this one."""

    @property
    def table(self) -> bool:
        """Whether it is a table."""
        return bool(self.element.tag == _TABLE)


def blocks(story: Element) -> list[Block]:
    """The blocks of a `w:body`, `w:tc`, `w:hdr`, `w:footnote` or whatever else holds paragraphs."""
    waiting: list[Element] = []
    found = list(_blocks(story, (), waiting))
    if waiting and found:
        found[-1].before += waiting  # what ends a bookmark may as well stand a little earlier
    return found


def _blocks(story: Element, shells: tuple[Element, ...], waiting: list[Element]) -> Iterator[Block]:
    for one in story:
        if one.tag in (_PARAGRAPH, _TABLE):
            yield Block(one, text(one), shells, waiting[:])
            waiting.clear()
        elif one.tag in _SEEN_THROUGH:
            yield from _blocks(one, (*shells, one) if one.tag == f"{W}sdt" else shells, waiting)
        elif one.tag not in _NOT_BLOCKS:
            waiting.append(one)


def text(element: Element) -> str:
    """The words in a paragraph or table, paragraphs apart by a line break."""
    said: list[str] = []
    for one in element.iter(f"{W}t", f"{W}tab", f"{W}p"):
        if one.tag == f"{W}t":
            said.append(one.text or "")
        elif one.tag == _PARAGRAPH:
            said.append("\n" if said else "")
        elif (above := one.getparent()) is not None and above.tag == f"{W}r":
            said.append("\t")
    return "".join(said)
