"""Linking words to the glossary: where a clause uses a word that is explained, a reader can go to its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compose.document import walk
from compose.document.model import Blocks, Emphasis, Inline, Inlines, Strong, TermUse, Text
from compose.document.rebuild import rebuilt_inline, throughout


@dataclass(frozen=True)
class Forms:
    """The words that are linked, and the glossary entry of each."""

    terms: Mapping[str, str]
    """Id of the entry by the words in small letters."""
    pattern: re.Pattern[str]
    """Finds the words in small letters, the longest first."""


def forms(words: Mapping[str, Iterable[str]]) -> Forms:
    """What to look for: the forms of each entry by its id."""
    terms = {form.lower(): term for term, some in words.items() for form in some}
    longest_first = sorted(terms, key=len, reverse=True)
    any_of = "|".join(map(re.escape, longest_first)) or "(?!)"  # without words, nothing is found
    return Forms(terms, re.compile(rf"(?<![\w-])({any_of})(?![\w-])"))


def linked(blocks: Blocks, known: Forms) -> Blocks:
    """`blocks` with the first use of each word in `known` linked; words linked by hand count as used."""
    used = {inline.term for inline in walk.inlines(blocks) if isinstance(inline, TermUse)}
    return throughout(blocks, _Linking(known, used).run)


def thinned(blocks: Blocks, used: set[str]) -> Blocks:
    """`blocks` with links only where an entry is met for the first time; `used`, the entries met so far, grows."""

    def run(content: Inlines) -> Inlines:
        return tuple(found for inline in content for found in once(inline))

    def once(inline: Inline) -> Inlines:
        if not isinstance(inline, TermUse):
            return (rebuilt_inline(inline, run),)
        if inline.term in used:
            return inline.content
        used.add(inline.term)
        return (inline,)

    return throughout(blocks, run)


@dataclass
class _Linking:
    """One clause on its way through."""

    known: Forms
    used: set[str]

    def run(self, content: Inlines) -> Inlines:
        """`content` with words linked."""
        return tuple(found for inline in content for found in self._inline(inline))

    def _inline(self, inline: Inline) -> Inlines:
        match inline:
            case Text():
                return tuple(self._words(inline.text))
            case Strong() | Emphasis():
                return (rebuilt_inline(inline, self.run),)
        return (inline,)  # a link within a link would lead nowhere

    def _words(self, text: str) -> Iterable[Inline]:
        end = 0
        for match in self.known.pattern.finditer(_small(text)):
            term = self.known.terms[match[1]]
            if term not in self.used:
                self.used.add(term)
                yield from (Text(text[end : match.start()]),) if match.start() > end else ()
                yield TermUse((Text(text[match.start() : match.end()]),), term)
                end = match.end()
        yield from (Text(text[end:]),) if end < len(text) else ()


def _small(text: str) -> str:
    """`text` in small letters, which is searched in a third of the time that a search for either case takes."""
    small = text.lower()
    return small if len(small) == len(text) else text  # a few letters of other alphabets become two
