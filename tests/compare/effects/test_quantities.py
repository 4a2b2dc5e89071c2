"""Amounts read out of a sentence, in one unit."""

from fractions import Fraction

import pytest

from compose.compare.effects.quantities import quantities
from compose.compare.effects.text import Sentence


def _read(text):
    return [(one.sort, one.low, one.high, one.bound) for one in quantities(Sentence(text))]


def _one(text):
    ((sort, low, high, bound),) = _read(text)
    assert low == high
    return sort, low, bound


@pytest.mark.parametrize(
    ("text", "days", "bound"),
    [
        ("at least three months' notice", Fraction(365, 4), "least"),
        ("three months or more", Fraction(365, 4), "least"),
        ("no later than 5 clear days before", 5, "deadline"),
        ("within ten working days", 14, "deadline"),
        ("a fortnight", 14, ""),
        ("two weeks", 14, ""),
        ("a 12-week consultation", 84, ""),
        ("around twelve weeks", 84, "about"),
        ("for up to a year", 365, "most"),
        ("twelve months", 365, ""),
        ("a year’s notice", 365, ""),
        ("48 hours", 2, ""),
        ("three-year grants", 1095, ""),
        ("phased over a year", 365, ""),
    ],
)
def test_times_are_read_in_days(text, days, bound):
    assert _one(text) == ("time", days, bound)


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("once a year", 1), ("annually", 1), ("every year", 1), ("every twelve months", 1), ("twice a year", 2),
        ("every six months", 2), ("six-monthly", 2), ("four meetings a year", 4), ("quarterly", 4),
        ("every three months", 4), ("once every two years", Fraction(1, 2)), ("every other year", Fraction(1, 2)),
        ("monthly", 12), ("each month", 12), ("three times in each year", 3),
    ],
)  # fmt: skip
def test_how_often_is_read_in_times_a_year(text, often):
    assert _one(text) == ("rate", often, "")


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("£5,000", "money", 5000), ("£10k", "money", 10_000), ("£1.5 million", "money", 1_500_000),
        ("forty pounds", "money", 40), ("45p", "money", Fraction(45, 100)), ("£500 a year", "money", 500),
        ("25%", "share", Fraction(1, 4)), ("25 per cent", "share", Fraction(1, 4)),
        ("a quarter of", "share", Fraction(1, 4)), ("two thirds of", "share", Fraction(2, 3)),
        ("one in five", "share", Fraction(1, 5)), ("twelve people", "count", 12),
        ("one hundred and twenty people", "count", 120), ("twenty-five groups", "count", 25),
        ("a dozen groups", "count", 12), ("1,200 members", "count", 1200),
    ],
)  # fmt: skip
def test_money_shares_and_counts_are_read(text, sort, value):
    assert _one(text) == (sort, value, "")


def test_a_range_keeps_both_its_ends():
    assert _read("10 to 12 weeks") == [("time", 70, 84, "")]
    assert _read("two or three weeks") == [("time", 14, 21, "")]


@pytest.mark.parametrize(
    "text",
    ["under section 4.2 of the Act 2010", "2. The council will reply", "step 3", "see clause 12", "at 9am", "level 5"],
)
def test_numbers_that_name_something_are_no_amounts(text):
    assert _read(text) == []


def test_dates_can_be_put_in_order():
    dates = ["by 31 March", "by 1 April", "in May", "by 31 March 2027", "in 2028"]
    values = [_read(text)[0][1] for text in dates]
    assert values == sorted(values)


def test_may_is_a_month_only_where_a_month_can_stand():
    assert _read("Groups may ask.") == []
