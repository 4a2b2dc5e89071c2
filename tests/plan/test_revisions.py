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
