"""Tables of entries that are there: changed, moved and removed, the whole of a table, and what others do meanwhile."""

import pytest

from compose.wizard.entries import table
from compose.wizard.prompter import Turn
from compose.wizard.room import Stopped
from compose.wizard.table import Table
from compose.wizard.visiting import visit
from tests.wizard.rooms import noted, room_of
from tests.wizard.steps import keys, labels, put, stands, step_of, written

POLICE = ("Anytown Police", "public", "police", "itself", "yes", "no", "", "", "")
"""What is answered to add a partner: name, side, kind, how it signs, on the group, chairs, champion, who signs."""


def names(home):
    return [row["name"] for row in stands(home)["partners"]]


def another(home, **partner):
    """What another person does meanwhile: they add a partner in front of the others."""
    room = room_of(home)
    room.keeper.who = "Bob"
    rows = room.keeper.answers.typed["partners"]
    room.save({"partners": [partner, *rows]})


# -- changing ----------------------------------------------------------------------------------------------------------


def test_a_field_is_changed_and_the_entry_shown_again(home):
    room = put(home, "partners", "0", "champion", "Sam Lee", "on", "on")
    assert stands(home)["partners"][0]["champion"] == "Sam Lee"
    assert "Champion: Sam Lee" in labels(room.prompter.asked[3])
    assert "Champion: Not provided" in labels(room.prompter.asked[1])
    assert noted(room) == [("answered", "partners/Anytown Council/champion")]


def test_an_optional_field_is_taken_out(home):
    put(home, "partners", "0", "signatory", "", "on", "on")
    assert "signatory" not in stands(home)["partners"][0]


def test_a_change_opens_the_fields_that_follow_from_it(home):
    room = put(home, "partners", "1", "signs", "through-lead", "Anytown Council", "on", "on")
    assert stands(home)["partners"][1]["lead"] == "Anytown Council"
    assert "Person who signs: C. Chair" not in labels(room.prompter.asked[4])


@pytest.mark.parametrize(("place", "way", "order"), [("0", "down", [1, 0, 2]), ("2", "up", [0, 2, 1])])
def test_an_entry_is_moved(home, place, way, order):
    three = ["A", "B", "C"]
    more = "partners:\n" + "".join(f"  - name: {name}\n" for name in three)
    room = put(home, "partners", place, way, "on", "on", partners=more)
    assert names(home) == [three[at] for at in order]
    assert room.prompter.questions[2].endswith(f"of {three[int(place)]}?"), "it is still the one at hand"


def test_the_first_cannot_go_up_nor_the_last_down(home):
    room = put(home, "partners", "0", "on", "1", "on", "on")
    first, last = (keys(room.prompter.asked[at]) for at in (1, 3))
    assert "up" not in first and "down" not in last


@pytest.mark.parametrize("reply", ["keep", Turn("back")])
def test_an_entry_is_removed_only_where_it_is_meant(home, reply):
    put(home, "partners", "1", "remove", reply, "1", "remove", "remove", "on")
    assert names(home) == ["Anytown Council"]


def test_when_the_last_is_removed_the_question_stands_as_asked(home):
    put(home, "priorities", "0", "remove", "remove", "on", priorities="priorities:\n  - hardest: Time\n")
    assert written(home, "priorities") == "priorities:"


# -- the whole table ---------------------------------------------------------------------------------------------------


def test_an_empty_table_offers_to_add_and_to_have_none(home):
    room = put(home, "priorities", "on")
    ask = room.prompter.asked[0]
    assert ask.given == "on" and labels(ask)[0] == "None, go on" and ask.question.endswith("(optional)")
    assert written(home, "priorities") == "priorities:"


def test_a_whole_table_is_left_to_be_agreed_and_begun_later(home):
    put(home, "partners", Turn("later"), partners="")
    assert written(home, "partners") == "partners: to be agreed"
    put(home, "partners", "add", *POLICE, "on")
    assert names(home) == ["Anytown Police"]


def test_none_takes_back_that_a_table_is_to_be_agreed(home):
    put(home, "priorities", Turn("later"))
    put(home, "priorities", "on")
    assert written(home, "priorities") == "priorities:"


def test_entries_that_are_there_are_not_given_up_for_later(home):
    room = put(home, "partners", Turn("later"), "on")
    assert len(names(home)) == 2 and "There are entries already." in room.prompter.words


def test_an_incomplete_entry_is_pointed_at(home):
    more = "partners:\n  - name: A\n    sector: public\n    kind: council\n  - name: B\n    sector: public\n"
    ask = put(home, "partners", "on", partners=more).prompter.asked[0]
    assert ask.given == "1" and ask.hint == "An answer is missing in one of them."
    assert "kind of organisation: not answered yet" in labels(ask)[-1]


def test_help_and_stopping_lead_back_to_the_table(home):
    room = put(home, "partners", Turn("help"), Turn("quit"), "on", "0", Turn("quit"), "on", Turn("back"), "on")
    assert "every partner sees its own name in it" in room.prompter.words
    assert [keys(ask)[0] for ask in room.prompter.asked if ask.question == "What next?"] == ["stop", "stop"]


def test_one_can_stop_within_an_entry_and_what_was_typed_is_kept(home):
    room = room_of(home, ["0", "champion", Turn("quit", "Sa"), "stop"])
    with pytest.raises(Stopped):
        visit(room, step_of(room, "partners"))
    assert [*room.half_typed.values()] == ["Sa"]


# -- other people ------------------------------------------------------------------------------------------------------


def test_what_others_add_meanwhile_does_not_lead_later_fields_astray(home):
    def meanwhile(ask):
        another(home, name="Fire", sector="public", kind="fire")
        return "public"

    put(home, "partners", "add", POLICE[0], meanwhile, *POLICE[2:], "on")
    assert names(home) == ["Fire", "Anytown Council", "Voluntary Action Anytown", "Anytown Police"]
    fire, *_, police = stands(home)["partners"]
    assert fire["kind"] == "fire" and police["kind"] == "police"


def test_what_others_add_meanwhile_does_not_lead_a_change_astray(home):
    def meanwhile(ask):
        another(home, name="Fire", sector="public", kind="fire")
        return "Sam"

    room = put(home, "partners", "0", "champion", meanwhile, "signatory", "Lee", "on", "on")
    assert [row.get("champion") for row in stands(home)["partners"]] == [None, "Sam", None]
    assert stands(home)["partners"][1]["signatory"] == "Lee"
    assert room.prompter.questions[3] == "What do you want to change of Anytown Council?"


def test_the_table_is_a_table_of_its_question(home):
    room = room_of(home, ["on"])
    assert table(room, step_of(room, "partners"), "Partners") == "next"
    wanted = Table(room, step_of(room, "partners").question)
    assert wanted.line(0) == "Anytown Council · Public sector · Council"


def test_of_two_whose_names_are_to_be_agreed_the_one_at_hand_is_removed(home):
    two = "forewords:\n  - name: tba\n    role: Leader\n  - name: tba\n    role: Chair\n"
    room = put(home, "forewords", "1", "remove", "remove", "on", adoption=two)
    assert [row["role"] for row in stands(home)["forewords"]] == ["Leader"]
    assert "Remove this foreword?" in room.prompter.questions
