"""Entries from a spreadsheet: what was understood is shown first, and nothing is taken that was not wanted."""

import pytest

from compose.wizard.importing import import_entries
from compose.wizard.prompter import Turn
from compose.wizard.room import Stopped
from tests.wizard.rooms import Refused, room_of

HEADS = "Organisation,Side,Kind,Postcode\n"
ROWS = "Anytown Police,Public sector,Police,AA1\nanytown council,public,council,AA2\nMystery,neither,council,AA3\n"


def bring(home, replies, content, ident="partners"):
    """A room in which a file with `content` was brought in."""
    file = home / "list of partners.csv"
    file.write_text(content, encoding="utf-8")
    replies = [str(file) if reply == "file" else reply for reply in replies]
    room = room_of(home / "compact", replies)
    question = room.questionnaire.by_id[ident]
    import_entries(room, question, room.keeper.answers.typed.get(ident) or [])
    return room


def names(room):
    return [row["name"] for row in room.keeper.answers.typed["partners"]]


def test_good_rows_are_added_and_every_other_is_told_with_its_number(tmp_path):
    room = bring(tmp_path, ["file", "yes"], HEADS + ROWS)
    assert names(room)[-1] == "Anytown Police" and len(names(room)) == 3
    assert "column 'Organisation' is the name of the partner" in room.prompter.words
    assert "not used: Postcode" in room.prompter.words
    assert "row 3: anytown council (in the list: Anytown Council)" in room.prompter.words
    assert "row 4: " in room.prompter.words and "'neither'" in room.prompter.words
    assert [one.what for one in room.keeper.log.decisions] == ["imported"]


def test_nothing_is_taken_where_the_preview_is_not_wanted(tmp_path):
    room = bring(tmp_path, ["file", "no", Turn("back")], HEADS + ROWS)
    assert len(names(room)) == 2 and not room.keeper.log.decisions


def test_a_file_that_is_not_there_is_refused_and_one_that_was_dragged_here_in_quotes_is_found(tmp_path):
    quoted = f"'{tmp_path / 'list of partners.csv'}'"
    escaped = str(tmp_path / "list of partners.csv").replace(" ", "\\ ")
    for typed in (quoted, escaped):
        room = bring(tmp_path, [Refused("nowhere.csv"), typed, "no", Turn("back")], HEADS + ROWS)
        assert "Understood: 1 partner that can be taken." in room.prompter.words


def test_a_file_that_cannot_be_read_is_told_and_another_can_be_named(tmp_path):
    room = bring(tmp_path, ["file", Turn("back")], "")
    assert "there is nothing in it" in room.prompter.words and len(names(room)) == 2


def test_a_clause_that_is_not_there_is_told_and_its_action_is_taken_without_it(tmp_path):
    heads = "Theme,Objective,Action,Timescale,Lead,Traffic light,Clause\n"
    rows = (
        "Awareness,Know it,Put it online,May,Council,green,no-such-clause\nAwareness,Know it,Print it,May,Council,,\n"
    )
    heads = heads.replace("Clause", "serves")
    room = bring(tmp_path, ["file", "yes"], heads + rows, "actions")
    first, second = room.keeper.answers.typed["actions"]
    assert "serves" not in first and first["action"] == "Put it online" and second["action"] == "Print it"
    assert "row 2: There is no clause 'no-such-clause'" in room.prompter.words


def test_words_that_can_be_no_file_are_refused_and_not_stumbled_over(tmp_path):
    bring(tmp_path, [Refused("~$list.xlsx"), Refused("x" * 5000), Refused("a\0b"), Turn("back")], HEADS + ROWS)


def test_ctrl_c_at_the_preview_leads_out(tmp_path):
    with pytest.raises(Stopped):
        bring(tmp_path, ["file", Turn("quit"), "stop"], HEADS + ROWS)
