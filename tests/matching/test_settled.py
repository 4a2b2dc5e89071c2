"""What people settled about old commitments: read, refused with every problem, written line by line."""

import datetime as dt

import pytest

from compose.errors import InputError
from compose.library.load import standard
from compose.matching import settled
from compose.matching.settled import Settled, first_words, keep, read, written
from tests.helpers import build_tree, told

FILE = """\
# Ours: settled in May.
matches:
  - at: c-3-1   # the long one
    says: Give three months' notice
    clause: notice-of-change
    decision: library
    why: It says more.
    by: L. Patel
    on: 2027-05-03
  - at: c-3-2
    clause:
"""


def folder(tmp_path, text=FILE):
    return build_tree(tmp_path, {"matches.yaml": text.encode()})


def test_a_file_is_read_as_a_person_wrote_it(tmp_path):
    assert read(folder(tmp_path), standard()) == (
        Settled("c-3-1", "Give three months' notice", "notice-of-change", "library", "It says more.", "L. Patel",
                dt.date(2027, 5, 3)),
        Settled("c-3-2"),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "matches:\n", "# nothing yet\n"])
def test_a_file_that_holds_nothing_settles_nothing(tmp_path, text):
    assert read(folder(tmp_path, text), standard()) == ()


def test_where_there_is_no_file_nothing_is_settled(tmp_path):
    assert read(tmp_path, standard()) == ()


def test_every_problem_is_told_with_its_line(tmp_path):
    text = """\
matches:
  - at: c-1
    clause: notice-of-chance
    decision: throw away
  - clause: notice-of-change
    on: May
  - {at: c-2, clauze: notice-of-change}
  - {at: c-3}
  - {at: c-3}
"""
    problems = [problem.partition("matches.yaml, ")[2] for problem in told(read, folder(tmp_path, text), standard())]
    assert [problem.partition(".")[0] for problem in problems] == [
        "line 3: 'notice-of-chance' is not known here",
        "line 4: 'decision' should not be 'throw away'",
        "line 5: 'at' is missing",
        "line 6: 'on' should be a date of the calendar, not 'May'",
        "line 7: 'clauze' is not known here",
        "line 9: 'c-3' is settled here again, first on line 8",
    ]
    assert problems[0].endswith("or leave it empty for none.")


def test_a_file_of_another_shape_is_refused(tmp_path):
    assert "this should be a list" in told(read, folder(tmp_path, "matches: all\n"), standard())[0]


def test_an_entry_is_exchanged_in_place_and_all_else_stays_as_it_was_typed():
    new = written(FILE, [Settled("c-3-2", "Pay on time", "payment-on-time", "keep")])
    assert new.startswith(FILE.partition("  - at: c-3-2")[0])
    assert new.endswith("  - at: c-3-2\n    says: Pay on time\n    clause: payment-on-time\n    decision: keep\n")


def test_an_entry_about_another_commitment_goes_behind():
    new = written(FILE, [Settled("c-9", "New words", "")])
    assert new.startswith(FILE.rstrip("\n")) and new.count("at:") == 3


def test_a_new_file_says_at_its_head_what_it_is():
    assert written("", [Settled("c-1")]).startswith("# What was settled about each commitment")


def test_what_is_kept_is_read_back(tmp_path):
    first = Settled("c-1", "Give: notice #1", "notice-of-change", "merge", "Two\nlines.", "Ann", dt.date(2027, 1, 2))
    keep(tmp_path, first, Settled("c-2"))
    keep(tmp_path, Settled("c-2", clause="payment-on-time", decision="drop"))
    assert read(tmp_path, standard()) == (first, Settled("c-2", clause="payment-on-time", decision="drop"))


def test_a_file_that_is_not_yaml_is_not_overwritten(tmp_path):
    home = folder(tmp_path, "matches: [\n")
    with pytest.raises(InputError):
        keep(home, Settled("c-1"))
    assert (home / settled.FILE).read_text() == "matches: [\n"


def test_the_first_words_are_eight():
    assert first_words("We  will give\nthree months of notice in writing and more") == (
        "We will give three months of notice in"
    )
