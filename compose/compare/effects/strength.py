"""Verbs of a promise that bind more or less than before, are turned round, or no longer say who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compose.compare.effects import deeds, scale, units
from compose.compare.effects.group import Group
from compose.compare.effects.ladders import climbs
from compose.compare.effects.model import Piece, Sign
from compose.compare.effects.pattern import listed
from compose.compare.effects.scale import Verb
from compose.compare.effects.text import Sentence, is_small, stem
from compose.compare.effects.verbs import groups
from compose.compare.effects.voices import agent

_NOT_SOMEBODY = (
    r"then\b|when\b|end\b|agreement|e-?mail|post\b|phone|letter|start\b|date\b|year|month|time\b|law\b|means\b|default|"
    rf"next\b|[a-z]+day\b|[a-z]+ing\b|(?:{'|'.join(units.MONTHS)})\b"
)
_BY_SOMEBODY = re.compile(
    r"\b(?:by|between|among|amongst) (?:the |our |a |an |its |their |each |all |both )?" + rf"(?!{_NOT_SOMEBODY})[a-z]"
)
_HELP = re.compile(r"\s+(?:\w+\s+)?(?:support|help|assistance|encouragement)\b")
_NO_DEED = frozenset(
    listed("to in of the a an by value values welcome welcomes support supports respect respects wish")
)
_MORE = re.compile(r"\b(?:not|never|no)\b.* ?(?:more|other|further) (?:\w+ ){0,2}than\b")
Both = tuple[Group | None, Group | None]


def beside(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Both]:
    """The promises of both sides put beside one another: those of the same verb, then those that stand between."""
    ones = [group for one in old for group in groups(one)]
    twos = [group for two in new for group in groups(two)]
    found = _same_heads(ones, twos)
    left = [a for a in range(len(ones)) if a not in found]
    free = [b for b in range(len(twos)) if b not in found.values()]
    found |= dict(zip(left, free, strict=False)) if len(left) == len(free) or not found else {}
    made: list[Both] = [(one, twos[found[a]] if a in found else None) for a, one in enumerate(ones)]
    return made + [(None, two) for b, two in enumerate(twos) if b not in found.values()]


def _same_heads(ones: Sequence[Group], twos: Sequence[Group]) -> dict[int, int]:
    found: dict[int, int] = {}
    for a, one in enumerate(ones):
        like = [b for b, two in enumerate(twos) if two.head == one.head and b not in found.values()]
        if like:
            found[a] = min(like, key=lambda b: abs(a - b))
    return found


def pieces(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Piece]:
    """What the verbs of the promises make softer or firmer."""
    for one, two in beside(old, new):
        if one and two:
            yield from _compared(one, two)
        elif one:
            yield from (_turned(piece) for piece in _against_bare(one, new))
        elif two:
            yield from _against_bare(two, old)


def _compared(one: Group, two: Group) -> Iterator[Piece]:
    if one.negated != two.negated and one.head == two.head:
        if _just_that(one, two):
            return
        yield Piece(_negation(one, two), one.quote, two.quote, 0.75, "which turns it round")
        return
    if one.head != two.head and not _alike(one, two):
        return
    if one.head != two.head and {_first(one), _first(two)} & {"can", "could"}:
        return  # what people can do is hardly ever what was promised
    before, after = _bound(one, two), _bound(two, one)
    if before == after < scale.FIRM and _rest(one) == _rest(two):
        before, after = scale.MODALS.get(_first(one), before), scale.MODALS.get(_first(two), after)
    if before == after and (way := climbs(one, two)):
        yield Piece(1 if way > 0 else -1, one.quote, two.quote, 0.7)
    elif after.high < before.low:
        yield Piece(-1, one.quote, two.quote, 0.9)
    elif after.low > before.high:
        yield Piece(1, one.quote, two.quote, 0.9)
    elif one.head == two.head or "b" in (one.head, two.head):
        yield from _actor(one, two)


def _just_that(one: Group, two: Group) -> bool:
    """Whether one side says `not more than` what the other says `only`."""
    negated, plain = (one, two) if one.negated else (two, one)
    low = negated.sentence.low
    return bool(_MORE.search(low) or " without " in low or " until " in low) and "only " in plain.sentence.low


def _rest(group: Group) -> str:
    """The group without its first word."""
    return group.quote.lower().partition(" ")[2]


def _first(group: Group) -> str:
    return group.sentence.words[group.first].low


def _alike(one: Group, two: Group) -> bool:
    """Whether two verbs stand among the same words, so that one may stand for the other."""
    return bool(_near(one) & _near(two))


def _near(group: Group) -> set[str]:
    """Stems of the words of weight before and after a verb, and of the verb."""
    words = group.sentence.words[max(0, group.first - 4) : group.last + 8]
    return {word.stem for word in words if not is_small(word.low) and word.low not in scale.MODALS}


def _bound(group: Group, other: Group) -> Verb:
    """How strongly `group` binds beside `other`; a verb without a deed counts only where the other names one."""
    mild = _mild(group)
    neutral = _THINKING if group.mild else _NEUTRAL
    if mild is None or _mild(other) is not None or other.head in neutral or group.head in other.sentence.content:
        return group.verb
    helps = _HELP.match(other.sentence.low, other.sentence.words[other.last].end)
    return group.verb if helps and mild == scale.MEANT else min(group.verb, mild)


_MILD = {stem(word): verb for word, verb in deeds.MILD.items()}
_NEUTRAL = frozenset(stem(word) for word in deeds.NEUTRAL)
_THINKING = frozenset(stem(word) for word in deeds.THINKING)
_HARMS = frozenset(stem(word) for word in deeds.HARMS)


def _mild(group: Group) -> Verb | None:
    return group.mild or _MILD.get(group.head)


def _negation(old: Group, new: Group) -> Sign:
    """Which way a promise goes that was turned round; not to do harm is the firmer one, and never is than seldom."""
    for group, sign in ((old, 1), (new, -1)):
        if "only" in group.quote.lower().split():
            return 1 if sign > 0 else -1
    return 1 if new.negated == (new.head in _HARMS) else -1


def harms(group: Group) -> bool:
    """Whether the verb is one that those who rely on the promise would rather not see."""
    return group.head in _HARMS


def _actor(one: Group, two: Group) -> Iterator[Piece]:
    """Told where it is no longer said who acts, or said for the first time."""
    before, after = agent(one), agent(two)
    if _stands(before, two) or _stands(after, one):
        return
    if before and not one.passive and _nobody(two):
        yield Piece(-1, one.told, two.told, 0.75, "and no longer says who")
    elif after and not two.passive and _nobody(one):
        yield Piece(1, one.told, two.told, 0.75, "and now says who")


def _stands(words: str, group: Group) -> bool:
    """Whether the sentence names those who do it all the same, as in `on the council's website`."""
    return bool(words) and group.passive and f"{words}'" in group.sentence.low


def _nobody(group: Group) -> bool:
    if group.subject == "there":
        return True
    return (
        group.passive
        and not agent(group)
        and not _BY_SOMEBODY.search(group.sentence.low, group.sentence.words[group.last].end)
    )


def _against_bare(group: Group, other: Sequence[Sentence]) -> Iterator[Piece]:
    """A hedged verb where the other side has the bare one: `aims to pay`, `pays`."""
    if (
        is_small(group.sentence.words[group.last].low)
        or group.verb.high >= scale.FIRM.high
        or _first(group) in ("can", "could")
    ):
        return
    taken = {(sentence.text, one.last) for sentence in other for one in groups(sentence)}
    begin = 1 if _first(group) in scale.MODALS else 0  # "Contact us" does not stand for "may be contacted"
    for sentence in other:
        for at, word in enumerate(sentence.words[begin:], begin):
            if at and sentence.words[at - 1].low in _NO_DEED:
                continue
            if word.stem == group.head and not word.low.endswith("ing") and (sentence.text, at) not in taken:
                yield Piece(-1, sentence.quote(word.start, word.end), group.quote, 0.8)
                return


def _turned(piece: Piece) -> Piece:
    return Piece(1, piece.new, piece.old, piece.sure, piece.note)
