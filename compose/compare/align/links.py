"""Links made of what was found, with what changed besides the words, in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compose.compare.align.certain import content, few_words
from compose.compare.align.chain import Span, heaviest
from compose.compare.align.cuts import Cuts
from compose.compare.align.judging import Judge
from compose.compare.align.labels import counted
from compose.compare.align.model import Kind, Link, Unit
from compose.compare.align.reasons import Reasons


@dataclass
class Made:
    """Makes links of the pairs and cuts that were found."""

    judge: Judge
    cuts: Cuts

    def __post_init__(self) -> None:
        self.pairs = self.judge.pairs
        self.reasons = Reasons(self.judge, self.cuts)

    def links(self) -> tuple[Link, ...]:
        """All links, in the order of the new; what was dropped stands after what it followed in the old."""
        found = self._moved([self._with_flags(link) for link in self._bare()])
        return tuple(_ordered([self.reasons.given(link) for link in found]))

    def _bare(self) -> Iterator[Link]:
        """Links of places and kinds alone."""
        done: set[int] = set()
        for place in range(len(self.pairs.new)):
            if place not in done:
                link = self._of(place)
                done.update(link.new)
                yield link
        answered = {one for one in self.pairs.to_new} | {one for some in self.cuts.merged.values() for one in some}
        for place in range(len(self.pairs.old)):
            if place not in answered:
                yield Link((place,), (), "dropped")

    def _of(self, new: int) -> Link:
        if new in self.cuts.merged:
            return Link(tuple(self.cuts.merged[new]), (new,), "merged")
        old = self._whole.get(new, self.pairs.to_old.get(new))
        if old is None:
            return Link((), (new,), "added")
        if old in self.cuts.split:
            return Link((old,), tuple(self.cuts.split[old]), "split")
        same = self.pairs.old[old].text == self.pairs.new[new].text
        kind: Kind = "same" if same else "reworded"
        return Link((old,), (new,), kind)

    @property
    def _whole(self) -> dict[int, int]:
        return self.reasons.whole

    def _with_flags(self, link: Link) -> Link:
        if not (link.old and link.new):
            return link
        there, here = self._main(link)
        retitled = "" not in (there.title, here.title) and there.title != here.title
        labels = counted(there.label), counted(here.label)
        return replace(link, retitled=retitled, renumbered="" not in labels and labels[0] != labels[1])

    def _main(self, link: Link) -> tuple[Unit, Unit]:
        old, new = self.reasons.main(link)
        return self.pairs.old[old], self.pairs.new[new]

    # -- moved ---------------------------------------------------------------------------------------------------------

    def _moved(self, links: list[Link]) -> list[Link]:
        """`links` with what moved marked: all that stands elsewhere than in the most that kept their order."""
        at = [place for place, link in enumerate(links) if link.old and link.new]
        steady = self._steady(links, at)
        common = self.judge.common
        for place in at:
            if place not in steady and content(self.pairs.new[links[place].new[0]]) not in common:
                links[place] = replace(links[place], moved=True)
        return links

    def _steady(self, links: list[Link], at: list[int]) -> set[int]:
        """Which of the links stayed: of one cut or put together, any of its pieces is enough."""
        same = self.judge.sections.same
        pieces = [
            (place, old, new) for place in at for old in links[place].old for new in links[place].new if same(old, new)
        ]
        spans: list[Span] = [(old, old, new, new) for _, old, new in pieces]
        chain = heaviest(spans, [self._weight(new) for *_, new in pieces])
        return {pieces[one][0] for one in chain}

    def _weight(self, new: int) -> float:
        """One for a unit, a little more for a longer: of two that changed places, the shorter moved."""
        unit = self.pairs.new[new]
        return (0.1 if few_words(unit) else 1.0) + min(len(content(unit)), 9999) / 1e6


def _ordered(links: list[Link]) -> Iterator[Link]:
    """`links` with each dropped one after what it followed; of what moved away, after what that followed."""
    after = _after([link for link in links if not link.new], [link for link in links if link.new and not link.moved])
    yield from after.pop(-1, [])
    for link in links:
        if link.new:
            yield link
            for place in () if link.moved else link.old:
                yield from after.pop(place, [])


def _after(dropped: list[Link], steady: list[Link]) -> dict[int, list[Link]]:
    """What was dropped, by the old unit before it that stayed in its place; by -1 where there is none."""
    stayed = sorted(place for link in steady for place in link.old)
    found: dict[int, list[Link]] = defaultdict(list)
    for link in sorted(dropped, key=lambda one: one.old):
        rank = bisect_left(stayed, link.old[0])
        found[stayed[rank - 1] if rank else -1].append(link)
    return found
