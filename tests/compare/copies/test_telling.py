"""What two copies come to in sentences, on a screen and for machines."""

import json

from compose.compare.copies.as_json import as_json
from compose.compare.copies.onscreen import lines
from compose.compare.copies.telling import summary
from tests.compare.copies.meeting_of import DRAFT, met, with_

SOFTER = DRAFT[2].replace("We meet", "We may meet")
FIVE, EIGHT = (DRAFT[0].replace("ten", count) for count in ("five", "eight"))


def test_nothing_changed_is_one_sentence():
    assert summary(met(DRAFT, DRAFT)) == ("Neither Ann nor Ben changed a commitment.",)


def test_a_copy_without_changes_is_told_of():
    assert summary(met(with_(p1=FIVE), DRAFT)) == ("Ann changed 1 commitment, Ben none.",)


def test_what_is_to_be_decided_is_named_by_its_number():
    found = met(with_(p1=FIVE, p2=""), with_(p1=EIGHT, p2="", p4=""))
    assert summary(found) == (
        "Ann changed 2 commitments, Ben 3.",
        "1 change is the same in both copies.",
        "1 commitment is for people to decide: no. 1.",
    )


def test_a_screen_shows_what_is_to_be_decided_first_and_both_sides_of_it():
    told = list(lines(met(with_(p1=FIVE, p3=SOFTER), with_(p1=EIGHT))))
    assert told[1] == "To decide (1)"
    first = told.index("       Ann: reworded")
    assert told[first + 1] == "         Shorter: ‘within ten working days’ became ‘within five working days’."
    assert "       Ben: reworded" in told[first:] and "Ann alone (1)" in told
    assert any("Softer" in line for line in told)


def test_what_both_did_is_told_once():
    told = list(lines(met(with_(p2=""), with_(p2=""))))
    assert told[-1] == "       Both: dropped" and len(told) == 4


def test_machines_get_the_verdicts_with_the_changes_of_each():
    found = json.loads(as_json(met(with_(p1=FIVE), with_(p1=EIGHT))))
    assert (found["format"], found["version"], found["one"], found["two"]) == ("local-compact copies", 1, "Ann", "Ben")
    (matter,) = found["matters"]
    assert matter["verdict"] == "conflict" and matter["draft"][0]["text"] == DRAFT[0]
    assert matter["two"][0]["new"][0]["text"] == EIGHT
    assert [one["new"] for one in matter["one"][0]["words"] if one["kind"] == "replaced"] == ["five"]
