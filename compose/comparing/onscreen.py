"""What changed, for a terminal: part by part, a line or two for each promise."""

from __future__ import annotations

from collections.abc import Iterator

from compose.compare.changes import Change, Changes
from compose.compare.names import KINDS, kinds, label, rewritten, told
from compose.compare.parts import parts
from compose.fitting import short

FIRST = 68
"""Letters of a promise that are printed."""
_SIGNS = {"added": "+", "dropped": "-"}


def lines(changes: Changes) -> Iterator[str]:
    """The lines, those promises left out that stand as they stood."""
    for part in parts(changes.changes):
        if part.entries:
            yield from ("", part.title)
        for entry in part.entries:
            yield from _entry(entry.change)
    yield from _elsewhere(changes)


def _elsewhere(changes: Changes) -> Iterator[str]:
    """What changed that is no promise."""
    if changes.elsewhere:
        yield from ("", "Outside of the commitments")
    for old, new in changes.elsewhere:
        yield from (f"  {sign} {short(line, FIRST)}" for sign, line in (("-", old), ("+", new)) if line)


def _entry(change: Change) -> Iterator[str]:
    one = (change.new or change.old)[0]
    yield f"  {_SIGNS.get(change.kind, '~')} {one.number:<5} {short(one.title or one.text, FIRST)}"
    done = "; ".join(KINDS[kind] for kind in kinds(change))
    yield f"          {done}{'; in other words altogether: read both' if rewritten(change) else ''}"
    yield from (f"          {label(effect)}: {told(effect)}" for effect in change.effects)
    yield from (f"          Why: {cause.says}." for cause in change.causes)
    if change.link.doubtful:
        yield f"          Doubtful: {change.link.why[:1].lower()}{change.link.why[1:]}."
