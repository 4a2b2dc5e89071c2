"""How good alignments are on pairs whose truth is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compose.compare.align import Alignment
from tests.compare.align.making import Pair, Truth

MEASURES = ("links", "changed", "moved", "split", "merged", "inserted", "deleted")


@dataclass
class Score:
    """What was found, what should have been, and what of it was right."""

    found: int = 0
    true: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def scores(results: Iterable[tuple[Pair, Alignment]]) -> dict[str, Score]:
    """The score of each measure over all `results`."""
    total = {name: Score() for name in MEASURES}
    for pair, alignment in results:
        true, found = facts(pair, pair.truth), facts(pair, alignment.links)
        for name, score in total.items():
            score.found += len(found[name])
            score.true += len(true[name])
            score.right += len(found[name] & true[name])
    return total


def facts(pair: Pair, links: Sequence) -> dict[str, set]:
    """What `links` say, one fact each: every old unit with every new one that answers it, and so on."""
    many = [(link.old, link.new) for link in links]
    common = {place for link in pair.truth if link.common for place in link.new}
    return {
        "links": set(_each(links)),
        "changed": {(old, new) for old, new in _each(links) if pair.old[old].text != pair.new[new].text},
        "moved": {(link.old, link.new) for link in links if link.moved and not set(link.new) <= common},
        "split": {one for one in many if len(one[1]) > 1},
        "merged": {one for one in many if len(one[0]) > 1},
        "inserted": {new for _, news in ((o, n) for o, n in many if not o) for new in news},
        "deleted": {old for olds, _ in ((o, n) for o, n in many if not n) for old in olds},
    }


def _each(links: Sequence[Truth]) -> Iterator[tuple[int, int]]:
    for link in links:
        for old in link.old:
            for new in link.new:
                yield old, new
