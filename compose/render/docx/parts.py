"""What the body needs from other parts of the file: relationships, and ids that no two elements share."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from compose.brand.model import Brand
from compose.document.model import Document


@dataclass
class Parts:
    """What is being counted and related while a body is written."""

    document: Document
    brand: Brand
    links: dict[str, str] = field(default_factory=dict)
    """Relationship id by address."""
    lists: int = 0
    """Numbered lists so far."""
    _ids: count[int] = field(default_factory=lambda: count(1))

    def relate_link(self, url: str) -> str:
        """The relationship id of the address `url`."""
        return self.links.setdefault(url, f"rIdLink{len(self.links) + 1}")

    def next_id(self) -> int:
        """An id for a bookmark or a content control."""
        return next(self._ids)
