"""Vesting day."""

import datetime as dt

from compose.plan.revisions import Revision
from tests.plan.clock.clocks import dates

D = dt.date
VESTING = D(2027, 4, 1)
ADOPTED = D(2026, 4, 1)


def council(**more):
    found = dates(**{"vesting_day": VESTING, "adopted": ADOPTED, **more})
    return {ident: date for ident, date in found.items() if ident.startswith("vesting")}


def test_notice_is_counted_back_from_it_and_the_text_is_reviewed_within_three_months():
    assert [(ident, date.event.day) for ident, date in council().items()] == [
        ("vesting-notice", D(2027, 1, 1)), ("vesting-day", VESTING), ("vesting-review", D(2027, 7, 1)),
    ]  # fmt: skip


def test_the_review_is_overdue_until_one_is_held_or_the_text_agreed_anew():
    today = D(2027, 8, 1)
    assert council(today=today)["vesting-review"].overdue
    assert council(today=today, reviewed_on=D(2027, 5, 1))["vesting-review"].words == "Done"
    history = [Revision("1.0", ADOPTED, "adopted", "w"), Revision("1.1", D(2027, 6, 1), "amended", "w")]
    assert council(today=today, history=history)["vesting-review"].words == "Done"
    assert council(today=today, reviewed_on=D(2027, 3, 1))["vesting-review"].overdue


def test_a_text_that_is_not_adopted_yet_has_the_day_and_no_review():
    assert list(council(adopted=None)) == ["vesting-notice", "vesting-day"]


def test_a_text_adopted_after_it_has_no_review_for_it():
    assert "vesting-review" not in council(adopted=D(2027, 5, 1), today=D(2027, 6, 1))


def test_without_the_day_there_is_nothing():
    assert council(vesting_day=None) == {}
