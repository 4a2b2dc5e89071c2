"""Tailoring: every choice about a commitment, its reason, and what stands in the folder afterwards."""

import datetime as dt

import pytest

from compose import yamlio
from compose.building import make_draft
from compose.document import walk
from compose.folder import open_folder
from compose.library import load as libraries
from compose.library.select import select
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey
from compose.wizard.prompter import Turn
from compose.wizard.room import Stopped
from compose.wizard.tailor import tailor
from compose.wizard.turning import ToSections
from tests.helpers import build_tree
from tests.wizard.rooms import TODAY, Refused, noted, option, room_of

NOTICE = "notice-of-change"
IN, OUT = ("outcome-4", NOTICE), ("keep", "(on)", "(on)")
"""The way to the commitment on notice, and from there to the end."""
TITLE = "Notice of a change to funding"


pytestmark = pytest.mark.usefixtures("no_editor")


def tailored(home, *replies, went="next", files=None, **sections):
    """The room after tailoring, which took all the replies and ended as it should."""
    room = room_of(home, replies, files, **sections)
    assert tailor(room, "Commitments") == went
    assert not room.prompter.replies
    return room


def asked(room, question):
    """The first `Ask` that begins so."""
    return next(ask for ask in room.prompter.asked if ask.question.startswith(question))


def about_clause(room, number=0):
    """The screen of a commitment, as it was shown for the first or a later time."""
    return [ask for ask in room.prompter.asked if ask.question.startswith("What do you want to do with")][number]


def keys(ask):
    return [one.key for one in ask.options]


def typed(room, ident):
    return room.keeper.answers.typed[ident]


def chosen(home, ident=NOTICE):
    """What a build would have of a clause."""
    folder = open_folder(home, questionnaires.standard(), libraries.standard())
    found = select(folder.library, journey(questionnaires.standard(), folder.answers)).chosen
    return next((one for one in found if one.clause.id == ident), None)


def printed(home):
    return " ".join(walk.lines(make_draft(home, today=TODAY).document))


# -- the parts ---------------------------------------------------------------------------------------------------------


def test_the_parts_of_the_draft_are_listed_and_no_others(home):
    room = tailored(home, "(on)", codes="codes: [funding]\n")
    parts = keys(room.prompter.asked[0])
    assert parts == [
        "(choices)", "outcome-1", "outcome-2", "outcome-3", "outcome-4", "outcome-5", "making-it-work", "code-funding",
        "(on)",
    ]  # fmt: skip
    assert "7 commitments" in option(room.prompter.asked[0], "outcome-4").label


def test_where_the_principles_are_the_frame_they_are_the_parts(home):
    room = tailored(home, "(on)", commitments="skeleton: principles\n")
    assert {"recognition", "transparency"} <= set(keys(room.prompter.asked[0]))
    assert "outcome-1" not in keys(room.prompter.asked[0])


def test_what_was_left_out_of_a_code_that_is_not_chosen_is_not_listed(home):
    out = "left_out:\n  - clause: funding-paid-ahead\n    reason: No.\n"
    assert "code-funding" in keys(tailored(home, "(on)", codes="codes: [funding]\n", commitments=out).prompter.asked[0])
    assert "code-funding" not in keys(tailored(home.parent / "other", "(on)", commitments=out).prompter.asked[0])


@pytest.mark.parametrize("form", ["full", "short"])
def test_commitments_are_listed_in_the_order_they_are_printed(home, form):
    room = tailored(home, "transparency", "(on)", "(on)", commitments=f"skeleton: principles\nform: {form}\n")
    labels = [one.label for one in asked(room, "Transparency").options[1:-1]]
    numbers = [tuple(map(int, label.split(" ")[0].split("."))) for label in labels]
    assert numbers == sorted(numbers) and len(numbers) > 1


def test_of_a_part_without_commitments_only_what_offers_a_choice_is_listed(home):
    room = tailored(home, "making-it-work", "(on)", "(on)")
    listed = keys(asked(room, "Making it work"))[1:-1]
    assert "costs" in listed
    assert all(len(room.library.by_id[ident].wording) > 1 for ident in listed)


def test_going_on_notes_that_both_questions_were_asked(home):
    room = tailored(home, "(on)")
    assert {"left_out", "positions"} <= set(room.keeper.answers.typed)


def test_going_on_keeps_what_was_decided_before(home):
    before = f"left_out:\n  - clause: {NOTICE}\n    reason: Ours is in the contract.\n"
    room = tailored(home, "(on)", commitments=before)
    assert typed(room, "left_out") == [{"clause": NOTICE, "reason": "Ours is in the contract."}]


