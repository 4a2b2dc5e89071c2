"""Amounts that went out or came in: a day by which became `promptly`, a least became `about`, three months `notice`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from compose.compare.effects.amounts import Amount
from compose.compare.effects.bounds import softer
from compose.compare.effects.hedges import Placed, placed, quote
from compose.compare.effects.model import Piece, Sign
from compose.compare.effects.pattern import listed
from compose.compare.effects.text import Sentence, stem

_MANY = 3
_BURDENS = frozenset(
    map(stem, listed("page form report question return visit quote copy signature document visits side"))
)
"""Things asked of those who rely on a promise: that there are no more of them is what was promised."""
_END = re.compile(
    r"\b(?:by|before) (?:the )?(?:end|start|beginning|close|middle|spring|summer|autumn|winter|christmas|easter)\b"
)
_KINDS = {
    "time": ("time", "enough"),
    "rate": ("often",),
    "date": ("time",),
    "count": ("enough", "share"),
    "money": ("enough",),
    "share": ("enough",),
}


def bounds(pairs: Iterable[tuple[Amount | None, Amount | None]]) -> Iterator[Piece]:
    """A least that is one no longer, a most that came in, a number that is only about so much."""
    for old, new in pairs:
        if not old or not new or old.sort == "date":
            continue
        sign = softer(old.quantity.bound, new.quantity.bound)
        if sign and not _plainly_often(old, new):
            mild = {old.quantity.bound, new.quantity.bound} == {"", "least"}
            yield Piece(1 if sign > 0 else -1, old.quote, new.quote, 0.65 if mild else 0.85)


def _plainly_often(old: Amount, new: Amount) -> bool:
    """Whether one side has an adverb such as `yearly`, beside which `at least once a year` says no more."""
    adverbs = (re.search(r"ly$|^annual|every|each", one.quote.lower()) for one in (old, new))
    return old.sort == "rate" and any(adverbs)


def lost(
    pairs: Iterable[tuple[Amount | None, Amount | None]], old: Sequence[Sentence], new: Sequence[Sentence]
) -> Iterator[Piece]:
    """Amounts that only one side has, with the vague words that stand in their place on the other."""
    every = list(pairs)
    often = any(one and two and one.sort == "rate" for one, two in every)
    for one, two in every:
        if often and _is_month(one or two):
            continue  # "twice a year, in May and in the autumn"
        if one and two is None and _says_something(one):
            if one.sort == "time" and any(_END.search(some.low) for some in new):
                continue
            yield Piece(1 if _gain(one) < 0 else -1, one.quote, _vague(one, new, old), 0.8)
        elif two and one is None and _says_something(two):
            if two.sort == "time" and any(_END.search(some.low) for some in old):
                continue
            yield Piece(_gain(two), _vague(two, old, new), two.quote, 0.75)


def _is_month(amount: Amount | None) -> bool:
    """Whether it only names a month."""
    return bool(amount and amount.sort == "date" and not re.search(r"\d|by\b|before\b", amount.quote.lower()))


def _says_something(amount: Amount) -> bool:
    """Whether it is more than `one` or `100%`, which other words say as well."""
    if amount.sort == "count" and amount.quantity.bound == "deadline":
        return False
    return not amount.quantity.bare and not (amount.sort == "share" and amount.quantity.low == 1)


def _gain(amount: Amount) -> Sign:
    """Which way an amount goes that came in: a most, put to what had none, leaves less."""
    if amount.quantity.bound == "most" and amount.sort == "count" and amount.about & _BURDENS:
        return 1
    most = amount.quantity.bound == "most" and amount.sort in ("money", "count", "share")
    return -1 if most or _limits(amount) else 1


def _limits(amount: Amount) -> bool:
    """Whether it tells of which ones the promise holds, as `grants over £10,000`; not so `phased over a year`."""
    found = re.match(r"(over|under|above|below)\b|(?:more than|less than|fewer than|exceeding)\b", amount.quote.lower())
    return bool(found and not (found[1] and amount.sort == "time"))


def _is_few(one: Placed) -> bool:
    return one[1].kind != "share" or one[1].level <= _MANY


def _whole(one: Placed) -> str:
    """A mark, with the word after it where it only says how much."""
    sentence, mark = one
    behind = [word for word in sentence.words if word.start >= mark.end] if mark.kind == "enough" else []
    return sentence.quote(mark.start, behind[0].end if behind else mark.end)


def _vague(amount: Amount, here: Sequence[Sentence], there: Sequence[Sentence]) -> str:
    """Vague words that only this side has."""
    for kind in _KINDS[amount.sort]:
        said = {quote(one).lower() for one in placed(there, kind)}
        fresh = [_whole(one) for one in placed(here, kind) if _is_few(one) and quote(one).lower() not in said]
        if fresh:
            return fresh[0]
    return ""
