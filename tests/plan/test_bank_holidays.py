"""Bank holidays of England."""

import datetime as dt

import pytest

from compose.plan import bank_holidays

D = dt.date


def test_those_between_two_days_are_named_both_days_included():
    found = bank_holidays.within(D(2026, 4, 3), D(2026, 5, 4))
    assert [day for day, _ in found] == [D(2026, 4, 3), D(2026, 4, 6), D(2026, 5, 4)]
    assert found[0][1] == "Good Friday"


def test_one_on_a_weekend_counts_on_its_substitute_day():
    # Boxing Day of 2026 is a Saturday.
    found = dict(bank_holidays.within(D(2026, 12, 1), D(2027, 1, 31)))
    assert list(found) == [D(2026, 12, 25), D(2026, 12, 28), D(2027, 1, 1)]
    assert found[D(2026, 12, 28)] == "Boxing Day, substitute day"


def test_england_has_no_holiday_of_scotland_or_northern_ireland():
    assert bank_holidays.within(D(2027, 1, 2), D(2027, 3, 25)) == ()


@pytest.mark.parametrize(
    ("day", "works"),
    [(D(2026, 12, 24), True), (D(2026, 12, 25), False), (D(2026, 12, 27), False), (D(2026, 12, 29), True)],
)
def test_a_working_day_is_no_weekend_and_no_holiday(day, works):
    assert bank_holidays.is_working_day(day) is works


@pytest.mark.parametrize(
    ("count", "day"),
    [(1, D(2026, 12, 29)), (3, D(2026, 12, 31)), (4, D(2027, 1, 4)), (-1, D(2026, 12, 23)), (-10, D(2026, 12, 10))],
)
def test_working_days_are_counted_round_holidays_both_ways(count, day):
    assert bank_holidays.working_days(D(2026, 12, 24), count) == day
