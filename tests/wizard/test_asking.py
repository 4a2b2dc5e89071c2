"""One question: what is written for an answer of each kind, and what is refused."""

import pytest

from compose.wizard.commands import problem
from compose.wizard.prompter import Turn
from compose.wizard.putting import OTHER
from compose.wizard.room import Stopped
from compose.wizard.visiting import visit
from tests.helpers import contents
from tests.wizard.rooms import Refused, noted, room_of
from tests.wizard.steps import keys, labels, put, stands, step_of, written

COUNTY = {"area": "area_name: Anytown\narea_kind: county\n"}
OFFICER = {"governance": "has_officer: yes\n"}


def message(room, typed):
    """What the first question says to `typed`."""
    return problem(typed, room.prompter.asked[0])


# -- what is written ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ident", "typed", "line", "sections"),
    [("area_name", "St Helens", "area_name: St Helens", {}),
     ("public_partners", "public bodies: all", "public_partners: 'public bodies: all'", {}),
     ("version", "0.10", 'version: "0.10"', {}),
     ("consulted", "Two meetings.\n\nThen: a survey.", "consulted: |-\n  Two meetings.\n\n  Then: a survey.", {}),
     ("two_tier", "no", "two_tier: no", COUNTY),
     ("document_name", "Accord", "document_name: Accord", {}),
     ("codes", ("premises", "funding"), "codes: [funding, premises]", {}),
     ("codes", (), "codes: []", {}),
     ("contact_email", "jo@anytown.org", "contact_email: jo@anytown.org", {}),
     ("officer_host", "Anytown Council", "officer_host: Anytown Council", OFFICER)],
)  # fmt: skip
def test_an_answer_is_written_in_its_file_as_one_would_write_it(home, ident, typed, line, sections):
    put(home, ident, typed, **sections)
    assert written(home, ident).replace('"public bodies: all"', "'public bodies: all'") == line
    assert ident in stands(home)


@pytest.mark.parametrize(
    "said",
    ["1 April 2027", "1 April 27", "1/4/27",
     "1st April 2027", "1st of April, 2027", "1 Apr. 2027", "01/04/2027", "1/4/2027", "1.4.2027",
     "1-4-2027", "1 APRIL 2027", "2027-04-01"],
)  # fmt: skip
def test_a_date_is_taken_as_people_in_england_say_it(home, said):
    put(home, "adopted_on", said)
    assert written(home, "adopted_on") == "adopted_on: 2027-04-01"


@pytest.mark.parametrize(
    ("ident", "said", "number"),
    [("light_touch_limit", "£25,000", 25000), ("light_touch_limit", "£ 25000", 25000),
     ("light_touch_limit", "25,000 pounds", 25000), ("notice_months", "6 months", 6), ("notice_months", "6 Months.", 6),
     ("reasons_days", "15 working days", 15), ("social_value_share", "20%", 20),
     ("social_value_share", "20 per cent", 20)],
)  # fmt: skip
def test_a_number_is_taken_with_pounds_commas_and_its_unit(home, ident, said, number):
    put(home, ident, said, codes="codes: [social-value]\n")
    assert written(home, ident) == f"{ident}: {number}"


def test_a_choice_of_ones_own_is_asked_for_in_words(home):
    room = put(home, "document_name", OTHER, "Pact")
    assert written(home, "document_name") == "document_name: Pact"
    assert labels(room.prompter.asked[0])[-1] == "Other, please say"


def test_a_choice_of_ones_own_stands_there_when_one_comes_again(home):
    room = put(home, "document_name", OTHER, lambda ask: ask.given, area="area_name: A\ndocument_name: Pact\n")
    assert room.prompter.asked[0].given == OTHER
    assert room.prompter.asked[1].given == "Pact"


def test_a_choice_of_ones_own_outlasts_help(home):
    own = "area_name: A\ndocument_name: Pact\n"
    room = put(home, "document_name", Turn("help", OTHER), OTHER, lambda ask: ask.given, area=own)
    assert room.prompter.asked[-1].given == "Pact"


def test_back_from_ones_own_words_leads_to_the_choices(home):
    room = put(home, "document_name", OTHER, Turn("back", "Pa"), OTHER, lambda ask: f"{ask.given}ct")
    assert written(home, "document_name") == "document_name: Pact"
    assert room.prompter.asked[2].given == OTHER


def test_a_slip_for_a_known_choice_is_not_taken_for_one_of_ones_own(home):
    room = put(home, "document_name", OTHER, Refused("Compcat"), "Pact")
    assert "Write 'Compact' if you meant that" in problem("Compcat", room.prompter.asked[1])


