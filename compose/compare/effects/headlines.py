"""Numbers that changed, each with what it is the number of: `notice of a change to funding: 3 months -> 6 months`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compose.compare.effects.amounts import Amount, amounts, together
from compose.compare.effects.group import Group
from compose.compare.effects.numbers import converted, way
from compose.compare.effects.sentences import pairs
from compose.compare.effects.verbs import groups

_STOP = re.compile(
    r"[,;:.()]|\b(?:before|after|when|where|if|unless|so|which|that|who|and then|will|shall|must|should|may|can|is|"
    r"are|be|by|within|until|from|as|at|in)\b"
)
_JOIN = re.compile(
    r"^(?:of|in|for|the|a|an|any|and|or|to|on|per|each|every|\s)+\b|\b(?:of|in|for|the|a|an|any|and|or|to|on)\s*$"
)
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Headline:
    """One number that changed, for a summary."""

    topic: str
    """What it is the number of, in the words of the new side, such as `notice of a change to funding`; may be empty."""
    old: str
    """As written, such as `3 months`."""
    new: str
    way: str
    """Such as `longer`, `fewer`."""
    sentence: str
    """All of it in a line."""


def headlines(old: str, new: str, *, title: str = "") -> tuple[Headline, ...]:
    """The numbers that changed from `old` to `new`; `title` names those that the words do not."""
    return tuple(_headlines(old, new, title))


def _headlines(old: str, new: str, title: str) -> Iterator[Headline]:
    for pair in pairs(old, new):
        for one, two in together(amounts(pair.old), amounts(pair.new)):
            if one and two and not one.same(two):
                topic = topic_of(two) or topic_of(one) or title
                change = f"{one.quote} → {two.quote}, {way(one, two)}{converted(one, two)}"
                yield Headline(topic, one.quote, two.quote, way(one, two), f"{topic}: {change}" if topic else change)


def topic_of(amount: Amount) -> str:
    """What an amount is an amount of: the words after it, else the deed before it."""
    behind = _phrase(amount.sentence.text[amount.quantity.end :])
    return behind if behind and not _is_since(amount) else _deed(amount) or behind


def _phrase(text: str) -> str:
    words = _STOP.split(text.lstrip(" '’-"), maxsplit=1)[0].split()[:_LONGEST]
    phrase = " ".join(words)
    while (shorter := _JOIN.sub("", phrase).strip()) != phrase:
        phrase = shorter
    return phrase


def _is_since(amount: Amount) -> bool:
    """Whether what follows tells from when the time runs, as in `10 days of receipt`."""
    return bool(re.match(r"['’]?\s*(?:of|from|after|before)\b", amount.sentence.low[amount.quantity.end :]))


def _deed(amount: Amount) -> str:
    """The promise before the amount, such as `pay invoices`."""
    ahead = [one for one in groups(amount.sentence) if _head_at(one) < amount.quantity.start]
    if not ahead:
        return ""
    return _phrase(amount.sentence.text[_head_at(ahead[-1]) : amount.quantity.start])


def _head_at(group: Group) -> int:
    return group.sentence.words[group.last].start