def test_back_leads_to_the_question_before(home):
    tailored(home, Turn("back"), went="back")


def test_the_list_tells_what_was_done_in_each_part(home):
    left_out = "left_out:\n  - clause: budget-talks\n    reason: None here.\n"
    positions = f"positions:\n  - clause: {NOTICE}\n    position: stronger\n"
    wording = {"wording/improvement-plan.md": "---\nbased_on: improvement-plan@1\n---\nWe plan.\n"}
    room = tailored(home, "(on)", files=wording, commitments=left_out + positions)
    label = option(room.prompter.asked[0], "outcome-4").label
    assert label.endswith("7 commitments, 1 left out, 1 in your own words, 1 stronger")


def test_what_cannot_be_used_is_told_and_read_again_when_it_is_put_right(home):
    path = home / "wording/improvement-plan.md"

    def put_right(ask):
        assert "names version 9" in "\n".join(ask.above)
        path.write_text("---\nbased_on: improvement-plan@1\n---\nWe plan.\n")
        return "again"

    def put_right_too(ask):
        assert "'no-such-clause' is not a clause of the library" in "\n".join(ask.above)
        (home / "answers/40-commitments.yaml").write_text("")
        return "again"

    wrong = {"wording/improvement-plan.md": "---\nbased_on: improvement-plan@9\n---\nWe plan.\n"}
    out = "left_out:\n  - clause: no-such-clause\n    reason: No.\n"
    room = tailored(home, put_right, put_right_too, "(on)", files=wrong, commitments=out)
    assert "1 in your own words" in option(room.prompter.asked[-1], "outcome-4").label


def test_one_can_go_on_without_the_commitments_where_they_cannot_be_shown(home):
    room = tailored(home, "on", files=WRONG, commitments=LEFT_OUT)
    _told(room.prompter.asked[0])
    assert open_answers(home) == {"left_out": [{"clause": NOTICE, "reason": "No."}], "positions": None}
    assert (home / "wording/improvement-plan.md").read_text() == "We plan.\n"


def test_back_from_commitments_that_cannot_be_shown_notes_nothing(home):
    room = tailored(home, Turn("quit"), "on", Turn("back"), went="back", files=WRONG, commitments=LEFT_OUT)
    _told(room.prompter.asked[0])
    assert "positions" not in open_answers(home)


WRONG = {"wording/improvement-plan.md": "We plan.\n"}
LEFT_OUT = f"left_out:\n  - clause: {NOTICE}\n    reason: No.\n"


def _told(ask):
    assert ask.above[0] == "The commitments cannot be shown just now:" and keys(ask) == ["again", "on"]
    assert "wording/improvement-plan.md" in "\n".join(ask.above)


def open_answers(home):
    """What stands in the file of answers about commitments."""
    return yamlio.read(home / "answers/40-commitments.yaml").data


@pytest.mark.parametrize("way", [["(walk)"], [NOTICE]])
def test_a_file_that_a_colleague_breaks_on_the_way_ends_nothing(home, way):
    def put_right(ask):
        _told(ask)
        (home / "wording/improvement-plan.md").write_text("---\nbased_on: improvement-plan@1\n---\nWe plan.\n")
        return "again"

    room = tailored(home, "outcome-4", *way, broken(home), put_right, Turn("back"), "(on)", "(on)")
    assert "1 in your own words" in option(room.prompter.asked[-1], "outcome-4").label


@pytest.mark.parametrize(("reply", "went"), [("on", "next"), (Turn("back"), "back")])
def test_one_can_go_on_without_from_the_midst_of_a_walk(home, reply, went):
    room = tailored(home, "outcome-4", "(walk)", "keep", broken(home), reply, went=went)
    _told(room.prompter.asked[-1])


def broken(home):
    """A reply that asks for own words just after a colleague has saved a file that cannot be used."""

    def replied(ask):
        build_tree(home, WRONG)
        return "own"

    return replied


# -- a part, and the walk ----------------------------------------------------------------------------------------------


def test_a_part_lists_its_commitments_by_who_undertakes_them_with_their_numbers(home):
    room = tailored(home, "outcome-4", "(on)", "(on)")
    ask = asked(room, "Clear arrangements for managing change")
    assert option(ask, NOTICE).label.split("  ")[0] == f"6.4 {TITLE}"
    assert option(ask, NOTICE).label.endswith("  choice")
    assert [one.head for one in ask.options if one.head] == [
        "Undertaken by public bodies", "Undertaken by voluntary organisations", "And then",
    ]  # fmt: skip


