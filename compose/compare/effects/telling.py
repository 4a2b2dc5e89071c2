"""What a change of wording means for those who rely on it, sentence by sentence and with the words that make it so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compose.compare.effects.amounts import Amount, amounts, together
from compose.compare.effects.attitudes import attitudes
from compose.compare.effects.conditions import conditions, possibly
from compose.compare.effects.definitions import defining, definitions
from compose.compare.effects.dropped import bounds, lost
from compose.compare.effects.hedges import hedges, shares, vague
from compose.compare.effects.model import Effect, Piece
from compose.compare.effects.narrowing import narrowing
from compose.compare.effects.numbers import numbers
from compose.compare.effects.sentences import Pair, pairs, sentences
from compose.compare.effects.strength import beside, pieces
from compose.compare.effects.tails import tails
from compose.compare.effects.unpaired import unpaired
from compose.compare.effects.voices import fallen, given, half_given, voice

_REWRITTEN = 50
"""Below this likeness of 100 a sentence was written afresh: that a number is not in it tells nothing of the promise."""
_CLOSE = 70
"""From this likeness on, what a pair tells is as sure as its words."""


def effects(old: str, new: str, *, old_voice: str = "", new_voice: str = "") -> tuple[Effect, ...]:
    """What it means for those who rely on it that `old` became `new`; nothing where only the style changed.

    A voice is `public`, `voluntary`, `all` or words that name one, such as `the council`.
    """
    told = list(given(old_voice, new_voice))
    for pair in pairs(old, new):
        told.extend(_told(pair, (old_voice, new_voice)) if pair.old and pair.new else unpaired(pair))
    if not any(one.kind == "voice" for one in told):
        told = [*half_given(old_voice, new_voice, sentences(old), sentences(new)), *told]
    return tuple(_once(_one_voice(told)))


def _one_voice(told: list[Effect]) -> Iterator[Effect]:
    """`told` with the first change of voice only."""
    voices = [one for one in told if one.kind == "voice"]
    yield from (one for one in told if one.kind != "voice" or one is voices[0])


def _told(pair: Pair, speakers: tuple[str, str]) -> Iterator[Effect]:
    """What two sentences that stand for one another tell."""
    beside_one_another = [
        (one, two)
        for one, two in together(amounts(pair.old), amounts(pair.new))
        if not one or not two or pair.like >= _REWRITTEN or one.about & two.about
    ]
    if defining(pair.old, pair.new):
        yield from numbers((one, two) for one, two in beside_one_another if one and two and one.counts and two.counts)
        yield from definitions(pair.old, pair.new)
        return
    yield from numbers(beside_one_another)
    speaking = list(_voices(pair, speakers))
    yield from speaking
    every = _weighed(pair, beside_one_another)
    every = [one for at, one in enumerate(every) if not _told_of(one, every[:at])]
    yield from strength([one for one in every if not _says_who(one, speaking)])


Both = list[tuple[Amount | None, Amount | None]]


def _weighed(pair: Pair, found: Both) -> list[Piece]:
    """All that makes the pair softer or firmer, less sure where it was written afresh."""
    old, new = pair.old, pair.new
    verbs = [*pieces(old, new), *attitudes(old, new)]
    round_them = [
        *narrowing(old, new),
        *conditions(old, new),
        *possibly(old, new),
        *tails(old, new),
        *_lost(pair, found),
        *hedges(old, new),
        *shares(old, new),
        *bounds(found),
        *vague(old, new),
    ]
    ways = {piece.sign for piece in verbs}
    if pair.like < _CLOSE and len(ways) == 1:  # what else was lost on the way tells nothing
        round_them = [one for one in round_them if one.sign in ways or (one.old and one.new)]
    doubt = min(1.0, 0.6 + 0.4 * pair.like / _CLOSE)
    return [replace(one, sure=round(one.sure * doubt, 2)) for one in verbs + round_them]


def _lost(pair: Pair, found: Both) -> Iterator[Piece]:
    for piece in lost(found, pair.old, pair.new):
        if pair.like >= _REWRITTEN or (piece.old and piece.new):
            yield piece


def _says_who(piece: Piece, speaking: list[Effect]) -> bool:
    """Whether the words of a piece only name those who do it, which is told by itself."""
    words = (piece.old or piece.new).lower().removeprefix("by ")
    return any(words in said.lower() for one in speaking for said in one.old + one.new) and not (
        piece.old and piece.new
    )


def _told_of(piece: Piece, every: list[Piece]) -> bool:
    """Whether the words of a piece are among those of another."""
    return any(
        (one.sign == piece.sign and piece.old in one.old and piece.new in one.new)
        or (piece.old == one.old == "" and piece.new in one.new)
        or (piece.new == one.new == "" and piece.old in one.old)
        for one in every
    )


def _voices(pair: Pair, speakers: tuple[str, str]) -> Iterator[Effect]:
    for one, two in beside(pair.old, pair.new):
        if one and two:
            yield from voice(one, two, speakers)
    yield from fallen(pair.old, pair.new)


def strength(every: list[Piece]) -> Iterator[Effect]:
    """All pieces of one sentence as one effect: softer, firmer, or both at once."""
    softer = [one for one in every if one.sign < 0]
    firmer = [one for one in every if one.sign > 0]
    if softer and firmer:
        says = f"Changed strength. {_says('Softer', softer)} {_says('Firmer', firmer)}"
        yield _effect("changed strength", says, softer + firmer)
    elif softer:
        yield _effect("softer", _says("Softer", softer), softer)
    elif firmer:
        yield _effect("firmer", _says("Firmer", firmer), firmer)


def _effect(kind: str, says: str, every: list[Piece]) -> Effect:
    old, new = (tuple(words for one in every if (words := getattr(one, side))) for side in ("old", "new"))
    return Effect(kind, says, old, new, max(one.sure for one in every))  # type: ignore[arg-type]


def _says(word: str, every: list[Piece]) -> str:
    return f"{word}: {'; '.join(_phrase(one) for one in every)}."


def _phrase(piece: Piece) -> str:
    note = f", {piece.note}" if piece.note else ""
    if piece.old and piece.new:
        return f"‘{piece.old}’ became ‘{piece.new}’{note}"
    return f"‘{piece.old}’ was taken out{note}" if piece.old else f"‘{piece.new}’ was put in{note}"


def _once(told: Iterable[Effect]) -> Iterator[Effect]:
    """`told`, each effect once."""
    yield from dict.fromkeys(told)
