"""What changed as JSON: names that stay, and words that put together are the texts again."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from compose.compare import as_json as module
from compose.compare.as_json import as_json
from compose.compare.changes import Cause
from tests.compare.changing import change, changes, promise, reworded, same, told

NOTICE = ("We will give 3 months’ notice.", "We will give 6 months’ notice.")


def read(*some, **more):
    return json.loads(as_json(changes(*some, **more)))


def names(value):
    """The names of all objects in `value`."""
    if isinstance(value, dict):
        yield from value
        value = value.values()
    if not isinstance(value, str | int | float | None):
        for one in value:
            yield from names(one)


def full():
    return reworded(*NOTICE, effects=[told("softer"), told("number")], causes=[Cause("answer", "It was answered anew")])


def test_it_says_what_it_is():
    found = read(full(), gained=("1.1",), lost=("2.1",), notes=("A note",))
    assert (found["format"], found["version"]) == ("local-compact changes", 1)
    assert (found["gained"], found["lost"], found["notes"]) == (["1.1"], ["2.1"], ["A note"])
    assert found["summary"][0] == "1 commitment was reworded."


def test_the_documentation_names_every_name():
    said = set(re.findall(r"`(\w+)`", module.__doc__))
    counted = set(read(full())["counts"])
    assert set(names(read(full()))) - counted - {"from", "into", "kind"} <= said


def test_a_change_tells_kind_match_effects_numbers_and_causes():
    (one,) = read(full())["changes"]
    assert (one["number"], one["kind"], one["moved"]) == (1, "reworded", False)
    assert one["match"] == {"sure": 1.0, "alike": 0.9, "doubtful": False, "why": ""}
    assert one["numbers"] == [{"of": "notice", "old": "3 months", "new": "6 months", "way": "longer"}]
    assert one["effects"][0]["kind"] == "softer" and one["effects"][0]["old"] == ["will"]
    assert one["causes"] == [{"kind": "answer", "says": "It was answered anew"}]


def test_what_stands_as_it_stood_has_no_number():
    assert [one["number"] for one in read(same(), full())["changes"]] == [None, 1]


def test_what_came_has_no_old_side():
    (one,) = read(change("added", new=[promise("We meet.", "3.2")]))["changes"]
    assert one["old"] == [] and one["new"][0]["number"] == "3.2"
    assert one["words"] == [{"kind": "added", "old": "", "new": "We meet."}]


def test_the_same_changes_make_the_same_bytes():
    assert as_json(changes(full())) == as_json(changes(full()))
    assert as_json(changes(full())).endswith(b"\n") and "’".encode() in as_json(changes(full()))


@given(st.lists(st.sampled_from(["We will", " meet", ".", "\n", " twice", " a year"]), max_size=9),
       st.lists(st.sampled_from(["We will", " meet", ".", "\n", " twice", " a year"]), max_size=9))  # fmt: skip
def test_the_words_put_together_are_the_texts(old, new):
    (one,) = read(change("split", ["".join(old)], ["".join(new), "And so on."]))["changes"]
    assert "".join(span["old"] for span in one["words"]) == "".join(old)
    assert "".join(span["new"] for span in one["words"]) == "".join(new) + "\nAnd so on."