def test_the_walk_goes_one_by_one_and_back_and_says_how_far_it_is(home):
    room = tailored(
        home, "outcome-4", "(walk)", "keep", Turn("back"), "keep", Turn("back"), Turn("back"), "(on)", "(on)"
    )
    places = [ask.where.rpartition(" · ")[2] for ask in room.prompter.asked if ask.question.startswith("What do")]
    assert places == ["1 of 7", "2 of 7", "1 of 7", "2 of 7", "1 of 7"]


def test_a_walk_begins_with_the_first_that_was_not_looked_at(home):
    room = tailored(home, "outcome-4", "(walk)", "keep", *[Turn("later")] * 6, "(walk)", *["keep"] * 6, "(on)", "(on)")
    second = [ask for ask in room.prompter.asked if ask.question.startswith("What do")][7]
    assert second.where.endswith("2 of 7")


def test_one_that_leaves_the_draft_is_passed_over_both_ways(home):
    before = "left_out:\n  - clause: reports-to-board\n    reason: There is no board.\n"
    files = {"wording/zebra.md": "---\ntitle: Zebra\npart: making-it-work\nundertaken_by: all\n---\nWe bake.\n"}
    replies = (*["keep"] * 4, "bring", "", "(nobody)", Turn("back"), "keep", "keep")
    room = tailored(home, "making-it-work", "(walk)", *replies, "(on)", "(on)", files=files, commitments=before)
    titles = [ask.above[0].lstrip("0123456789. ") for ask in room.prompter.asked if ask.question.startswith("What do")]
    check, board = (room.library.by_id[ident].title for ident in ("compact-check", "reports-to-board"))
    assert titles[3:] == [check, board, "Zebra", check, "Zebra"]
    assert "It is no longer left out by you, but not in the draft either: It depends on: " in room.prompter.words


def test_all_that_offer_a_choice_can_be_walked_through(home):
    room = room_of(home, ["(choices)", *["keep"] * 100])
    with pytest.raises(AssertionError, match="has no option 'keep'"):  # back in the list of parts
        tailor(room, "Commitments")
    seen = [ask for ask in room.prompter.asked if ask.question.startswith("What do")]
    assert all("stronger" in keys(ask) and "lighter" in keys(ask) for ask in seen)
    count = len([one for one in room.selection().chosen if len(one.clause.wording) > 1])
    assert len(seen) == count and seen[-1].where.endswith(f"{count} of {count}")
    label = option(room.prompter.asked[-1], "(choices)").label
    assert label == f"Walk through all that offer a choice ({count}, all looked at)"


# -- one commitment ----------------------------------------------------------------------------------------------------


def test_a_commitment_is_shown_as_it_would_be_printed(home):
    room = tailored(home, *IN, *OUT, commitments="notice_months: 6\n")
    above = about_clause(room).above
    assert above[:3] == (f"6.4 {TITLE}", "Undertaken by public bodies.", "The standard wording:")
    assert above[3] == "  Public sector partners will give at least 6 months of written notice before they:"


def test_other_wordings_are_shown_before_one_is_taken(home):
    room = tailored(home, *IN, *OUT)
    stance = room.library.by_id[NOTICE].positions["stronger"]
    about = option(about_clause(room), "stronger").about
    assert about.startswith(
        f"Who asks for it: {stance.asked_by}\nWhat it costs: {stance.costs}\nPublic sector partners"
    )
    assert about.endswith(" within 20 working days, or once an investigation allows.")
    assert "standard" not in keys(about_clause(room))


def test_a_commitment_without_a_choice_offers_none(home):
    room = tailored(home, "outcome-4", "take-part-in-reviews", *OUT)
    assert keys(about_clause(room)) == ["keep", "own", "leave"]


def test_help_tells_of_the_wording_pointed_at_and_all_that_stands_behind_it(home):
    room = tailored(home, *IN, Turn("help", option="lighter"), *OUT)
    clause, words = room.library.by_id[NOTICE], room.prompter.words
    assert "The lighter wording:\n  Who asks for it: Public bodies that pass on money" in words
    assert "\n  Public sector partners will give an organisation at least 3 months" in words
    assert f"Why: {clause.why}" in words and f"Law: {clause.legal}" in words
    assert "the answer to '" not in words, "ids are for files"
    assert "Numbers in it:" in words and "    Guidance, at least 3 months: " in words
    assert "Version 1, 22 November 2026: First wording." in words


