"""Actions of the plan that have a day."""

import datetime as dt

import pytest

from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.plan.clock.actions import undated
from tests.plan.clock.clocks import dates

D = dt.date


def action(words="Train staff", timescale="October 2026", light="green", **more):
    return {"action": words, "timescale": timescale, "light": light, "lead": "Council", "objective": "o", **more}


def found(*entries):
    return list(dates(actions=entries).values())


def test_an_action_is_overdue_after_its_timescale_unless_it_is_done():
    late, done = found(action(), action("Print it", light="done"))
    assert {late.words, done.words} == {"Overdue by 3 weeks", "Done"}


def test_it_says_who_leads():
    (date,) = found(action())
    assert date.event.title == "Action due: Train staff" and "Lead: Council." in date.event.why


@pytest.mark.parametrize("timescale", ["All year", "Before April", "around May 2026", TO_BE_AGREED, UNANSWERED, None])
def test_without_a_day_it_is_in_no_calendar_and_told_apart(timescale):
    assert found(action(timescale=timescale)) == []
    words = timescale if isinstance(timescale, str) else "no timescale yet"
    assert undated((action(timescale=timescale),)) == (f"Train staff ({words})",)


def test_what_is_done_or_has_a_day_is_not_told_apart():
    assert undated((action(), action(timescale="All year", light="done"))) == ()
    assert undated(TO_BE_AGREED) == undated(None) == ()


def test_its_place_in_the_list_makes_no_difference_to_a_calendar():
    first, second = action(timescale="May 2027"), action("Print it", timescale="June 2027")
    assert set(dates(actions=(first, second))) == set(dates(actions=(second, first)))


def test_a_new_day_for_it_is_the_same_date():
    assert [*dates(actions=(action(),))] == [*dates(actions=(action(timescale="May 2027"),))]


def test_two_with_the_same_words_are_two():
    assert len(found(action(timescale="May 2027"), action(timescale="June 2027"))) == 2


def test_an_action_whose_words_are_open_goes_by_its_objective():
    (date,) = found(action(TO_BE_AGREED))
    assert date.event.title == "Action due: o"
