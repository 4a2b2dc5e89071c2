"""The six-year rule."""

import datetime as dt

import pytest

from compose.plan.clock.renewal import renewal_due
from compose.plan.life import Life
from compose.plan.revisions import Revision
from compose.questionnaire import load as questionnaires
from tests.plan.clock.clocks import TODAY, dates

D = dt.date
ADOPTED = D(2022, 4, 1)


def version(day, status):
    return Revision(str(day), day, status, "w")


@pytest.mark.parametrize(("years", "due"), [(1, D(2023, 4, 1)), (4, D(2026, 4, 1)), (6, D(2028, 4, 1))])
def test_renewal_is_due_after_the_years_that_were_chosen(years, due):
    assert dates(ADOPTED, renewal_years=years)["renewal-due-1"].event.day == due


@pytest.mark.parametrize("years", [0, 7, 60])
def test_no_number_of_years_gets_round_the_six(years):
    assert renewal_due(Life(1, ADOPTED), years) == D(2028, 4, 1)


def test_an_answer_that_is_open_leaves_six_years_and_says_where_they_come_from():
    found = dates(ADOPTED, renewal_years=None)["renewal-due-1"].event
    assert found.day == D(2028, 4, 1)
    assert "Six years is the longest life of a text (Local Compacts - A User Guide" in found.why


def test_a_life_that_began_on_29_february_ends_on_28_or_29():
    assert renewal_due(Life(1, D(2024, 2, 29)), 6) == D(2030, 2, 28)
    assert renewal_due(Life(1, D(2024, 2, 29)), 4) == D(2028, 2, 29)


def test_an_amendment_does_not_restart_the_clock_and_a_renewal_does():
    history = [version(ADOPTED, "adopted"), version(D(2025, 4, 1), "amended")]
    amended = dates(history=history)
    assert amended["renewal-due-1"].event.day == D(2028, 4, 1)
    assert amended["adopted-1"].event.title == "Adopted, last amended on 1 April 2025"
    renewed = dates(history=[*history, version(D(2026, 4, 1), "renewed")])
    assert renewed["renewal-due-2"].event.day == D(2032, 4, 1) and "renewal-due-1" not in renewed


def test_moving_the_answer_does_not_move_what_the_history_says():
    history = [version(ADOPTED, "adopted")]
    assert dates(D(2026, 10, 1), history)["renewal-due-1"].event.day == D(2028, 4, 1)


def test_adopted_many_years_ago_it_is_overdue():
    found = dates(D(2015, 4, 1))["renewal-due-1"]
    assert found.overdue and found.words == "Overdue by 5 years"


def test_the_renewal_is_opened_a_year_before_and_this_can_be_overdue():
    opens = dates(ADOPTED, today=D(2027, 5, 13))["start-renewal-1"]
    assert (opens.event.day, opens.words) == (D(2027, 4, 1), "Overdue by 6 weeks")
    assert "local-compact renew" in opens.event.why


def test_once_it_is_open_its_steps_follow_from_the_day_on_which_it_was():
    found = dates(ADOPTED, today=D(2027, 5, 13), begun=D(2027, 5, 3))
    assert (found["start-renewal-1"].words, found["start-renewal-1"].event.day) == ("Done", D(2027, 5, 3))
    assert found["renewal-ask-1"].event.day == D(2027, 7, 1)


def test_a_renewal_that_was_opened_too_late_has_all_its_steps_though_they_end_after_it_is_due():
    found = dates(ADOPTED, today=D(2028, 2, 2), begun=D(2028, 2, 1))
    assert found["renewal-final-1"].event.day > found["renewal-due-1"].event.day


def test_the_steps_of_the_clause_on_renewal_lie_nine_eight_six_and_two_months_before():
    found = dates(D(2026, 4, 1))
    steps = {ident: found[f"renewal-{ident}-1"].event.day for ident in ("ask", "writers", "draft", "final")}
    assert steps == {"ask": D(2031, 7, 1), "writers": D(2031, 8, 1), "draft": D(2031, 10, 1), "final": D(2032, 2, 2)}


def test_the_draft_is_out_once_the_history_has_a_version_for_consultation():
    today = D(2027, 11, 1)
    before, after = version(D(2021, 11, 1), "consultation draft"), version(D(2027, 10, 4), "consultation draft")
    assert dates(ADOPTED, [before], today=today, begun=D(2027, 4, 1))["renewal-draft-1"].overdue
    assert dates(ADOPTED, [before, after], today=today, begun=D(2027, 4, 1))["renewal-draft-1"].words == "Done"


def test_of_a_renewal_that_was_never_opened_only_its_opening_and_its_end_are_overdue():
    late = [ident for ident, date in dates(D(2015, 4, 1), review_months=None).items() if date.overdue]
    assert late == ["start-renewal-1", "renewal-due-1"]


def test_before_adoption_there_is_no_renewal():
    assert dates() == {} and dates(D(2026, 11, 23), today=TODAY) == {}


def test_a_life_of_one_year_has_no_step_before_it_began():
    found = dates(D(2026, 10, 1), renewal_years=1)
    assert min(date.event.day for date in found.values()) == D(2026, 10, 1)


# -- once it is open: what the group has set and done ------------------------------------------------------------------

BEGUN, SOON_AFTER = D(2027, 4, 1), D(2027, 5, 13)


def opened(history=(), today=SOON_AFTER, **answers):
    found = dates(ADOPTED, history, today=today, begun=BEGUN, **answers)
    return {ident.split("-")[1]: date for ident, date in found.items() if ident.startswith("renewal-")}


def test_the_day_on_which_the_consultation_opens_is_the_day_of_the_draft():
    found = opened(consultation_opens=D(2027, 12, 1))
    assert found["draft"].event.day == D(2027, 12, 1)
    assert found["final"].event.day > opened()["final"].event.day


def test_a_consultation_before_the_renewal_was_the_last_texts():
    assert opened(consultation_opens=D(2021, 11, 1)) == opened()


def test_a_step_that_the_folder_shows_to_be_done_is_done():
    assert "writers" not in opened(today=D(2027, 9, 1))  # nobody notes it, and its day is over
    assert opened(today=D(2027, 9, 1), writers=({"name": "Kim"},))["writers"].words == "Done"
    found = opened([version(D(2027, 5, 10), "consultation draft")])
    assert [found[step].words for step in ("ask", "writers", "draft")] == ["Done"] * 3


def test_before_it_is_open_answers_tell_of_the_last_one():
    old = {"consultation_opens": D(2027, 12, 1), "writers": ({"name": "Kim"},)}
    usual, found = (dates(ADOPTED, today=D(2026, 11, 22), **more) for more in ({}, old))
    assert found["renewal-draft-1"] == usual["renewal-draft-1"] and found["renewal-writers-1"].words != "Done"


def test_until_the_weeks_of_consultation_are_agreed_the_usual_ones_count():
    usual = int(str(questionnaires.standard().by_id["consultation_weeks"].default))
    assert opened(consultation_weeks=None) == opened(consultation_weeks=usual) != opened(consultation_weeks=30)
