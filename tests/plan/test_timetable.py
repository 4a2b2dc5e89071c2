"""The steps of a renewal: counted back from the day it is due, and never sooner than people can be asked properly."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from compose.plan.bank_holidays import is_working_day
from compose.plan.timetable import timetable

DAY = dt.date


def days(table):
    return {step.id: step.date for step in table.steps}


def test_with_a_year_to_go_the_steps_are_counted_back_in_months():
    table = timetable(DAY(2026, 4, 1), DAY(2027, 4, 1), 12, DAY(2026, 4, 1))
    assert days(table) == {
        "begin": DAY(2026, 4, 1), "ask": DAY(2026, 7, 1), "writers": DAY(2026, 8, 3), "draft": DAY(2026, 10, 1),
        "closes": DAY(2026, 12, 24), "final": DAY(2027, 2, 1), "adopt": DAY(2027, 4, 1),
    }  # fmt: skip
    assert table.weeks_late == 0


def test_with_less_time_it_is_planned_forward_and_says_by_how_much_it_is_late():
    table = timetable(DAY(2026, 11, 22), DAY(2027, 4, 1), 12, DAY(2026, 11, 22))
    assert days(table)["ask"] == DAY(2026, 12, 7)
    assert (table.ends, table.weeks_late) == (DAY(2027, 8, 2), 18)


def test_where_the_day_has_passed_it_is_planned_forward_too():
    table = timetable(DAY(2026, 11, 22), DAY(2020, 1, 1), 12, DAY(2026, 11, 22))
    assert table.ends == DAY(2027, 8, 2) and table.weeks_late > 300


def test_where_nobody_knows_the_day_it_takes_a_year():
    table = timetable(DAY(2026, 11, 23), None, 12, DAY(2026, 11, 23))
    assert (table.due, table.ends, table.weeks_late) == (None, DAY(2027, 11, 23), 0)


def test_what_the_group_has_set_stands_and_moves_what_follows():
    fixed = {"draft": DAY(2027, 3, 1)}
    table = timetable(DAY(2026, 4, 1), DAY(2027, 4, 1), 12, DAY(2026, 4, 1), fixed=fixed)
    assert days(table)["draft"] == DAY(2027, 3, 1) and days(table)["closes"] == DAY(2027, 5, 24)
    assert table.weeks_late > 0


@pytest.mark.parametrize(("today", "how"), [
    (DAY(2026, 7, 2), "late"), (DAY(2026, 7, 1), "soon"), (DAY(2026, 6, 1), "soon"), (DAY(2026, 5, 1), "to come"),
])  # fmt: skip
def test_how_a_step_stands_is_told_as_at_today(today, how):
    assert timetable(DAY(2026, 4, 1), DAY(2027, 4, 1), 12, today).of("ask").how == how


def test_what_was_done_is_not_late():
    table = timetable(DAY(2026, 4, 1), DAY(2027, 4, 1), 12, DAY(2026, 9, 1), done=["ask"])
    assert [step.how for step in table.steps][:3] == ["done", "done", "late"]


@given(some.dates(DAY(2020, 1, 1), DAY(2030, 1, 1)), some.integers(-800, 900), some.integers(1, 30))
def test_steps_are_in_order_with_time_for_each_and_on_working_days(begun, ahead, weeks):
    table = timetable(begun, begun + dt.timedelta(days=ahead), weeks, begun)
    dates = [step.date for step in table.steps]
    assert dates == sorted(dates) and dates[0] == begun
    found = days(table)
    assert found["closes"] - found["draft"] >= dt.timedelta(weeks=weeks)
    assert all(map(is_working_day, dates[1:]))
    assert (table.weeks_late == 0) == (table.ends <= table.due)
