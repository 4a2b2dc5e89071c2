"""The promises of a sentence: each verb that matters, with the words before it that say how strongly it binds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compose.compare.effects import grammar, scale
from compose.compare.effects.group import Group
from compose.compare.effects.marks import marks
from compose.compare.effects.modals import is_under, modal
from compose.compare.effects.pattern import one_of
from compose.compare.effects.scale import Verb
from compose.compare.effects.text import Sentence, Word

_NO_ASIDE = ("writing", "free", "guarantee")
"""Hedges that never stand between `will` and its verb."""
_BEFORE_ING = (", ", ": ", "and ", "not ", "is ", "are ", "be ", "been ", "was ", "were ", "also ", "now ")
_LEADS = [(verb, re.compile(one_of(phrases))) for verb, phrases in scale.LEADS.items()]


@lru_cache(maxsize=64)
def groups(sentence: Sentence) -> tuple[Group, ...]:
    """The promises of `sentence`, in order; none of a question."""
    return () if sentence.text.rstrip().endswith("?") else tuple(_groups(sentence))


def _groups(sentence: Sentence) -> Iterator[Group]:
    reader, at, before = _Reader(sentence), 0, 0
    while at < len(sentence.words):
        if found := reader.group(at, before):
            yield found
            at = before = found.last + 1
        else:
            at += 1


@dataclass
class _Reader:
    """Reads groups out of one sentence."""

    sentence: Sentence

    def __post_init__(self) -> None:
        self.words = self.sentence.words
        self.starts = {word.start: at for at, word in enumerate(self.words)}
        self.leads = dict(self._leads())
        hedged = (mark for mark in marks(self.sentence) if mark.kind == "hedge" and mark.name not in _NO_ASIDE)
        self.hedges = {self.starts[mark.start]: mark.end for mark in hedged if mark.start in self.starts}

    def _leads(self) -> Iterator[tuple[int, tuple[Verb, int]]]:
        """By place of its first word, what stands before a verb, and its end; the longest where two begin together."""
        found = [(one.start(), one.end(), verb) for verb, regex in _LEADS for one in regex.finditer(self.sentence.low)]
        for start, end, verb in sorted(found):
            if start in self.starts:
                yield self.starts[start], (verb, end)

    def group(self, at: int, before: int) -> Group | None:
        """The group that begins at `at`."""
        word = self.words[at]
        if at and word.low.endswith("ing") and not self.sentence.low[: word.start].endswith(_BEFORE_ING):
            return None  # "groups wishing to join"
        first = modal(self.sentence, at)
        if first is None and (not self._leads_here(at) or is_under(self.sentence, at)):
            return None
        levels, negated, place, be = [first or scale.FIRM], self._no(at, before, word), at + (first is not None), False
        while place < len(self.words):
            low = self.words[place].low
            if place in self.leads and self._reaches(place):
                verb, end = self.leads[place]
                levels.append(verb)
                place, be = self._after(end), False
            elif self._takes_noun(place):
                break
            elif grammar.GERUND.match(self.sentence.low, self.words[place].start):
                levels.append(scale.OPEN)
                place, be = place + 1, False
            elif low in grammar.SELDOM or grammar.AVOIDED.match(self.sentence.low, self.words[place].start):
                negated, place = not negated, place + 1
                levels.append(scale.MEANT)
            elif (past := self._past(place)) > place:
                negated, place = negated ^ self._turns(place), past
            elif low in grammar.BE:
                be, place = True, place + 1
            else:
                break
        return self._made(at, place, levels, negated, be, before)

    def _made(self, at: int, place: int, levels: list[Verb], negated: bool, be: bool, before: int) -> Group | None:
        last = min(place, len(self.words) - 1)
        head = self.words[last].low
        if be and not grammar.is_participle(head):
            last, passive = max(at, last - 1), False
        else:
            passive = be
        mild = self.leads[place][0] if self._takes_noun(place) else None
        negated ^= self._denies(last)
        verb = weakest(levels)
        verb = min(verb, scale.FIRM) if negated else verb  # "must not" and "will not" are one
        return Group(self.sentence, at, last, verb, negated, passive, mild, before)

    def _takes_noun(self, place: int) -> bool:
        """Whether words such as `have regard to` stand here, with a noun after them."""
        return place in self.leads and bool(grammar.NOUNY.match(self.sentence.low, self.words[place].start))

    def _no(self, at: int, before: int, word: Word) -> bool:
        """Whether it is denied: by itself, or by a subject such as `no group`."""
        denied = before < at and self.words[before].low in ("no", "none", "neither", "nobody")
        denied = denied and self.words[before + 1].low not in grammar.MORE
        return denied ^ (word.low in scale.NEGATED)

    def _denies(self, last: int) -> bool:
        """Whether what follows the verb denies it, as in `will share no names`."""
        if self.words[last].stem in grammar.EMPTY or last + 2 >= len(self.words):
            return False
        return self.words[last + 1].low == "no" and self.words[last + 2].low not in grammar.MORE

    def _leads_here(self, at: int) -> bool:
        if at not in self.leads or not self._reaches(at):
            return False
        return at == 0 or self.words[at - 1].low not in grammar.NOUNS or self._is_aim(at)

    def _is_aim(self, at: int) -> bool:
        return bool(
            re.match(
                r"(?:aim|intention|ambition|goal|objective|aspiration|purpose|preference|hope|wish)\s",
                self.sentence.low[self.words[at].start :],
            )
        )

    def _reaches(self, at: int) -> bool:
        """Whether a verb follows, rather than a noun: `works to agreed rules` says how, not how surely."""
        end = self.leads[at][1]
        follows = self._after(end)
        if follows >= len(self.words):
            return self.sentence.low.rstrip().endswith(":")  # what is promised follows in a list
        low = self.sentence.low[:end]
        return not low.endswith((" to", "account of", "note of", " consideration", " account", "reflect on")) or (
            low.endswith(" to") and self.words[follows].low not in grammar.DETERMINERS
        )

    def _after(self, end: int) -> int:
        return next((at for at, word in enumerate(self.words) if word.start >= end), len(self.words))

    def _turns(self, place: int) -> bool:
        """Whether it denies what follows: `not`, `under no circumstances`."""
        low = self.sentence.low
        return self.words[place].low in scale.NEGATED or bool(grammar.NO_WAY.match(low, self.words[place].start))

    def _past(self, place: int) -> int:
        """Where the verb may stand after a word that only stands before it, and after an aside; else `place`."""
        low = self.words[place].low
        if place in self.hedges:
            return max(place + 1, self._after(self.hedges[place]))
        if low in scale.NEGATED or low in grammar.SKIP or (low.endswith("ly") and low not in grammar.LY):
            return place + 1
        aside = grammar.PLACED.match(self.sentence.low, self.words[place - 1].end if place else 0)
        return self._after(aside.end()) if aside else place


def weakest(levels: list[Verb]) -> Verb:
    """How strongly words bind that stand in a row: as the weakest of them."""
    real = [one for one in levels if one != scale.RIGHT]
    if len(real) < len(levels) and all(one >= scale.FIRM for one in real):
        return scale.RIGHT
    return max(real) if min(real) == scale.FIRM else min(real)
