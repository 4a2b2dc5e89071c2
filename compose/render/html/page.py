"""The page that is being made: what a node must know of its surroundings to become an element."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Document


@dataclass(frozen=True, slots=True)
class Page:
    """One page in the making. It gives out ids and labels in reading order: equal documents, equal pages."""

    document: Document
    brand: Brand
    anchors: frozenset[str]
    """Ids that a link on this page can lead to."""
    in_link: bool = False
    """Whether what is being made stands within a link; links do not nest."""
    _counts: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _labels: Counter[str] = field(default_factory=Counter)

    def within_link(self) -> Page:
        """The same page for what stands within a link."""
        return dataclasses.replace(self, in_link=True)

    def leads_to(self, anchor: str) -> bool:
        """Whether a link to `anchor` can be made here."""
        return not self.in_link and anchor in self.anchors

    def own_id(self, stem: str) -> str:
        """A new id of the renderer's own; the underscore keeps it apart from the ids of clauses."""
        return f"_{stem}-{next(self._counts)}"

    def label(self, words: str) -> str:
        """`words` as a label that no other region has: a second one of the same words takes a number."""
        self._labels[words] += 1
        count = self._labels[words]
        return words if count == 1 else f"{words} ({count})"


def start(document: Document, brand: Brand) -> Page:
    """The page for `document` in the look of `brand`, with nothing on it yet."""
    return Page(document, brand, frozenset(_anchors(document)))


def term_id(term: str) -> str:
    """Where the glossary explains `term`."""
    return f"term-{term}"


def _anchors(document: Document) -> Iterator[str]:
    yield from (heading.id for heading in walk.headings(document))
    yield from (term_id(item.id) for item in walk.definitions(document))