def test_keeping_it_is_noted_once(home):
    room = tailored(home, *IN, "keep", NOTICE, *OUT)
    assert noted(room).count(("answered", f"kept/{NOTICE}")) == 1
    assert room.keeper.log.decisions[0].now == "standard"
    assert option(asked_last(room, "Clear arrangements"), NOTICE).label.endswith("choice, looked at")
    assert "1 looked at" in option(room.prompter.asked[-1], "outcome-4").label


def asked_last(room, question):
    return [ask for ask in room.prompter.asked if ask.question.startswith(question)][-1]


def test_later_decides_nothing_and_marks_it_to_be_looked_at_again(home):
    room = tailored(home, *IN, "keep", NOTICE, Turn("later"), "(on)", "(on)")
    assert option(asked_last(room, "Clear arrangements"), NOTICE).label.endswith("choice, to be looked at again")
    assert "looked at" not in option(room.prompter.asked[-1], "outcome-4").label
    assert not typed(room, "left_out") and not typed(room, "positions")


def test_quitting_asks_where_to_go_and_going_on_stays_on_the_commitment(home):
    room = tailored(home, *IN, Turn("quit"), "on", *OUT)
    assert about_clause(room) == about_clause(room, 1)


@pytest.mark.parametrize(("reply", "error"), [("stop", Stopped), ("sections", ToSections)])
@pytest.mark.parametrize("way", [(), ("outcome-4",), IN, (*IN, "stronger"), (*IN, "stronger", ""), (*IN, "own")])
def test_one_can_leave_from_every_screen(home, way, reply, error):
    room = room_of(home, [*way, Turn("quit"), reply])
    with pytest.raises(error):
        tailor(room, "Commitments")


# -- positions ---------------------------------------------------------------------------------------------------------


def test_the_stronger_wording_is_taken_with_its_reason_and_who_agreed_it(home):
    room = tailored(home, *IN, "stronger", "Leases run for years.", "Compact Group", *OUT)
    row = {"clause": NOTICE, "position": "stronger", "reason": "Leases run for years."}
    assert typed(room, "positions") == [row]
    decision = room.keeper.log.decisions[0]
    assert (decision.what, decision.key, decision.now) == ("wording chosen", f"positions/{NOTICE}", row)
    assert (decision.why, decision.agreed_by) == ("Leases run for years.", "Compact Group")
    assert "The stronger wording is taken. In it: 3 months (notice of a change to funding)" in room.prompter.words
    assert about_clause(room, 1).above[2] == "The stronger wording, which you chose (the reason: Leases run for years):"
    assert chosen(home).position == "stronger"
    assert "If notice comes late, support goes on unchanged until 3 months have passed." in printed(home)


def test_a_wording_stands_there_in_full_before_its_reason_is_asked(home):
    def look(ask):
        start = room.prompter.shown.index("The lighter wording:")
        assert room.prompter.shown[start + 1].startswith(
            "  Public sector partners will give an organisation at least 3"
        )
        return Turn("back")

    room = room_of(home, [*IN, "lighter", look, *OUT])
    assert tailor(room, "Commitments") == "next"


def test_the_reason_for_a_wording_need_not_be_given_nor_who_agreed_it(home):
    room = tailored(home, *IN, "lighter", "", "(nobody)", *OUT)
    assert typed(room, "positions") == [{"clause": NOTICE, "position": "lighter"}]
    assert (room.keeper.log.decisions[0].why, room.keeper.log.decisions[0].agreed_by) == ("", "")
    assert chosen(home).position == "lighter"


def test_another_wording_keeps_its_place_and_not_the_reason_for_the_former_one(home):
    before = (
        f"positions:\n  - clause: {NOTICE}\n    position: stronger\n    reason: Leases.\n"
        "  - clause: budget-talks\n    position: lighter\n"
    )
    room = tailored(home, *IN, "lighter", lambda ask: ask.given, "(nobody)", *OUT, commitments=before)
    assert typed(room, "positions") == [
        {"clause": NOTICE, "position": "lighter"},
        {"clause": "budget-talks", "position": "lighter"},
    ]


def test_back_to_the_standard_wording_takes_the_choice_out(home):
    before = (
        f"positions:\n  - clause: {NOTICE}\n    position: stronger\n  - clause: budget-talks\n    position: lighter\n"
    )
    room = tailored(home, *IN, "standard", "It was too much.", "(nobody)", *OUT, commitments=before)
    assert typed(room, "positions") == [{"clause": "budget-talks", "position": "lighter"}]
    assert room.keeper.log.decisions[0].why == "It was too much."
    assert chosen(home).position == "standard" and "standard" not in keys(about_clause(room, 1))


