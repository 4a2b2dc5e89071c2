"""Hedges, ways out and words such as `always` that came in or went out, and how soon, how often, how much, for whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from compose.compare.effects import hedging
from compose.compare.effects.marks import Mark, marks
from compose.compare.effects.model import Piece, Sign
from compose.compare.effects.pattern import listed
from compose.compare.effects.quantities import quantities
from compose.compare.effects.text import Sentence, is_small, stem

_SIGN = re.compile(r"[^\w\s'’-]")
_ASKS = re.compile(r"\b(?:that|who|which|when|if|where|whoever|anyone)\b[^,;.]{0,30}? (?:ask|request|want)s?\b")
_HOPES = frozenset(
    map(stem, listed("hope expect intend plan anticipate propose suggest recommend assume presume envisage"))
)
_WHEN = ("time", "date", "rate")
Placed = tuple[Sentence, Mark]


def placed(sentences: Sequence[Sentence], kind: str) -> list[Placed]:
    """The marks of one table in `sentences`, in order."""
    return [(one, mark) for one in sentences for mark in marks(one) if mark.kind == kind]


def quote(one: Placed | None) -> str:
    """The words of a mark as they are written; of a way out, with what it is a way out for."""
    if not one:
        return ""
    sentence, mark = one
    return sentence.quote(mark.start, _end(sentence, mark) if mark.name in ("exception", "limits") else mark.end)


def _end(sentence: Sentence, mark: Mark) -> int:
    """Where what follows a mark ends: at the next sign, or after six words."""
    sign = _SIGN.search(sentence.low, mark.end)
    behind = [word.end for word in sentence.words if mark.end <= word.start and (not sign or word.end <= sign.start())]
    return max([mark.end, *behind[:6]])


def hedges(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """Hedges that came in or went out; one that stands for another of its weight is style."""
    out, came = _unmatched(placed(old, "hedge"), placed(new, "hedge"))
    out, came = _vague_too(out, new, old), _vague_too(came, old, new)
    out, came = _unsaid(out, new), _unsaid(came, old)
    for sign, reasonable in ((-1, False), (-1, True), (1, False)):
        gone, here = ([one for one in some if _is(one, sign, reasonable)] for some in (out, came))
        for one, two in zip_longest(gone, here):
            yield from _swapped(one, two, sign)


def _is(one: Placed, sign: int, reasonable: bool) -> bool:
    """Whether a mark is of a line that turns a promise that way; `reasonable` stands for nothing but itself."""
    return hedging.HEDGES[one[1].name].sign == sign and (one[1].name == "reasonable") == reasonable


def _unmatched(old: list[Placed], new: list[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Those of each side that the other has none of the same line for."""
    names = Counter(mark.name for _, mark in old) & Counter(mark.name for _, mark in new)
    return _less(old, names.copy()), _less(new, names)


def _vague_too(some: list[Placed], there: Sequence[Sentence], here: Sequence[Sentence]) -> list[Placed]:
    """`some` without `reasonable` where the other side has another word as vague, such as `enough`."""
    spare = (
        len(placed(there, "enough")) - len(placed(here, "enough")) + sum(one[1].name == "reasonable" for one in some)
    )
    return [one for one in some if one[1].name != "reasonable" or spare <= 0]


def _unsaid(some: list[Placed], there: Sequence[Sentence]) -> list[Placed]:
    """`some` without `if a group asks` where the other side has `any group that asks`."""
    asks = any(_ASKS.search(one.low) for one in there)
    kept = [one for one in some if not (asks and one[1].name == "asked")]
    hopes = {word.stem for one in there for word in one.words} & _HOPES
    return [
        one for one in kept if one[1].name != "hoped" or not hopes & {stem(word) for word in quote(one).lower().split()}
    ]


def _less(some: list[Placed], names: Counter[str]) -> list[Placed]:
    kept = []
    for one in some:
        if names[one[1].name] > 0:
            names[one[1].name] -= 1
        else:
            kept.append(one)
    return kept


def _swapped(old: Placed | None, new: Placed | None, sign: int) -> Iterator[Piece]:
    gain = (new[1].level if new else 0) - (old[1].level if old else 0)
    if not gain:
        return
    names = [hedging.HEDGES[one[1].name].sure for one in (old, new) if one]
    way: Sign = 1 if gain * sign > 0 else -1
    yield Piece(way, quote(old), quote(new), min(names))


def vague(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """How soon and how often, where no time is named on either side."""
    yield from _soon(old, new)
    for kind in ("time", "often", "say", "claim"):
        for one, two in zip(*_unequal(placed(old, kind), placed(new, kind)), strict=False):
            if one[1].level != two[1].level:
                yield Piece(1 if two[1].level > one[1].level else -1, quote(one), quote(two), 0.8)


def _soon(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """That it is done soon, where the other side says nothing of when."""
    before, after = placed(old, "time"), placed(new, "time")
    here, there = (before, new) if before else (after, old)
    if bool(before) == bool(after) or any(one.sort in _WHEN for two in there for one in quantities(two)):
        return
    for one in here:
        if one[1].level >= 2 and not any(amount.sort in _WHEN for amount in quantities(one[0])):
            yield Piece(-1, quote(one), "", 0.7) if before else Piece(1, "", quote(one), 0.7)


def _unequal(old: list[Placed], new: list[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Those of each side that the other has none of the same level for."""
    both = {mark.level for _, mark in old} & {mark.level for _, mark in new}
    left, right = ([one for one in some if one[1].level not in both] for some in (old, new))
    return left, right


def shares(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """For how many of them, where the same word follows: `all groups`, `some groups`."""
    ones, twos = (_shares(some) for some in (old, new))
    for noun in ones.keys() & twos.keys():
        if ones[noun][1].level != twos[noun][1].level:
            sign: Sign = 1 if twos[noun][1].level > ones[noun][1].level else -1
            yield Piece(sign, _with(ones[noun], noun), _with(twos[noun], noun), 0.85)


def _shares(sentences: Sequence[Sentence]) -> dict[str, Placed]:
    return {noun: one for one in placed(sentences, "share") for noun in nouns(*one)}


def nouns(sentence: Sentence, mark: Mark) -> list[str]:
    """Stems of the two words of weight that follow a mark."""
    behind = [word for word in sentence.words if word.start >= mark.end][:3]
    stop = next((at for at, word in enumerate(behind) if _SIGN.search(sentence.low[mark.end : word.start])), 3)
    return [word.stem for word in behind[:stop] if not is_small(word.low)]


def _with(one: Placed, noun: str) -> str:
    sentence, mark = one
    end = next(word.end for word in sentence.words if word.start >= mark.end and word.stem == noun)
    return sentence.quote(mark.start, end)
