"""The consultation on the group's draft."""

import datetime as dt

from compose.plan.clock.consultation import holidays
from tests.plan.clock.clocks import dates

D = dt.date


def test_it_closes_after_the_weeks_that_were_agreed():
    found = dates(consultation_opens=D(2026, 11, 16), today=D(2026, 11, 1))
    assert [date.event.day for date in found.values()] == [D(2026, 11, 16), D(2027, 2, 8)]


def test_bank_holidays_in_it_are_counted_named_and_made_up_for():
    assert holidays(D(2026, 11, 16), D(2027, 2, 8)) == (
        "Includes 3 bank holidays: 25 December 2026, 28 December 2026 and 1 January 2027. "
        "Consider a later close, such as 11 February 2027."
    )


def test_one_bank_holiday_is_one():
    assert holidays(D(2026, 8, 3), D(2026, 9, 28)).startswith("Includes 1 bank holiday: 31 August 2026. Consider")


def test_without_bank_holidays_nothing_is_said():
    assert holidays(D(2026, 9, 1), D(2026, 11, 24)) == ""


def test_until_its_length_is_agreed_it_has_no_close():
    assert list(dates(consultation_opens=D(2026, 12, 1), consultation_weeks=None)) == ["consultation-opens-0"]


def test_what_is_over_is_forgotten():
    assert dates(consultation_opens=D(2026, 5, 1)) == {}
