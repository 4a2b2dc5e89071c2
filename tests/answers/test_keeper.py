"""Answers are kept as they are given: beside what others save, and through any kind of interruption."""

import datetime as dt
import multiprocessing
import os
import signal
import sys

import pytest

from compose import yamlio
from compose.answers import store
from compose.answers.decisions import latest
from compose.answers.keeper import FOLDER, LOG, Keeper, Note, NotNotedError
from compose.answers.merge import Clash
from compose.errors import CompactError, InputError, OutputError
from compose.questionnaire import load as questionnaires
from tests.helpers import contents, small_folder

STANDARD = questionnaires.standard()
NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


def keeper(home, who="Pat", **more):
    return Keeper(home, STANDARD, who, lambda: NOON, **more)


def partner(name, **more):
    return {"name": name, "sector": "public", "kind": "council", **more}


def test_an_answer_is_in_its_file_as_soon_as_it_is_saved(tmp_path):
    kept = keeper(small_folder(tmp_path))
    kept.save({"notice_months": "6"})
    assert "notice_months: 6" in (tmp_path / FOLDER / "40-commitments.yaml").read_text()
    assert kept.answers.values["notice_months"] == 6


def test_a_new_file_says_what_it_is_about(tmp_path):
    keeper(small_folder(tmp_path)).save({"notice_months": "6"})
    first = (tmp_path / FOLDER / "40-commitments.yaml").read_text().splitlines()[0]
    assert first.startswith("# Commitments: how long the agreement is")


def test_comments_and_other_answers_stay_as_they_were(tmp_path):
    area = "# ours\narea_name: 'Anytown'   # as residents say\n\n# the kind\narea_kind: unitary\n"
    kept = keeper(small_folder(tmp_path, area=area))
    kept.save({"area_kind": "county"})
    assert (tmp_path / FOLDER / "10-area.yaml").read_text() == area.replace("unitary", "county")


def test_what_was_asked_and_left_empty_is_remembered_and_counts_as_nothing(tmp_path):
    kept = keeper(small_folder(tmp_path))
    kept.save({"tagline": None})
    assert "tagline" in kept.answers.typed
    assert "tagline" not in kept.answers.values


def test_several_answers_of_several_files_are_saved_together(tmp_path):
    kept = keeper(small_folder(tmp_path))
    kept.save({"notice_months": "6", "codes": ["funding", "premises"], "tagline": "Together"})
    again = store.read(tmp_path / FOLDER, STANDARD).values
    assert (again["notice_months"], again["codes"], again["tagline"]) == (6, ("funding", "premises"), "Together")


def test_every_change_is_on_record_with_who_when_what_it_was_and_why(tmp_path):
    kept = keeper(small_folder(tmp_path))
    kept.save({"notice_months": "6"})
    kept.save({"notice_months": "4"}, Note(why="Too long for schools", agreed_by="Compact Group"))
    first, second = kept.log.decisions
    assert (first.what, first.was, first.now) == ("answered", None, "6")
    assert (second.what, second.was, second.now, second.who, second.when) == ("changed", "6", "4", "Pat", NOON)
    assert (second.why, second.agreed_by) == ("Too long for schools", "Compact Group")


def test_a_change_of_one_partner_is_on_record_as_no_more_than_that(tmp_path):
    kept = keeper(small_folder(tmp_path))
    rows = [dict(row) for row in kept.answers.typed["partners"]]
    kept.save({"partners": [{**rows[0], "champion": "Sam"}, *rows[1:]]})
    (one,) = kept.log.decisions
    assert (one.key, one.now) == ("partners/Anytown Council/champion", "Sam")


# -- many hands --------------------------------------------------------------------------------------------------------


def test_two_people_who_save_different_sections_are_both_kept(tmp_path):
    here, there = keeper(small_folder(tmp_path)), keeper(tmp_path, "Sam")
    here.save({"notice_months": "6"})
    there.save({"tagline": "Together"})
    here.refresh()
    assert (here.answers.values["notice_months"], here.answers.values["tagline"]) == (6, "Together")


def test_two_people_who_answer_different_questions_of_one_section_are_both_kept(tmp_path):
    here, there = keeper(small_folder(tmp_path)), keeper(tmp_path, "Sam")
    here.save({"notice_months": "6"})
    there.save({"payment_days": "20"})
    assert (there.answers.values["notice_months"], there.answers.values["payment_days"]) == (6, 20)


