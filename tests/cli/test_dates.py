"""`local-compact dates`: every date to come, and a calendar of them."""

import icalendar

from tests.adoptions import adopted, folder
from tests.helpers import contents

DATE = ("--date", "2026-11-22")


def uids(path):
    return [str(event["UID"]) for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_it_lists_each_date_year_by_year_with_its_light(command, tmp_path):
    home = folder(tmp_path)
    adopted(home)
    lines = command("dates", home, *DATE).out.splitlines()
    assert lines[0] == "Dates of The Anytown Compact"
    assert lines.index("2027") < lines.index("  1 April 2027: Joint review meeting. Later: in 4 months.")
    assert lines.index("2032") < lines.index("  1 April 2032: Renewal due. Later: in 5 years.")


def test_the_calendar_stands_in_the_folder_and_a_build_leaves_it_there(command, tmp_path):
    home = folder(tmp_path)
    adopted(home)
    said = command("dates", home, *DATE).out
    assert f"Written: {home.as_posix()}/dates.ics, with {len(uids(home / 'dates.ics'))} dates" in said
    before = (home / "dates.ics").read_bytes()
    command("build", home, *DATE, "--format", "html")
    assert (home / "dates.ics").read_bytes() == before


def test_a_second_one_doubles_nothing_whatever_was_renamed(command, tmp_path):
    home = folder(tmp_path / "one")
    adopted(home)
    command("dates", home, *DATE)
    before = uids(home / "dates.ics")
    area = home / "answers/10-area.yaml"
    area.write_text(area.read_text(encoding="utf-8").replace("Anytown", "Othertown"), encoding="utf-8")
    moved = home.rename(tmp_path / "two")
    command("dates", moved, "--date", "2026-11-25")
    assert uids(moved / "dates.ics") == before and len(set(before)) == len(before)


def test_the_same_day_gives_the_same_bytes(command, tmp_path):
    home = folder(tmp_path)
    adopted(home)
    command("dates", home, *DATE)
    before = contents(home)
    command("dates", home, *DATE)
    assert contents(home) == before


def test_it_goes_where_it_is_told(command, tmp_path):
    home = folder(tmp_path / "home")
    adopted(home)
    assert command("dates", home, *DATE, "--output", tmp_path / "ours.ics").status == 0
    assert uids(tmp_path / "ours.ics") and not (home / "dates.ics").exists()


def test_a_file_that_is_no_calendar_is_left_alone(command, tmp_path):
    home = folder(tmp_path / "home")
    adopted(home)
    (tmp_path / "notes.docx").write_bytes(b"mine")
    ran = command("dates", home, *DATE, "--output", tmp_path / "notes.docx")
    assert ran.status == 1 and "is there already and is not of this program" in ran.err
    assert (tmp_path / "notes.docx").read_bytes() == b"mine"
    assert command("dates", home, *DATE, "--output", tmp_path).status == 1


def test_the_dates_are_listed_although_the_calendar_cannot_be_written(command, tmp_path):
    home = folder(tmp_path / "home")
    adopted(home)
    ran = command("dates", home, *DATE, "--output", tmp_path)
    assert ran.status == 1 and "Dates of " in ran.out and "is a folder" in ran.err


def test_a_date_that_there_is_no_more_is_told(command, tmp_path):
    plan = "actions:\n  - {action: Print the leaflet, timescale: May 2027}\n"
    home = folder(tmp_path, commitments="form: full\n", plan=plan, adoption="consultation_opens: 2026-12-01\n")
    command("dates", home, *DATE)
    (home / "answers" / "80-plan.yaml").unlink()
    said = command("dates", home, *DATE).out
    assert "Called cancelled there." in said and "Print the leaflet" in said


def test_before_adoption_it_says_so_and_writes_nothing(command, tmp_path):
    home = folder(tmp_path)
    before = contents(home)
    said = command("dates", home, *DATE).out
    assert "It is not adopted yet. Reviews and renewal are counted from that day." in said
    assert contents(home) == before


def test_a_consultation_is_told_with_its_bank_holidays(command, tmp_path):
    home = folder(tmp_path, adoption="consultation_opens: 2026-12-01\n")
    said = command("dates", home, *DATE).out
    assert "1 December 2026: Consultation opens. In 9 days." in said
    assert "    Includes 3 bank holidays: 25 December 2026, 28 December 2026 and 1 January 2027." in said


def test_actions_without_a_day_are_told_apart(command, tmp_path):
    plan = "actions:\n  - {action: Train staff, timescale: All year}\n  - {action: Print it, timescale: May 2027}\n"
    home = folder(tmp_path, commitments="form: full\n", plan=plan)
    said = command("dates", home, *DATE).out
    assert "  31 May 2027: Action due: Print it. Later: in 6 months." in said
    assert said.count("Train staff") == 1 and "  - Train staff (All year)" in said
