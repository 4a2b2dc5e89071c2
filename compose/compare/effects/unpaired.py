"""A sentence that only one side has: a promise, a way out, or a definition that came in or went out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compose.compare.effects import scale
from compose.compare.effects.definitions import definition
from compose.compare.effects.group import Group
from compose.compare.effects.hedges import placed, quote
from compose.compare.effects.model import Effect
from compose.compare.effects.sentences import Pair
from compose.compare.effects.sides import who
from compose.compare.effects.text import Sentence
from compose.compare.effects.verbs import groups

_ALL = re.compile(r"\b(?:not apply|exceptions?|depart(?:s|ed)? from|set aside|disapplied|exempt)\b")
"""What turns a whole promise off, though it be written with `will`."""
_WAYS_OUT = ("exception", "discretion", "limits")


def unpaired(pair: Pair) -> Iterator[Effect]:
    """What is told of a sentence that has nothing beside it."""
    came = not pair.old
    for sentence in pair.old + pair.new:
        if (found := definition(sentence)) and found.sure == 3:
            words = sentence.quote(0, len(sentence.text))
            says = f"{'Defined now' if came else 'No longer defined'}: ‘{found.term}’."
            yield Effect("definition", says, *_sides(words, came), 0.8)
        else:
            yield from _way_out(sentence, came) or _promise(sentence, came)


def _way_out(sentence: Sentence, came: bool) -> list[Effect]:
    """A way out that came in is softer."""
    if any(group.verb >= scale.FIRM for group in groups(sentence)) and not _ALL.search(sentence.low):
        return []
    words = [quote(one) for one in placed([sentence], "hedge") if one[1].name in _WAYS_OUT]
    words += [group.quote for group in groups(sentence) if _leave(group)]
    if not words:
        return []
    whole = sentence.quote(0, len(sentence.text))
    if came:
        return [Effect("softer", f"Softer: ‘{whole}’ was put in.", (), (words[0],), 0.7)]
    return [Effect("firmer", f"Firmer: ‘{whole}’ was taken out.", (words[0],), (), 0.7)]


def _leave(group: Group) -> bool:
    """Whether it gives whoever promised leave to do otherwise, or puts off to a possibility."""
    first = group.sentence.words[group.first].low
    theirs = (
        group.passive or who(group.subject) in ("public", "all") or group.subject in ("we", "they", "it", "partners")
    )
    return group.verb == scale.OPEN and first in ("may", "might", "could") and theirs and not group.negated


def _promise(sentence: Sentence, came: bool) -> list[Effect]:
    """A promise that came in or went out."""
    firm = [group for group in groups(sentence) if group.verb >= scale.FIRM]
    words = sentence.quote(0, len(sentence.text))
    if not firm:
        return []
    says = f"{'Promised now' if came else 'No longer promised'}: ‘{words}’."
    return [Effect("added" if came else "dropped", says, *_sides(words, came), 0.7)]


def _sides(words: str, came: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return ((), (words,)) if came else ((words,), ())
