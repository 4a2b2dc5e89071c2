"""What two copies come to, for a terminal: verdict by verdict, a line or two for each copy of a promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.changes import Change
from compose.compare.copies.model import VERDICTS, Copies, Matter
from compose.compare.copies.telling import called, effects, happened


def lines(found: Copies) -> Iterator[str]:
    """The lines, what is to be decided first."""
    for verdict in VERDICTS:
        some = found.of(verdict)
        if some:
            yield from ("", f"{found.said(verdict)} ({len(some)})")
        for matter in some:
            yield from _matter(found, matter)


def _matter(found: Copies, matter: Matter) -> Iterator[str]:
    yield f"  {matter.number:>3}  {called(matter)}"
    if matter.verdict == "agreed":
        yield from _side("Both", matter.one)
        return
    for name, side in ((found.one, matter.one), (found.two, matter.two)):
        if side:
            yield from _side(name, side)


def _side(name: str, side: Sequence[Change]) -> Iterator[str]:
    yield f"       {name}: {happened(side).lower()}"
    yield from (f"         {label}: {says}" for label, says in effects(side))
