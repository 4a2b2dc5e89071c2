"""A text as the matching sees it: its telling words, its phrases, and the lists that they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from compose.matching.lexicon import Item, Lexicon, Line, Phrase, phrases
from compose.matching.stems import words

_MARKUP = re.compile(r"\]\([^)]*\)|[*\[]|^:::.*$", re.MULTILINE)
_ANSWER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")


@dataclass(frozen=True)
class Said:
    """What a text says."""

    phrases: frozenset[Phrase]
    telling: Mapping[str, str]
    """Stems of the words that tell something, each with the word as it stands there first."""
    lists: frozenset[str]
    """Names of the lists that any of its words or phrases stands in."""
    lists_by_stem: Mapping[str, frozenset[str]]
    """The lists that each telling word stands in, by itself or within a phrase."""

    def holds(self, item: Item) -> bool:
        """Whether `item` stands in it."""
        return not item.options.isdisjoint(self.phrases)

    def tells(self, line: Line) -> bool:
        """Whether all of `line` stands in it."""
        return all(map(self.holds, line.items))


def said(text: str, lexicon: Lexicon) -> Said:
    """What `text` says, in the words of `lexicon`."""
    spoken = tuple(words(text))
    stems = tuple(map(lexicon.stem, spoken))
    found = phrases(stems)
    telling: dict[str, str] = {}
    for word, stem in zip(spoken, stems, strict=True):
        if stem not in lexicon.passing and not stem.isdigit():
            telling.setdefault(stem, word)
    by_stem = _lists(found, lexicon)
    lists = frozenset(name for names in by_stem.values() for name in names)
    return Said(found, telling, lists, by_stem)


def _lists(found: frozenset[Phrase], lexicon: Lexicon) -> dict[str, frozenset[str]]:
    by_stem: dict[str, frozenset[str]] = {}
    for phrase in found & lexicon.lists_of.keys():
        for stem in phrase:
            by_stem[stem] = by_stem.get(stem, frozenset()).union(lexicon.lists_of[phrase])
    return by_stem


def plain(markdown: str) -> str:
    """`markdown` without its signs; the name of an answer stands for it."""
    named = _ANSWER.sub(lambda match: match[1].replace("_", " ").replace(".", " "), markdown)
    return _MARKUP.sub("", named)
