"""What stands in `renewal.yaml`."""

import datetime as dt
from dataclasses import replace

import pytest

from compose.renewal import renewal
from compose.renewal.renewal import Renewal
from tests.helpers import build_tree, told

BEGUN, ADOPTED, DUE = dt.date(2026, 11, 22), dt.date(2021, 4, 1), dt.date(2027, 4, 1)
WHOLE = Renewal(BEGUN, "Ann: #1", "adopted/1.0", ADOPTED, DUE, "adopted/1.0/answers")
HALF = Renewal(BEGUN, left="answers", copy="kept/2026-11-22/before-renewal", restores=True)


def test_where_there_is_no_file_no_renewal_is_open(tmp_path):
    assert renewal.read(tmp_path) is None


@pytest.mark.parametrize("one", [WHOLE, Renewal(BEGUN), Renewal(BEGUN, renews="previous/old"), HALF])
def test_what_is_written_is_read_again(tmp_path, one):
    renewal.write(tmp_path, one)
    assert renewal.read(tmp_path) == one


def test_what_people_noted_in_it_stays_when_it_is_written_again(tmp_path):
    text = "begun: 2026-11-22\n# Moved by the meeting of May.\ndue: 2027-06-01\n"
    build_tree(tmp_path, {"renewal.yaml": f"{text}left: papers\n"})
    renewal.write(tmp_path, replace(renewal.read(tmp_path), left=""))
    assert (tmp_path / "renewal.yaml").read_text(encoding="utf-8") == text


def test_it_knows_what_it_renews():
    assert (WHOLE.name, WHOLE.renews_from("adopted"), WHOLE.renews_from("previous")) == ("1.0", True, False)


@pytest.mark.parametrize(("text", "problem"), [
    ("by: Ann\n", "renewal.yaml, line 1: 'begun' is missing"),
    ("begun: soon\n", "renewal.yaml, line 1: 'begun' should be a date of the calendar"),
    ("begun: 2026-11-22\nrenews: the old one\n", "renewal.yaml, line 2: 'renews' should name an earlier text"),
    ("begun: 2026-11-22\nanswers: ../elsewhere\n", "renewal.yaml, line 2: 'answers' should be a place in this folder"),
    ("begun: 2026-11-22\nanswers: C:\\x\n", "renewal.yaml, line 2: 'answers' should be a place in this folder"),
    ("begun: 2026-11-22\nleft: all\n", "renewal.yaml, line 2: 'left' should not be 'all'"),
    ("begun: 2026-11-22\ncopy: /etc\n", "renewal.yaml, line 2: 'copy' should be a place in this folder"),
    ("begun: 2026-11-22\ndeu: 2027-01-01\n", "renewal.yaml, line 2: 'deu' is not known here"),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, problem):
    build_tree(tmp_path, {"renewal.yaml": text})
    assert told(renewal.read, tmp_path)[0].startswith(problem)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    build_tree(tmp_path, {"renewal.yaml": "begun: soon\ndue: never\nx: y\n"})
    assert len(told(renewal.read, tmp_path)) == 3
