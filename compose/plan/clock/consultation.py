"""The consultation on the group's own draft: its first and last day, and the bank holidays between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from compose.plan import bank_holidays
from compose.plan.clock.model import Event, Known
from compose.plan.dates import long_date


def consultation(known: Known) -> Iterator[Event]:
    """Its opening and its close, where the day of its opening is known."""
    opens, weeks = known.date("consultation_opens"), known.number("consultation_weeks")
    if opens is None:
        return
    why = "Send the draft and its questions to everyone on that day."
    yield Event(f"consultation-opens-{known.lives}", "Consultation opens", opens, why, remind=(14, 3), occasion=True)
    if weeks:
        closes = opens + dt.timedelta(weeks=weeks)
        why, note = f"{weeks} weeks after it opens.", holidays(opens, closes)
        yield Event(
            f"consultation-closes-{known.lives}",
            "Consultation closes",
            closes,
            why,
            note,
            remind=(14, 3),
            occasion=True,
        )


def holidays(opens: dt.date, closes: dt.date) -> str:
    """What to say of bank holidays from `opens` to `closes`: how many, which, and a close that makes up for them."""
    lost = [day for day, _ in bank_holidays.within(opens, closes)]
    if not lost:
        return ""
    count = "1 bank holiday" if len(lost) == 1 else f"{len(lost)} bank holidays"
    later = long_date(bank_holidays.working_days(closes, len(lost)))
    return f"Includes {count}: {_listed(lost)}. Consider a later close, such as {later}."


def _listed(days: list[dt.date]) -> str:
    said = [long_date(day) for day in days]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
