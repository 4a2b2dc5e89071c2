"""`local-compact diff DRAFT ONE TWO`: two partners' copies of one draft."""

import json

import pytest

from compose.brand.load import standard
from compose.comparing.sides import side
from compose.redline.package import Package
from compose.redline.resolve import resolve
from compose.redline.state import differences, state
from tests.adoptions import TODAY, folder
from tests.comparing.edited import Copy

DATE = ("--date", "2026-11-22")


@pytest.fixture
def three(tmp_path):
    home = folder(tmp_path / "home")
    printed = side(home, TODAY).word(standard())
    (tmp_path / "draft.docx").write_bytes(printed)
    (tmp_path / "council.docx").write_bytes(Copy(printed).reword("at least 3 months", "at least 6 weeks").raw())
    (tmp_path / "groups.docx").write_bytes(Copy(printed).reword("at least 3 months", "at least a year").raw())
    return home, tmp_path / "council.docx", tmp_path / "groups.docx"


def test_the_screen_says_what_is_to_be_decided(command, three):
    ran = command("diff", *three, *DATE)
    assert ran.status == 0
    assert "council changed 1 commitment, groups 1." in ran.out
    assert "To decide (1)" in ran.out and "became ‘at least 6 weeks’" in ran.out
    assert "Written" not in ran.out


def test_redline_report_and_data_are_written_where_they_are_asked_for(command, three, tmp_path):
    authors = ("--author", "Anytown Council", "--author", "Anytown Action")
    made = tmp_path / "both.docx"
    ran = command("diff", *three, *DATE, *authors, "--output", made, "--report", tmp_path / "both.pdf")
    assert ran.status == 0 and "Checked: rejecting all changes in the redline gives the words of the draft" in ran.out
    assert (tmp_path / "both.pdf").read_bytes().startswith(b"%PDF")
    raw = made.read_bytes()
    found = Package.opened(raw, "both")
    assert b'w:author="Anytown Action"' in found.raw[found.main]
    draft = Package.opened((tmp_path / "draft.docx").read_bytes(), "draft")
    assert differences(state(draft), state(resolve(found, "reject"))) == ()
    assert command("diff", *three, *DATE, "--output", tmp_path / "both.json").status == 0
    assert json.loads((tmp_path / "both.json").read_text())["matters"][0]["verdict"] == "conflict"


def test_no_comments_leaves_the_words_alone(command, three, tmp_path):
    made = tmp_path / "both.docx"
    command("diff", *three, *DATE, "--no-comments", "--output", made)
    assert not Package.opened(made.read_bytes(), "both").beside("comments")


def test_what_three_texts_cannot_be_written_as_is_refused_with_what_to_do_instead(command, three, tmp_path):
    ran = command("diff", *three, "--output", tmp_path / "x.html", "--moves", "native", "--engine", "docxodus")
    assert ran.status == 1 and not (tmp_path / "x.html").exists()
    assert "--report FILE.html" in ran.err
    assert "--moves native" in ran.err and "--engine docxodus" in ran.err