def test_two_people_who_add_partners_are_both_kept(tmp_path):
    here, there = keeper(small_folder(tmp_path)), keeper(tmp_path, "Sam")
    rows = here.answers.typed["partners"]
    here.save({"partners": [*rows, partner("Police")]})
    there.save({"partners": [*rows, partner("Fire")]})
    names = {row["name"] for row in there.answers.values["partners"]}
    assert names == {"Anytown Council", "Voluntary Action Anytown", "Police", "Fire"}


@pytest.mark.parametrize(("side", "stands"), [("mine", 4), ("theirs", 6)])
def test_the_same_answer_changed_underneath_is_shown_in_both_and_asked_about(tmp_path, side, stands):
    asked = []

    def settle(clash):
        asked.append(clash)
        return side

    here = keeper(small_folder(tmp_path, commitments="notice_months: 3\n"))
    there = keeper(tmp_path, "Sam", settle=settle)
    here.save({"notice_months": "6"})
    there.save({"notice_months": "4"})
    assert asked == [Clash(("notice_months",), "4", "6")]
    assert there.answers.values["notice_months"] == stands
    assert {one.now for one in there.log.decisions} == {"6", "4"}, "both values stay on record"


def test_a_file_that_somebody_broke_meanwhile_is_not_written_over(tmp_path):
    kept = keeper(small_folder(tmp_path, commitments="notice_months: 3\n"))
    path = tmp_path / FOLDER / "40-commitments.yaml"
    path.write_text("notice_months: [3\npayment_days: 20\n")
    with pytest.raises(InputError):
        kept.save({"notice_months": "6"})
    assert path.read_text() == "notice_months: [3\npayment_days: 20\n"


def _save_many(home, who, ids):
    kept = keeper(home, who)
    for ident in ids:
        kept.save({ident: "7"})


def test_people_who_save_at_the_same_moment_lose_nothing(tmp_path):
    small_folder(tmp_path)
    numbers = [one.id for one in STANDARD.sections[3].questions if one.kind == "number"]
    hands = [numbers[0::3], numbers[1::3], numbers[2::3]]
    spawn = multiprocessing.get_context("spawn")
    people = [spawn.Process(target=_save_many, args=(tmp_path, f"P{at}", ids)) for at, ids in enumerate(hands)]
    for person in people:
        person.start()
    for person in people:
        person.join(60)
    kept = keeper(tmp_path)
    assert {ident: kept.answers.values.get(ident) for ident in numbers} == dict.fromkeys(numbers, 7)
    assert {one.key for one in kept.log.decisions} == set(numbers)


def test_a_partner_named_here_and_taken_out_there_is_asked_for_again_and_the_folder_can_be_worked_with(tmp_path):
    here, there = keeper(small_folder(tmp_path)), keeper(tmp_path, "Sam")
    council, alliance = there.answers.typed["partners"]
    there.save({"partners": [council]})
    here.save({"has_officer": "yes", "officer_host": alliance["name"]})
    assert "officer_host" not in here.answers.values
    assert [warning.what for warning in here.answers.warnings] == [
        "'Voluntary Action Anytown' is not in the list of partners"
    ]
    here.save({"officer_host": "Anytown Council"})
    assert store.read(tmp_path / FOLDER, STANDARD).values["officer_host"] == "Anytown Council"


def test_a_save_over_two_files_that_fails_half_way_is_on_record_once_when_it_is_tried_again(tmp_path):
    kept = keeper(small_folder(tmp_path))
    (tmp_path / FOLDER / "40-commitments.yaml").mkdir()
    with pytest.raises(CompactError):
        kept.save({"tagline": "Together", "notice_months": "6"})
    (tmp_path / FOLDER / "40-commitments.yaml").rmdir()
    kept.save({"tagline": "Together", "notice_months": "6"})
    assert [one.key for one in kept.log.decisions] == ["tagline", "notice_months"]


@pytest.mark.parametrize(("side", "who", "now"), [("mine", "Sam", "4"), ("theirs", "Pat", "6")])
def test_the_record_says_whose_value_stands(tmp_path, side, who, now):
    here = keeper(small_folder(tmp_path, commitments="notice_months: 3\n"))
    there = keeper(tmp_path, "Sam", settle=lambda clash: side)
    here.save({"notice_months": "6"})
    there.save({"notice_months": "4"})
    stands = latest(there.log.decisions)["notice_months"]
    assert (stands.who, stands.now) == (who, now)


