"""The day that the words of a timescale mean."""

import datetime as dt

import pytest

from compose.plan.timescales import due

D = dt.date


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("March 2027", D(2027, 3, 31)),
        ("by February 2028", D(2028, 2, 29)),
        ("sept 2027", D(2027, 9, 30)),
        ("1 to 7 November 2027", D(2027, 11, 7)),
        ("By the 3rd March, 2027", D(2027, 3, 3)),
        ("October 2026 to March 2027", D(2027, 3, 31)),
        ("from April to June 2027", D(2027, 6, 30)),
        ("2027-05-14", D(2027, 5, 14)),
        ("2027", D(2027, 12, 31)),
        ("by the end of 2027", D(2027, 12, 31)),
        ("Financial year 2010/11", D(2011, 3, 31)),
        ("2027–28", D(2028, 3, 31)),
        ("Before April 2027", D(2027, 3, 31)),
        ("before 1 April 2027", D(2027, 3, 31)),
        ("on or before 1 April 2027", D(2027, 4, 1)),
        ("before the end of April 2027", D(2027, 4, 30)),
        ("no later than April 2027", D(2027, 4, 30)),
        ("monthly until May 2027", D(2027, 5, 31)),
        ("2027/2028", D(2028, 3, 31)),
    ],
)
def test_a_day_a_month_and_a_year_have_their_last_day(words, day):
    assert due(words) == day


@pytest.mark.parametrize(
    "words",
    [
        "All year", "Every quarter from January 2027", "From January 2027", "Each meeting of 2027", "ongoing",
        "since May 2026", "Spring 2027", "Quarter 2, 2027", "within two years", "31 February 2027", "2027/31",
        "2027-13-01", "Week 12", "soon", "Before April", "before 2027", "not before April 2027", "after March 2027",
        "around May 2027", "early May 2027", "mid-May 2027", "May 2027 or later", "Starting May 2027",
        "Yearly, next in May 2027", "May 2027 (provisional)", "May 2027?",
    ],
)  # fmt: skip
def test_what_goes_on_or_is_not_beyond_doubt_has_none(words):
    assert due(words) is None
