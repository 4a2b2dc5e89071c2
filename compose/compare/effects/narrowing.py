"""Fewer of them, or only if: words that leave some out, put in where all the others stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, units, vague
from compose.compare.effects.kept import kept, put_in
from compose.compare.effects.model import Piece, Sign
from compose.compare.effects.pattern import one_of
from compose.compare.effects.text import Sentence, Word, is_small, stem

_WORDS = "|".join(vague.NARROW + vague.FEW)
_NARROW = re.compile(
    rf"(?<!how )(?<!so )(?<!as )(?<![\w'])(?:{_WORDS})(?: of)?(?: (?:the|these|those))?\s+(?!and\b|or\b|to\b|by\b|in\b)"
)
_BE = re.compile(r"(?:be|been|is|are|was|were|fully|jointly|not)\s+$")
_AFTER = re.compile(one_of(vague.NARROWERS))
_ONLY = re.compile(r"(?<![\w'])(?:only|solely|exclusively)(?![\w'])")
_SAFEGUARD = re.compile(
    r"\s+(?:once|when|after|if|with|following|where|on|in)\b[^,;.]{0,40}?\b(?:hear|consult|agree|ask|talk|speak|listen|"
    r"notice|notif|time to|consent|approv|permission|told|tell|inform|warn|views?\b|discuss|invol)"
)
"""What has to come first for those who rely on the promise: that it may be done only then is what was promised."""
_NEVER = re.compile(
    r"\bnever\b|\bno (?:more|other|further) than\b|\b(?:not|cannot)\b.* without\b|"
    r"\bnot\b.* (?:more|other|further) (?:\w+ ){0,2}than\b"
)
_HARMS = frozenset(map(stem, deeds.HARMS))


def narrowing(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """What makes a promise hold for fewer or more of those whom it names."""
    yield from _adjectives(old, new, -1)
    yield from _adjectives(new, old, 1)
    yield from _only(old, new)
    yield from _clauses(old, new)


# -- before the noun ---------------------------------------------------------------------------------------------------


def _adjectives(plain: Sequence[Sentence], narrow: Sequence[Sentence], sign: Sign) -> Iterator[Piece]:
    nouns = {noun for one in narrow for noun, _, _ in _narrowed(one)}
    already = {noun for one in plain for noun, _, _ in _narrowed(one)}
    for one in narrow:
        for noun, start, end in _narrowed(one):
            if noun in nouns - already and (bare := _bare(plain, noun)):
                with_noun, alone = one.quote(start, end), bare
                yield Piece(sign, *((alone, with_noun) if sign < 0 else (with_noun, alone)), 0.75)


def _narrowed(sentence: Sentence) -> list[tuple[str, int, int]]:
    """Stem of each noun with a word before it that leaves some out, and where the two stand."""
    found: list[tuple[str, int, int]] = []
    for match in _NARROW.finditer(sentence.low):
        behind = [word for word in sentence.words if word.start >= match.end()][:2]
        if behind and not _BE.search(sentence.low, 0, match.start()):
            found.extend(
                (word.stem, match.start(), word.end)
                for word in behind[-1:] + behind[:1]
                if _is_noun(sentence, match.end(), word)
            )
    return found


def _is_noun(sentence: Sentence, start: int, word: Word) -> bool:
    between = sentence.low[start : word.start]
    return (
        not is_small(word.low)
        and word.low not in units.SMALL
        and word.low != "ones"
        and not re.search(r"[,;:.()]", between)
    )


def _bare(sentences: Sequence[Sentence], noun: str) -> str:
    """The noun as it stands in `sentences`, with the word `all` that goes with it."""
    for one in sentences:
        for at, word in enumerate(one.words):
            if word.stem == noun:
                start = (
                    one.words[at - 1].start
                    if at and one.words[at - 1].low in ("all", "every", "any", "each")
                    else word.start
                )
                return one.quote(start, word.end)
    return ""


# -- only --------------------------------------------------------------------------------------------------------------


def _only(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    before, after = (sum(len(_ONLY.findall(one.low)) for one in some) for some in (old, new))
    if before == after or _turned(old, new):
        return
    some, sign = (new, -1) if after > before else (old, 1)
    sentence, match = next((one, match) for one in some for match in _ONLY.finditer(one.low))
    near = [word for word in sentence.words if word.start >= match.end()][:2]
    if any(word.stem in _HARMS for word in near) or _SAFEGUARD.match(sentence.low, match.end()):
        sign = -sign
    words = sentence.quote(*_round(sentence, match.start(), match.end()))
    yield Piece(1 if sign > 0 else -1, *(("", words) if some is new else (words, "")), 0.7)


def _turned(old: Sequence[Sentence], new: Sequence[Sentence]) -> bool:
    """Whether one side forbids and the other allows, which tells more than `only` does."""
    one, two = (any(_NEVER.search(sentence.low) for sentence in some) for some in (old, new))
    return one != two


def _round(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """A stretch with the two words after it."""
    behind = [word for word in sentence.words if word.start >= end][:2]
    return start, behind[-1].end if behind else end


# -- after it ----------------------------------------------------------------------------------------------------------


def _clauses(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    if len(old) != 1 or len(new) != 1:
        return
    one, two = old[0], new[0]
    if kept(one, two):
        yield from (Piece(-1, "", words, 0.65) for words in _put_in(one, two))
    elif kept(two, one):
        yield from (Piece(1, words, "", 0.65) for words in _put_in(two, one))


def _put_in(short: Sentence, long: Sentence) -> Iterator[str]:
    """Each stretch that `long` has more, where it begins with words that leave some out."""
    for put in put_in(short, long):
        if len(put) > 1:
            start = max((match.start() for match in [_AFTER.match(long.low, put[0].start)] if match), default=-1)
            if start >= 0 and not _opens(long, put[0]):
                yield long.quote(put[0].start, put[-1].end)


def _opens(sentence: Sentence, word: Word) -> bool:
    """Whether a word begins the promise itself, as in `make sure that it pays`."""
    return bool(
        re.search(
            r"\b(?:sure|ensure|agree|say|explain|show|so|means|guarantee|promise)\s+$", sentence.low[: word.start]
        )
    )
