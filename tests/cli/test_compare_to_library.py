"""`local-compact compare-to-library`: an earlier Compact beside the library, on screen and as a paper."""

import pytest

from tests.helpers import contents, docx_words, html_words, small_folder

OLD = """\
# The Anytown Compact 2009

## 1 Funding

The Council will:

1.1 Give three months' written notice, with reasons, before a grant is withdrawn.

1.2 Pay invoices within 30 days.

1.3 Sweep the leaves from the cemetery paths.
"""
DATE = ("--date", "2026-11-22")
SETTLED = """\
matches:
  - {at: c-1-2, says: Pay invoices, clause: payment-on-time, decision: library, by: L. Patel, on: 2026-05-03}
"""


@pytest.fixture
def home(tmp_path, command):
    """A group's folder with an earlier Compact in it."""
    folder = small_folder(tmp_path / "home")
    (tmp_path / "old.md").write_text(OLD)
    assert command("import", folder, tmp_path / "old.md", *DATE).status == 0
    return folder


def test_each_commitment_stands_beside_its_clause_with_how_sure_that_is(command, home):
    ran = command("compare-to-library", home)
    assert ran.status == 0 and ran.err == ""
    lines = ran.out.splitlines()
    assert lines[0] == "The Anytown Compact 2009 (old.md) beside the clause library"
    assert lines[1].startswith("3 commitments: 2 match a clause, 0 perhaps do, 1 match none.")
    assert "      - Notice of a change to funding (notice-of-change): almost certainly" in lines
    assert lines[lines.index("  1.3   Sweep the leaves from the cemetery paths.") + 1] == "      - no clause found"


def test_what_is_missing_is_listed_with_the_clause_that_would_answer_it(command, home):
    out = command("compare-to-library", home).out
    assert "Undertakings of the national Compact of 2010 that nothing answers (45 of 47):" in out
    assert "  1.4   Figures that groups can find and use (data-groups-can-use)" in out
    assert "  4.4 " not in out and "  3.10 " not in out
    assert "Principles of the Civil Society Covenant of 2025 that nothing serves:" in out
    assert "  equality: " in out


def test_a_match_that_somebody_confirmed_says_who_when_and_what_was_decided(command, home):
    (home / "previous/old/matches.yaml").write_text(SETTLED)
    out = command("compare-to-library", home).out
    assert "(payment-on-time): confirmed by L. Patel on 3 May 2026: use the library's" in out
    assert "People have confirmed 1 of these." in out


def test_what_was_settled_about_words_that_are_gone_is_told(command, home):
    (home / "previous/old/matches.yaml").write_text("matches:\n  - {at: c-9, says: Hold a dance}\n")
    assert "no longer found in it (1):\n  - Hold a dance" in command("compare-to-library", home).out


def test_all_gives_reasons_and_every_clause(command, home):
    short, whole = (command("compare-to-library", home, *options).out for options in ((), ("--all",)))
    assert "Both speak of notice before funding ends or changes" in whole and "Near it: " in whole
    assert "Both speak of" not in short and "more; to list them, add --all" in short
    assert whole.count("\n") > short.count("\n") + 100 and "add --all" not in whole


def test_it_ends_with_what_to_do_next(command, home):
    lines = command("compare-to-library", home).out.splitlines()
    assert lines[-3:] == [
        f"To confirm or change what matches: local-compact ask {home.as_posix()}",
        "or write it into previous/old/matches.yaml.",
        f"To decide at a meeting: local-compact compare-to-library {home.as_posix()} --output gaps.docx",
    ]


def test_commitments_fit_a_window_of_80_columns(command, home):
    lines = command("compare-to-library", home).out.splitlines()
    assert all(len(line) <= 80 for line in lines if line.startswith("  1."))


def test_nothing_is_changed(command, home):
    before = contents(home)
    command("compare-to-library", home, "--all")
    assert contents(home) == before


def test_without_an_earlier_compact_it_says_how_to_take_one_in(command, tmp_path):
    ran = command("compare-to-library", small_folder(tmp_path))
    assert ran.status == 1 and f"Take it in first: local-compact import {tmp_path.as_posix()} FILE" in ran.err


def test_a_file_of_matches_that_is_wrong_is_refused(command, home):
    (home / "previous/old/matches.yaml").write_text("matches:\n  - {at: c-1-1, clause: notice}\n")
    ran = command("compare-to-library", home)
    assert ran.status == 1 and "matches.yaml, line 2: 'notice' is not known here" in ran.err


# -- on paper ----------------------------------------------------------------------------------------------------------


def test_the_paper_is_written_where_it_was_asked_for(command, home, tmp_path):
    ran = command("compare-to-library", home, "--output", tmp_path / "gaps.docx", *DATE)
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "Made The Anytown Compact 2009 beside our clause library:",
        f"  {(tmp_path / 'gaps.docx').as_posix()}",
    ]
    assert "Sweep the leaves from the cemetery paths." in docx_words((tmp_path / "gaps.docx").read_bytes())


def test_a_file_that_is_there_already_is_kept(command, home, tmp_path):
    (tmp_path / "gaps.docx").write_bytes(b"what the group wrote into it")
    said = command("compare-to-library", home, "--output", tmp_path / "gaps.docx", *DATE).out
    kept = home / "kept" / DATE[1] / "gaps.docx"
    assert kept.read_bytes() == b"what the group wrote into it" and f"Kept: {kept.as_posix()}" in said
    assert "Kept" not in command("compare-to-library", home, "--output", tmp_path / "gaps.docx", *DATE).out


def test_each_format_is_chosen_by_its_ending(command, home, tmp_path):
    for name, first in (("gaps.PDF", b"%PDF"), ("gaps.html", b"<!doctype")):
        assert command("compare-to-library", home, "--output", tmp_path / name, *DATE).status == 0
        assert (tmp_path / name).read_bytes().startswith(first)
    assert "Notice of a change to funding" in html_words((tmp_path / "gaps.html").read_bytes())


def test_another_ending_is_refused_with_those_there_are(command, home):
    ran = command("compare-to-library", home, "--output", "gaps.xls")
    assert ran.status == 2 and "'gaps.xls' should end in .docx or .pdf or .html" in ran.err


def test_a_folder_is_not_taken_for_a_file(command, home, tmp_path):
    (tmp_path / "gaps.docx").mkdir()
    ran = command("compare-to-library", home, "--output", tmp_path / "gaps.docx")
    assert ran.status == 1 and "Name a file" in ran.err
