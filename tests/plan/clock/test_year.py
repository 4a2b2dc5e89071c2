"""What comes each year."""

import datetime as dt

import pytest

from compose.plan.clock.year import compact_week
from tests.plan.clock.clocks import dates, days

D = dt.date
ADOPTED = D(2026, 4, 1)


@pytest.mark.parametrize(
    ("year", "monday"),
    [(2008, D(2008, 11, 3)), (2026, D(2026, 11, 2)), (2027, D(2027, 11, 1)), (2028, D(2028, 11, 6))],
)
def test_compact_week_begins_on_the_first_monday_of_november(year, monday):
    assert compact_week(year) == monday and monday.weekday() == 0


def test_compact_week_goes_to_sunday():
    week = dates(ADOPTED, form="full")["week-2027"].event
    assert (week.day, week.last) == (D(2027, 11, 1), D(2027, 11, 7))


def test_there_is_a_week_in_each_november_of_the_life():
    assert [day.year for day in days(dates(ADOPTED, today=ADOPTED, form="full"), "week-")] == [*range(2026, 2032)]


def test_quarters_are_counted_from_adoption_until_renewal():
    found = days(dates(ADOPTED, today=ADOPTED, form="full"), "quarter-")
    assert found[:4] == [D(2026, 7, 1), D(2026, 10, 1), D(2027, 1, 1), D(2027, 4, 1)]
    assert len(found) == 23 and found[-1] == D(2032, 1, 1)


def test_the_survey_comes_two_months_before_the_anniversary_where_there_is_one():
    assert days(dates(ADOPTED, annual_survey=True), "survey-")[0] == D(2027, 2, 1)
    assert days(dates(ADOPTED), "survey-") == []


def test_the_first_plan_comes_within_three_months_and_then_one_a_year():
    found = days(dates(ADOPTED, today=ADOPTED, form="full"), "plan-")
    assert found[:3] == [D(2026, 7, 1), D(2027, 4, 1), D(2028, 4, 1)] and len(found) == 6


def test_the_short_form_promises_none_of_these():
    assert days(dates(ADOPTED), "week-", "quarter-", "plan-") == []


def test_nor_does_a_text_whose_clauses_were_left_out():
    left = ({"clause": "communications", "why": "x"}, {"clause": "yearly-plan", "why": "x"})
    assert days(dates(ADOPTED, form="full", left_out=left), "week-", "quarter-", "plan-") == []


def test_after_its_years_the_dates_of_the_next_twelve_months_go_on():
    found = dates(D(2018, 4, 1), form="full")
    assert days(found, "week-") == [D(2027, 11, 1)]
    assert max(date.event.day for date in found.values()) < D(2027, 11, 22)


def test_before_adoption_there_are_none():
    assert dates(form="full", annual_survey=True) == {}
