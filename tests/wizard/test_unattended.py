"""Answers without a person: from files and the command line, all checked before any is saved."""

import os
import subprocess
import sys

import pytest

from compose.building import build
from tests.helpers import build_tree, contents, small_folder
from tests.wizard.pipes import ROOT
from tests.wizard.rooms import TODAY
from tests.wizard.steps import stands, written


@pytest.fixture
def home(tmp_path):
    return small_folder(tmp_path / "compact")


@pytest.fixture
def file(tmp_path):
    """Write a file of answers and return its path."""

    def write(text, name="more.yaml"):
        build_tree(tmp_path, {name: text})
        return tmp_path / name

    return write


# -- from files --------------------------------------------------------------------------------------------------------


def test_one_file_may_answer_questions_of_several_sections(command, home, file):
    more = file("tagline: Together\nnotice_months: 6\ncodes: [funding]\npriorities:\n  - partner: Anytown Council\n")
    ran = command("ask", home, "--answers", more, "--by", "Ann")
    assert ran.status == 0 and ran.out.startswith("4 answers saved in ")
    values = stands(home)
    assert (values["tagline"], values["notice_months"], values["codes"]) == ("Together", 6, ("funding",))
    assert '"who": "Ann"' in (home / "decisions.jsonl").read_text()


def test_of_several_files_the_later_goes_and_the_command_line_goes_before_all(command, home, file):
    first, second = (
        file("notice_months: 4\ntagline: One\npayment_days: 20\n"),
        file("tagline: Two\npayment_days: 21\n", "b.yaml"),
    )
    ran = command("ask", home, "--answers", first, "--answers", second, "--set", "payment_days=22")
    assert ran.out.startswith("3 answers saved")
    values = stands(home)
    assert (values["notice_months"], values["tagline"], values["payment_days"]) == (4, "Two", 22)


def test_all_that_is_wrong_is_told_at_once_with_file_and_line_and_nothing_is_saved(command, home, file):
    first = file("# ours\ntagline: Together\nnotise_months: 6\npayment_days: soon\n")
    second = file("codes: [fundign]\npriorities:\n  - partner: Nobody\n    hardest: Time\n", "b.yaml")
    before = contents(home)
    ran = command("ask", home, "--answers", first, "--answers", second, "--answers", home / "none.yaml",
                  "--set", "renewal_years=9", "--set", "nonsense")  # fmt: skip
    assert ran.status == 1 and contents(home) == before
    for said in (f"{first}, line 3: 'notise_months' is not known here. Write 'notice_months'", f"{first}, line 4: ",
                 f"{second}, line 1: ", f"{second}, line 3: 'Nobody' is not in the list of partners",
                 "none.yaml", "--set: life of the agreement", "--set nonsense: there is no = in it"):  # fmt: skip
        assert said in ran.err


def test_dates_and_numbers_of_a_file_are_read_as_they_are_said_in_a_room(command, home, file):
    more = file("adopted_on: 1 April 2027\nnotice_months: 6 months\nlight_touch_limit: £25,000\ntitle: TBC\n")
    assert command("ask", home, "--answers", more).out.startswith("4 answers saved in ")
    assert written(home, "adopted_on") == "adopted_on: 2027-04-01"
    assert written(home, "notice_months") == "notice_months: 6"
    assert written(home, "light_touch_limit") == "light_touch_limit: 25000"
    assert written(home, "title") == "title: to be agreed"


def test_a_partner_that_is_listed_in_the_same_run_can_be_named(command, home, file):
    more = file("partners:\n  - name: New\n    sector: public\n    kind: council\n")
    assert (
        command("ask", home, "--answers", more, "--answers", file("priorities: [{partner: New}]\n", "p.yaml")).status
        == 0
    )
    assert stands(home)["priorities"][0]["partner"] == "New"


def test_a_clause_that_is_not_there_cannot_be_left_out(command, home, file):
    before = contents(home)
    ran = command("ask", home, "--answers", file("left_out:\n  - clause: nothing-of-it\n    reason: No\n"))
    assert ran.status == 1 and "nothing-of-it" in ran.err
    assert contents(home) == before


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_file_changes_nothing(command, home, file, text):
    before = contents(home)
    assert command("ask", home, "--answers", file(text)).out.startswith("0 answers saved")
    assert contents(home) == before


def test_a_number_beyond_guidance_is_taken_with_a_note(command, home, file):
    ran = command("ask", home, "--answers", file("payment_days: 45\n"))
    assert "Note: " in ran.out and "45 is above 30" in ran.out
    assert stands(home)["payment_days"] == 45


