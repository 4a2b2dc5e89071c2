"""The actions of the plan that have a day by which they are due."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from compose.plan.clock.model import Event, Known, State
from compose.plan.timescales import due


def actions(known: Known) -> Iterator[Event]:
    """Each action whose timescale names a day; one that is done needs no more looking at."""
    seen: Counter[str] = Counter()
    for entry in known.answers.get("actions") or ():
        words, timescale = _words(entry), entry.get("timescale")
        day = due(timescale) if isinstance(timescale, str) else None
        if words and day:
            ident = _ident(words)
            seen[ident] += 1
            ident = f"{ident}-{seen[ident]}" if seen[ident] > 1 else ident
            state: State = "done" if entry.get("light") == "done" else "open"
            yield Event(ident, f"Action due: {words}", day, _why(entry), state=state, remind=(14,))


def undated(entries: object) -> tuple[str, ...]:
    """The actions among `entries` that are not done and whose timescale names no day, each with its timescale."""
    found = [entry for entry in (entries if isinstance(entries, tuple) else ()) if entry.get("light") != "done"]
    said = ((_words(entry), entry.get("timescale")) for entry in found)
    return tuple(
        f"{words} ({timescale if isinstance(timescale, str) else 'no timescale yet'})"
        for words, timescale in said
        if words and not (isinstance(timescale, str) and due(timescale))
    )


def _words(entry: Mapping[str, Any]) -> str:
    return next((words for words in (entry.get("action"), entry.get("objective")) if isinstance(words, str)), "")


def _ident(words: str) -> str:
    # By its words, for its place in the list changes whenever another one is taken out.
    return f"action-{hashlib.sha256(words.casefold().encode()).hexdigest()[:12]}"


def _why(entry: Mapping[str, Any]) -> str:
    lead = f" Lead: {entry['lead']}." if isinstance(entry.get("lead"), str) else ""
    return f"In the action plan, timescale: {entry['timescale']}.{lead} Once it is done, say so in the plan."
