"""Print what redlines are worth, engine by engine, and the links between clauses. `--help` says how to ask for less."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence

from benchmarks.compare import aligning, copies, corpus, engines, scores, speed, tables, telling
from benchmarks.compare.tables import aligned
from tests.redline import making
from tests.redline.making.model import Pair


def main() -> None:
    """Run what was asked for; everything if nothing was."""
    wanted = _wanted()
    parts: Mapping[str, Callable[[], None]] = {
        "redlines": lambda: redlines(wanted),
        "speed": lambda: print(speed.table(_engines(wanted))),
        "aligning": clauses,
        "copies": lambda: print(copies.table(slow=not wanted.quick)),
    }
    for name in wanted.part or parts:
        start = time.monotonic()
        parts[name]()
        print(f"({name}: {time.monotonic() - start:.0f} s)\n")


def redlines(wanted: argparse.Namespace) -> None:
    """The table of redlines, and on request every fault."""
    pairs = list(corpus.pairs(with_office=not wanted.quick))
    chosen = [pair for at, pair in enumerate(pairs) if wanted.only in pair.name and at % wanted.every == 0]
    print(f"{len(chosen)} pairs: {_groups(chosen)}")
    found = {name: scores.judged(chosen, engine, slow=not wanted.quick) for name, engine in _engines(wanted).items()}
    print(tables.printed(found))
    for name, some in found.items() if wanted.faults else ():
        print(f"\n{name}", *tables.faults(some), sep="\n  ")


def clauses() -> None:
    """The links between clauses, and what is told of those that were reworded."""
    pairs = [pair for seed in range(3) for pair in making.pairs(corpus.SEED + seed)]
    found = {
        name: aligning.scores(pairs, aligner)
        for name, aligner in (("ours", aligning.ours), ("in order", aligning.in_order))
    }
    lines = [["links between clauses, F1", "aim", *found]]
    lines += [
        [kind, aligning.AIMS[kind], *(f"{one[kind].f1:.3f}" for one in found.values())] for kind in aligning.KINDS
    ]
    print(aligned(lines), end="\n\n")
    told = telling.scores(pairs)
    print(_told("what a change means", told))
    print(_told("in words nobody tuned on", telling.unseen()))


# ----------------------------------------------------------------------------------------------------------------------


def _told(title: str, scores_: Mapping[str, aligning.Score]) -> str:
    heads = [title, "aim", "precision", "recall", "of"]
    return aligned([heads, *([kind, telling.AIMS.get(kind, "-"), *_both(one)] for kind, one in scores_.items())]) + "\n"


def _both(score: aligning.Score) -> Sequence[str]:
    true, said = score.right + score.missed, score.right + score.extra
    return f"{score.right / max(1, said):.3f}", f"{score.right / max(1, true):.3f}", str(true)


def _engines(wanted: argparse.Namespace) -> dict[str, engines.Engine]:
    there = engines.there()
    return {name: there[name] for name in wanted.engine or there if name in there}


def _groups(pairs: Sequence[Pair]) -> str:
    groups = [pair.group for pair in pairs]
    return ", ".join(f"{groups.count(group)} {group}" for group in dict.fromkeys(groups))


def _wanted() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    asked.add_argument("part", nargs="*", choices=("redlines", "speed", "aligning", "copies", []), help="only these")
    asked.add_argument(
        "--engine", action="append", choices=list(engines.ENGINES), help="only this engine; may be repeated"
    )
    asked.add_argument("--only", default="", metavar="WORD", help="only pairs with WORD in their name")
    asked.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth pair")
    asked.add_argument("--quick", action="store_true", help="without pandoc, LibreOffice and the audit")
    asked.add_argument("--faults", action="store_true", help="name every pair with which something is wrong")
    return asked.parse_args()


if __name__ == "__main__":
    main()
