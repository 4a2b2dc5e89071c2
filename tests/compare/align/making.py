"""Pairs of texts made from a seed, with what truly became of every clause."""

from __future__ import annotations

import random
from dataclasses import dataclass

from compose.compare.align import Kind, Unit
from tests.compare.align.editing import Editor
from tests.compare.align.planting import LABELS, Node


@dataclass(frozen=True)
class Truth:
    """What became of some units."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: Kind
    moved: bool = False
    common: bool = False
    """Whether it is one of many alike, of which none can be told from another."""


@dataclass(frozen=True)
class Pair:
    """Two texts and what became of each unit."""

    seed: int
    source: str
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    truth: tuple[Truth, ...]


def pair(seed: int, source: str = "library") -> Pair:
    """The pair of `seed`, its wording from `source`; the same for ever."""
    return _Maker(random.Random(f"{source}-{seed}"), seed, source).made()


class _Maker(Editor):
    def made(self) -> Pair:
        old = self._units(self.rng.choice(LABELS))
        for _ in range(self.rng.randint(4, 24)):
            self.rng.choices(*zip(*self._edits(), strict=True))[0]()
        self._edit_sections()
        for _ in range(self.rng.choice((0, 1, 1, 2, 3))):
            self._move()
        new = self._units(self.rng.choice(LABELS))
        return Pair(self.seed, self.source, old, new, tuple(self._truth(old, new)))

    def _truth(self, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> list[Truth]:
        nodes = [node for section in self.sections for node in section.nodes]
        pieces: dict[tuple[int, ...], list[int]] = {}
        for place, node in enumerate(nodes):
            if node.keys:
                pieces.setdefault(node.keys, []).append(place)
        found = [self._of(keys, places, nodes, old, new) for keys, places in pieces.items()]
        found += [Truth((), (place,), "added") for place, node in enumerate(nodes) if not node.keys]
        kept = {place for one in found for place in one.old}
        return found + [Truth((place,), (), "dropped") for place in range(len(old)) if place not in kept]

    def _of(
        self, keys: tuple[int, ...], places: list[int], nodes: list[Node], old: tuple[Unit, ...], new: tuple[Unit, ...]
    ) -> Truth:
        olds, node = tuple(sorted(self.at[key] for key in keys)), nodes[places[0]]
        kind: Kind = "same" if old[olds[0]].text == new[places[0]].text else "reworded"
        if len(places) > 1:
            kind = "split"
        if len(olds) > 1:
            kind = "merged"
        return Truth(olds, tuple(places), kind, node.moved, node.common)
