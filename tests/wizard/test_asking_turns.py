"""One question, and what a person can do instead of answering: ask for help, leave it open, go back, stop."""

import pytest

from compose.wizard.prompter import Turn
from compose.wizard.putting import OTHER
from compose.wizard.room import Stopped
from compose.wizard.turning import ToSections
from compose.wizard.visiting import visit
from tests.wizard.rooms import option, room_of
from tests.wizard.steps import keys, put, step_of, written


def test_help_says_why_with_examples_limits_their_source_and_what_hangs_on_it(home):
    words = put(home, "notice_months", Turn("help", "4"), lambda ask: ask.given).prompter.words
    assert "Why it is asked: Too short a notice" in words
    assert "Guidance, at least 3 months" in words and "Best Value statutory guidance" in words
    assert "The answer is printed in: " in words and "Notice of a change to funding" in words
    assert written(home, "notice_months") == "notice_months: 4", "what was typed before help is kept"


def test_help_gives_the_examples(home):
    assert "For example: Calderdale; Camden." in put(home, "area_name", Turn("help"), "X").prompter.words


def test_help_on_a_code_shows_its_wording_before_it_is_chosen(home):
    words = put(home, "codes", Turn("help", (), "funding"), ()).prompter.words
    assert "The wording that 'Funding and procurement' brings in:" in words
    assert "Money before the bills come in" in words


def test_each_code_says_what_it_brings(home):
    ask = put(home, "codes", ()).prompter.asked[0]
    assert "clauses: " in option(ask, "premises").about


def test_a_broken_wording_of_ones_own_does_not_keep_one_from_choosing(home):
    room = put(home, "codes", Turn("help"), ("funding",), files={"wording/costs.md": "no front matter\n"})
    assert written(home, "codes") == "codes: [funding]"
    assert "Its clauses cannot be shown just now:" in room.prompter.words


@pytest.mark.parametrize("ident", ["area_name", "notice_months", "area_kind", "codes", "consulted", "contact_email"])
def test_later_leaves_any_question_to_be_agreed(home, ident):
    room = put(home, ident, Turn("later"))
    assert written(home, ident) == f"{ident}: to be agreed"
    assert room.keeper.log.decisions[-1].now == "to be agreed"


def test_that_it_is_to_be_agreed_is_said_when_one_comes_again(home):
    room = put(home, "contact_name", "Jo", governance="contact_name: tbc\n")
    assert room.prompter.asked[0].hint == "So far this is to be agreed."
    assert room.prompter.asked[0].given == ""


def test_back_keeps_what_was_half_typed_until_one_comes_again(home):
    room = put(home, "tagline", Turn("back", "Working tog"), went="back")
    assert written(home, "tagline") == ""
    room.prompter.replies.append(lambda ask: f"{ask.given}ether")
    visit(room, step_of(room, "tagline"))
    assert written(home, "tagline") == "tagline: Working together"
    assert not room.half_typed


def test_what_was_pointed_at_before_going_back_is_not_called_the_usual_answer(home):
    room = put(home, "document_name", Turn("back", "Accord"), went="back")
    room.prompter.replies.append("Compact")
    visit(room, step_of(room, "document_name"))
    assert room.prompter.asked[-1].given == "Accord"
    assert "usual answer" not in room.prompter.asked[-1].hint


def test_where_the_cursor_stood_gives_way_to_an_answer_that_was_saved_since(home):
    room = put(home, "document_name", Turn("back", "Accord"), went="back")
    room.save({"document_name": "Covenant"})
    room.prompter.replies.append(lambda ask: ask.given)
    visit(room, step_of(room, "document_name"))
    assert room.prompter.asked[-1].given == "Covenant"


def test_a_suggestion_that_was_left_with_back_follows_the_answer_it_is_made_from(home):
    room = put(home, "title", lambda ask: Turn("back", ask.given), went="back")
    room.save({"area_name": "Newtown"})
    room.prompter.replies.append(lambda ask: ask.given)
    visit(room, step_of(room, "title"))
    assert written(home, "title") == "title: The Newtown Compact"


@pytest.mark.parametrize(("reply", "raised"), [("stop", Stopped), (Turn("quit"), Stopped), ("sections", ToSections)])
def test_quit_leads_out(home, reply, raised):
    room = room_of(home, [Turn("quit", "Work"), reply])
    with pytest.raises(raised):
        visit(room, step_of(room, "tagline"))
    assert keys(room.prompter.asked[1]) == ["stop", "sections", "on"]
    assert room.half_typed["tagline",] == "Work"


@pytest.mark.parametrize("reply", ["on", Turn("back")])
def test_quit_can_be_taken_back(home, reply):
    put(home, "tagline", Turn("quit", "Work"), reply, lambda ask: f"{ask.given}ing")
    assert written(home, "tagline") == "tagline: Working"


def test_quit_from_ones_own_words_leads_out_and_they_are_kept(home):
    put(home, "document_name", OTHER, Turn("quit", "Pac"), "on", OTHER, lambda ask: f"{ask.given}t")
    assert written(home, "document_name") == "document_name: Pact"


@pytest.mark.parametrize(("typed", "asked"), [("6400", True), ("0", True), ("60", False)])
def test_a_number_far_from_the_usual_is_asked_about(home, typed, asked):
    room = put(home, "informal_days", *((typed, "keep") if asked else (typed,)))
    below = [ask.above for ask in room.prompter.asked[1:]]
    assert bool(below) == asked
    assert not asked or "is far from the usual 10 working days." in below[0][0]


def test_what_was_begun_is_not_called_the_usual_answer(home):
    put(home, "notice_months", Turn("back", "7"), went="back")
    room = room_of(home, ["3"])
    visit(room, step_of(room, "notice_months"))
    (ask,) = room.prompter.asked
    assert ask.given == "7" and "You had begun this; it is not saved yet." in ask.hint
