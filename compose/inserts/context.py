"""What an insert may look at, and the small helpers that all inserts share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from compose.document import show
from compose.document.model import Cell, Column, Inlines, Table, Text
from compose.library.model import Library
from compose.library.select import Chosen, Selection
from compose.plan.dates import Milestones
from compose.plan.revisions import Revision
from compose.questionnaire.journey import Journey
from compose.questionnaire.model import Question


@dataclass(frozen=True)
class Context:
    """Everything that the blocks built from answers are built from."""

    route: Journey
    library: Library
    selection: Selection
    milestones: Milestones
    revisions: Sequence[Revision]
    terms_used: frozenset[str] = frozenset()
    """Ids of the glossary terms that the wording uses."""
    about: str = ""
    """What the insert in hand is about, where its wording says so."""

    @cached_property
    def in_print_order(self) -> Sequence[Chosen]:
        """What was chosen, part by part."""
        return self.selection.in_print_order(self.library)

    def entries(self, repeat: str) -> Sequence[Mapping[str, Any]]:
        """The entries of a repeat question; none where it is open or not answered."""
        return self.route.effective[repeat] or ()

    def question(self, ident: str) -> Question:
        """The question `ident`, or `partners.name` for a field of a repeat question."""
        return self.route.questionnaire.find(ident)

    def shown(self, ident: str, entry: Mapping[str, Any] | None = None) -> Inlines:
        """The answer to `ident` as inlines, from `entry` where it is a field of one."""
        value = entry[ident.partition(".")[2]] if entry is not None else self.route.effective[ident]
        return show.shown(self.question(ident), value, ident)


def text(words: str) -> Inlines:
    """`words` as inlines."""
    return (Text(words),)


def cell(words: str | Inlines) -> Cell:
    """A cell that holds `words`; a dash where there are none, so that nobody wonders whether it was forgotten."""
    content = text(words) if isinstance(words, str) else words
    return Cell(content or text("—")) if content != text("") else Cell(text("—"))


def columns(words: str) -> tuple[Column, ...]:
    """Columns by name and share of the width, as in `Action 4 | Lead 2`."""
    titles = [column.strip().rpartition(" ") for column in words.split("|")]
    return tuple(Column(title, int(share)) for title, _, share in titles)


def table(caption: str, heads: str, rows: Iterable[tuple[Cell, ...]]) -> Table:
    """A table with its caption; `heads` as `columns` takes them."""
    return Table(caption, columns(heads), tuple(rows))
