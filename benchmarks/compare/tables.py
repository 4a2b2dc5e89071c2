"""The figures beside the aims, a column an engine."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence

from benchmarks.compare.scores import Judged

Found = Sequence[Judged]
Row = tuple[str, str, Callable[[Found], str]]
"""What is counted, the aim, and the figure."""


def rows() -> list[Row]:
    """All that is said of the redlines of an engine."""
    return [
        ("redlines made", "100 %", lambda all_: _share(all_, lambda one: one.made is not None)),
        ("own reader: both sides", "100 %", lambda all_: _share(all_, lambda one: one.own)),
        ("plain reader of text: both sides", "100 %", lambda all_: _share(all_, lambda one: one.text)),
        (
            "  of files with tracked changes",
            "100 %",
            lambda all_: _share([one for one in all_ if one.pair.tracked], lambda one: one.text),
        ),
        ("LibreOffice: both sides", ">= 95 %", lambda all_: _share(_clean(all_), lambda one: one.office)),
        ("pandoc: both sides", "-", lambda all_: _share(_clean(all_), lambda one: one.pandoc)),
        (
            "no new kind of error (audit)",
            ">= 99 %",
            lambda all_: _share(all_, lambda one: None if one.audit is None else not one.audit),
        ),
        ("tracked / minimal, median", "<= 1.05", lambda all_: _at(_ratios(_usual(all_)), 0.5)),
        ("tracked / minimal, 90 of 100", "<= 1.5", lambda all_: _at(_ratios(_usual(all_)), 0.9)),
        ("  same style, median", "-", lambda all_: _at(_ratios(_same(all_)), 0.5)),
        ("  same style, 90 of 100", "-", lambda all_: _at(_ratios(_same(all_)), 0.9)),
        ("  restyled, median", "<= 1.7", lambda all_: _at(_ratios(_restyled(all_)), 0.5)),
        ("  restyled, worst", "<= 1.7", lambda all_: _at(_ratios(_restyled(all_)), 1)),
        ("  into or out of tables, median", "-", lambda all_: _at(_ratios(_tabled(all_)), 0.5)),
        (
            "nothing changed: most revisions",
            "0",
            lambda all_: str(max((one.revisions for one in all_ if _same_twice(one)), default="-")),
        ),
        ("restyled only: most tracked", "<= 0.5 %", _restyled_only),
        ("silent changes missed", "0", _missed),
    ]


def printed(found: Mapping[str, Found]) -> str:
    """The table for engines by name."""
    lines = [["", "aim", *found]]
    lines += [[what, aim, *(figure(one) for one in found.values())] for what, aim, figure in rows()]
    return aligned(lines)


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Lines of cells as text in columns."""
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def faults(found: Found) -> list[str]:
    """A line for every pair on which a judge found fault."""
    return [f"{one.pair.name}: {', '.join(wrong)}" for one in found if (wrong := _wrong(one))]


# ----------------------------------------------------------------------------------------------------------------------


def _wrong(one: Judged) -> list[str]:
    if one.made is None:
        return [f"not made ({one.failed})"]
    judges = {"own reader": one.own, "text": one.text, "LibreOffice": one.office, "pandoc": one.pandoc}
    wrong = [name for name, right in judges.items() if right is False]
    wrong += sorted(one.audit or ())
    wrong += [f"missed {change.kind}" for change in one.missed]
    ratio = one.marked / one.least if one.least else 0
    return wrong + ([f"ratio {ratio:.1f} ({one.marked} for {one.least})"] if ratio > 1.5 else [])


def _share(found: Found, right: Callable[[Judged], object]) -> str:
    answers = [right(one) for one in found]
    asked = [one for one in answers if one is not None]
    good = sum(map(bool, asked))
    return f"{good / len(asked):.1%} ({good} of {len(asked)})" if asked else "-"


def _clean(found: Found) -> list[Judged]:
    return [one for one in found if not one.pair.tracked]


def _usual(found: Found) -> list[Judged]:
    return [one for one in _clean(found) if not _is_tabled(one)]


def _same(found: Found) -> list[Judged]:
    return [one for one in _clean(found) if not one.pair.restyled]


def _restyled(found: Found) -> list[Judged]:
    return [one for one in _usual(found) if one.pair.restyled]


def _tabled(found: Found) -> list[Judged]:
    return [one for one in found if _is_tabled(one)]


def _is_tabled(one: Judged) -> bool:
    """Whether text stands in layout tables on one side only, which Word cannot track but as taken out and put in."""
    return one.pair.restyled and one.pair.name[-2:].count("D") == 1


def _ratios(found: Found) -> list[float]:
    return sorted(one.marked / one.least for one in found if one.made is not None and one.least)


def _at(figures: Sequence[float], share: float) -> str:
    if not figures:
        return "-"
    if share == 0.5:
        return f"{statistics.median(figures):.2f}"
    return f"{figures[min(len(figures) - 1, int(len(figures) * share))]:.2f}"


def _same_twice(one: Judged) -> bool:
    return one.made is not None and not one.pair.restyled and ("same" in one.pair.name.split("-"))


def _restyled_only(found: Found) -> str:
    shares = [one.marked / one.signs for one in _restyled(found) if one.made is not None and not one.pair.kinds]
    return f"{max(shares):.2%}" if shares else "-"


def _missed(found: Found) -> str:
    kinds: dict[str, int] = {}
    for one in found:
        for change in one.missed:
            kinds[change.kind] = kinds.get(change.kind, 0) + 1
    most = sorted(kinds, key=lambda kind: -kinds[kind])[:3]
    return f"{sum(kinds.values())}{': ' if most else ''}{', '.join(f'{kind} {kinds[kind]}' for kind in most)}"
