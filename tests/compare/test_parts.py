"""Changes in the order in which they are read."""

from compose.compare.parts import parts
from tests.compare.changing import FUNDING, MEETING, change, promise, reworded, same


def added(part):
    return change("added", new=[promise(part=part)])


def test_changes_stand_by_part_and_their_numbers_run_through():
    found = parts([reworded(), same(), added(MEETING), added(FUNDING)])
    assert [(one.title, [entry.number for entry in one.entries], len(one.same)) for one in found] == [
        (FUNDING, [1, 2], 1), (MEETING, [3], 0),
    ]  # fmt: skip


def test_what_was_dropped_stands_in_the_part_in_which_it_stood():
    (one,) = parts([change("dropped", [promise(part=MEETING)])])
    assert one.title == MEETING


def test_promises_in_no_part_stand_before_the_first_or_are_the_whole_text():
    assert [one.title for one in parts([added(""), added(MEETING)])] == ["Before the first part", MEETING]
    assert [one.title for one in parts([added("")])] == ["The whole text"]
