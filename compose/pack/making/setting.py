"""What the papers of a pack are made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from compose.document import fill, walk
from compose.document.fill import Filling
from compose.document.model import Blocks, Document, Inlines, Insert
from compose.document.show import words
from compose.inserts.context import Context
from compose.library.model import Clause, Library
from compose.library.select import Chosen, Selection
from compose.plan.clock.year import compact_week
from compose.plan.dates import long_date
from compose.questionnaire.journey import Journey


@dataclass(frozen=True)
class Setting:
    """One group's Compact, as its papers tell of it."""

    context: Context
    draft: Document
    """The Compact itself, from which numbers, language and notice are taken."""
    today: dt.date

    @property
    def route(self) -> Journey:
        """The group's answers."""
        return self.context.route

    @property
    def library(self) -> Library:
        """The clauses, with the group's own wording."""
        return self.context.library

    @property
    def selection(self) -> Selection:
        """What the Compact has and has not."""
        return self.context.selection

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of each clause and part of the Compact."""
        return {heading.id: heading.number for heading in walk.headings(self.draft) if heading.number}

    @cached_property
    def chosen(self) -> Mapping[str, Chosen]:
        """What the Compact has, by id."""
        return {one.clause.id: one for one in self.context.in_print_order}

    def titled(self, clause: Clause) -> str:
        """The title of `clause` with its number, as `Notice of a change to funding (4.4)`."""
        number = self.numbers.get(clause.id)
        return f"{clause.title} ({number})" if number else clause.title

    def entries(self, repeat: str) -> Sequence[Mapping[str, Any]]:
        """The entries of a repeat question; none where there are none."""
        return self.context.entries(repeat)

    def said(self, ident: str) -> str:
        """The answer to `ident` as it is printed; nothing where there is none or it is to be agreed."""
        value = self.route.effective[ident]
        plain = isinstance(value, str | int | dt.date) and value != ""
        return words(self.route.questionnaire.by_id[ident], value) if plain else ""

    def clause_named(self, said: object) -> str:
        """What to print for a clause that a person named by id or title: its title with its number."""
        if not isinstance(said, str):
            return ""
        clause = self.library.by_id.get(said) or next((c for c in self.library.clauses if c.title == said), None)
        return self.titled(clause) if clause else said

    def filling(self, insert: Callable[[Insert], Blocks] = lambda insert: ()) -> Filling:
        """What words of a paper are filled with; `insert` builds what is put in between."""
        return Filling(self.route, self.computed, insert, self.selection.ids())

    def line(self, run: Inlines) -> str:
        """`run` filled, as a line of words."""
        return walk.text(fill.fill_run(run, self.filling()))

    @cached_property
    def computed(self) -> Mapping[str, str]:
        """Texts that no question asks for."""
        known = self.context.milestones
        later = "a date to be set at adoption"
        monday = self._week()
        return {
            "today": long_date(self.today),
            "library_version": self.library.version,
            "review_due": long_date(known.review_due) if known.review_due else later,
            "renewal_due": long_date(known.renewal_due) if known.renewal_due else later,
            "compact_week": f"{monday.day} to {long_date(monday + dt.timedelta(days=6))}",
            "this_year": str(self.today.year),
            "next_year": str(self.today.year + 1),
        }

    def _week(self) -> dt.date:
        """The Monday of the Compact Week that is not over yet."""
        monday = compact_week(self.today.year)
        return monday if monday + dt.timedelta(days=6) >= self.today else compact_week(self.today.year + 1)
