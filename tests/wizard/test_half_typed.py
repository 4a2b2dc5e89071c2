"""What was half typed outlasts going elsewhere, stopping, and a power cut."""

from compose.wizard.asking import ask
from compose.wizard.half_typed import HalfTyped
from compose.wizard.matter import Matter
from compose.wizard.prompter import Turn
from tests.wizard.rooms import room_of

KEY = ("consulted",)


def _matter(room):
    return Matter(room.questionnaire.by_id["consulted"], KEY, None, "not provided")


def test_each_finished_line_of_a_long_text_is_on_the_disk_while_the_next_is_typed(tmp_path):
    def typing(asked):
        asked.keep("First line\nSecond")
        assert HalfTyped(tmp_path, "Pat")[KEY] == "First line\nSecond"
        return "First line\nSecond line"

    room = room_of(tmp_path, [typing])
    room.keeper.who = "Pat"
    room.half_typed = HalfTyped(tmp_path, "Pat")
    assert ask(room, _matter(room)) == "First line\nSecond line"
    assert KEY not in HalfTyped(tmp_path, "Pat"), "an answer that was given is no longer half typed"
    assert not room.half_typed.path.exists()


def test_what_was_typed_before_a_power_cut_stands_there_when_one_comes_again(tmp_path):
    room = room_of(tmp_path, [lambda asked: asked.given])
    room.half_typed[KEY] = "Half a sentence"
    again = room_of(tmp_path, [lambda asked: asked.given])
    assert ask(again, _matter(again)) == "Half a sentence"


def test_a_text_half_typed_when_going_back_is_kept_and_one_that_is_as_it_was_is_not(tmp_path):
    room = room_of(tmp_path, [Turn("back", "Half"), Turn("back", "")])
    ask(room, _matter(room))
    assert room.half_typed[KEY] == "Half"
    ask(room, _matter(room))
    assert KEY not in room.half_typed


def test_two_people_do_not_share_what_they_half_typed(tmp_path):
    HalfTyped(tmp_path, "Pat Smith")[KEY] = "Pat's"
    HalfTyped(tmp_path, "Sam")[KEY] = "Sam's"
    assert HalfTyped(tmp_path, "Pat Smith")[KEY] == "Pat's"


def test_ticks_and_ways_into_tables_come_back_as_they_were(tmp_path):
    kept = HalfTyped(tmp_path, "Pat")
    kept["codes",] = ("funding", "premises")
    kept["forewords", 2, "words"] = "Ŵyn ☐ \u2028"
    assert dict(HalfTyped(tmp_path, "Pat")) == dict(kept)


def test_a_file_that_cannot_be_read_counts_as_empty(tmp_path):
    kept = HalfTyped(tmp_path, "Pat")
    for rubbish in (b"\xff", b"[1]", b'{"x": 3}', b'{"3": "x"}', b""):
        kept.path.write_bytes(rubbish)
        assert not dict(HalfTyped(tmp_path, "Pat"))


def test_two_windows_of_one_person_keep_what_each_half_typed(tmp_path):
    one, other = HalfTyped(tmp_path, "admin"), HalfTyped(tmp_path, "admin")
    one["tagline",] = "Together"
    other["consulted",] = "Two meetings"
    del other["consulted",]
    assert dict(HalfTyped(tmp_path, "admin")) == {("tagline",): "Together"}


def test_names_in_other_scripts_have_files_of_their_own(tmp_path):
    assert HalfTyped(tmp_path, "王芳").path != HalfTyped(tmp_path, "Ольга").path