def test_what_is_missing_is_listed_with_the_file_to_write_it_in(command, home, file):
    ran = command("ask", home, "--answers", file("contact_name:\nnotice_months: tba\n"))
    assert "Still to be answered or agreed (2):" in ran.out
    assert (
        f"contact for questions: not answered yet. Answer 'contact_name' in {home}/answers/50-governance.yaml"
        in ran.out
    )
    assert f"to be agreed. Answer 'notice_months' in {home}/answers/40-commitments.yaml" in ran.out


def test_where_nothing_is_missing_that_is_said_and_the_draft_can_be_built(command, home):
    assert "No answer is missing." in command("ask", home, "--set", "tagline=Together").out
    build(home, today=TODAY, formats=("docx",))


# -- from the command line ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "line"),
    [("tagline=Working together: all of us", "tagline: 'Working together: all of us'"), ("tagline=", "tagline:"),
     ("consulted=Two meetings", "consulted: Two meetings"), ("has_champions=no", "has_champions: no"),
     ("document_name=Accord", "document_name: Accord"), ("document_name=Pact", "document_name: Pact"),
     ("codes=funding, premises", "codes: [funding, premises]"), ("codes=", "codes: []"),
     ("notice_months=6 months", "notice_months: 6"), ("light_touch_limit=£25,000", "light_touch_limit: 25000"),
     ("adopted_on=1 April 2027", "adopted_on: 2027-04-01"), ("contact_email=jo@any.org", "contact_email: jo@any.org"),
     ("officer_host=Anytown Council", "officer_host: Anytown Council"), ("title=tbc", "title: to be agreed")],
)  # fmt: skip
def test_an_answer_of_each_kind_can_be_set(command, home, word, line):
    ran = command("ask", home, "--set", word)
    assert ran.out.startswith("1 answer saved in ")
    assert written(home, word.partition("=")[0]).replace('"', "'") == line


@pytest.mark.parametrize(
    ("word", "said"),
    [("notise_months=6", "Write 'notice_months' if you meant that"), ("xyzzy=6", "See: local-compact worksheet"),
     ("partners=Police", "Put it into a file"), ("tagline", "Write it as notice_months=6"),
     ("has_champions=perhaps", "Write yes or no"), ("officer_host=Nobody", "list of partners")],
)  # fmt: skip
def test_what_cannot_be_set_is_refused_with_a_remedy(command, home, word, said):
    before = contents(home)
    ran = command("ask", home, "--set", word)
    assert ran.status == 1 and said in ran.err and contents(home) == before


# -- where the input ends ----------------------------------------------------------------------------------------------


def piped(*words, typed=""):
    """The command as another program would run it."""
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([sys.executable, "-m", "compose", *map(str, words)], input=typed, cwd=ROOT, env=environ,
                          capture_output=True, encoding="utf-8", timeout=60, check=False)  # fmt: skip


def test_an_input_that_has_ended_neither_hangs_nor_shows_a_traceback(home):
    ran = piped("ask", home)
    assert ran.returncode == 1 and ran.stderr == ""
    assert "The input has ended. Everything answered so far is saved." in ran.stdout
    assert ran.stdout.endswith(f"To go on: local-compact ask {home}\n")


def test_a_byte_that_is_no_letter_is_no_fault_of_the_program(home):
    """As an old Windows console pipes it."""
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run([sys.executable, "-m", "compose", "ask", str(home), "--plain"], input=b"caf\xe9\n", cwd=ROOT,
                         env=environ, capture_output=True, timeout=60, check=False)  # fmt: skip
    assert ran.returncode != 70 and b"in the program itself" not in ran.stderr


def test_what_was_answered_before_the_input_ended_is_saved_and_what_is_missing_told(tmp_path):
    home = tmp_path / "made"
    ran = piped("new", home, typed="Anytown\nunitary\n")
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert stands(home) == {"area_name": "Anytown", "area_kind": "unitary"}
    assert f"Answer 'contact_name' in {home}/answers/50-governance.yaml" in ran.stdout


def test_an_input_that_ends_within_a_text_saves_nothing_of_it_and_keeps_its_lines(home):
    ran = piped("ask", home, "--by", "Ann", typed="quit\nsections\n(review)\nconsulted\nTwo meetings\n")
    assert ran.returncode == 1 and "Traceback" not in ran.stderr + ran.stdout
    assert "consulted" not in stands(home)
    assert "Two meetings" in next(home.glob(".half-typed-ann-*.json")).read_text()


def test_ctrl_c_where_no_question_stands_says_that_what_was_answered_is_saved(command, home, monkeypatch):
    def interrupted(room):
        raise KeyboardInterrupt

    monkeypatch.setattr("compose.wizard.session.run", interrupted)
    ran = command("ask", home, "--plain")
    assert (ran.status, ran.err) == (130, "Stopped. Everything answered so far is saved.\n")
