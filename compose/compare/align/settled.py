"""What people settled about which units belong together; the program goes by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from compose.compare.align.cuts import Cuts
from compose.compare.align.pairs import Pairs

Settled = tuple[int | None, int | None]
"""The place of an old unit and that of a new; `None` where nothing answers the other."""


def settle(pairs: Pairs, settled: Iterable[Settled]) -> Cuts:
    """Take `settled` into `pairs`; what was settled to have been cut or put together is returned.

    Raises `ValueError` where a place does not exist, or what was settled contradicts itself.
    """
    forth: dict[int, list[int]] = defaultdict(list)
    back: dict[int, list[int]] = defaultdict(list)
    for old, new in dict.fromkeys(settled):
        _check(pairs, old, new)
        if old is None or new is None:
            _alone(pairs, old, new)
        else:
            forth[old].append(new)
            back[new].append(old)
    _refuse(pairs, forth, back)
    return _paired(pairs, forth, back)


def _check(pairs: Pairs, old: int | None, new: int | None) -> None:
    if old is None and new is None:
        raise ValueError("a settled pair names no unit")
    for place, units in ((old, pairs.old), (new, pairs.new)):
        if place is not None and not 0 <= place < len(units):
            raise ValueError(f"there is no unit {place}")


def _alone(pairs: Pairs, old: int | None, new: int | None) -> None:
    if old is not None:
        pairs.alone_old.add(old)
    if new is not None:
        pairs.alone_new.add(new)


def _refuse(pairs: Pairs, forth: dict[int, list[int]], back: dict[int, list[int]]) -> None:
    alone = sorted((pairs.alone_old & set(forth)) | (pairs.alone_new & set(back)))
    if alone:
        raise ValueError(f"unit {alone[0]} is settled to answer nothing, and to answer something")
    for old, news in forth.items():
        if len(news) > 1 and any(len(back[new]) > 1 for new in news):
            raise ValueError(f"old unit {old} is settled both to be cut and to be put together with others")


def _paired(pairs: Pairs, forth: dict[int, list[int]], back: dict[int, list[int]]) -> Cuts:
    """Pair the first of each; the rest are pieces that nothing else may answer."""
    found = Cuts()
    for old, news in forth.items():
        if old not in pairs.to_new and news[0] not in pairs.to_old:
            pairs.pair(old, news[0], "settled")
        if len(news) > 1:
            found.split[old] = sorted(news)
    found.merged.update({new: sorted(olds) for new, olds in back.items() if len(olds) > 1})
    pairs.alone_new.update(piece for some in found.split.values() for piece in some)
    pairs.alone_old.update(piece for some in found.merged.values() for piece in some)
    return found
