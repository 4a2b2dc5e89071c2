"""In a renewal: what the last agreement said is shown, Enter confirms it, and tables are gone through by the entry."""

import pytest

from compose.answers.decisions import Decision
from compose.wizard import confirm, session
from compose.wizard.leaving import summary
from compose.wizard.prompter import Turn
from compose.wizard.review import line
from compose.wizard.visiting import visit
from tests.renewals import renewed_folder
from tests.wizard.rooms import noted, room_of
from tests.wizard.steps import labels, step_of

COUNCIL, CVS = "partners/Anytown Council", "partners/Voluntary Action Anytown"


@pytest.fixture
def home(tmp_path):
    return renewed_folder(tmp_path / "compact", commitments="notice_months: 4\n")


def put(home, ident, *replies, went="next"):
    """The room after the question was put, which took all replies; and what was noted of it."""
    room = room_of(home, replies)
    before = len(noted(room))
    assert visit(room, step_of(room, ident)) == went
    assert not room.prompter.replies
    return room, noted(room)[before:]


def keys(room):
    return [point.key for point in confirm.points(room)]


def test_enter_confirms_what_the_last_agreement_said(home):
    room, found = put(home, "notice_months", lambda ask: ask.given)
    hint = "In months. In the last agreement: 4 months. If it stays so, Enter confirms it."
    assert room.prompter.asked[0].hint == hint
    assert found == [("confirmed", "notice_months")] and "notice_months" not in keys(room)


def test_another_answer_is_saved_and_settles_it_too(home):
    room, found = put(home, "notice_months", "6")
    assert found == [("changed", "notice_months")] and "notice_months" not in keys(room)


def test_to_go_back_confirms_nothing(home):
    room, found = put(home, "notice_months", Turn("back"), went="back")
    assert found == [] and "notice_months" in keys(room)


def test_what_was_confirmed_is_not_shown_again_and_not_noted_twice(home):
    put(home, "notice_months", lambda ask: ask.given)
    room, found = put(home, "notice_months", lambda ask: ask.given)
    assert found == [] and "last agreement" not in room.prompter.asked[0].hint


def test_partners_are_confirmed_one_by_one_and_then_the_list(home):
    room, found = put(home, "partners", "yes", "yes", "on")
    first = room.prompter.asked[0]
    assert first.question == "Anytown Council: is it still so?"
    assert "  Person who signs: L. Leader" in first.above and "to confirm again, 1 of 2" in first.where
    assert labels(first)[-1] == "It is gone: take the partner out"
    assert found == [("confirmed", COUNCIL), ("confirmed", CVS), ("confirmed", "partners")]
    assert not any(key.startswith("partners") for key in keys(room))


def test_a_signatory_that_has_changed_is_changed_there_and_then(home):
    room, found = put(home, "partners", "change", "signatory", "N. New", "on", "yes", "on")
    assert found[:2] == [("changed", f"{COUNCIL}/signatory"), ("confirmed", COUNCIL)]
    assert not any(key.startswith("partners") for key in keys(room))


def test_a_partner_under_a_new_name_is_confirmed_under_it(home):
    room, found = put(home, "partners", "change", "name", "Anytown Borough Council", "on", "yes", "on")
    assert ("confirmed", "partners/Anytown Borough Council") in found
    assert not any(key.startswith("partners") for key in keys(room))


def test_a_partner_that_is_gone_is_taken_out(home):
    room, found = put(home, "partners", "yes", "gone", "keep", "gone", "remove", "on")
    assert ("removed", CVS) in found
    assert [row["name"] for row in room.keeper.answers.rows("partners")] == ["Anytown Council"]


def test_to_go_back_half_way_keeps_what_was_confirmed(home):
    room, found = put(home, "partners", "yes", Turn("back"), went="back")
    assert found == [("confirmed", COUNCIL)]
    assert [key for key in keys(room) if key.startswith("partners")] == [CVS, "partners"]


def test_the_review_marks_what_is_to_be_confirmed(home):
    room = room_of(home)
    step = step_of(room, "notice_months")
    assert line(step, again=True) == "Notice of a change to funding: 4 months  (to confirm again)"
    assert confirm.of_step(room, step)


def test_before_people_leave_they_hear_how_much_is_left(home):
    assert "8 answers of the last agreement are to be confirmed again." in "\n".join(summary(room_of(home)))


def test_a_last_agreement_that_cannot_be_read_keeps_nobody_from_answering(home):
    (home / "renewal.yaml").write_text("begun: soon\n", encoding="utf-8")
    _, found = put(home, "notice_months", "6")
    assert found == [("changed", "notice_months")]


# -- the sections ------------------------------------------------------------------------------------------------------


def listed(room, place=0):
    """How the sections stand, as one is told in the list; `place` counts the lists that were shown."""
    lists = [ask for ask in room.prompter.asked if ask.question == "Which section?"]
    return {one.key: one.label for one in lists[place].options}


def finished(home):
    """The folder with every question asked and the sections called finished, so that only confirming is left."""
    keeper = room_of(home).keeper
    unasked = {one.id: None for one in keeper.questionnaire.questions() if one.id not in keeper.answers.typed}
    keeper.save(unasked)
    noted = [Decision(keeper.now(), "Ann", "finished", f"section:{one.id}", None, None)
             for one in keeper.questionnaire.sections]  # fmt: skip
    keeper.note(noted)
    return home


def test_the_list_of_sections_says_how_much_is_to_be_confirmed(home):
    room = room_of(finished(home), ["(stop)"])
    session.run(room)
    assert listed(room)["governance"].endswith("To confirm again (2)")
    assert listed(room)["disputes"].endswith("Done")
    assert room.prompter.asked[0].given == "area"


def test_where_questions_were_never_asked_both_are_told(home):
    room = room_of(home, [Turn("quit"), "sections", "(stop)"])
    session.run(room)
    assert listed(room)["governance"].endswith(", to confirm again (2)") and "To ask (" in listed(room)["governance"]


def test_entering_a_section_walks_through_what_is_to_be_confirmed(home):
    room = room_of(finished(home), ["governance", same, same, Turn("quit"), "stop"])
    session.run(room)
    assert room.prompter.questions[1:3] == ["Who answers questions about the agreement?",
                                            "What is the contact's e-mail address?"]  # fmt: skip
    assert noted(room)[-2:] == [("confirmed", "contact_name"), ("confirmed", "contact_email")]
    assert room.prompter.questions[3] == "After how many years is the agreement renewed?"  # the next section's


def same(ask):
    return ask.given


def test_once_all_is_confirmed_the_section_is_done_again(home):
    room = room_of(finished(home), ["governance", same, same, Turn("quit"), "sections", "(stop)"])
    session.run(room)
    assert listed(room, 1)["governance"].endswith("Done")
