"""`local-compact build`: the files, and what a person wants to know of them."""

import pytest

from tests.helpers import small_folder

DATE = ("--date", "2026-11-22")


def built(home):
    return sorted(path.name for path in (home / "out").iterdir())


def test_it_builds_and_says_where_the_files_are(command, tmp_path):
    home = small_folder(tmp_path)
    ran = command("build", home, "--format", "html", *DATE)
    assert ran.status == 0 and ran.err == ""
    assert ran.out.splitlines() == [
        "Built The Anytown Compact, Draft 0.1, 22 November 2026:",
        f"  {(home / 'out/compact.html').as_posix()}",
        f"  {(home / 'out/manifest.yaml').as_posix()}",
    ]


@pytest.mark.parametrize(
    ("typed", "files"),
    [("html", ["compact.html"]), ("html,docx", ["compact.docx", "compact.html"]), (" DOCX ,docx", ["compact.docx"])],
)
def test_it_builds_the_formats_that_were_named(command, tmp_path, typed, files):
    home = small_folder(tmp_path)
    assert command("build", home, "--format", typed).status == 0
    assert built(home) == [*files, "manifest.yaml"]


def test_without_a_format_it_builds_all(command, tmp_path):
    home = small_folder(tmp_path)
    assert command("build", home, *DATE).status == 0
    assert built(home) == ["compact.docx", "compact.html", "compact.pdf", "manifest.yaml"]


def test_it_counts_what_is_still_to_be_agreed(command, tmp_path):
    home = small_folder(tmp_path, commitments="notice_months: tba\n")
    assert "1 point is still to be agreed" in command("build", home, "--format", "html").out
    small_folder(home, commitments="notice_months: tba\nreasons_days: tba\n")
    assert "2 points are still to be agreed" in command("build", home, "--format", "html").out


@pytest.mark.parametrize(
    ("typed", "said"), [("notice_months: 2", "2 is below 3"), ("payment_days: 40", "40 is above 30")]
)
def test_it_tells_of_a_number_beyond_what_is_expected_and_builds(command, tmp_path, typed, said):
    home = small_folder(tmp_path, commitments=typed + "\n")
    ran = command("build", home, "--format", "html")
    assert ran.status == 0 and built(home) == ["compact.html", "manifest.yaml"]
    assert "Note: answers/40-commitments.yaml, line 1: " in ran.out and said in ran.out and "Source: " in ran.out


def test_it_refuses_a_life_of_seven_years_with_the_source(command, tmp_path):
    ran = command("build", small_folder(tmp_path, adoption="renewal_years: 7\n"))
    assert ran.status == 1
    assert "answers/70-adoption.yaml, line 1" in ran.err and "A User Guide" in ran.err


def test_it_tells_what_it_kept(command, tmp_path):
    home = small_folder(tmp_path)
    command("build", home, "--format", "html", *DATE)
    (home / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    ran = command("build", home, "--format", "html", *DATE)
    assert (
        f"Kept: {(home / 'kept/2026-11-22/notes.txt').as_posix()} (it had been changed among the built files)"
        in ran.out
    )


def test_a_final_says_that_it_is_one(command, tmp_path):
    assert "Final draft 0.1" in command("build", small_folder(tmp_path), "--final", "--format", "html").out


def test_without_a_date_it_takes_the_machine_s(command, tmp_path):
    import datetime as dt

    from compose.plan.dates import long_date

    days = {long_date(dt.date.today()), long_date(dt.date.today() + dt.timedelta(days=1))}
    assert any(day in command("build", small_folder(tmp_path), "--format", "html").out for day in days)
