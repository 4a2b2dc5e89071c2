"""The links between clauses against the truth: all, those that changed, moved, split, merged, added and dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from tests.redline.making.model import Clause, Link, Pair

KINDS = ("all links", "changed links", "moved", "split", "merged", "added", "dropped")
AIMS = {
    "all links": ">= .995",
    "changed links": ">= .985",
    "moved": ">= .95",
    "split": ">= .90",
    "merged": ">= .85",
    "added": "-",
    "dropped": "-",
}
_WORDED = ("commitment", "prose", "bullet")
_MOVES = {"move", "move-edit"}


@dataclass(frozen=True)
class Told:
    """What an aligner says, in places of the two sides."""

    links: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    """Groups that answer one another, at least one on either side."""
    moved: frozenset[tuple[int, int]]


Aligner = Callable[[Sequence[Clause], Sequence[Clause]], Told]


@dataclass
class Score:
    """How many were right, and how many were wrong in either way."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    where: list[str] = field(default_factory=list)
    """The pairs in which there was a fault."""

    def add(self, found: set[object], true: set[object], name: str) -> None:
        """Count what was found beside what is true."""
        self.right += len(found & true)
        self.extra += len(found - true)
        self.missed += len(true - found)
        if found != true:
            self.where.append(name)

    @property
    def f1(self) -> float:
        """The mean of precision and recall, from 0 to 1."""
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)


def ours(old: Sequence[Clause], new: Sequence[Clause]) -> Told:
    """The aligner of this program."""
    from compose.compare.align import Unit, align

    before, after = ([Unit(section=one.part, label=one.label, text=one.text) for one in side] for side in (old, new))
    found = align(before, after).links
    links = tuple((one.old, one.new) for one in found if one.old and one.new)
    return Told(links, frozenset((was, now) for one in found if one.moved for was in one.old for now in one.new))


def in_order(old: Sequence[Clause], new: Sequence[Clause]) -> Told:
    """Difflib over whole clauses in order; what is replaced answers in order too."""
    links = []
    matcher = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    for kind, start, end, place, stop in matcher.get_opcodes():
        if kind in ("equal", "replace"):
            links += [((was,), (now,)) for was, now in zip(range(start, end), range(place, stop), strict=False)]
    return Told(tuple(links), frozenset())


def scores(pairs: Iterable[Pair], aligner: Aligner) -> dict[str, Score]:
    """The scores of `aligner` by kind over the pairs whose truth is known."""
    found = {kind: Score() for kind in KINDS}
    for pair in pairs:
        if pair.known and pair.kinds:
            _scored(pair, aligner, found)
    return found


# ----------------------------------------------------------------------------------------------------------------------


def _scored(pair: Pair, aligner: Aligner, scores: dict[str, Score]) -> None:
    old, new = (_places(side) for side in (pair.old_clauses, pair.new_clauses))
    told = aligner([pair.old_clauses[at] for at in old], [pair.new_clauses[at] for at in new])
    found = {(old[was], new[now]) for group in told.links for was in group[0] for now in group[1]}
    links = [link for link in pair.links if link.old in old and link.new in new]
    true = {(link.old, link.new) for link in links}
    moved = {(old[was], new[now]) for was, now in told.moved}
    with_part = {(link.old, link.new) for link in links if "part-moved" in link.kinds}
    sets = {
        "all links": (found, true),
        "changed links": tuple({one for one in some if _differ(pair, one)} for some in (found, true)),
        "moved": (moved - with_part, {(link.old, link.new) for link in links if link.kinds & _MOVES} - with_part),
        "split": (_groups(told, old, new, 1), _true_groups(links, "split")),
        "merged": (_groups(told, old, new, 0), _true_groups(links, "merge")),
        "added": tuple(set(new) - {now for _, now in some} for some in (found, true)),
        "dropped": tuple(set(old) - {was for was, _ in some} for some in (found, true)),
    }
    for kind, both in sets.items():
        scores[kind].add(*both, pair.name)  # type: ignore[arg-type]


def _places(side: Sequence[Clause]) -> list[int]:
    return [at for at, one in enumerate(side) if one.kind in _WORDED]


def _differ(pair: Pair, link: tuple[int, int]) -> bool:
    return pair.old_clauses[link[0]].text != pair.new_clauses[link[1]].text


def _groups(told: Told, old: Sequence[int], new: Sequence[int], side: int) -> set[object]:
    """Groups with more than one clause on `side`, in places of the pair."""
    return {
        (tuple(old[at] for at in group[0]), tuple(new[at] for at in group[1]))
        for group in told.links
        if len(group[side]) > 1
    }


def _true_groups(links: Sequence[Link], kind: str) -> set[object]:
    tagged = [link for link in links if kind in link.kinds]
    groups: dict[int, set[Link]] = {}
    for link in tagged:
        groups.setdefault(link.old if kind == "split" else link.new, set()).add(link)
    return {
        (tuple(sorted({one.old for one in some})), tuple(sorted({one.new for one in some}))) for some in groups.values()
    }
