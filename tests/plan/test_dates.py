"""Dates that follow from adoption."""

import datetime as dt

import pytest

from compose.plan.dates import Milestones, add_months, long_date, milestones

D = dt.date
ADOPTED = D(2026, 4, 1)


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (D(2026, 4, 1), D(2027, 4, 1)),
        (D(2027, 3, 31), D(2027, 4, 1)),
        (D(2027, 4, 1), D(2027, 4, 1)),
        (D(2027, 4, 2), D(2028, 4, 1)),
        (D(2032, 3, 31), D(2032, 4, 1)),
        (D(2040, 1, 1), D(2032, 4, 1)),
    ],
)
def test_the_next_review_is_the_first_from_today_on_and_never_after_renewal(today, due):
    assert milestones(ADOPTED, 12, 6, today) == Milestones(ADOPTED, due, D(2032, 4, 1))


@pytest.mark.parametrize("months", [72, 100, 10**9])
def test_a_review_that_would_come_after_renewal_is_the_renewal(months):
    assert milestones(ADOPTED, months, 6, D(2026, 5, 1)).review_due == D(2032, 4, 1)


def test_an_interval_that_does_not_fit_into_the_life_ends_with_it():
    assert milestones(ADOPTED, 10, 1, D(2027, 3, 1)).review_due == D(2027, 4, 1)


@pytest.mark.parametrize("nothing", [None, 0])
def test_an_interval_that_is_not_agreed_gives_no_date(nothing):
    today = D(2027, 1, 1)
    assert milestones(ADOPTED, nothing, 6, today) == Milestones(ADOPTED, None, D(2032, 4, 1))
    assert milestones(ADOPTED, 12, nothing, today) == Milestones(ADOPTED, D(2027, 4, 1), None)


@pytest.mark.parametrize("adopted", [None, D(2026, 11, 23)])
def test_before_the_day_of_adoption_there_are_no_dates(adopted):
    assert milestones(adopted, 12, 6, D(2026, 11, 22)) == Milestones(None, None, None)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (D(2024, 2, 29), 12, D(2025, 2, 28)),
        (D(2024, 2, 29), 48, D(2028, 2, 29)),
        (D(2026, 1, 31), 1, D(2026, 2, 28)),
        (D(2026, 12, 15), 1, D(2027, 1, 15)),
        (D(2026, 5, 31), 0, D(2026, 5, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day, months, later):
    assert add_months(day, months) == later


def test_a_date_is_printed_in_english_whatever_the_machine_speaks():
    assert long_date(D(2027, 4, 3)) == "3 April 2027"
    assert long_date(D(2027, 12, 31)) == "31 December 2027"


@pytest.mark.parametrize("years", [7, 10, 1000])
def test_no_life_is_longer_than_six_years_whoever_says_so(years):
    assert milestones(ADOPTED, 12, years, D(2027, 1, 1)).renewal_due == D(2032, 4, 1)


def test_a_life_that_began_on_29_february_ends_on_the_28th():
    assert milestones(D(2024, 2, 29), 12, 6, D(2024, 3, 1)).renewal_due == D(2030, 2, 28)
