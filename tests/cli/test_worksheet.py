"""`local-compact worksheet`: the files, where they are, and what is refused."""

import pytest

from tests.helpers import contents, docx_words, small_folder

DATE = ("--date", "2026-11-22")


def made(home):
    return sorted(path.name for path in (home / "worksheet").iterdir())


def test_it_makes_both_formats_and_says_where_they_are(command, tmp_path):
    home = small_folder(tmp_path)
    ran = command("worksheet", home, *DATE)
    assert ran.status == 0 and ran.err == ""
    assert ran.out.splitlines() == [
        "Made Worksheet for The Anytown Compact:",
        f"  {(home / 'worksheet/worksheet.docx').as_posix()}",
        f"  {(home / 'worksheet/worksheet.pdf').as_posix()}",
        f"One section to take home: local-compact worksheet {home.as_posix()} --section partners",
        f"With the wordings to choose from: local-compact worksheet {home.as_posix()} --wordings",
    ]
    assert made(home) == ["worksheet.docx", "worksheet.pdf"]


def test_the_folder_is_otherwise_left_as_it_was(command, tmp_path):
    home = small_folder(tmp_path)
    before = contents(home)
    command("worksheet", home, "--format", "docx")
    assert {name: raw for name, raw in contents(home).items() if not name.startswith("worksheet/")} == before


def test_the_same_day_gives_the_same_bytes(command, tmp_path):
    home = small_folder(tmp_path)
    command("worksheet", home, *DATE)
    first = contents(home)
    command("worksheet", home, *DATE)
    assert contents(home) == first


def test_a_worksheet_that_somebody_filled_in_is_kept(command, tmp_path):
    home = small_folder(tmp_path)
    command("worksheet", home, *DATE)
    paper = home / "worksheet" / "worksheet.docx"
    paper.write_bytes(b"filled in")
    assert "Kept: " in command("worksheet", home, *DATE).out
    assert (home / "kept" / DATE[1] / "worksheet.docx").read_bytes() == b"filled in" != paper.read_bytes()


def test_it_is_of_the_date_that_was_given(command, tmp_path):
    home = small_folder(tmp_path)
    command("worksheet", home, *DATE, "--format", "docx")
    assert "22 November 2026" in docx_words((home / "worksheet/worksheet.docx").read_bytes())


@pytest.mark.parametrize("typed", [("partners",), ("partners", "partners")])
def test_a_section_has_a_file_of_its_own_name(command, tmp_path, typed):
    home = small_folder(tmp_path)
    sections = [word for name in typed for word in ("--section", name)]
    assert command("worksheet", home, *sections, "--format", "docx").status == 0
    assert made(home) == ["worksheet-partners.docx"]


def test_sections_come_in_the_order_in_which_they_are_asked(command, tmp_path):
    home = small_folder(tmp_path)
    command("worksheet", home, "--section", "priorities", "--section", "area", "--format", "docx")
    assert made(home) == ["worksheet-area-priorities.docx"]
    words = docx_words((home / "worksheet/worksheet-area-priorities.docx").read_bytes())
    assert words.index("Your area") < words.index("Priorities") and "Partners" not in words


def test_a_section_that_there_is_not_is_refused_with_those_there_are(command, tmp_path):
    home = small_folder(tmp_path)
    ran = command("worksheet", home, "--section", "partnrs", "--section", "area")
    assert ran.status == 1 and not (home / "worksheet").exists()
    assert "'partnrs' is no section. Choose from area, partners, priorities, commitments, codes," in ran.err


def test_blank_leaves_the_present_answers_out(command, tmp_path):
    home = small_folder(tmp_path)

    def words(*options):
        command("worksheet", home, "--format", "docx", *options)
        return docx_words((home / "worksheet/worksheet.docx").read_bytes())

    assert "Present answer: The Compact officer" in words()
    assert "Present answer: The Compact officer" not in words("--blank")


@pytest.mark.parametrize("typed", ["html", "", "pdf,odt"])
def test_another_format_is_refused(command, tmp_path, typed):
    ran = command("worksheet", small_folder(tmp_path), "--format", typed)
    assert ran.status == 2 and "should be one or more of docx, pdf" in ran.err


def test_a_folder_without_answers_has_a_worksheet(command, tmp_path):
    (tmp_path / "compact.yaml").write_text("brand: default\n")
    ran = command("worksheet", tmp_path, *DATE)
    assert ran.status == 0 and ran.out.startswith("Made Worksheet for a local Compact:")
    assert made(tmp_path) == ["worksheet.docx", "worksheet.pdf"]


def test_a_worksheet_does_not_disturb_a_build(command, tmp_path):
    home = small_folder(tmp_path)
    command("worksheet", home, "--format", "docx", *DATE)
    assert command("build", home, "--format", "html", *DATE).status == 0
    assert made(home) == ["worksheet.docx"]


# -- the wordings to choose from ---------------------------------------------------------------------------------------


def test_the_wordings_to_choose_from_are_printed_when_they_are_asked_for(command, tmp_path):
    home = small_folder(tmp_path)

    def words(*options):
        ran = command("worksheet", home, "--section", "commitments", "--format", "docx", *options)
        printed = docx_words((home / "worksheet/worksheet-commitments.docx").read_bytes())
        return ran, " ".join(printed)

    ran, without = words()
    assert "Often asked for by" not in without and "worksheet FOLDER --wordings" in without
    assert ran.out.splitlines()[-1].endswith("--wordings")
    ran, with_them = words("--wordings")
    assert "Often asked for by" in with_them and "--wordings" not in ran.out + with_them


def test_of_a_section_without_commitments_no_wordings_are_spoken_of(command, tmp_path):
    ran = command("worksheet", small_folder(tmp_path), "--section", "area", "--format", "docx")
    assert ran.status == 0 and "--wordings" not in ran.out


def test_wordings_of_a_section_that_has_none_are_refused(command, tmp_path):
    home = small_folder(tmp_path)
    ran = command("worksheet", home, "--section", "area", "--wordings")
    assert ran.status == 1 and not (home / "worksheet").exists()
    assert "Add --section commitments, or leave --wordings out" in ran.err
