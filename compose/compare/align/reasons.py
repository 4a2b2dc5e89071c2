"""Why units were linked, in a sentence, and how sure that is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from compose.compare.align.certain import content, few_words
from compose.compare.align.cuts import Cuts
from compose.compare.align.judging import Judge
from compose.compare.align.likeness import same_words
from compose.compare.align.model import Link, Unit

DOUBTFUL = 0.8
"""A link that is less sure should be looked at."""
_MIDDLE, _STEEP, _STEEP_ALONE = 0.5, 14.0, 18.0
"""What speaks for a pair that is right one time in two, on texts whose truth is known; and how quickly that grows for
pairs that were found, and for the nearest to what answers nothing."""
_WORTH_NAMING = 0.35
"""What must speak for the nearest that it is named where a unit answers nothing."""
_TAKEN = 0.15
"""How likely one is at most to be answered by the nearest, where that has a nearer answer."""
_SHOWN = 6
"""So many words tell a unit that has neither number nor title."""


@dataclass
class Reasons:
    """Gives links their reasons."""

    judge: Judge
    cuts: Cuts

    def __post_init__(self) -> None:
        self.pairs = self.judge.pairs
        self.whole = {new: old for old, some in self.cuts.split.items() for new in some}

    def main(self, link: Link) -> tuple[int, int]:
        """The pair that a link rests upon: of one cut or put together, the piece that was found first."""
        if link.kind == "merged":
            return self.pairs.to_old.get(link.new[0], link.old[0]), link.new[0]
        return link.old[0], self.pairs.to_new.get(link.old[0], link.new[0])

    def given(self, link: Link) -> Link:
        """`link` with its reason, how sure it is, and how alike its sides are."""
        if not (link.old and link.new):
            return self._alone(link)
        alike = self._alike(link)
        sure = self._sure(link)
        return replace(link, alike=round(alike, 2), sure=sure, doubtful=sure < DOUBTFUL, why=self._why(link, alike))

    # -- what answers nothing ------------------------------------------------------------------------------------------

    def _alone(self, link: Link) -> Link:
        place, other = (link.old or link.new)[0], "new" if link.old else "old"
        if place in (self.pairs.alone_old if link.old else self.pairs.alone_new):
            return replace(link, why="People settled that nothing answers it")
        near = (self.judge.near_old if link.old else self.judge.near_new).get(place)
        if near is None or near[0] < _WORTH_NAMING:
            return replace(link, why=f"Nothing in the {other} text is like it")
        return self._beside_nearest(link, *near)

    def _beside_nearest(self, link: Link, score: float, near: int) -> Link:
        """`link`, which answers nothing, with the unit that came nearest named."""
        taken = near in (self.pairs.to_old if link.old else self.pairs.to_new)
        sure = round(1 - min(_chance(score, _STEEP_ALONE), _TAKEN if taken else 1.0), 2)
        name = named((self.pairs.new if link.old else self.pairs.old)[near])
        why = f"{name} is like it, and answers another" if taken else f"The nearest is {name}, and not near enough"
        return replace(link, sure=sure, doubtful=sure < DOUBTFUL, why=why)

    # -- how sure ------------------------------------------------------------------------------------------------------

    def _sure(self, link: Link) -> float:
        if link.kind in ("split", "merged"):
            return round(0.5 + 0.5 * min(1.0, self._alike(link)), 2)
        new = self.main(link)[1]
        basis = self.pairs.basis[new]
        if basis == "text":
            return 0.95 if few_words(self.pairs.new[new]) else 0.99
        return round(_chance(self.pairs.score[new]), 2) if basis == "likeness" else 1.0

    def _alike(self, link: Link) -> float:
        if link.kind == "same":
            return 1.0
        reader = self.judge.reader
        old = reader.joined(*map(self.judge.old, link.old))
        return same_words(old, reader.joined(*map(self.judge.new, link.new)))

    # -- why -----------------------------------------------------------------------------------------------------------

    def _why(self, link: Link, alike: float) -> str:
        if link.kind == "split":
            return f"Its words now stand in {_listed([self.pairs.new[one] for one in link.new])}"
        if link.kind == "merged":
            return f"It joins {_listed([self.pairs.old[one] for one in link.old])}"
        old, new = self.main(link)
        basis = self.pairs.basis[new]
        if basis == "settled":
            return "People settled that the two belong together"
        if basis == "id":
            return f"Both are clause {self.pairs.new[new].id}"
        return _said(link, alike) + self._besides(old, new)

    def _besides(self, old: int, new: int) -> str:
        there, here = self.pairs.old[old], self.pairs.new[new]
        if there.title and there.title.casefold() == here.title.casefold():
            return f", and both are called '{here.title}'"
        if here.section and self.judge.sections.same(old, new):
            return ", in the same part"
        beside = self.pairs.to_new.get(old - 1) == new - 1 or self.pairs.to_new.get(old + 1) == new + 1
        return ", and so is what stands beside it" if beside else ""


def _said(link: Link, alike: float) -> str:
    if link.kind == "same":
        return "The text is the same"
    tenths = round(alike * 10)
    if tenths >= 10:
        return "Nearly every word is the same"
    return f"{tenths} words in 10 are the same" if tenths > 1 else "Few words are the same"


def _chance(score: float, steep: float = _STEEP) -> float:
    return 1 / (1 + math.exp(-steep * (score - _MIDDLE)))


def named(unit: Unit) -> str:
    """A unit as people would call it: by its number, its title, or its first words."""
    if unit.label:
        return unit.label
    words = content(unit).split()
    return f"'{unit.title or ' '.join(words[:_SHOWN])}{'…' if not unit.title and len(words) > _SHOWN else ''}'"


def _listed(units: list[Unit]) -> str:
    *before, last = map(named, units)
    return f"{', '.join(before)} and {last}"
