"""Firmer, softer and other numbers against the truth, in phrasings that the detector's author did not write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.compare.aligning import Score
from compose import yamlio
from compose.compare.effects import effects
from tests.redline.making.model import Change, Pair

_UNSEEN = Path(__file__).parents[2] / "tests" / "compare" / "effects" / "unseen.yaml"
AIMS = {"softer": "P, R >= .9", "firmer": "P, R >= .9", "number": ">= .97"}
_TRUE = {"weaken": "softer", "strengthen": "firmer", "number": "number", "digit": "number"}
_ONE_EACH = {*_TRUE, "words", "case", "dash", "quote", "nbsp", "space", "format"}


def scores(pairs: Iterable[Pair]) -> Mapping[str, Score]:
    """What `effects` says of every paragraph that was reworded, by kind of effect."""
    found = {kind: Score() for kind in AIMS}
    for change in changes(pairs):
        said = _said(change)
        for kind, score in found.items():
            score.add(said & {kind}, {_TRUE.get(change.kind)} & {kind}, _shown(change, said))
    return found


def unseen() -> Mapping[str, Score]:
    """The same on pairs that somebody else wrote, who had not seen the detector; nobody tunes on them."""
    pairs = yamlio.read(_UNSEEN).data
    found = {kind: Score() for kind in (*AIMS, "voice", "definition")}
    for pair in pairs:
        said = {one.kind for one in effects(pair["old"], pair["new"])}
        for kind, score in found.items():
            score.add(said & {kind}, set(pair["effects"]) & {kind}, str(pair["id"]))
    return found


def changes(pairs: Iterable[Pair]) -> Iterator[Change]:
    """Every paragraph that was reworded in one way."""
    for pair in pairs:
        yield from (one for one in pair.changes if one.where == "body" and one.kind in _ONE_EACH and one.old != one.new)


def _said(change: Change) -> set[object]:
    said: set[object] = {one.kind for one in effects(change.old[0], change.new[0])}
    # A hedge often goes together with the number that it loosens; only whether that is softer or firmer counts there.
    return said - {"number"} if change.kind in ("weaken", "strengthen") else said


def _shown(change: Change, said: set[object]) -> str:
    return f"{change.kind} -> {sorted(map(str, said)) or 'nothing'}\n    - {change.old[0]}\n    + {change.new[0]}"