def test_back_from_the_reason_decides_nothing(home):
    room = tailored(
        home, *IN, "stronger", Turn("back", "Leas"), "stronger", "Leases.", Turn("back"), Turn("back"), *OUT
    )
    assert not typed(room, "positions")
    reasons = [ask.given for ask in room.prompter.asked if ask.question.startswith("Why this one")]
    assert reasons == ["", "Leas", "Leases."]


@pytest.mark.parametrize("way", [(Turn("quit"), "stop"), ("(other)", Turn("quit"), "stop")])
def test_the_reason_stands_there_again_when_one_stopped_at_who_agreed_it(home, way):
    room = room_of(home, [*IN, "leave", "It is in every contract.", *way])
    with pytest.raises(Stopped):
        tailor(room, "Commitments")
    room = tailored(home, *IN, "leave", lambda ask: ask.given, "(nobody)", *OUT)
    assert typed(room, "left_out") == [{"clause": NOTICE, "reason": "It is in every contract."}]
    assert not room.half_typed and not room.half_typed.path.exists()


def test_back_from_who_agreed_it_and_from_the_reason_keeps_the_reason(home):
    def back(ask):
        return Turn("back", ask.given)

    room = tailored(home, *IN, "stronger", "Leases.", Turn("back"), back, "stronger", back, *OUT)
    reasons = [ask.given for ask in room.prompter.asked if ask.question.startswith("Why this one")]
    assert reasons == ["", "Leases.", "Leases."]


def test_who_agreed_can_be_a_decider_the_group_or_anybody_and_is_put_first_the_next_time(home):
    settings = {"compact.yaml": "brand: default\ndeciders: [The cabinet, The trustees]\n"}
    choices = ("stronger", "", "(other)", Turn("back"), "(other)", "The AGM", "lighter", "", lambda ask: ask.given)
    room = tailored(home, *IN, *choices, *OUT, files=settings)
    first, second = asked(room, "Who agreed"), asked_last(room, "Who agreed")
    assert keys(first) == ["The cabinet", "The trustees", "Compact Group", "(other)", "(nobody)"]
    assert first.given == "(nobody)" and second.given == "The AGM"
    assert room.keeper.log.decisions[1].agreed_by == "The AGM"


# -- leaving out -------------------------------------------------------------------------------------------------------


def test_a_commitment_is_left_out_with_its_reason_and_brought_back(home):
    room = tailored(home, *IN, "leave", Refused(""), "It is in every contract.", "(nobody)", *OUT)
    assert typed(room, "left_out") == [{"clause": NOTICE, "reason": "It is in every contract."}]
    assert noted(room)[0] == ("left out", f"left_out/{NOTICE}")
    assert chosen(home) is None and TITLE not in printed(home)
    above = about_clause(room, 1).above
    assert above[0] == TITLE and above[2] == "Left out (the reason: It is in every contract). It would read:"
    assert keys(about_clause(room, 1)) == ["keep", "bring", "leave"]

    room = tailored(home, *IN, "bring", "It is not in all of them.", "Compact Group", *OUT)
    assert not typed(room, "left_out")
    decision = next(one for one in room.keeper.log.decisions if one.what == "brought back")
    assert decision.key == f"left_out/{NOTICE}"
    assert (decision.why, decision.agreed_by) == ("It is not in all of them.", "Compact Group")
    assert f"{TITLE} is back in." in room.prompter.words and chosen(home)


def test_the_reason_for_leaving_out_can_be_changed(home):
    before = f"left_out:\n  - clause: {NOTICE}\n    reason: Old.\n  - clause: budget-talks\n    reason: Other.\n"
    room = tailored(home, *IN, "leave", lambda ask: f"{ask.given} New.", "(nobody)", *OUT, commitments=before)
    assert [row["reason"] for row in typed(room, "left_out")] == ["Old. New.", "Other."]


def test_a_chosen_wording_goes_when_its_commitment_is_left_out_and_this_is_said(home):
    before = (
        f"positions:\n  - clause: {NOTICE}\n    position: stronger\n  - clause: budget-talks\n    position: lighter\n"
    )
    room = tailored(home, *IN, "leave", "No.", "(nobody)", *OUT, commitments=before)
    assert typed(room, "positions") == [{"clause": "budget-talks", "position": "lighter"}]
    assert "The choice of the stronger wording is taken out with it." in room.prompter.words
    assert noted(room)[:2] == [("left out", f"left_out/{NOTICE}"), ("removed", f"positions/{NOTICE}")]


