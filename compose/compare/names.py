"""What changes, their kinds and their effects are called, wherever they are told."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Literal

from compose.compare.changes import ALIKE, Change
from compose.compare.effects import Effect
from compose.document.passages import Passage

Shown = Literal["reworded", "moved", "split", "merged", "added", "dropped", "retitled"]
"""A kind of change as it is told: a promise of the same words with another title is a change to read."""
Strength = Literal["softer", "firmer", "both", ""]

KINDS: Mapping[Shown, str] = {
    "reworded": "Reworded",
    "moved": "Moved",
    "split": "Split",
    "merged": "Merged",
    "added": "Added",
    "dropped": "Dropped",
    "retitled": "New title",
}
EFFECTS: Mapping[str, str] = {
    "softer": "Softer",
    "firmer": "Firmer",
    "changed strength": "Changed strength",
    "number": "Number",
    "voice": "Who undertakes it",
    "definition": "Meaning of a word",
    "added": "Promise added",
    "dropped": "Promise dropped",
}
_BEGINS = {"changed strength": "Changed strength.", "added": "Promised now:", "dropped": "No longer promised:"}
UNSURE = 0.7
"""An effect less sure than this is worth a second look."""
_PERHAPS = "Perhaps: please read the words."
_TO_SETTLE = {
    (True, True): "whether the two are one promise.",
    (True, False): "whether the new text holds it in other words.",
    (False, True): "whether the old text held it in other words.",
}
REWRITTEN = "In other words altogether: read both."
"""Said of a promise that is `rewritten`; no words of it are marked."""
_FIRST_WORDS = 60


def kinds(change: Change) -> tuple[Shown, ...]:
    """What happened to it, the first thing first; nothing where it stands as it stood."""
    first: tuple[Shown, ...] = ()
    if change.kind != "same":
        first = (change.kind,)
    elif change.link.retitled:
        first = ("retitled",)
    return first + (("moved",) if change.moved_too and change.kind not in ("moved", "added", "dropped") else ())


def strength(change: Change) -> Strength:
    """Whether it promises less or more than before; `both` where it is softer in one word and firmer in another."""
    told = {effect.kind for effect in change.effects}
    if "changed strength" in told or {"softer", "firmer"} <= told:
        return "both"
    return "softer" if "softer" in told else "firmer" if "firmer" in told else ""


def rewritten(change: Change) -> bool:
    """Whether it is worded so differently that a person has to read both sides; word by word nothing can be told."""
    return bool(change.old and change.new) and change.kind not in ("same", "moved") and change.link.alike < ALIKE


def label(effect: Effect) -> str:
    """What `effect` is, in a word or a few; of a number, which way it went."""
    return effect.says.partition(":")[0] if effect.kind == "number" else EFFECTS[effect.kind]


def said(effect: Effect) -> str:
    """What `effect` says, without what its label says already."""
    return effect.says.removeprefix(_BEGINS.get(effect.kind) or f"{label(effect)}:").strip()


def told(effect: Effect) -> str:
    """The same, and where the program is not sure, that people should look at it."""
    return f"{said(effect)} {_PERHAPS}" if effect.sure < UNSURE else said(effect)


def to_settle(change: Change) -> str:
    """What people have to settle where a match is doubtful, behind the words `To settle:`; else nothing."""
    return _TO_SETTLE[bool(change.old), bool(change.new)] if change.link.doubtful else ""


def named(passage: Passage) -> str:
    """The number and title of `passage`, as far as it has them."""
    return f"{passage.number} {passage.title}".strip()


def called(change: Change) -> str:
    """What a promise is called now, or was called: its number and title; without a title, its first words too."""
    return titled((change.new or change.old)[0])


def titled(passage: Passage) -> str:
    """The number and title of `passage`; without a title, its first words."""
    return named(passage) if passage.title else f"{passage.number} ‘{first_words(passage.text, _FIRST_WORDS)}’".strip()


def in_short(change: Change) -> str:
    """The same in as few words as can be, for a sentence."""
    passage = (change.new or change.old)[0]
    if passage.title:
        return f"‘{passage.title}’{f' ({passage.number})' if passage.number else ''}"
    return passage.number.rstrip(".") or f"‘{first_words(passage.text, _FIRST_WORDS)}’"


def first_words(text: str, letters: int) -> str:
    """As many whole words of `text` as `letters` have room for, with dots where there are more."""
    return textwrap.shorten(text, letters, placeholder=" …")


def words(passages: tuple[Passage, ...]) -> str:
    """The words of one side of a change."""
    return "\n".join(one.text for one in passages)
