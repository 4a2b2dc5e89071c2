"""`plan` and `records`: written, brought back, said in plain words, and saved only as a whole."""

import openpyxl
import pytest

from tests.helpers import build_tree, small_folder
from tests.sheets.editing import edited, first_empty

PLAN = """\
actions:
  # a comment of ours
  - theme: awareness
    objective: Known
    action: Hold a launch
    timescale: May
    lead: All
"""
DATE = ("--date", "2026-11-23")


@pytest.fixture
def home(tmp_path):
    return small_folder(tmp_path / "compact", plan=PLAN)


@pytest.fixture
def plan(command, home):
    """The plan as a spreadsheet in the group's folder, its action begun."""
    assert command("plan", "export", home, *DATE).status == 0
    return edited(home / "action-plan.xlsx", lambda sheet, heads: setattr(sheet.cell(2, 6), "value", "On track"))


def answers(home):
    return (home / "answers/80-plan.yaml").read_text()


def test_progress_comes_back_and_is_said_in_plain_words(command, home, plan):
    ran = command("plan", "import", plan, "--by", "Ann", *DATE)
    assert ran.status == 0 and ran.err == ""
    assert ran.out.splitlines() == [
        "Changed: Hold a launch", "  traffic light: Not started → On track", "",
        "Awareness: on track 1 (was 0), not started 0 (was 1)",
    ]  # fmt: skip
    assert "light: green" in answers(home) and "# a comment of ours" in answers(home)
    log = (home / "decisions.jsonl").read_text()
    assert '"Ann"' in log and "From action-plan.xlsx" in log


def test_a_dry_run_saves_nothing(command, home, plan):
    ran = command("plan", "import", plan, "--dry-run", *DATE)
    assert "Not started → On track" in ran.out and "Nothing was saved" in ran.out
    assert answers(home) == PLAN


def test_what_cannot_be_placed_keeps_all_of_it_out(command, home, plan):
    edited(plan, lambda sheet, heads: setattr(sheet.cell(3, heads["Objective"]), "value", "No action"))
    ran = command("plan", "import", plan, *DATE)
    assert ran.status == 1 and "line 3: 'Action required' is empty" in ran.err and answers(home) == PLAN


def test_a_plan_that_was_changed_in_the_meantime_is_written_beside_what_is_kept(command, home, plan):
    ran = command("plan", "export", home, *DATE)
    assert "Kept: " in ran.out and (home / "kept/2026-11-23/action-plan.xlsx").is_file()


def test_a_spreadsheet_is_written_under_a_name_of_one_only(command, home):
    ran = command("plan", "export", home, "--output", home / "plan.docx", *DATE)
    assert ran.status == 1 and "end in .xlsx" in ran.err and not (home / "plan.docx").exists()


def test_the_log_says_which_action_changed_and_how(command, home, plan):
    def add(sheet, heads):
        for head, value in (("Theme", "Awareness"), ("Objective", "O"), ("Action required", "Print it")):
            sheet.cell(3, heads[head]).value = value

    command("plan", "import", edited(plan, add), "--by", "Ann", *DATE)
    said = command("status", home, "--decisions", *DATE).out
    assert "Ann: traffic light, Hold a launch: On track" in said and "actions, Print it: added" in said
    assert "removed" not in said


def test_records_tell_what_they_are_and_are_kept_from_then_on(command, home):
    assert command("records", "export", home, "scores", *DATE).status == 0

    def fill(sheet, heads):
        at = first_empty(sheet, heads, "Who scored")
        for head, value in (("Year", 2026), ("Who scored", "A trust"), ("Side", "Public body"), ("Champions", 3)):
            sheet.cell(at, heads[head]).value = value

    ran = command("records", "import", edited(home / "scores.xlsx", fill), *DATE)
    assert ran.status == 0 and "New (1):" in ran.out and "2026, A trust" in ran.out
    kept = (home / "answers/85-records.yaml").read_text()
    assert "keeps_records: yes" in kept and "champions: 3" in kept and "side: public" in kept


def test_records_are_not_taken_for_the_plan(command, home):
    assert command("records", "export", home, "scores", *DATE).status == 0

    def fill(sheet, heads):
        sheet.cell(2, heads["Year"]).value, sheet.cell(2, heads["Who scored"]).value = 2026, "A trust"

    ran = command("plan", "import", edited(home / "scores.xlsx", fill), *DATE)
    assert ran.status == 1 and "it holds 'Scorecard: scores'" in ran.err and "records import" in ran.err


def test_a_record_that_is_half_filled_is_told_and_holds_up_no_agreement(command, home):
    before = command("build", home, "--format", "html", "--final", *DATE)
    assert command("records", "export", home, "concerns", *DATE).status == 0

    def fill(sheet, heads):
        sheet.cell(2, heads["Date raised"]).value, sheet.cell(2, heads["What happened"]).value = "1/6/2026", "Late"

    ran = command("records", "import", edited(home / "concerns.xlsx", fill), *DATE)
    assert "Please look at these again (1):\n  - 2026-06-01, Late: 'Body concerned' is still empty" in ran.out
    after = command("build", home, "--format", "html", "--final", *DATE)
    assert after.err == before.err and "concern" not in after.err


def test_a_spreadsheet_of_something_else_is_refused(command, home, tmp_path):
    build_tree(tmp_path, {"shopping.csv": "Item,Price\nTea,2\n"})
    ran = command("records", "import", tmp_path / "shopping.csv", "--folder", home)
    assert ran.status == 1 and "does not tell which records it holds" in ran.err
    ran = command("plan", "import", tmp_path / "shopping.csv", "--folder", home)
    assert ran.status == 1 and "no column is headed 'Action required'" in ran.err


def test_the_spreadsheet_of_the_pack_comes_back_too(command, home):
    assert command("build", home, "--format", "html", "--papers", "action-plan", *DATE).status == 0
    path = home / "out/pack/planning/action-plan.xlsx"
    assert openpyxl.load_workbook(path).worksheets[0]["C2"].value == "Hold a launch"
    ran = command("plan", "import", path, *DATE)
    assert ran.status == 0 and ran.out.startswith("Nothing is new in it.")
