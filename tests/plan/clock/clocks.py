"""What the tests of the clock share: the dates of some answers, by their ids."""

import datetime as dt

from compose.plan.clock import clock

D = dt.date
TODAY = D(2026, 11, 22)
FULL = {"review_months": 12, "renewal_years": 6, "consultation_weeks": 12, "notice_months": 3, "annual_survey": False}
QUIET = {"form": "short"}
"""Without what the full form promises each year."""


def dates(adopted=None, history=(), today=TODAY, begun=None, **answers):
    """The dates of these answers, by id."""
    answers = {**FULL, **QUIET, "adopted_on": adopted, **answers}
    return {date.event.id: date for date in clock(answers, history, today, begun=begun)}


def days(found, *starts):
    """The days of those whose ids begin so."""
    return [date.event.day for ident, date in found.items() if ident.startswith(starts)]