def test_a_value_that_was_typed_into_the_file_is_on_record_when_another_takes_its_place(tmp_path):
    kept = keeper(small_folder(tmp_path, commitments="notice_months: 3\n"), settle=lambda clash: "mine")
    (tmp_path / FOLDER / "40-commitments.yaml").write_text("notice_months: 9\n")
    kept.save({"notice_months": "4"})
    (one,) = kept.log.decisions
    assert (one.was, one.now) == ("9", "4")


def test_where_only_the_record_cannot_be_written_the_answer_is_saved_and_noted_with_the_next(tmp_path):
    kept = keeper(small_folder(tmp_path))
    (tmp_path / LOG).mkdir()
    with pytest.raises(NotNotedError, match="Your answers are saved"):
        kept.write({"tagline": "Together"})
    kept.refresh()
    assert kept.answers.values["tagline"] == "Together"
    (tmp_path / LOG).rmdir()
    kept.save({"notice_months": "6"})
    assert [one.key for one in kept.log.decisions] == ["tagline", "notice_months"]


# -- interruptions -----------------------------------------------------------------------------------------------------

BEFORE = {"notice_months": "3", "tagline": "Before"}
CHANGE = {"notice_months": "6", "tagline": "After", "payment_days": "20"}


def _saving_cut_short(home, steps):
    """Save in a process that is killed at its `steps`th touch of the file system; how it ended."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    try:
        kept, left = keeper(home), [steps]

        def kill(event, _):
            if event in TOUCHES:
                left[0] -= 1
                if left[0] == -1:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(kill)
        kept.save(CHANGE)
        os._exit(0)
    finally:
        os._exit(1)


TOUCHES = {"open", "os.mkdir", "os.rename", "os.remove", "os.link", "os.chmod", "os.listdir", "os.scandir", "os.rmdir",
           "tempfile.mkstemp", "os.truncate"}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_process_killed_at_any_touch_of_the_disk_loses_no_answer_and_leaves_no_broken_file(tmp_path):
    for steps in range(400):
        home = small_folder(tmp_path / str(steps))
        keeper(home).save(BEFORE)
        status = _saving_cut_short(home, steps)
        after = keeper(home)
        for ident, value in BEFORE.items():
            assert after.answers.typed[ident] in (value, CHANGE[ident]), f"killed at touch {steps}"
        assert after.answers.typed["area_name" if "area_name" in after.answers.typed else "area_kind"]
        after.save({"payment_days": "25"})
        assert after.answers.values["payment_days"] == 25, "a lock left behind does not block"
        if status == 0:
            assert steps > 10, "the hook saw the touches"
            return
    pytest.fail("the save never came to its end")


@pytest.mark.parametrize("failing", ["replace", "fsync", "open"])
def test_a_disk_that_takes_nothing_more_leaves_every_file_as_it_was(tmp_path, monkeypatch, failing):
    kept = keeper(small_folder(tmp_path, commitments="notice_months: 3\n"))
    before = contents(tmp_path)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(*{"replace": ("pathlib.Path.replace", full), "fsync": ("os.fsync", full),
                       "open": ("tempfile.mkstemp", full)}[failing])  # fmt: skip
        with pytest.raises(OutputError):
            kept.save({"notice_months": "6"})
    assert contents(tmp_path) == before
    kept.save({"notice_months": "6"})
    assert kept.answers.values["notice_months"] == 6


def test_a_torn_line_at_the_end_of_the_record_is_told_and_the_next_is_whole(tmp_path):
    kept = keeper(small_folder(tmp_path))
    kept.save({"notice_months": "6"})
    log = tmp_path / LOG
    log.write_bytes(log.read_bytes()[:-9])
    kept.save({"payment_days": "20"})
    assert [one.key for one in kept.log.decisions] == ["payment_days"]
    assert len(kept.log.problems) == 1


def test_the_files_stay_yaml_that_people_can_read(tmp_path):
    kept = keeper(small_folder(tmp_path))
    words = 'First line.\n\nSecond: with a colon, # a sign and "quotes".'
    kept.save({"consulted": words, "contact_name": "&Smith"})
    source = yamlio.read(tmp_path / FOLDER / "70-adoption.yaml")
    assert source.data["consulted"] == words
    assert not source.problems
