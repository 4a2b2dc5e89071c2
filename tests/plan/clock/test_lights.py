"""A traffic light in words."""

import datetime as dt

import pytest

from compose.plan.clock.lights import span, stands
from compose.plan.clock.model import Event

D = dt.date
DAY = D(2027, 4, 1)


def light(today, **more):
    date = stands(Event("e", "E", DAY, "w", **more), today)
    return date and (date.light, date.words)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (D(2027, 1, 1), ("later", "Later: in 3 months")),
        (D(2027, 3, 3), ("later", "Later: in 4 weeks")),
        (D(2027, 3, 4), ("soon", "Due in 4 weeks")),
        (D(2027, 3, 31), ("soon", "Due in 1 day")),
        (DAY, ("soon", "Today")),
        (D(2027, 4, 2), ("overdue", "Overdue by 1 day")),
        (D(2027, 4, 23), ("overdue", "Overdue by 3 weeks")),
        (D(2029, 4, 1), ("overdue", "Overdue by 2 years")),
    ],
)
def test_a_date_that_someone_must_meet_is_later_then_soon_then_overdue(today, said):
    assert light(today, state="open", remind=(28,)) == said


def test_it_is_soon_from_the_first_reminder_on():
    assert light(D(2026, 10, 1), state="open", remind=(183, 28))[0] == "soon"
    assert light(D(2026, 9, 29), state="open", remind=(183, 28))[0] == "later"


def test_what_is_done_is_done_on_any_day():
    assert light(D(2020, 1, 1), state="done") == light(D(2030, 1, 1), state="done") == ("done", "Done")


def test_what_nobody_notes_is_forgotten_when_it_is_over_and_not_before():
    assert light(DAY) == ("soon", "Today") and light(D(2027, 4, 2)) is None


def test_an_occasion_takes_place_and_is_not_due():
    assert light(D(2027, 3, 20), occasion=True) == ("soon", "In 12 days")


def test_several_days_are_now_until_the_last_of_them():
    week = {"last": D(2027, 4, 7), "occasion": True}
    assert light(D(2027, 4, 3), **week) == ("soon", "Now, until 7 April 2027")
    assert light(D(2027, 4, 7), **week) and light(D(2027, 4, 8), **week) is None


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (D(2027, 1, 1), D(2027, 1, 14), "13 days"),
        (D(2027, 1, 1), D(2027, 1, 15), "2 weeks"),
        (D(2027, 1, 1), D(2027, 3, 31), "12 weeks"),
        (D(2027, 1, 31), D(2027, 4, 30), "3 months"),
        (D(2027, 1, 1), D(2028, 12, 31), "23 months"),
        (D(2024, 2, 29), D(2026, 2, 28), "2 years"),
    ],
)
def test_a_time_is_told_in_the_largest_unit_that_says_something(first, last, said):
    assert span(first, last) == said
