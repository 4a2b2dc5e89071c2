"""What goes on record when a renewal begins: that it does, and the old text where only an answer told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from compose.adoption import sealed
from compose.adoption.recording import record
from compose.answers.decisions import RENEWAL, Decision
from compose.answers.keeper import Keeper
from compose.plan import revisions
from compose.plan.revisions import RESTARTS, Revision
from compose.renewal.renewable import Text
from compose.renewal.renewal import Renewal
from compose.renewal.start import Copy


def on_record(keeper: Keeper, text: Text, opened: Renewal, before: Copy, today: dt.date) -> None:
    """Note in history and log that the renewal began, as far as they do not say so.

    Raises `InputError` where the history cannot be used, `OutputError` where something cannot be written.
    """
    version = str(keeper.answers.typed.get("version") or "0.1")
    _adoption(keeper.home, text, opened, (*_names(opened, before),), version, today)
    if not _has(_history(keeper.home), version):
        what = f"Renewal begun of {text.said}."
        record(keeper.home, Revision(version, opened.begun, "draft", what), max(today, opened.begun))
    # The copy tells one renewal from another that was begun on the same day.
    why = f"What stood there before is kept in {opened.copy}"
    if not any((one.what, one.key, one.why) == ("begun", RENEWAL, why) for one in keeper.log.decisions):
        begun = opened.begun.isoformat()
        keeper.note([Decision(keeper.now(), keeper.who, "begun", RENEWAL, opened.renews or None, begun, why)])


def _adoption(home: Path, text: Text, opened: Renewal, names: Sequence[str], version: str, today: dt.date) -> None:
    """Record when the old text was adopted: its date is taken out of the answers, and years are counted from it."""
    history = _history(home)
    if opened.adopted and not any(one.status in RESTARTS for one in history) and not sealed.adopted(home):
        free = next((one for one in names if not _has(history, one) and not revisions.same(one, version)), "")
        what = f"{text.said[:1].upper()}{text.said[1:]}; put on record when its renewal began."
        record(home, Revision(free, opened.adopted, "adopted", what), today)


def _names(opened: Renewal, before: Copy) -> Iterator[str]:
    """What the old text may be called in the history: its version, or else when it was adopted."""
    own = before.answers.get("version")
    if opened.answers and isinstance(own, str) and not own.startswith("0."):
        yield own
    if opened.adopted:
        yield from (str(opened.adopted.year), opened.adopted.isoformat())


def _history(home: Path) -> Sequence[Revision]:
    return revisions.read(home / revisions.FILE, revisions.FILE)


def _has(history: Sequence[Revision], version: str) -> bool:
    return any(revisions.same(one.version, version) for one in history)
