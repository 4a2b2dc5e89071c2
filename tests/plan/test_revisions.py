"""The history in `revisions.yaml`."""

import datetime as dt

import pytest

from compose.plan import revisions
from tests.helpers import build_tree, told

ENTRY = '- {version: "0.2", date: 2026-11-09, status: draft, what: Second, agreed_by: Group}\n'
EARLIER = '- {version: "0.1", date: 2026-10-05, status: draft, what: First}\n'


def read(folder, text):
    build_tree(folder, {"revisions.yaml": text})
    return revisions.read(folder / "revisions.yaml", "revisions.yaml")


def test_versions_come_oldest_first(tmp_path):
    found = read(tmp_path, f"revisions:\n  {ENTRY}  {EARLIER}")
    assert [one.version for one in found] == ["0.1", "0.2"]
    assert found[1].date == dt.date(2026, 11, 9) and found[0].agreed_by == ""


def test_no_file_is_no_history(tmp_path):
    assert revisions.read(tmp_path / "revisions.yaml", "revisions.yaml") == ()


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "revisions:\n", "revisions: []\n"])
def test_an_empty_file_is_no_history(tmp_path, text):
    assert read(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- version: 1\n", "line 1: this should be names with values"),
        ("revisions: none\n", "line 1: this should be a list"),
        ("revisions:\n  - {version: 1, date: 2026-02-30, status: draft, what: w}\n", "line 2: 'date' should be a date"),
        (
            "revisions:\n  - {version: 1, date: 2026-02-01, status: done, what: w}\n",
            "line 2: 'status' should not be 'done'",
        ),
        ("revisions:\n  - {version: 1, date: 2026-02-01, status: draft}\n", "line 2: 'what' is missing"),
        ("revsions:\n", "line 1: 'revsions' is not known here. Write 'revisions' if you meant that"),
        (
            'revisions:\n  - {version: 1, date: 2026-02-01, status: draft, what: "a\\ab"}\n',
            "cannot be printed (U+0007)",
        ),
    ],
)
def test_what_is_no_history_is_told_with_its_line(tmp_path, text, said):
    (problem,) = told(read, tmp_path, text)
    assert problem.startswith("revisions.yaml, line ") and said in problem


def test_all_problems_are_told_at_once(tmp_path):
    assert len(told(read, tmp_path, "revisions:\n  - {version: 1}\n  - {status: x}\n")) == 7


# -- what the history says ---------------------------------------------------------------------------------------------

D = dt.date
SHA = "0123456789abcdef" * 4


def entry(version, day, status, **more):
    return revisions.Revision(version, day, status, "What changed", **more)


def test_the_files_of_a_version_are_read_with_their_hashes(tmp_path):
    text = f'revisions:\n  - {{version: "1.0", date: 2026-04-01, status: adopted, what: w, files: {{a.pdf: {SHA}}}}}\n'
    (found,) = read(tmp_path, text)
    assert found.files == {"a.pdf": SHA}


@pytest.mark.parametrize("files", ["a.pdf", "[a.pdf]", "{a.pdf: abc}", "{a.pdf: }"])
def test_files_without_their_hashes_are_told(tmp_path, files):
    text = f"revisions:\n  - version: 1\n    date: 2026-02-01\n    status: adopted\n    what: w\n    files: {files}\n"
    (problem,) = told(read, tmp_path, text)
    assert problem.startswith("revisions.yaml, line 6: 'files' should hold names of files, each with its SHA-256")


def test_partners_agreed_to_what_is_no_draft_and_has_come():
    history = [entry("0.1", D(2026, 1, 1), "draft"), entry("0.2", D(2026, 2, 1), "consultation draft")]
    signed = [entry("1.0", D(2026, 4, 1), "adopted"), entry("1.1", D(2027, 4, 1), "amended")]
    later = [entry("2.0", D(2032, 4, 1), "renewed")]
    assert revisions.agreed([*history, *signed, *later], D(2032, 3, 31)) == tuple(signed)


def test_capitals_make_no_other_version():
    assert revisions.same("1.0-Final", " 1.0-FINAL") and not revisions.same("1.0", "1.00")


# -- adding to it ------------------------------------------------------------------------------------------------------

TYPED = """\
# Ours. Do not sort.
revisions:
  - version: "0.2"    # after the meeting
    date: 2026-11-09
    status: draft
    what: "Second: four months' notice"
  - {version: "0.1", date: 2026-10-05, status: draft, what: First}   # the pub
"""


def test_a_version_is_added_and_all_that_was_typed_stays(tmp_path):
    made = entry("1.0", D(2026, 12, 1), "adopted", agreed_by="A & B: both", files={"compact.pdf": SHA})
    text = revisions.added(TYPED, made)
    assert text.startswith(TYPED.rstrip("\n"))
    assert read(tmp_path, text)[-1] == made


@pytest.mark.parametrize("text", ["", "# ours\n", "revisions:\n", "# ours\nrevisions: []\n"])
def test_a_first_version_is_added(tmp_path, text):
    made = entry("0.1", D(2026, 12, 1), "draft")
    added = revisions.added(text, made)
    assert read(tmp_path, added) == (made,)
    assert ("# ours" in added) == ("# ours" in text)


def test_line_ends_of_windows_stay(tmp_path):
    text = revisions.added(TYPED.replace("\n", "\r\n"), entry("0.3", D(2026, 12, 1), "draft"))
    assert "\n" not in text.replace("\r\n", "") and len(read(tmp_path, text)) == 3


def test_words_that_yaml_would_take_for_signs_come_back(tmp_path):
    made = revisions.Revision("1e3", D(2026, 12, 1), "draft", "* Notice: yes # no", "O'Brien: & Co")
    assert read(tmp_path, revisions.added(TYPED, made))[-1] == made
