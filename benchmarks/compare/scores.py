"""Every pair given to an engine, and every judge asked about what it made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from benchmarks.compare import audit, libreoffice, own, pandoc, text
from benchmarks.compare.engines import Engine
from benchmarks.compare.minimal import minimal
from tests.redline.making.model import NOTE, Change, Pair

SILENT = frozenset(
    (
        "case",
        "dash",
        "quote",
        "nbsp",
        "space",
        "digit",
        "cell",
        "note-changed",
        "note-added",
        "note-removed",
        "header",
        "header-removed",
        "footer",
    )
)
"""Kinds of edits that are easily lost without a word."""


@dataclass(frozen=True)
class Judged:
    """What was found of one redline; a judge that was not asked says None."""

    pair: Pair
    made: bytes | None
    """None where the engine gave up."""
    failed: str = ""
    least: int = 0
    """Signs in the minimal difference."""
    signs: int = 0
    """Signs of the old and the new text together."""
    marked: int = 0
    revisions: int = 0
    text: bool = False
    """Whether a plain reader of text finds both sides."""
    missed: tuple[Change, ...] = ()
    """Silent changes that cannot be seen."""
    own: bool | None = None
    pandoc: bool | None = None
    office: bool | None = None
    audit: frozenset[str] | None = None


def judged(pairs: Sequence[Pair], engine: Engine, *, slow: bool = True) -> list[Judged]:
    """All pairs through `engine`; pandoc, LibreOffice and the audit are asked only if `slow`."""
    with ThreadPoolExecutor(2) as workers:
        found = list(workers.map(partial(_made, engine), pairs))
    found = [_read(one) for one in found]
    return _slowly(found) if slow else found


# ----------------------------------------------------------------------------------------------------------------------


def _made(engine: Engine, pair: Pair) -> Judged:
    try:
        return Judged(pair, engine(pair.old, pair.new))
    except Exception as error:  # an engine that is measured may fail in any way
        return Judged(pair, None, f"{type(error).__name__}: {error}"[:300])


def _read(one: Judged) -> Judged:
    if one.made is None:
        return one
    pair = one.pair
    old, new = text.stories(pair.old, "accept"), text.stories(pair.new, "accept")
    before, after = text.stories(one.made, "reject"), text.stories(one.made, "accept")
    missed = tuple(change for change in pair.changes if change.kind in SILENT and not _seen(change, before, after))
    signs = sum(len(line) for side in (old, new) for lines in side.values() for line in lines)
    return replace(
        one,
        least=minimal(pair.old, pair.new),
        signs=signs,
        marked=text.marked(one.made),
        revisions=text.revisions(one.made),
        text=_same(pair, before, old) and _same(pair, after, new),
        missed=missed,
        own=_own(one),
    )


def _same(pair: Pair, found: text.Stories, wanted: text.Stories) -> bool:
    """Whether two texts are the same; where tables were unfolded, but for empty paragraphs, of which cells are full."""
    if found == wanted or not own.adapted(pair.old, pair.new):
        return found == wanted
    lines = [[line for lines in side.values() for line in lines if line.strip()] for side in (found, wanted)]
    return lines[0] == lines[1]


def _seen(change: Change, before: text.Stories, after: text.Stories) -> bool:
    old, new = (
        "\n".join(line for lines in side.values() for line in lines).replace("\u2042", "") for side in (before, after)
    )
    return all(line.replace(NOTE, "") in old for line in change.old) and all(
        line.replace(NOTE, "") in new for line in change.new
    )


def _own(one: Judged) -> bool | None:
    try:
        return own.agrees(one.pair.old, one.pair.new, one.made or b"")
    except ImportError:
        return None


def _slowly(found: list[Judged]) -> list[Judged]:
    made = {one.pair.name: (one.pair.old, one.pair.new, one.made) for one in found if one.made is not None}
    # Of files with tracked changes LibreOffice keeps words that somebody put in and somebody else took out again.
    opened = libreoffice.agreeing({pair.name: made[pair.name] for pair in map(_pair, found) if _asks(pair, made)})
    return [one if one.made is None else _asked(one, opened.get(one.pair.name)) for one in found]


def _pair(one: Judged) -> Pair:
    return one.pair


def _asks(pair: Pair, made: Mapping[str, object]) -> bool:
    return pair.name in made and not text.revisions(pair.old) and not text.revisions(pair.new)


def _asked(one: Judged, office: bool | None) -> Judged:
    sides = (one.pair.old, one.pair.new, one.made or b"")
    return replace(one, pandoc=pandoc.agrees(*sides), office=office, audit=audit.new_kinds(*sides))
