"""Saving in the room: what goes wrong is told in plain words, and nobody is thrown out for a colleague's slip."""

import pytest

from compose.answers.keeper import LOG
from compose.errors import OutputError
from compose.wizard.room import Stopped
from tests.helpers import SMALL
from tests.wizard.rooms import room_of
from tests.wizard.steps import stands


def test_a_file_that_a_colleague_is_in_the_middle_of_is_asked_to_be_put_right(home):
    area = home / "answers" / "10-area.yaml"

    def puts_it_right(ask):
        assert "10-area.yaml" in "\n".join(ask.above)
        area.write_text("area_name: Newtown\narea_kind: unitary\n")
        return "again"

    room = room_of(home, ["again", puts_it_right])
    area.write_text("area_name: [Newtown\n")
    room.save({"notice_months": "6"})
    assert room.prompter.questions == ["Look again?", "Look again?"]
    values = room.keeper.answers.values
    assert (values["notice_months"], values["area_name"]) == (6, "Newtown")


def test_where_it_is_not_put_right_the_evening_ends_and_what_was_answered_is_saved(home):
    room = room_of(home, ["stop"])
    (home / "answers" / "10-area.yaml").write_text("area_name: [Newtown\n")
    with pytest.raises(Stopped):
        room.save({"notice_months": "6"})
    assert "notice_months: 6" in (home / "answers" / "40-commitments.yaml").read_text()


def test_a_disk_that_is_full_for_a_moment_loses_nothing(home, monkeypatch):
    def full(*_):
        raise OutputError("40-commitments.yaml cannot be written (No space left on device).")

    def makes_room(ask):
        assert "This could not be saved:" in ask.above
        assert "  notice of a change to funding: 6" in ask.above
        monkeypatch.undo()
        return "again"

    room = room_of(home, [makes_room])
    monkeypatch.setattr("compose.files.write_whole", full)
    room.save({"notice_months": "6"})
    assert stands(home)["notice_months"] == 6


def test_who_gives_up_saving_is_told_what_is_not_saved(home, monkeypatch):
    def full(*_):
        raise OutputError("The disk is full.")

    room = room_of(home, ["stop"])
    monkeypatch.setattr("compose.files.write_whole", full)
    with pytest.raises(OutputError):
        room.save({"notice_months": "6"})


def test_a_record_that_cannot_be_written_is_told_and_stops_nobody(home):
    room = room_of(home)
    (home / LOG).mkdir()
    room.save({"notice_months": "6"})
    assert "Your answers are saved." in room.prompter.words
    assert stands(home)["notice_months"] == 6


def test_two_values_for_one_answer_are_told_in_words_with_who_gave_the_other(home):
    def chooses(ask):
        assert (
            ask.question == "Sam changed partners, Anytown Council, kind of organisation at the same time. Which goes?"
        )
        assert [option.label for option in ask.options] == ["Theirs: NHS trust or foundation trust", "Yours: Police"]
        return "theirs"

    room, other = room_of(home, [chooses], partners=SMALL["partners"]), room_of(home)
    other.keeper.who = "Sam"
    for one, kind in ((other, "nhs-trust"), (room, "police")):
        first, *rest = one.keeper.answers.rows("partners")
        one.save({"partners": [{**first, "kind": kind}, *rest]})
    assert stands(home)["partners"][0]["kind"] == "nhs-trust"


def test_an_answer_of_which_a_colleague_took_out_the_partner_is_asked_again(home):
    room, other = room_of(home), room_of(home)
    council, alliance = other.keeper.answers.rows("partners")
    room.save({"has_officer": "yes"})
    other.save({"partners": [council]})
    room.save({"officer_host": alliance["name"]})
    assert "officer_host" not in room.keeper.answers.values
    room.save({"officer_host": council["name"]})
    assert stands(home)["officer_host"] == "Anytown Council"