def test_the_partners_in_the_list_are_offered_where_one_is_asked_for(home):
    room = put(home, "officer_host", "Voluntary Action Anytown", **OFFICER)
    assert keys(room.prompter.asked[0]) == ["Anytown Council", "Voluntary Action Anytown"]


def test_without_partners_one_that_is_asked_for_stays_to_be_agreed(home):
    room = put(home, "officer_host", "to be agreed", partners="", **OFFICER)
    assert written(home, "officer_host") == "officer_host: to be agreed"
    (only,) = room.prompter.asked[0].options
    assert "no partner that could be named is in the list yet" in only.label


def test_without_partners_one_can_still_go_back(home):
    put(home, "officer_host", Turn("back"), went="back", partners="", **OFFICER)
    assert "officer_host" not in stands(home)


# -- defaults and nothing ----------------------------------------------------------------------------------------------


def test_a_usual_answer_that_is_confirmed_is_written_and_others_are_not(home):
    room = put(home, "notice_months", lambda ask: ask.given)
    assert written(home, "notice_months") == "notice_months: 3"
    assert noted(room) == [("answered", "notice_months")]
    assert (home / "answers/40-commitments.yaml").read_text().splitlines()[1:] == ["notice_months: 3"]


def test_that_an_answer_is_only_suggested_is_said(home):
    room = put(home, "title", lambda ask: ask.given)
    assert room.prompter.asked[0].given == "The Anytown Compact"
    assert room.prompter.asked[0].hint.endswith("This is the usual answer: Enter takes it.")


@pytest.mark.parametrize(
    ("ident", "line"), [("notice_months", "# ours\nnotice_months:   6"), ("print_examples", "print_examples: true")]
)
def test_an_answer_confirmed_as_it_was_leaves_its_file_to_the_letter(home, ident, line):
    room = room_of(home, [lambda ask: ask.given], commitments=line)
    before = contents(home)
    visit(room, step_of(room, ident))
    assert contents(home) == before


@pytest.mark.parametrize("ident", ["tagline", "consulted", "adopted_on"])
def test_an_optional_question_left_empty_is_a_name_without_a_value(home, ident):
    room = put(home, ident, "")
    assert written(home, ident) == f"{ident}:"
    assert ident not in stands(home)
    assert noted(room) == [("not provided", ident)]
    assert room.prompter.questions[0].endswith("(optional)")


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ident", "typed", "remedy"),
    [("contact_email", "jo at anytown", "Write it as name@organisation.org."),
     ("notice_months", "six", "Write figures only, such as 12."),
     ("notice_months", "3,5", "Write figures only, such as 12."),
     ("notice_months", "6 weeks", "Write figures only, such as 12."),
     ("light_touch_limit", "£10k", "Write figures only, such as 12."),
     ("adopted_on", "30 February 2027", "Type it as 1 April 2027 or 1/4/2027."),
     ("adopted_on", "4 Mayor 2027", "Type it as 1 April 2027 or 1/4/2027."),
     ("adopted_on", "next spring", "Type it as 1 April 2027 or 1/4/2027."),
     ("area_name", "", "Type an answer, or later to leave it to be agreed.")],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_a_remedy(home, ident, typed, remedy):
    room = put(home, ident, Refused(typed), Turn("later"))
    assert message(room, typed).endswith(remedy)


@pytest.mark.parametrize(("typed", "why"), [("7", "after six years at the latest"), ("0", "one year")])
def test_a_number_beyond_a_rule_is_refused_and_the_rule_told(home, typed, why):
    room = put(home, "renewal_years", Refused(typed), "5")
    assert why in message(room, typed)


def test_a_number_beyond_guidance_is_asked_about_and_taken_where_it_is_meant(home):
    room = put(home, "notice_months", "2", "keep")
    assert written(home, "notice_months") == "notice_months: 2"
    words, say, source = room.prompter.asked[1].above
    assert words == "2 months is below 3 months."
    assert "three months" in say and source.startswith("Source: Best Value")


@pytest.mark.parametrize("reply", ["change", Turn("back")])
def test_a_number_that_was_not_meant_stands_there_to_be_changed(home, reply):
    room = put(home, "payment_days", "45", reply, "28")
    assert room.prompter.asked[2].given == "45"
    assert written(home, "payment_days") == "payment_days: 28"


def test_one_can_stop_where_it_is_asked_whether_a_number_is_meant(home):
    room = room_of(home, ["45", Turn("quit"), "stop"])
    with pytest.raises(Stopped):
        visit(room, step_of(room, "payment_days"))
    assert room.half_typed["payment_days",] == "45"
