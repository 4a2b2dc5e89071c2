"""Two copies of a draft in one redline: whether it is right, and how much it marks; no other engine does this."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from dataclasses import dataclass

from benchmarks.compare import audit, libreoffice, text
from benchmarks.compare.minimal import minimal
from benchmarks.compare.tables import aligned
from compose.redline.engine import Redline
from compose.redline.package import Package
from compose.redline.resolve import resolve
from compose.redline.three import Files, redline_of_two
from compose.redline.weaving import Names
from tests.redline.making.copies import Copies, copies

COUNT = 15
"""Drafts of each of the four ways."""
_NAMES, _MOMENT = Names("Ann", "Ben"), dt.datetime(2026, 5, 1, 9)


@dataclass(frozen=True)
class _Made:
    three: Copies
    redline: Redline
    seconds: float

    @property
    def ratio(self) -> float:
        """Tracked signs, by the fewest that both copies need."""
        least = sum(minimal(self.three.base, copy) for copy in (self.three.one, self.three.two))
        return text.marked(self.redline.content) / max(1, least)


def table(*, slow: bool) -> str:
    """The figures; LibreOffice and the audit are asked only if `slow`."""
    found = [_made(three) for three in copies(COUNT)]
    whole = sum(bool(one.redline.replaced) for one in found)
    ratios = sorted(one.ratio for one in found)
    lines = [
        ["two copies in one redline", "aim", "ours"],
        ["own reader: draft and both copies", "100 %", _share([not one.redline.unproved for one in found])],
        ["paragraphs replaced whole", "0", str(whole)],
        ["tracked / minimal of both, median", "<= 1.05", f"{statistics.median(ratios):.2f}"],
        ["tracked / minimal of both, worst", "-", f"{ratios[-1]:.2f}"],
        ["seconds each", "-", f"{statistics.mean(one.seconds for one in found):.2f}"],
    ]
    return aligned([*lines, *(_judged(found) if slow else ())])


def _made(three: Copies) -> _Made:
    start = time.process_time()
    made = redline_of_two(Files(three.base, three.one, three.two), _NAMES, _MOMENT)
    return _Made(three, made, time.process_time() - start)


def _judged(found: list[_Made]) -> list[list[str]]:
    """What LibreOffice makes of it with all rejected and accepted, and the audit."""
    sides = {
        one.three.name: (one.three.base, _accepted(one.redline.content), one.redline.content) for one in found
    }
    office = libreoffice.agreeing(sides).values()
    clean = [not audit.new_kinds(*some) for some in sides.values()]
    return [
        ["LibreOffice: draft, and all changes", ">= 95 %", _share(list(office))],
        ["no new kind of error (audit)", ">= 99 %", _share(clean)],
    ]


def _accepted(raw: bytes) -> bytes:
    return resolve(Package.opened(raw, "redline"), "accept").saved()


def _share(answers: list[bool]) -> str:
    return f"{sum(answers) / len(answers):.1%} ({sum(answers)} of {len(answers)})"
