"""Pairs that need no judgement: what people settled, clauses of one id, and texts that are equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from rapidfuzz.distance import LCSseq

from compose.compare.align.model import Unit
from compose.compare.align.pairs import Basis, Pairs

_FEW = 5
"""A text of fewer words may be found anywhere by chance: it is paired by what stands around it."""
_LARGEST = 25_000_000
"""Texts of one gap times those of the other that are compared at once."""
Key = Callable[[Unit], Hashable]


def by_id(pairs: Pairs) -> None:
    """Pair clauses of one id, where there is one of it on each side."""
    _unique(pairs, lambda unit: unit.id or None, "id")


def by_text(pairs: Pairs) -> None:
    """Pair units of equal text that is found once on each side, then those around them."""
    before = set(pairs.to_old)
    _unique(pairs, content, "text")
    _unique(pairs, lambda unit: (unit.section, content(unit)), "text")
    _part_strays(pairs, before)
    around(pairs)
    _unique(pairs, lambda unit: (unit.section, content(unit)), "text", few=_FEW)
    _nth(pairs)


def around(pairs: Pairs) -> None:
    """Pair units of equal text beside such as are paired, and in order between them."""
    _beside(pairs, sorted(pairs.to_old, reverse=True), -1, _leads_in)
    _beside(pairs, sorted(pairs.to_old), 1)
    _beside(pairs, sorted(pairs.to_old, reverse=True), -1)
    for old, new in pairs.gaps():
        _in_order(pairs, old, new)


def content(unit: Unit) -> str:
    """What a unit says: its text, or its title where it has no more."""
    return unit.text or unit.title


def few_words(unit: Unit) -> bool:
    """Whether `unit` says so little that it may be found anywhere by chance."""
    return len(content(unit).split()) < _FEW


def common(units: Sequence[Unit]) -> set[str]:
    """What is said so often, in so few words, that one cannot be told from another of its kind; blank lines too."""
    counts = Counter(content(unit) for unit in units if few_words(unit))
    return {text for text, count in counts.items() if count > 1 or not text.strip()}


def _unique(pairs: Pairs, key: Key, basis: Basis, few: int = 0) -> None:
    old, new = _once(pairs.old, pairs.all_open_old(), key), _once(pairs.new, pairs.all_open_new(), key)
    for name, place in new.items():
        if name in old and len(content(pairs.new[place]).split()) >= few:
            pairs.pair(old[name], place, basis)


def _once(units: Sequence[Unit], places: Sequence[int], key: Key) -> dict[Hashable, int]:
    """The places of keys that are found once among the open units."""
    keys = [key(units[place]) for place in places]
    counts = Counter(keys)
    return {name: place for name, place in zip(keys, places, strict=True) if name is not None and counts[name] == 1}


def _part_strays(pairs: Pairs, certain: set[int]) -> None:
    """Part pairs of few words that stand out of order: they may be alike by chance."""
    steady = {new for _, new in pairs.steady()}
    for new in [new for new in pairs.to_old if new not in steady and new not in certain]:
        if few_words(pairs.new[new]):
            pairs.part(new)


def _leads_in(unit: Unit) -> bool:
    """Whether `unit` belongs to what follows it, as `We will:` does."""
    return content(unit).rstrip().endswith(":")


def _beside(pairs: Pairs, paired: Sequence[int], step: int, fit: Callable[[Unit], bool] = lambda unit: True) -> None:
    for start in paired:
        new, old = start + step, pairs.to_old[start] + step
        while pairs.open_new(new) and pairs.open_old(old) and _equal(pairs, old, new) and fit(pairs.new[new]):
            pairs.pair(old, new, "text")
            new, old = new + step, old + step


def _equal(pairs: Pairs, old: int, new: int) -> bool:
    return content(pairs.old[old]) == content(pairs.new[new])


def _in_order(pairs: Pairs, old: Sequence[int], new: Sequence[int]) -> None:
    if len(old) * len(new) > _LARGEST:
        return
    names: dict[str, int] = {}
    olds = [names.setdefault(content(pairs.old[place]), len(names)) for place in old]
    news = [names.setdefault(content(pairs.new[place]), len(names)) for place in new]
    if set(olds).isdisjoint(news):
        return
    for code in LCSseq.opcodes(olds, news):
        if code.tag == "equal":
            olds_here, news_here = old[code.src_start : code.src_end], new[code.dest_start : code.dest_end]
            for there, here in zip(olds_here, news_here, strict=True):
                pairs.pair(there, here, "text")


def _nth(pairs: Pairs) -> None:
    """Pair what is said more than once, the first with the first, wherever it stands."""
    waiting: dict[str, list[int]] = {}
    for place in reversed(pairs.all_open_old()):
        if not few_words(pairs.old[place]):
            waiting.setdefault(content(pairs.old[place]), []).append(place)
    for place in pairs.all_open_new():
        if found := waiting.get(content(pairs.new[place])):
            pairs.pair(found.pop(), place, "text")
