"""What the abbreviations of a document stand for: PCC is a commissioner in one, a church's council in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compose.lapsed import context
from compose.lapsed.forms import Candidate, Form, span
from compose.lapsed.tokens import Words

_SMALL = frozenset(("of", "for", "and", "the", "in", "on", "by", "to", "a", "with"))
"""Words that give an abbreviation no letter, or may give none."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a document tells of its abbreviations."""

    spelled: frozenset[str]
    """Ids of the entries whose name is spelled out."""
    ours: frozenset[Form]
    """Abbreviations that stand in brackets behind the name of their entry."""
    otherwise: frozenset[Form]
    """Those that stand in brackets behind another name that they are short for."""

    def understood(self, form: Form, *, in_context: bool) -> bool:
        """Whether the abbreviation `form` means what its entry does, where its context says so or does not."""
        if form in self.otherwise and form not in self.ours:
            return False
        return in_context or form.entry.id in self.spelled


def known(document: Iterable[tuple[Words, Sequence[Candidate]]]) -> Known:
    """What the paragraphs of a document, each with what may stand in it, tell of its abbreviations."""
    spelled: set[str] = set()
    ours: set[Form] = set()
    otherwise: set[Form] = set()
    for words, candidates in document:
        names = [(place, form) for place, form in candidates if not form.spelling.short and _fits(words, place, form)]
        spelled.update(form.entry.id for _, form in names)
        ends = {(form.entry.id, place + len(form.keys)) for place, form in names}
        for place, form in candidates:
            if form.spelling.short and (form.entry.id, place) in ends:
                ours.add(form)
            elif form.spelling.short and _defined_at(words, place, form):
                otherwise.add(form)
    return Known(frozenset(spelled), frozenset(ours), frozenset(otherwise))


def _fits(words: Words, place: int, form: Form) -> bool:
    return context.fits(form.spelling, words, *span(words, place, form))


def _defined_at(words: Words, place: int, form: Form) -> bool:
    """Whether the abbreviation at `place` stands in brackets, behind words that begin with its letters."""
    start, end = words.spans[place]
    if not words.text[:start].rstrip("'\"“ ").endswith("(") or not words.text[end:].lstrip("'\"” ").startswith(")"):
        return False
    letters = list(form.keys[-1])
    for word in reversed(words.keys[max(0, place - 2 * len(letters)) : place]):
        if word[0] == letters[-1]:
            letters.pop()
        elif word not in _SMALL:
            return False
        if not letters:
            return True
    return False
