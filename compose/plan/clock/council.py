"""Reorganisation of councils: vesting day, what is told before it, and the review that it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from compose.plan.clock.model import Event, Known, State
from compose.plan.dates import add_months, long_date

_REVIEW_MONTHS = 3
"""Within how many months of a change to a body that has signed the text is looked at, and a successor invited."""


def council(known: Known) -> Iterator[Event]:
    """Vesting day and what belongs to it, where it is known and the area has two tiers of council."""
    vesting = known.date("vesting_day")
    if vesting is None:
        return
    if notice := known.number("notice_months"):
        why = f"{notice} months before vesting day, {long_date(vesting)}. In writing, to each organisation."
        title = "Councils that are to be replaced tell those they fund who takes over"
        yield Event("vesting-notice", title, add_months(vesting, -notice), why, remind=(56, 14))
    why = "New councils take over the services, staff and agreements of those they replace."
    yield Event("vesting-day", "Vesting day", vesting, why, remind=(183, 91, 28), occasion=True)
    if known.life and known.life.began <= vesting:
        due = add_months(vesting, _REVIEW_MONTHS)
        why = f"The text says: within three months of a change such as vesting day, {long_date(vesting)}."
        title = "Look at the text again after vesting day, and invite the new councils to sign"
        yield Event("vesting-review", title, due, why, state=_reviewed(known), remind=(56, 14))


def _reviewed(known: Known) -> State:
    vesting = known.date("vesting_day")
    said = [day for day in (known.date("reviewed_on"), known.last_agreed) if day and vesting]
    return "done" if vesting and any(day >= vesting for day in said) else "open"
