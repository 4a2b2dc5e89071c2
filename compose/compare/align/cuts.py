"""Units that were cut in two or more, and units that were put together: what is left over fills what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.compare.align.candidates import Index
from compose.compare.align.certain import content
from compose.compare.align.judging import Judge
from compose.compare.align.reading import Reading

_FILLS, _FILLS_AFAR = 0.4, 0.65
"""The share of a piece that must stand in what is missing of the whole: beside the other pieces, and elsewhere."""
_PASSES = 3
"""How often what was found is looked at for a further piece beside it."""
_LEAST_AFAR = 5
"""Words that a piece has at least that stands elsewhere."""


@dataclass
class Cuts:
    """Old units by the new that they were cut into, and new units by the old that were put together in them."""

    split: dict[int, list[int]] = field(default_factory=dict)
    merged: dict[int, list[int]] = field(default_factory=dict)


def cuts(judge: Judge, found: Cuts) -> Cuts:
    """What was split and what was merged, beside what people settled; a unit is in one of them at most."""
    for forth in (True, False):
        _gather(_View(judge, forth, found))
    return found


@dataclass
class _View:
    """One side taken as wholes and the other as pieces: the old and the new (`forth`), or the other way round."""

    judge: Judge
    forth: bool
    found: Cuts

    def __post_init__(self) -> None:
        pairs, judge = self.judge.pairs, self.judge
        self.whole, self.piece = (judge.old, judge.new) if self.forth else (judge.new, judge.old)
        self.answer = pairs.to_new if self.forth else pairs.to_old
        self.wholes, self.pieces = (pairs.old, pairs.new) if self.forth else (pairs.new, pairs.old)
        self.open_pieces = pairs.all_open_new if self.forth else pairs.all_open_old
        self.open_piece = pairs.open_new if self.forth else pairs.open_old
        self.many, self.others = (
            (self.found.split, self.found.merged) if self.forth else (self.found.merged, self.found.split)
        )
        self.taken = {piece for some in self.many.values() for piece in some} | set(self.others)

    def free(self, piece: int) -> bool:
        """Whether nothing answers `piece`, and it says enough to be told from others."""
        return (
            self.open_piece(piece) and piece not in self.taken and content(self.pieces[piece]) not in self.judge.common
        )

    def changed(self) -> list[int]:
        """Wholes that are answered by something else than themselves, and may yet have been cut."""
        return [
            whole
            for whole, piece in sorted(self.answer.items())
            if content(self.wholes[whole]) != content(self.pieces[piece])
            and piece not in self.others
            and self.judge.pairs.basis[piece if self.forth else whole] != "settled"
        ]

    def pieces_of(self, whole: int) -> list[int]:
        """The pieces found so far of a whole that is answered by something."""
        return self.many.get(whole) or [self.answer[whole]]


def _gather(view: _View) -> None:
    """Put each open piece to the whole that it fills best; then those beside them."""
    for _ in range(_PASSES):
        for _, whole, piece in sorted(_filling(view), key=lambda one: (-one[0], one[2], one[1])):
            if view.free(piece) and _fills(view, whole, piece) > 0:
                view.many[whole] = sorted([*view.pieces_of(whole), piece])
                view.taken.add(piece)


def _filling(view: _View) -> Iterator[tuple[float, int, int]]:
    """How well open pieces fill changed wholes."""
    changed = view.changed()
    by_piece = {piece: whole for whole in changed for piece in view.pieces_of(whole)}
    index = Index(changed, [view.whole(place) for place in changed], view.judge.reader)
    for piece in filter(view.free, view.open_pieces()):
        near = index.nearest(view.piece(piece), piece)
        beside = [by_piece[at] for at in (piece - 1, piece + 1) if at in by_piece]
        for whole in dict.fromkeys([*near, *beside]):
            filled = _fills(view, whole, piece)
            if filled > 0:
                yield filled, whole, piece


def _fills(view: _View, whole: int, piece: int) -> float:
    """The share of a piece that stands in what is missing of the whole; 0 where that is too little."""
    read = view.piece(piece)
    beside = any(abs(piece - one) <= 1 for one in view.pieces_of(whole))
    share = 1.0 if beside and _is_end(view, whole, read) else _share(view, whole, piece)
    return share if share >= _least(read, beside) else 0.0


def _share(view: _View, whole: int, piece: int) -> float:
    """Of the words of a piece that the others have not, the share that the whole has; the rarer count more."""
    have = frozenset[str]().union(*(view.piece(one).each for one in view.pieces_of(whole)))
    own = view.piece(piece).each - have
    weigh = view.judge.reader.weigh
    return weigh(own & view.whole(whole).each) / (weigh(own) or 1.0)


def _is_end(view: _View, whole: int, piece: Reading) -> bool:
    """Whether a whole begins or ends with a piece, and none of the others does; so a title that became a line."""
    have = map(view.piece, view.pieces_of(whole))
    return piece.signs != "" and _ends(view.whole(whole), piece) and not any(_ends(one, piece) for one in have)


def _ends(text: Reading, piece: Reading) -> bool:
    return text.signs.startswith(piece.signs) or text.signs.endswith(piece.signs)


def _least(read: Reading, beside: bool) -> float:
    if beside:
        return _FILLS
    return _FILLS_AFAR if len(read.signs) >= _LEAST_AFAR else 2.0
