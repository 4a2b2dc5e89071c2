"""Texts as strings with one sign for each word, so that words are compared as quickly as letters."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FIGURES = re.compile(r"\d+")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ings|ed|es|s|['’]s|s['’])$")
_STEM = 7
_SILENT = frozenset(
    re.findall(r"\w+", "not no never nor cannot will would shall must should may might can could"),
)
"""Words whose change turns a promise round and makes it no other promise."""
_NUMBERS = frozenset(
    re.findall(
        r"\w+",
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty first "
        "second third fourth half",
    )
)
_NUMBER = "#"
_FIRST_SIGN, _SIGNS = 0xE000, 0x10FFFF - 0xE000
"""Signs for words begin behind all that could be taken for half a character."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read: its words in order as signs, and each once with what all of them weigh."""

    signs: str
    each: frozenset[str]
    weight: float
    numbers: frozenset[str] = frozenset()
    """The numbers in figures, to tell texts apart that are alike in all else."""


class _Signs(dict[str, str]):
    """The sign of each word met; the forms of a word share one."""

    def __init__(self) -> None:
        self._stems: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        self[word] = sign = self._sign(word)
        return sign

    def _sign(self, word: str) -> str:
        if word in _SILENT or word.endswith(("n't", "n’t")):
            return ""
        stem = _NUMBER if word[0].isdigit() or word in _NUMBERS else _ENDING.sub("", word)[:_STEM]
        return self._stems.setdefault(stem, chr(_FIRST_SIGN + len(self._stems) % _SIGNS))


class Reader:
    """Reads texts against all texts of both sides: a word that few of them have weighs more."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._signs = _Signs()
        self._read: dict[str, Reading] = {}
        self._coded = {text: self._as_signs(text) for text in dict.fromkeys(texts)}
        counts = Counter(sign for signs in self._coded.values() for sign in set(signs))
        self.weights = _weights(counts, len(self._coded))

    def _as_signs(self, text: str) -> str:
        return "".join([self._signs[word] for word in _WORD.findall(text.lower())])

    def read(self, text: str) -> Reading:
        """`text` read; one that is not among the texts of both sides is read all the same."""
        found = self._read.get(text)
        if found is None:
            signs = self._coded.get(text) or self._as_signs(text)
            found = self._read[text] = self._reading(signs, frozenset(_FIGURES.findall(text)))
        return found

    def joined(self, *parts: Reading) -> Reading:
        """What the texts of `parts` say one after the other."""
        return self._reading("".join(part.signs for part in parts))

    def _reading(self, signs: str, numbers: frozenset[str] = frozenset()) -> Reading:
        each = frozenset(signs)
        return Reading(signs, each, self.weigh(each), numbers)

    def weigh(self, signs: Iterable[str]) -> float:
        """What `signs` weigh together."""
        return math.fsum(self.weights.get(sign, 0.0) for sign in signs)


def _weights(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    return {sign: math.log((texts + 1) / count) + 0.05 for sign, count in counts.items()}
