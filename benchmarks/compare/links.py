"""How many links between two texts are right, beside comparing line by line and going by the numbers of clauses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from benchmarks import measure
from compose.compare.align import Alignment, Link, Unit, align
from tests.compare.align.making import Pair, pair
from tests.compare.align.scoring import MEASURES, scores

SOURCES = ("library", "earlier")
PAIRS = 200
"""Of each source, with odd seeds: what was tuned was tuned on even ones, nearly all of it on the first source."""
LIKE = 0.5
"""How like lines must be, by difflib, that stand in the place of each other."""
Engine = Callable[[tuple[Unit, ...], tuple[Unit, ...]], Alignment]


def run() -> None:
    """Print the figures for each source of wording: precision, recall and F1, ours and those of two simple ways."""
    for source in SOURCES:
        pairs = [pair(seed, source) for seed in range(1, 2 * PAIRS, 2)]
        print(f"\n{len(pairs)} made pairs, wording: {source}\n{'':<10}{'true':>6}", end="")
        for name in ENGINES:
            print(f"   {name:<20}", end="")
        print()
        _table([scores(_aligned(engine, pairs)) for engine in ENGINES.values()])
        spent = measure.own(lambda pairs=pairs: list(_aligned(align, pairs)))
        print(f"{'CPU':<10}{'':>6}   {1000 * spent / len(pairs):.1f} ms a pair")


def _aligned(engine: Engine, pairs: Iterable[Pair]) -> list[tuple[Pair, Alignment]]:
    return [(one, engine(one.old, one.new)) for one in pairs]


def _table(found: list[dict]) -> None:
    for measured in MEASURES:
        print(f"{measured:<10}{found[0][measured].true:>6}", end="")
        for each in found:
            score = each[measured]
            precision = f"{score.precision:.3f}" if score.found else "  -  "
            print(f"   {precision} {score.recall:.3f} {score.f1:.3f}   ", end="")
        print()


# -- the simple ways ---------------------------------------------------------------------------------------------------


def line_by_line(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Alignment:
    """Equal lines in order by difflib; of those replaced, the next that is like enough."""
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.update(zip(range(j1, j2), range(i1, i2), strict=True))
        for here in range(j1, j2) if tag == "replace" else ():
            for there in range(i1, i2):
                if SequenceMatcher(None, old[there].text, new[here].text).ratio() >= LIKE:
                    found[here], i1 = there, there + 1
                    break
    return _alignment(found, old, new)


def by_number(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Alignment:
    """Clauses of one number in one part; without numbers, of one place in it."""
    return _alignment(_by_key(old, new), old, new)


def _by_key(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> dict[int, int]:
    places = {key: place for place, key in enumerate(_keys(old))}
    return {here: places[key] for here, key in enumerate(_keys(new)) if key in places}


def _keys(units: tuple[Unit, ...]) -> Iterable[tuple[str, str]]:
    counts: dict[str, int] = defaultdict(int)
    for unit in units:
        counts[unit.section] += 1
        yield unit.section, unit.label or f"#{counts[unit.section]}"


def _alignment(to_old: dict[int, int], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Alignment:
    last, links = -1, []
    for here in range(len(new)):
        there = to_old.get(here)
        if there is None:
            links.append(Link((), (here,), "added"))
            continue
        kind = "same" if old[there].text == new[here].text else "reworded"
        links.append(Link((there,), (here,), kind, moved=there < last))
        last = max(last, there)
    gone = sorted(set(range(len(old))) - set(to_old.values()))
    return Alignment((*links, *(Link((there,), (), "dropped") for there in gone)))


ENGINES: dict[str, Engine] = {"this program": align, "difflib, in order": line_by_line, "by number": by_number}


if __name__ == "__main__":
    run()
