"""The route: recomputed from the answers each time, losing none of them."""

import pytest

from compose.answers.model import TO_BE_AGREED, UNANSWERED
from compose.questionnaire.journey import open_points
from tests.helpers import route_of


def state(route, ident):
    return next(step.state for step in route.steps if step.question.id == ident)


# -- sleeping and waking -----------------------------------------------------------------------------


def test_an_answer_off_the_route_sleeps_it_is_kept_and_not_used():
    route = route_of(area_kind="london-borough", two_tier=True)
    assert state(route, "two_tier") == "asleep"
    assert route.effective["two_tier"] is None
    assert route.answers.values["two_tier"] is True


def test_it_is_awake_again_when_the_route_returns():
    there = route_of(area_kind="county", two_tier=False)
    away = route_of(**{**there.answers.values, "area_kind": "london-borough"})
    back = route_of(**{**away.answers.values, "area_kind": "county"})
    assert state(away, "two_tier") == "asleep"
    assert state(back, "two_tier") == "answered" and back.effective["two_tier"] is False


def test_what_hangs_on_a_sleeping_answer_sleeps_as_well():
    assert state(route_of(uses_panel=True, panel_days=5), "panel_days") == "answered"
    assert state(route_of(uses_panel=False, panel_days=5), "panel_days") == "asleep"


def test_a_field_of_an_entry_sleeps_by_the_entry_alone():
    partners = (
        {"name": "A", "signs": "through-lead", "lead": "B", "signatory": "nobody"},
        {"name": "B", "lead": "A", "signatory": "S"},
    )
    first, second = route_of(partners=partners).effective["partners"]
    assert (first["lead"], first["signatory"]) == ("B", None)
    assert (second["lead"], second["signatory"]) == (None, "S")


@pytest.mark.parametrize("answer", [TO_BE_AGREED, None])
def test_a_question_that_hangs_on_an_open_answer_is_not_asked(answer):
    assert state(route_of(area_kind=answer, two_tier=True), "two_tier") == "asleep"


# -- suggestions -------------------------------------------------------------------------------------


def test_a_suggestion_is_worked_out_afresh_when_what_it_rests_on_changes():
    assert route_of(area_name="Camden").effective["title"] == "The Camden Compact"
    assert route_of(area_name="Calderdale").effective["title"] == "The Calderdale Compact"
    assert route_of(area_name="Camden", document_name="Accord").effective["group_name"] == "Accord Group"


def test_a_title_that_was_decided_stays_when_the_area_changes():
    assert route_of(area_name="Calderdale", title="Our Compact").effective["title"] == "Our Compact"


def test_a_suggestion_takes_hard_names_as_they_are():
    assert route_of(area_name="Arts & Crafts <UK>").effective["title"] == "The Arts & Crafts <UK> Compact"


@pytest.mark.parametrize("name", [TO_BE_AGREED, None])
def test_nothing_is_suggested_from_what_is_open(name):
    route = route_of(area_name=name)
    assert route.effective["title"] is UNANSWERED
    assert state(route, "title") == "unanswered"


def test_a_suggestion_is_in_force_and_is_told_from_an_answer():
    route = route_of(notice_months=6)
    assert (state(route, "notice_months"), route.effective["notice_months"]) == ("answered", 6)
    assert (state(route, "consultation_weeks"), route.effective["consultation_weeks"]) == ("suggested", 12)
    assert state(route, "outcomes") == "suggested" and len(route.effective["outcomes"]) == 5


# -- open answers ------------------------------------------------------------------------------------


def test_to_be_agreed_is_an_answer_and_unanswered_is_none():
    route = route_of(contact_name=TO_BE_AGREED)
    assert state(route, "contact_name") == "to be agreed" and route.effective["contact_name"] is TO_BE_AGREED
    assert state(route, "contact_email") == "unanswered" and route.effective["contact_email"] is UNANSWERED


def test_to_be_agreed_stands_before_a_suggestion():
    assert route_of(notice_months=TO_BE_AGREED).effective["notice_months"] is TO_BE_AGREED


def test_a_choice_of_nothing_is_a_decision_and_no_suggestion():
    assert route_of(outcomes=()).effective["outcomes"] == ()
    assert state(route_of(outcomes=()), "outcomes") == "answered"


def test_an_optional_question_is_not_open_when_it_is_left_out():
    route = route_of()
    assert state(route, "tagline") == "not provided" and route.effective["tagline"] is None
    assert "tagline" not in {point.key[0] for point in open_points(route)}


def test_open_points_say_which_entry_and_field_they_are():
    partners = (
        {"name": "A", "sector": "public", "kind": "council"},
        {"name": "B", "sector": TO_BE_AGREED, "kind": "x"},
    )
    points = {point.key: point for point in open_points(route_of(area_name="X", partners=partners))}
    assert points["partners", 1, "sector"].label == "sector (B)"
    assert points["partners", 1, "sector"].state is TO_BE_AGREED
    assert points["contact_name",].state is UNANSWERED
    assert ("partners", 0, "sector") not in points


def test_an_entry_without_a_name_is_called_by_its_place():
    labels = [point.label for point in open_points(route_of(partners=({"sector": "public", "kind": "police"},)))]
    assert "name of the partner (partner 1)" in labels


def test_a_label_of_a_field_is_the_field_s_own():
    route = route_of()
    assert route.label("partners.name") == "name of the partner"
    assert route.label("area_name") == "name of the area"


def test_a_short_form_is_asked_nothing_that_only_the_full_form_prints():
    asleep = {step.question.id for step in route_of(form="short").steps if step.state == "asleep"}
    assert {"light_touch_limit", "codes", "has_officer", "uses_panel", "actions"} <= asleep
    assert not asleep & {"notice_months", "contact_name", "review_months", "positions", "left_out"}
