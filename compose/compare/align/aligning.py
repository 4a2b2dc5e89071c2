"""Two texts aligned: what is certain first, then the likest, then what was cut in two or put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compose.compare.align import certain
from compose.compare.align.cuts import cuts
from compose.compare.align.judging import Judge
from compose.compare.align.links import Made
from compose.compare.align.model import Alignment, Unit
from compose.compare.align.pairs import Pairs
from compose.compare.align.reading import Reader
from compose.compare.align.settled import Settled, settle


def align(old: Sequence[Unit], new: Sequence[Unit], settled: Iterable[Settled] = ()) -> Alignment:
    """Which units of `old` and `new` answer one another.

    `settled` says what people decided, as pairs of places from 0: `(3, 5)`; `(3, None)` where nothing answers the old
    unit and `(None, 5)` where the new one answers nothing. One unit in several pairs was cut in two or put together.
    Raises `ValueError` where a place does not exist, or what was settled contradicts itself.
    """
    pairs = Pairs(old, new)
    decided = settle(pairs, settled)
    certain.by_id(pairs)
    certain.by_text(pairs)
    judge = Judge(pairs, Reader(certain.content(unit) for unit in (*old, *new)))
    judge.run()
    return Alignment(Made(judge, cuts(judge, decided)).links())
