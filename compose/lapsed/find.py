"""Finding what no longer stands in a text: one pass over its words, then what stands round each find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from compose.lapsed import abbreviations, context
from compose.lapsed.forms import Candidate, Form, span
from compose.lapsed.model import Lapsed, Register
from compose.lapsed.tokens import Words, even


@dataclass(frozen=True, slots=True)
class Hit:
    """A name that was found."""

    entry: Lapsed
    start: int
    """Letter of the text at which it begins."""
    end: int
    words: str
    """As they stand in the text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, or what else is read as one."""

    text: str
    around: str = ""
    """Words that belong to it but are not looked through, such as the question that it answers."""


def find(text: str, register: Register) -> tuple[Hit, ...]:
    """Everything of `register` in `text`, in reading order; empty lines part its paragraphs."""
    starts, stretches = zip(*_paragraphs(text), strict=True)
    found = scan(stretches, register)
    return tuple(
        Hit(hit.entry, start + hit.start, start + hit.end, hit.words)
        for start, hits in zip(starts, found, strict=True)
        for hit in hits
    )


_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")


def _paragraphs(text: str) -> Iterator[tuple[int, Stretch]]:
    """Each paragraph, and the letter at which it begins."""
    start = 0
    for match in _EMPTY_LINES.finditer(text):
        yield start, Stretch(text[start : match.start()])
        start = match.end()
    yield start, Stretch(text[start:])


def scan(stretches: Sequence[Stretch], register: Register) -> tuple[tuple[Hit, ...], ...]:
    """Everything of `register` in each of `stretches`, which together are one document.

    An abbreviation that one of them spells out is understood in all.
    """
    index, texts = _index(register), [Words(even(stretch.text)) for stretch in stretches]
    candidates = [list(_candidates(index, words)) for words in texts]
    known = abbreviations.known(zip(texts, candidates, strict=True))
    return tuple(
        tuple(_hits(stretch, words, some, register, known))
        for stretch, words, some in zip(stretches, texts, candidates, strict=True)
    )


@cache
def _index(register: Register) -> dict[str, list[Form]]:
    """Every spelling by what its first word may be."""
    index: dict[str, list[Form]] = {}
    for entry in register.entries:
        for form in (Form(entry, spelling) for spelling in entry.forms):
            for first in form.firsts:
                index.setdefault(first, []).append(form)
    return index


def _candidates(index: dict[str, list[Form]], words: Words) -> Iterator[Candidate]:
    for place, word in enumerate(words.keys):
        for form in index.get(word, ()):
            if form.stands_at(words, place):
                yield place, form


def _hits(
    stretch: Stretch, words: Words, some: Iterable[Candidate], register: Register, known: abbreviations.Known
) -> Iterator[Hit]:
    around, found = stretch.around.lower(), []
    for place, form in some:
        at = span(words, place, form)
        if _means_it(form, words, place, around, known):
            found.append(Hit(form.entry, *at, stretch.text[slice(*at)]))
    return (hit for hit in _longest(found) if not context.is_past(register.past, words, hit.start, hit.end))


def _means_it(form: Form, words: Words, place: int, around: str, known: abbreviations.Known) -> bool:
    if form.exact and words.shouted_at(place, len(form.keys)):
        return False
    at = span(words, place, form)
    if not context.fits(form.spelling, words, *at, around):
        return False
    if not form.spelling.short:
        return True
    return known.understood(form, in_context=context.has_needs(form.spelling, words, *at, around))


def _longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """`hits` without those that a longer one overlaps, in reading order."""
    group: list[Hit] = []
    for hit in sorted(hits, key=lambda one: one.start):
        if group and hit.start >= max(other.end for other in group):
            yield from _longest_of(group)
            group = []
        group.append(hit)
    yield from _longest_of(group)


def _longest_of(group: Iterable[Hit]) -> Iterator[Hit]:
    kept: list[Hit] = []
    for hit in sorted(group, key=lambda one: (one.start - one.end, one.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return iter(sorted(kept, key=lambda one: one.start))
