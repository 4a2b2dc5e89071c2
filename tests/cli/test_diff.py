"""`local-compact diff`: what it says, what it writes, and what it refuses."""

import json

import pytest

from compose.redline.package import Package
from compose.redline.resolve import changes, comments, resolve
from compose.redline.state import differences, state
from tests.adoptions import adopted, folder, keeper
from tests.helpers import docx_words, html_words

DATE = ("--date", "2026-11-22")


@pytest.fixture
def home(tmp_path):
    made = folder(tmp_path / "home")
    adopted(made, formats=("docx",))
    keeper(made).write({"notice_months": "6", "version": "1.1"})
    return made


def package(path):
    return Package.opened(path.read_bytes(), path.name)


def test_a_draft_is_compared_with_what_was_adopted_last_and_everything_is_written(command, home):
    ran = command("diff", home, *DATE)
    assert ran.status == 0
    assert "Before: The Anytown Compact, version 1.0, adopted 1 April 2026" in ran.out
    assert "Longer: ‘at least 3 months’ became ‘at least 6 months’" in ran.out or "6 months" in ran.out
    assert "Checked: rejecting all changes in the redline gives the old text back" in ran.out
    assert sorted(path.name for path in (home / "changes").iterdir()) == [
        "changes.docx", "changes.json", "changes.pdf", "redline.docx", "side-by-side.html",
    ]  # fmt: skip


def test_the_redline_leads_from_the_adopted_file_to_the_draft(command, home):
    command("diff", home, *DATE, "--author", "Pat Smith")
    command("build", home, *DATE)
    made = package(home / "changes" / "redline.docx")
    assert changes(made) and comments(made)
    before, after = (
        state(package(path)) for path in (home / "adopted" / "1.0" / "compact.docx", home / "out" / "compact.docx")
    )
    assert differences(before, state(resolve(made, "reject"))) == ()
    assert differences(after, state(resolve(made, "accept"))) == ()
    assert b'w:author="Pat Smith"' in (raw := made.raw[made.main]) and b"2026-11-22T00:00:00Z" in raw


def test_comments_say_why_and_can_be_left_out(command, home, tmp_path):
    command("diff", home / "adopted" / "1.0", home, *DATE, "--output", tmp_path / "r.docx")
    said = package(tmp_path / "r.docx").raw["word/comments.xml"].decode()
    assert "The answer to notice of a change to funding is now “6 months”, before “3 months”" in said
    command("diff", home / "adopted" / "1.0", home, *DATE, "--output", tmp_path / "r.docx", "--no-comments")
    assert not comments(package(tmp_path / "r.docx"))


def test_a_word_file_that_a_council_sent_is_compared_too(command, home, tmp_path):
    command("build", home, *DATE)
    sent = tmp_path / "from the council.docx"
    sent.write_bytes((home / "out" / "compact.docx").read_bytes())
    ran = command("diff", sent, home, *DATE)
    assert ran.status == 0 and "(from the council.docx)" in ran.out and "Written" not in ran.out


def test_the_report_and_the_page_say_what_changed(command, home, tmp_path):
    old = home / "adopted" / "1.0"
    ran = command("diff", old, home, *DATE, "--output", tmp_path / "p.html", "--report", tmp_path / "r.docx")
    assert ran.out.count("Written: ") == 2
    assert "6 months" in html_words((tmp_path / "p.html").read_bytes())
    assert "Longer" in docx_words((tmp_path / "r.docx").read_bytes())


def test_data_are_the_changes_with_their_effects_and_causes(command, home, tmp_path):
    command("diff", home / "adopted" / "1.0", home, *DATE, "--output", tmp_path / "c.json")
    data = json.loads((tmp_path / "c.json").read_bytes())
    assert any(effect["kind"] == "number" for one in data["changes"] for effect in one["effects"])


def test_the_same_text_twice_has_no_change(command, home, tmp_path):
    old = home / "adopted" / "1.0"
    ran = command("diff", old, old, *DATE, "--output", tmp_path / "r.docx")
    assert "Nothing changed: all " in ran.out and changes(package(tmp_path / "r.docx")) == 0


def test_what_was_written_before_and_changed_by_hand_is_kept(command, home):
    command("diff", home, *DATE)
    (home / "changes" / "changes.docx").write_bytes(b"with our notes")
    ran = command("diff", home, *DATE)
    assert "Kept: " in ran.out and (home / "kept" / "2026-11-22" / "changes.docx").read_bytes() == b"with our notes"


def test_without_a_text_of_before_it_says_how_to_get_one(command, tmp_path):
    ran = command("diff", folder(tmp_path))
    assert ran.status == 1 and "local-compact import" in ran.err and "local-compact diff OLD NEW" in ran.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("diff", "nowhere", "here"), "There is no nowhere."),
        (("diff", "one.md"), "there is nothing to compare it with"),
        (("diff", "empty", "one.md"), "it is no folder of a Compact"),
        (("diff", "one.md", "one.md", "--output", "x.odt"), "'x.odt' should end in .docx or .html or .json"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_to_do(command, tmp_path, monkeypatch, typed, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.md").write_text("# Compact\n\n## 1. Funding\n\n1.1 We will pay on time.\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    ran = command(*typed)
    assert ran.status in (1, 2) and said in ran.err


def test_texts_that_are_no_word_files_get_a_redline_in_the_look_of_this_program(command, tmp_path):
    for name, months in (("old.md", "three"), ("new.md", "six")):
        text = f"# Ambleby Compact\n\n## 1. Funding\n\nThe Council will:\n\n1.1 give {months} months' notice.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = command("diff", tmp_path / "old.md", tmp_path / "new.md", *DATE, "--output", tmp_path / "r.docx")
    assert ran.status == 0
    assert 2 <= changes(package(tmp_path / "r.docx")) <= 6


def test_two_papers_cannot_go_into_one_file(command, home, tmp_path):
    ran = command("diff", home, "--output", tmp_path / "x.docx", "--report", tmp_path / "x.docx")
    assert ran.status == 1 and "it is named twice" in ran.err and not (tmp_path / "x.docx").exists()


def test_a_text_that_is_called_a_word_file_is_compared_as_the_text_that_it_is(command, home, tmp_path):
    (tmp_path / "old.docx").write_text("The council will pay grants in advance.\n")
    ran = command("diff", tmp_path / "old.docx", home, *DATE, "--output", tmp_path / "x.docx")
    assert ran.status == 0 and "it is plain text and was read as that" in ran.out
    assert changes(package(tmp_path / "x.docx"))


def test_what_is_compared_is_not_written_over(command, home, tmp_path):
    (tmp_path / "old.md").write_text("The council will pay grants in advance.\n")
    command("diff", tmp_path / "old.md", home, "--output", tmp_path / "a.docx")
    before = (tmp_path / "a.docx").read_bytes()
    ran = command("diff", tmp_path / "a.docx", home, "--output", tmp_path / "a.docx")
    assert ran.status == 1 and "it is one of the texts" in ran.err
    assert (tmp_path / "a.docx").read_bytes() == before


def test_the_same_comparison_twice_in_a_day_writes_the_same_and_keeps_nothing_aside(command, home):
    command("diff", home)
    assert "Kept" not in command("diff", home).out
    assert not (home / "kept").exists()


def test_a_draft_that_bears_the_name_of_what_was_adopted_is_not_called_adopted(command, home):
    keeper(home).write({"version": "1.0"})
    told = command("diff", home).out
    assert "Now:    The Anytown Compact as its answers read now, which nobody has adopted yet" in told
