"""Tables: entries added field by field, each answer saved at once; and the names that they have."""

import pytest

from compose.building import build
from compose.wizard.commands import problem
from compose.wizard.prompter import Turn
from compose.wizard.room import Stopped
from compose.wizard.session import resumed
from tests.wizard.rooms import TODAY, Refused, noted, room_of
from tests.wizard.steps import keys, put, stands, written

POLICE = ("Anytown Police", "public", "police", "itself", "yes", "no", "", "", "")
"""What is answered to add a partner: name, side, kind, how it signs, on the group, chairs, champion, who signs."""
ACTION = ("awareness", "Known", "A launch", "May", "All", "not-started", "", "first", "")


def names(home):
    return [row["name"] for row in stands(home)["partners"]]


# -- adding ------------------------------------------------------------------------------------------------------------


def test_a_partner_is_added_field_by_field(home):
    room = put(home, "partners", "add", *POLICE, "on")
    assert names(home)[2:] == ["Anytown Police"]
    assert "  - name: Anytown Police\n    sector: public\n    kind: police\n" in written(home, "partners")
    assert room.prompter.asked[2].where.endswith("partner 3, 2 of 9")
    assert noted(room)[0] == ("added", "partners/Anytown Police")


def test_it_is_saved_from_its_first_answer_on(home):
    saved = []

    def look(ask):
        saved.append(stands(home)["partners"][2])
        return "public"

    put(home, "partners", "add", POLICE[0], look, Turn("back"), Turn("back"), Turn("back"), "on")
    assert saved == [{"name": "Anytown Police"}]


def test_back_within_an_entry_leads_to_the_field_before_and_on_again(home):
    room = put(home, "partners", "add", "Anytown Polis", Turn("back"), "Anytown Police", *POLICE[1:], "on")
    assert names(home)[2:] == ["Anytown Police"]
    assert room.prompter.asked[3].given == "Anytown Polis"


def test_back_from_the_first_field_adds_nothing_and_keeps_what_was_typed(home):
    room = put(home, "partners", "add", Turn("back", "Anytown Po"), "add", lambda ask: f"{ask.given}lice",
               Turn("back"), Turn("back"), "on")  # fmt: skip
    assert room.prompter.questions[2] == "Who are the partners?"
    assert names(home)[2:] == ["Anytown Police"]


def test_what_was_typed_for_a_new_entry_does_not_turn_up_in_another(home):
    rows = "actions:\n  - theme: awareness\n    objective: Known\n"
    room = put(home, "actions", "0", "action", Turn("back", "Half an action"), "remove", "remove",
               "add", *ACTION[:2], Turn("back"), Turn("back"), Turn("back"), "on", plan=rows)  # fmt: skip
    half, fresh = (ask for ask in room.prompter.asked if ask.question == "What will be done?")
    assert half.given == fresh.given == ""


def test_a_field_that_an_answer_calls_for_is_asked_and_others_are_not(home):
    room = put(home, "partners", "add", "Deaf Club", "voluntary", "community-group", "through-lead",
               "Voluntary Action Anytown", "no", "", "on")  # fmt: skip
    assert "Which partner signs for it?" in room.prompter.questions
    assert not {"Who signs for it?", "Does it chair the group?"} & set(room.prompter.questions)
    assert stands(home)["partners"][2]["lead"] == "Voluntary Action Anytown"


def test_a_partner_cannot_be_its_own_lead_body(home):
    room = put(home, "partners", "0", "signs", "through-lead", "Voluntary Action Anytown", "on", "on")
    assert keys(room.prompter.asked[3]) == ["Voluntary Action Anytown"]


def test_later_leaves_one_point_of_an_entry_open(home):
    put(home, "partners", "add", "Police", "public", Turn("later"), *POLICE[3:], "on")
    assert "kind: to be agreed" in written(home, "partners")


def test_an_entry_of_a_list_without_names_is_not_taken_for_one_that_begins_alike(home):
    rows = "actions:\n  - theme: awareness\n"
    put(home, "actions", "add", *ACTION, "on", plan=rows)
    first, second = stands(home)["actions"]
    assert first == {"theme": "awareness"} and second["objective"] == "Known"


def test_an_action_serves_a_clause_that_there_is_and_is_helped_to_find_it(home):
    serving = (Refused("Notice of funding"), "notice-of-change")
    room = put(home, "actions", "add", *ACTION[:-3], *serving, *ACTION[-2:], "on")
    serves = next(ask for ask in room.prompter.asked if ask.question.startswith("Which clause does it serve"))
    assert "notice-of-change (Notice of a change to funding)" in problem("notice funding", serves)
    assert "Type a word of its title to find it" in problem("xyzzy", serves)
    build(home, today=TODAY, formats=("docx",))


# -- names -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["Voluntary Action Anytown", "voluntary action ANYTOWN", "Voluntary  Action Any town", "Mind&Body"]
)
def test_a_name_that_is_there_already_is_refused_however_it_is_written(home, name):
    more = "partners:\n  - name: Voluntary Action Anytown\n  - name: Mind and Body\n"
    put(home, "partners", "add", Refused(name), "Police", Turn("back"), Turn("back"), "on", partners=more)


@pytest.mark.parametrize(("reply", "count"), [("new", 3), (Turn("back"), 2)])
def test_a_name_that_is_nearly_there_is_asked_about(home, reply, count):
    kept = "Anytown Councils"
    rest = (Turn("back"), Turn("back")) if reply == "new" else (lambda ask: Turn("back", ask.given),)
    room = put(home, "partners", "add", kept, reply, *rest, "on")
    assert len(names(home)) == count
    assert room.prompter.asked[2].above == (
        "'Anytown Councils' looks much like 'Anytown Council', which is in the list.",
    )
    if reply != "new":
        assert room.prompter.asked[3].given == kept, "the name stands there to be changed"


def test_a_name_that_was_kept_is_not_asked_about_again(home):
    more = "partners:\n  - name: Anytown Council\n  - name: Anytown Councils\n"
    put(home, "partners", "1", "name", lambda ask: ask.given, "on", "on", partners=more)
    assert (home / "answers/20-partners.yaml").read_text(encoding="utf-8") == more


# -- an entry that was not asked to its end ----------------------------------------------------------------------------


def test_an_entry_in_the_middle_of_which_somebody_stopped_is_gone_on_with(home):
    with pytest.raises(Stopped):
        put(home, "partners", "add", "Anytown Police", "public", "police", Turn("quit"), "stop")
    room = put(home, "partners", "itself", "yes", "no", "Sam", "", "", "on")
    assert room.prompter.questions[0] == "Does it sign for itself or through a lead body?"
    assert stands(home)["partners"][2]["champion"] == "Sam"
    again = put(home, "partners", "on")
    assert again.prompter.questions == ["Who are the partners?"], "asked to its end, it is not taken up again"


def test_the_evening_goes_on_in_the_table_with_the_entry_half_asked(home):
    with pytest.raises(Stopped):
        put(home, "partners", "add", "Anytown Police", "public", "police", Turn("quit"), "stop")
    assert resumed(room_of(home)).question.id == "partners"
