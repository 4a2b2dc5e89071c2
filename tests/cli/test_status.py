"""`local-compact status`: how far a Compact has come."""

import re

from tests.helpers import contents, small_folder

DATE = ("--date", "2026-11-22")


def test_it_says_how_each_section_stands(command, tmp_path):
    home = small_folder(tmp_path, commitments="notice_months: tba\npayment_days: 20\n")
    lines = command("status", home, *DATE).out.splitlines()
    assert lines[0] == "The Anytown Compact · Draft 0.1 · 22 November 2026"
    sections = dict(re.findall(r"^  (\S.*?)  +(.+? answered, .+)$", "\n".join(lines), re.MULTILINE))
    sections = {name: " ".join(said.split()) for name, said in sections.items()}
    assert sections["Commitments"] == "1 open 1 answered, 12 suggested"
    assert sections["Partners"] == "none open 1 answered, 0 suggested"


def test_it_lists_what_is_open_what_is_suggested_and_what_to_look_at(command, tmp_path):
    home = small_folder(tmp_path, commitments="notice_months: tba\npayment_days: 40\n", governance="")
    said = command("status", home).out
    assert "Still to be agreed (3):" in said
    assert (
        "  - notice of a change to funding is to be agreed. Answer 'notice_months' in "
        "answers/40-commitments.yaml, line 1" in said
    )
    assert "contact for questions is not answered yet. Answer 'contact_name' in answers/50-governance.yaml" in said
    assert "  - title of the document (title): The Anytown Compact" in said
    assert "  - length of a formal consultation (consultation_weeks): 12 weeks" in said
    assert "To look at (1):" in said and "40 is above 30" in said


def test_it_changes_nothing(command, tmp_path):
    home = small_folder(tmp_path)
    before = contents(home)
    assert command("status", home).status == 0
    assert contents(home) == before


def test_an_adopted_one_has_its_dates(command, tmp_path):
    home = small_folder(tmp_path, adoption="adopted_on: 2026-04-01\n")
    first = command("status", home, *DATE).out.splitlines()[0]
    assert "Next review due 1 April 2027 · Renewal due by 1 April 2032" in first


def test_it_says_how_many_clauses_there_are(command, tmp_path):
    said = command("status", small_folder(tmp_path)).out
    assert "The text has " in said and " left out by you." in said
