"""What the cells of a column are expected to name: a partner, a clause of the Compact, a measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from types import MappingProxyType

from compose.library.model import Library
from compose.library.select import Selection
from compose.pack.words.evaluation import measures
from compose.questionnaire.journey import Journey

ALL = "All partners"


@dataclass(frozen=True)
class Offer:
    """What one column offers."""

    what: str
    """What one of them is, as in `no partner of this folder`."""
    shown: Mapping[str, str]
    """The words of each, by what is typed in the file of answers."""
    also: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What is typed for other words that mean one of them, in small letters."""
    several: bool = False
    """Whether a cell may name several, or all."""

    def words(self, typed: str) -> str:
        """What a cell says for `typed`."""
        return self.shown.get(self.typed(typed), typed)

    def typed(self, words: str) -> str:
        """What is typed for the words of a cell; what names nothing stays as it is."""
        return self._known.get(_plain(words), words)

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """What is typed for every word that means one of them, in small letters."""
        titles = {_plain(said): typed for typed, said in self.shown.items()}
        return {**self.also, **titles, **{_plain(one): one for one in self.shown}}

    def knows(self, words: str) -> bool:
        """Whether `words` name one of them."""
        if self.typed(words) in self.shown:
            return True
        if not self.several:
            return False
        return _plain(words).startswith("all") or all(self.typed(one) in self.shown for one in _AND.split(words))

    def nearest(self, words: str) -> str:
        """The one that was perhaps meant; empty where none is near."""
        known = {_plain(said): said for said in self.shown.values()}
        near = get_close_matches(_plain(words), known, n=1, cutoff=0.6)
        return known[near[0]] if near else ""


Offers = Mapping[str, Offer]
"""What columns offer, by the field that each holds."""
NONE: Offers = MappingProxyType({})


def offers(ident: str, route: Journey, library: Library, selection: Selection) -> Offers:
    """What the columns of the repeat question `ident` offer."""
    return dict(_offers(ident, route, library, selection))


def _offers(ident: str, route: Journey, library: Library, selection: Selection) -> Iterator[tuple[str, Offer]]:
    for part in _CLAUSES.get(ident, ()):
        here = selection.in_print_order(library)
        yield part, Offer("clause of this text", {one.clause.id: one.clause.title for one in here})
    if ident == "actions":
        names = [one["name"] for one in route.effective["partners"] or () if isinstance(one["name"], str)]
        yield "lead", Offer("partner of this folder", {name: name for name in (*names, ALL)}, several=True)
    if ident == "figures":
        also = {_plain(one.question): one.id for one in measures()}
        yield "measure", Offer("measure of the table", {one.id: one.measure for one in measures()}, also)


_CLAUSES: Mapping[str, tuple[str, ...]] = {"actions": ("serves",), "successes": ("clause",), "concerns": ("clause",)}
_AND = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*")


def _plain(words: str) -> str:
    return " ".join(words.replace("-", " ").split()).casefold().rstrip(".")
