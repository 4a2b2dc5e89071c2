"""The life of an agreement: since when it runs, and what was agreed of it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from compose.plan.revisions import RESTARTS, Revision, agreed


@dataclass(frozen=True, slots=True)
class Life:
    """One life of an agreement, from its adoption to its renewal."""

    number: int
    """Counted from 1; each renewal begins the next."""
    began: dt.date
    amended: dt.date | None = None
    """Day of the last amendment, which changes the text and not the day from which years are counted."""


def life(history: Sequence[Revision], adopted_on: object, today: dt.date) -> Life | None:
    """The life that runs on `today`; `None` before the first adoption.

    It is counted from the last adoption or renewal in `history`. Only where there is none, the answer `adopted_on`
    tells: who moves that date afterwards does not move the renewal.
    """
    stands = agreed(history, today)
    begun = [one.date for one in stands if one.status in RESTARTS]
    if begun:
        later = [one.date for one in stands if one.status not in RESTARTS and one.date >= begun[-1]]
        return Life(len(begun), begun[-1], later[-1] if later else None)
    if isinstance(adopted_on, dt.date) and adopted_on <= today:
        return Life(1, adopted_on)
    return None
