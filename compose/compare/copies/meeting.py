"""The changes of two copies brought together: which are about the same promise, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from compose.compare.changes import Change, Changes, changed
from compose.compare.copies.model import Copies, Matter, Verdict
from compose.compare.copies.touching import touching
from compose.compare.names import kinds, rewritten, words
from compose.document.passages import Passage


@dataclass(eq=False)
class _Cluster:
    """Changes that share promises of the draft."""

    one: list[Change] = field(default_factory=list)
    two: list[Change] = field(default_factory=list)


def copies(one: Changes, two: Changes, names: tuple[str, str]) -> Copies:
    """What the changes `one` and `two` of the same draft come to; `names` are those of the partners who made them."""
    clusters = _matched(_ordered(one.changes, two.changes))
    matters = tuple(
        Matter(at, _verdict(some), _old(some), tuple(some.one), tuple(some.two)) for at, some in enumerate(clusters, 1)
    )
    strange = (_strange(changes, name) for changes, name in zip((one, two), names, strict=True))
    return Copies(one.old, *names, matters, tuple(dict.fromkeys((*filter(None, strange), *one.notes, *two.notes))))


def _strange(changes: Changes, name: str) -> str:
    """What is said of a copy that has little of the draft."""
    had = sum(len(one.old) for one in changes.changes)
    if len(changes.of("dropped")) * 2 <= had:
        return ""
    return f"The copy of {name} has less than half of what is in {changes.old}. Is it a copy of that draft?"


# -- which belong together ---------------------------------------------------------------------------------------------


def _ordered(one: Iterable[Change], two: Iterable[Change]) -> list[_Cluster]:
    """The clusters in the order of the text: what only the second did stands behind what it stands behind there."""
    found: list[_Cluster] = []
    of: dict[str, _Cluster] = {}
    for change in one:
        _into(found, of, change, len(found)).one.append(change)
    here = 0
    for change in two:
        cluster = _into(found, of, change, here)
        cluster.two.append(change)
        here = found.index(cluster) + 1
        while here < len(found) and not found[here].two and all(one.kind == "added" for one in found[here].one):
            here += 1  # what the first put in at this place stands before it
    return [made for some in found if (made := _told(some)).one or made.two]


def _into(found: list[_Cluster], of: dict[str, _Cluster], change: Change, place: int) -> _Cluster:
    """The cluster of the promises that `change` is about; those that it brings together are one from now on."""
    there = list(dict.fromkeys(of[one.id] for one in change.old if one.id in of))
    if not there:
        there = [_Cluster()]
        found.insert(place, there[0])
    first, *others = there
    for other in others:
        first.one += other.one
        first.two += other.two
        found.remove(other)
        of.update({ident: first for ident, cluster in of.items() if cluster is other})
    of.update({one.id: first for one in change.old})
    return first


def _told(cluster: _Cluster) -> _Cluster:
    """`cluster` without what stands as it stood."""
    return _Cluster(*([one for one in side if kinds(one)] for side in (cluster.one, cluster.two)))


def _matched(clusters: Sequence[_Cluster]) -> list[_Cluster]:
    """`clusters`, where promises that both copies added and that answer one another are one matter."""
    mine = [one for one in clusters if not one.two and _added(one.one)]
    theirs = [one for one in clusters if not one.one and _added(one.two)]
    found = changed([_new(one.one) for one in mine], [_new(one.two) for one in theirs])
    gone: set[_Cluster] = set()
    for link in (one.link for one in found):
        for at, there in zip(link.old[:1], link.new[:1], strict=False):
            mine[at].two += theirs[there].two
            gone.add(theirs[there])
    return [one for one in clusters if one not in gone]


def _added(side: Sequence[Change]) -> bool:
    return len(side) == 1 and side[0].kind == "added" and len(side[0].new) == 1


def _new(side: Sequence[Change]) -> Passage:
    return replace(side[0].new[0], number="")  # what was put in has another number in each copy


# -- what it comes to --------------------------------------------------------------------------------------------------


def _old(cluster: _Cluster) -> tuple[Passage, ...]:
    both = (passage for change in (*cluster.one, *cluster.two) for passage in change.old)
    return tuple({passage.id: passage for passage in both}.values())


def _verdict(cluster: _Cluster) -> Verdict:
    if not cluster.two:
        return "one"
    if not cluster.one:
        return "two"
    if _came_of(cluster.one) == _came_of(cluster.two):
        return "agreed"
    if _old(cluster) and _apart(cluster.one, cluster.two):
        return "together"
    return "conflict"


def _came_of(side: Sequence[Change]) -> list[tuple[str, str, bool]]:
    """What a copy made of it: titles, words, and whether they stand elsewhere."""
    return [(one.title, one.text, change.moved_too) for change in side for one in change.new]


def _apart(one: Sequence[Change], two: Sequence[Change]) -> bool:
    """Whether what both did can stand side by side: they changed different words, or one of them only the place."""
    if any(not change.new or rewritten(change) for change in (*one, *two)):
        return False
    draft = _text(passage for change in one for passage in change.old)
    if draft != _text(passage for change in two for passage in change.old):
        return False
    if all(change.moved_too for side in (one, two) for change in side) and _places(one) != _places(two):
        return False
    return not touching(draft, *(_text(passage for change in side for passage in change.new) for side in (one, two)))


def _text(some: Iterator[Passage]) -> str:
    return words(tuple(some))


def _places(side: Sequence[Change]) -> list[str]:
    return [passage.part for change in side for passage in change.new]
