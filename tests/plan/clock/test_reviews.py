"""Joint reviews and what is published before each."""

import datetime as dt

import pytest

from tests.plan.clock.clocks import TODAY, dates, days

D = dt.date
ADOPTED = D(2023, 4, 1)


def reviews(held=None, today=TODAY, **answers):
    found = dates(ADOPTED, today=today, reviewed_on=held, **answers)
    return [(date.event.day.year, date.light) for ident, date in found.items() if ident.startswith("review-")]


def test_they_come_in_whole_intervals_from_adoption_and_renewal_takes_the_place_of_the_last():
    assert days(dates(ADOPTED, today=ADOPTED), "review-") == [D(year, 4, 1) for year in range(2024, 2029)]


def test_of_those_that_nobody_says_were_held_the_last_is_overdue():
    assert reviews() == [(2026, "overdue"), (2027, "later"), (2028, "later")]


def test_on_the_day_of_a_review_the_one_that_was_missed_is_still_overdue():
    assert reviews(today=D(2026, 4, 1))[:2] == [(2025, "overdue"), (2026, "soon")]


@pytest.mark.parametrize("held", [D(2025, 10, 2), D(2026, 4, 1), D(2026, 9, 30)])
def test_one_that_was_held_settles_the_day_that_it_lies_nearest_to(held):
    assert reviews(held) == [(2026, "done"), (2027, "later"), (2028, "later")]


def test_one_that_was_held_for_an_earlier_day_leaves_the_next_overdue():
    assert reviews(D(2025, 5, 1)) == [(2026, "overdue"), (2027, "later"), (2028, "later")]


def test_one_held_before_the_life_that_runs_settles_nothing():
    assert reviews(D(2022, 12, 1), today=D(2024, 5, 1))[0] == (2024, "overdue")


def test_one_held_soon_after_adoption_is_not_the_first():
    assert reviews(D(2023, 5, 1), today=D(2024, 5, 1))[0] == (2024, "overdue")


def test_no_interval_no_review():
    assert reviews(review_months=None) == []


def test_an_interval_longer_than_the_life_has_none():
    assert reviews(review_months=36, renewal_years=2) == []


def test_the_report_is_out_ten_working_days_before_round_easter():
    # Good Friday of 2027 is 26 March, Easter Monday 29 March.
    assert days(dates(ADOPTED), "report-")[0] == D(2027, 3, 16)


def test_an_overdue_one_says_how_to_settle_it():
    (date,) = (date for date in dates(ADOPTED).values() if date.event.id == "review-1-3")
    assert "answer 'reviewed_on'" in date.event.why


def test_reviews_of_another_life_are_other_dates_to_a_calendar():
    assert "review-1-4" in dates(ADOPTED) and "review-1-1" in dates(D(2026, 4, 1))