# -- numbers -----------------------------------------------------------------------------------------------------------


def test_a_number_in_the_wording_is_changed_where_it_stands(home):
    room = tailored(home, *IN, "number:notice_months", "6 months", *OUT)
    assert typed(room, "notice_months") == "6"
    label = option(about_clause(room), "number:notice_months").label
    assert label == "Change a number in it: notice of a change to funding, now 3 months"
    shown = room.prompter.shown
    limit = next(line for line in shown if line.startswith("Guidance, at least 3 months: "))
    said = next(line for line in shown if line.startswith("Notice of a change to funding: 6 months. It stands in: "))
    assert shown.index(limit) < shown.index(said)
    assert "at least 6 months of written notice" in printed(home)


def test_back_from_a_number_leaves_it_as_it_was(home):
    room = tailored(home, *IN, "number:notice_months", Turn("back"), *OUT)
    assert "notice_months" not in room.keeper.answers.typed


@pytest.mark.parametrize("number", ["2", "1"])
def test_a_number_beyond_its_limit_is_noted_with_its_reason_and_who_agreed_it(home, number):
    replies = (number, "keep", "Leases are short.", "Compact Group")
    room = tailored(home, *IN, "number:notice_months", *replies, *OUT)
    decision = next(one for one in room.keeper.log.decisions if one.key == "notice_months")
    assert (decision.now, decision.why, decision.agreed_by) == (number, "Leases are short.", "Compact Group")


def test_the_reason_for_a_number_need_not_be_given_and_back_from_it_changes_nothing(home):
    back = ("number:notice_months", "2", "keep", Turn("back"))
    room = tailored(home, *IN, *back, "number:notice_months", "2", "keep", "", "(nobody)", *OUT)
    assert [one.now for one in room.keeper.log.decisions if one.key == "notice_months"] == ["2"]


def test_only_numbers_of_the_wording_in_force_that_are_asked_for_are_offered(home):
    words = "---\nbased_on: notice-of-change@1\n---\n{{ area_name }}: {{ notice_months }}, for {{ funding_years }}.\n"
    files, short = {f"wording/{NOTICE}.md": words}, "form: short\n"  # in which nobody asks for the years
    room = tailored(home, *IN, *OUT, files=files, commitments=short)
    assert [key for key in keys(about_clause(room)) if key.startswith("number:")] == ["number:notice_months"]


# -- own words that are there ------------------------------------------------------------------------------------------

OWN = {f"wording/{NOTICE}.md": f"---\nbased_on: {NOTICE}@1\n---\nWe tell you.\n"}


def test_own_words_are_set_aside_and_the_library_counts_again(home):
    room = tailored(home, *IN, "library", "out", "Too short.", "Compact Group", *OUT, files=OWN)
    assert not (home / f"wording/{NOTICE}.md").exists()
    assert "We tell you." in (home / f"wording/set-aside/{NOTICE}.md").read_text()
    decision = room.keeper.log.decisions[0]
    assert (decision.was, decision.why, decision.agreed_by) == ("We tell you.", "Too short.", "Compact Group")
    assert noted(room)[0] == ("wording chosen", f"wording/{NOTICE}")
    assert f"Yours is kept in wording/set-aside/{NOTICE}.md." in room.prompter.words
    assert "stronger" in keys(about_clause(room, 1)) and chosen(home).wording_name == "standard"


@pytest.mark.parametrize("replies", [["keep"], [Turn("back")], ["out", Turn("back")]])
def test_own_words_stay_unless_that_is_meant(home, replies):
    tailored(home, *IN, "library", *replies, *OUT, files=OWN)
    assert (home / f"wording/{NOTICE}.md").exists()


def test_a_clause_of_the_group_s_own_has_no_library_wording_to_go_back_to(home):
    own = "---\ntitle: Bread\npart: outcome-4\nundertaken_by: all\ncovenant: [partnership]\n---\nWe bake.\n"
    room = tailored(home, "outcome-4", "bread", *OUT, files={"wording/bread.md": own})
    assert "library" not in keys(about_clause(room)) and about_clause(room).above[2:] == (
        "Your own words:",
        "  We bake.",
    )


def test_dates_of_the_log_are_those_of_the_clock(home):
    room = tailored(home, *IN, *OUT)
    assert room.keeper.log.decisions[0].when == dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
