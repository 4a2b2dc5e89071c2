"""The old text of a made pair: parts, clauses, and between them what is said again and again."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from compose.compare.align import Unit
from tests.compare.align.wordings import SOURCES, Rewriter, Wording

LEADS = ("Public bodies will:", "Voluntary groups will:", "We will:")
CELLS = ("Yes", "No", "", "To be agreed")
PATTERNS = {
    "library": (
        "Each partner will name a lead for {} and publish the name by the end of {}.",
        "We will report on {} to the Compact Group every {}.",
    ),
    "earlier": (
        "The council will hold a forum about {} each {}.",
        "Groups that work on {} will send one person to the forum in {}.",
    ),
}
TOPICS = ("funding", "volunteering", "equality", "premises", "training", "young people", "carers", "transport", "sport")
TIMES = ("March", "June", "September", "spring", "autumn", "year")
"""Promises that are alike but for a word or two."""
LABELS = ("decimal", "letters", "running", "none")


@dataclass
class Node:
    """A unit of the new text in the making, and the old units that it comes from."""

    keys: tuple[int, ...]
    title: str
    text: str
    moved: bool = False
    common: bool = False
    touched: bool = False
    piece: bool = False
    also: tuple[str, ...] = ()


@dataclass
class Section:
    name: str
    nodes: list[Node] = field(default_factory=list)


class Planter:
    """Chooses parts and clauses."""

    def __init__(self, rng: random.Random, seed: int, source: str) -> None:
        self.rng, self.seed, self.source = rng, seed, source
        self.rewriter = Rewriter(rng, source)
        self.titled = rng.random() < 0.6
        self.parts = rng.random() < 0.85
        self.sections, self.spare = self._chosen()

    def _chosen(self) -> tuple[list[Section], list[Wording]]:
        pools: dict[str, list[Wording]] = {}
        for one in SOURCES[self.source]():
            group = one.id.rsplit("-", 1)[0] if self.source == "earlier" else ""
            pools.setdefault(f"{group}|{one.part}", []).append(one)
        names = self.rng.sample(sorted(pools), min(len(pools), self.rng.randint(5, 10)))
        told: set[str] = set()
        sections, spare, place = [], [], 0
        for name in names:
            some = [one for one in pools[name] if not (one.text in told or told.add(one.text))]
            self.rng.shuffle(some)
            cut = min(len(some), self.rng.randint(2, 10))
            section = Section(f"{name.split('|')[1].replace('-', ' ').capitalize()}")
            for one in some[:cut]:
                section.nodes.append(Node((place,), one.title if self.titled else "", one.text, also=one.also))
                place += 1
            spare += some[cut:]
            sections.append(section)
        others = [one for name in sorted(pools) if name not in names for one in pools[name] if one.text not in told]
        spare += self.rng.sample(others, min(len(others), 20))
        self._strew(sections, place)
        return sections, spare

    def _strew(self, sections: list[Section], place: int) -> None:
        """Put what is said again and again between the clauses."""
        leads, cells = self.rng.random() < 0.4, self.rng.random() < 0.3
        for section in sections:
            some = [self.rng.choice(LEADS)] * leads + [self.rng.choice(CELLS) for _ in range(cells * 3)]
            for text in some:
                at = 0 if text in LEADS else self.rng.randint(0, len(section.nodes))
                section.nodes.insert(at, Node((-1,), "", text, common=True))
        if self.rng.random() < 0.3:
            self._pattern(sections)
        for node in (one for section in sections for one in section.nodes):
            if node.keys == (-1,):
                node.keys = (place,)
                place += 1

    def _pattern(self, sections: list[Section]) -> None:
        form = self.rng.choice(PATTERNS[self.source])
        for topic in self.rng.sample(TOPICS, 5):
            section = self.rng.choice(sections)
            text = form.format(topic, self.rng.choice(TIMES))
            section.nodes.insert(self.rng.randint(0, len(section.nodes)), Node((-1,), "", text))

    def _units(self, labels: str) -> tuple[Unit, ...]:
        found, running = [], 0
        for number, section in enumerate(self.sections, 1):
            for place, node in enumerate(section.nodes, 1):
                running += 1
                label = {
                    "decimal": f"{number}.{place}", "letters": f"({chr(96 + min(place, 26))})", "running": f"{running}",
                }.get(labels, "")  # fmt: skip
                name = section.name if self.parts else ""
                found.append(Unit("", name, "" if node.common else label, node.title, node.text))
        if not hasattr(self, "at"):
            nodes = (node for section in self.sections for node in section.nodes)
            self.at = {node.keys[0]: place for place, node in enumerate(nodes)}
        return tuple(found)
