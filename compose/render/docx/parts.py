"""What the body needs from other parts of the file: relationships, bookmarks, and ids that no two elements share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Document
from compose.render.docx.names import clause_bookmark, term_bookmark


@dataclass
class Parts:
    """What is being counted and related while a body is written."""

    document: Document
    brand: Brand
    taken: frozenset[int] = frozenset()
    """Ids that the shell's own bookmarks and content controls have."""
    links: dict[str, str] = field(default_factory=dict)
    """Relationship id by address."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Pictures by the name of their file."""
    lists: int = 0
    """Numbered lists so far."""
    bookmarks: frozenset[str] = field(init=False)
    """Bookmarks that the finished body has, so that nothing leads to another."""
    _ids: Iterator[int] = field(init=False)

    def __post_init__(self) -> None:
        self.bookmarks = frozenset(_bookmarks(self.document))
        self._ids = (ident for ident in count(1) if ident not in self.taken)

    def relate_link(self, url: str) -> str:
        """The relationship id of the address `url`."""
        return self.links.setdefault(url, f"rIdLink{len(self.links) + 1}")

    def relate_picture(self, name: str, raw: bytes) -> str:
        """The relationship id of the picture `raw`, kept in a file called `name`."""
        self.pictures[name] = raw
        return f"rIdPicture{list(self.pictures).index(name) + 1}"

    def next_id(self) -> int:
        """An id for a bookmark or a content control."""
        return next(self._ids)


def _bookmarks(document: Document) -> Iterator[str]:
    yield from (clause_bookmark(heading.id) for heading in walk.headings(document))
    yield from (term_bookmark(item.id) for item in walk.definitions(document))
