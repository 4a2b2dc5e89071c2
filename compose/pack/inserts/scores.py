"""How people scored: each year's spread, and how it moved over the years, drawn and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from compose.document.model import (
    Block,
    Blocks,
    Cell,
    Dots,
    Figure,
    Heading,
    Line,
    ListBlock,
    Paragraph,
    Spread,
    Table,
    Trend,
)
from compose.inserts.context import cell, columns, text
from compose.pack.making.setting import Setting
from compose.pack.words.evaluation import Row, scorecard

Entry = Mapping[str, Any]


def scores(setting: Setting, of: str) -> Blocks:
    """The scores of every year, the latest first."""
    entries = [one for one in setting.entries("scores") if isinstance(one["year"], int)]
    if not entries:
        return (Paragraph(text("No scores are in this folder yet.")),)
    years = sorted({one["year"] for one in entries}, reverse=True)
    return (*(block for year in years for block in _year(year, entries)), *_trend(years, entries))


_GROUPS = {"public": "Public side", "voluntary": "Voluntary side", "other": "Neither"}


def _year(year: int, entries: Sequence[Entry]) -> Iterator[Block]:
    here = [one for one in entries if one["year"] == year]
    yield Heading(2, text(f"{year}: {_people(len(here))} scored"), "", "group")
    rows = [_spread(row, here) for row in scorecard()]
    heads = columns(
        "What is scored 6 | Lowest 2 | Middle 2 | Highest 2 | Public side 3 | Voluntary side 3 | What it says 8"
    )
    yield Figure(f"Scores of {year}", _drawn(here), (Table(f"Scores of {year} in words", heads, tuple(rows)),))


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _drawn(here: Sequence[Entry]) -> Spread:
    """The scores by side; who belongs to neither side is shown only where there is such a score."""
    sides = [side for side in _GROUPS if side != "other" or any(one["side"] == side for one in here)]
    rows = tuple(
        Dots(row.title, tuple(tuple(_given(row, [one for one in here if one["side"] == side])) for side in sides))
        for row in scorecard()
    )
    return Spread(rows, tuple(_GROUPS[side] for side in sides), "Middle")


def _spread(row: Row, here: Sequence[Entry]) -> tuple[Cell, ...]:
    given = sorted(_given(row, here))
    if not given:
        return (cell(row.title), *(cell(""),) * 5, cell("Nobody scored it."))
    sides = [_given(row, [one for one in here if one["side"] == side]) for side in ("public", "voluntary")]
    return (
        cell(row.title), cell(str(given[0])), cell(_short(median(given))), cell(str(given[-1])),
        *(cell(_short(median(side)) if side else "") for side in sides), cell(_says(given, sides)),
    )  # fmt: skip


def _given(row: Row, entries: Sequence[Entry]) -> list[int]:
    return [one[row.id] for one in entries if isinstance(one[row.id], int)]


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _says(given: Sequence[int], sides: Sequence[Sequence[int]]) -> str:
    """What a group should talk about, in a sentence."""
    if all(sides) and abs(gap := median(sides[0]) - median(sides[1])) >= 1.5:
        higher = "public" if gap > 0 else "voluntary"
        return f"The {higher} side sees it much better. Ask for examples."
    if given[-1] - given[0] >= 3:
        return "People see it very differently. Ask for examples."
    if median(given) <= 2:
        return "Low. Agree a next step."
    return "Close together." if len(given) > 1 else "One score only."


def _trend(years: Sequence[int], entries: Sequence[Entry]) -> Iterator[Block]:
    if len(years) < 2:
        return
    lines = tuple(Line(row.title, tuple(_points(row, years, entries))) for row in scorecard())
    lines = tuple(line for line in lines if len(line.points) > 1)
    if lines:
        yield Heading(2, text("Over the years"), "", "group")
        people = {year: sum(one["year"] == year for one in entries) for year in years}
        said = tuple((Paragraph(text(_moved(line.name, line.points, people))),) for line in lines)
        yield Figure("The middle score from year to year", Trend(lines), (ListBlock(False, said),))


def _points(row: Row, years: Sequence[int], entries: Sequence[Entry]) -> Iterator[tuple[int, float]]:
    for year in sorted(years):
        given = _given(row, [one for one in entries if one["year"] == year])
        if given:
            yield year, float(median(given))


def _moved(title: str, points: Sequence[tuple[int, float]], people: Mapping[int, int]) -> str:
    """How a middle score moved, with how many people scored at each end: few do not make a trend."""
    (first, was), (last, now) = points[0], points[-1]
    how = "up" if now > was else "down" if now < was else "unchanged"
    since, until = (f"{year} ({_people(people[year])})" for year in (first, last))
    said = f"from {_short(was)} in {since} to {_short(now)} in {until}"
    return f"{title}: {how}, {said}." if how != "unchanged" else f"{title}: {_short(now)}, as in {first}."
